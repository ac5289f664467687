import assert from 'node:assert/strict';
import { nameTable } from '../../support/nameTable';

const table = nameTable(
  `
  Bill Gates|person|蓋茲|盖茨|蓋茨|比尔·盖茨/湯姆克魯斯
  Vladimir Putin|person|蒲亭|普京|普京|弗拉基米尔·普京
  Vladimir Sorokin|person|索羅金|索罗金
  Alexei Morozov|person|莫羅佐夫|莫罗佐夫
  Ursula von der Leyen|person|范德賴恩|冯德莱恩|馮德萊恩
  Bashar al-Assad|person|阿塞德|阿萨德|阿薩德
  Donald Trump|person|川普|特朗普|特朗普
  Donald Trump Jr|person|小川普|小特朗普
  Taylor Swift|person|泰勒絲|斯威夫特
  SWIFT|organisation||环球银行金融电信协会
  Mark Milley|person|密利|米利||米莱
  Javier Milei|person|米雷伊|米莱|米萊
  Georgia (country)|place|喬治亞|格鲁吉亚|格魯吉亞
  KP Sharma Oli|person|奧里|奥利|奧利
  `,
  '弗拉基米尔普京索罗金莫佐夫',
);
const latin = (rendering: string): readonly string[] => table.lookup(rendering).map((name) => name.latin);

describe('Looking up a rendering', () => {
  it('takes any mark between the parts of a name, or none', () => {
    for (const dot of ['·', '‧', '・', '•', '．', '.', ''])
      assert.deepEqual(latin(`比尔${dot}盖茨`), ['Bill Gates'], dot);
    assert.deepEqual(latin('湯姆·克魯斯'), ['Bill Gates']);
  });

  it('knows a surname with a first name that others have', () => {
    assert.deepEqual(latin('弗拉基米尔·索罗金'), ['Vladimir Sorokin']);
  });

  it('takes nobody for somebody with another first name', () => {
    assert.deepEqual(latin('弗拉基米尔·莫罗佐夫'), []);
  });

  it('finds a Latin surname of several words or with an article', () => {
    assert.deepEqual(latin('von der Leyen'), ['Ursula von der Leyen']);
    assert.deepEqual(latin('al-Assad'), ['Bashar al-Assad']);
  });

  it('finds people by a surname that are also letters of a body', () => {
    assert.deepEqual(latin('Swift'), ['SWIFT', 'Taylor Swift']);
  });

  it('tells apart whom only Jr tells apart, and takes Jr for no surname', () => {
    assert.deepEqual(latin('Donald Trump'), ['Donald Trump']);
    assert.deepEqual(latin('Donald Trump Jr.'), ['Donald Trump Jr']);
    assert.deepEqual(latin('Jr'), []);
  });

  it('puts first whose usual rendering it is', () => {
    assert.deepEqual(latin('米萊'), ['Javier Milei', 'Mark Milley']);
  });

  it('takes initials with or without blanks, and needs no explanation in brackets', () => {
    assert.deepEqual(latin('K. P. Sharma Oli'), ['KP Sharma Oli']);
    assert.deepEqual(latin('Georgia'), ['Georgia (country)']);
  });
});
