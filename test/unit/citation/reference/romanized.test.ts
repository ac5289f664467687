import assert from 'node:assert/strict';
import type { ReferenceCorrections } from '../../../../src/core/citation/reference/correction';
import { writeReference } from '../../../../src/core/citation/reference/formats';
import { createRomanizer, parsePinyinDictionary } from '../../../../src/core/citation/reference/pinyin';
import { buildReference, type Reference } from '../../../../src/core/citation/reference/reference';
import type { Romanizer } from '../../../../src/core/citation/reference/romanize';
import { makeArticle } from '../../../support/article';
import { loadPinyin, loadRomanizer } from '../../../support/pinyin';

function reference(corrections: ReferenceCorrections = new Map()): Reference {
  const article = makeArticle(['正文說話。'], {
    title: '習近平訪問莫斯科：兩國關係「長遠」發展',
    outlet: '聯合報',
    outletId: 'udn',
    region: 'TW',
    url: 'https://udn.com/1',
    published: '2021-03-05',
    people: [
      ['林小明', 'reporter'],
      ['歐陽修文', 'reporter'],
    ],
  });
  return buildReference(article, { corrections });
}

describe('A romanized reference', () => {
  let romanizer: Romanizer;

  before(async function () {
    this.timeout(10_000); // makes the readings
    romanizer = await loadRomanizer();
  });

  it('has pinyin, the original and the translation that a person gave', () => {
    const translated = reference(new Map([['translatedTitle', 'Xi visits Moscow']]));
    assert.equal(
      writeReference(translated, 'chicago', { romanizer }),
      'Lin Xiaoming 林小明 and Ouyang Xiuwen 歐陽修文. “Xi Jinping fangwen Mosike: Liangguo guanxi ‘changyuan’ fazhan” 習近平訪問莫斯科：兩國關係「長遠」發展 [Xi visits Moscow]. Lianhe bao 聯合報, March 5, 2021. https://udn.com/1.\n',
    );
  });

  it('is a note with commas', () => {
    assert.equal(
      writeReference(reference(), 'chicago-note', { romanizer }),
      'Lin Xiaoming 林小明 and Ouyang Xiuwen 歐陽修文, “Xi Jinping fangwen Mosike: Liangguo guanxi ‘changyuan’ fazhan” 習近平訪問莫斯科：兩國關係「長遠」發展, Lianhe bao 聯合報, March 5, 2021, https://udn.com/1.\n',
    );
  });

  it('gives the translation in brackets without pinyin, too', () => {
    const translated = reference(new Map([['translatedTitle', 'Xi visits Moscow']]));
    const bracketed = '發展” [Xi visits Moscow]';
    assert.ok(writeReference(translated, 'chicago', { locale: 'en' }).includes(bracketed));
    assert.ok(writeReference(translated, 'apa', { locale: 'en' }).includes('發展 [Xi visits Moscow]. '));
    assert.ok(writeReference(translated, 'mla').includes('[Xi visits Moscow].'));
    assert.ok(writeReference(translated, 'wikipedia').includes('|trans-title=Xi visits Moscow'));
    assert.ok(writeReference(translated, 'biblatex').includes('titleaddon = {[Xi visits Moscow]}'));
    assert.ok(writeReference(translated, 'ris').includes('TT  - Xi visits Moscow\r\n'));
  });

  it('leaves English items as they are', () => {
    const article = makeArticle(['Text.'], { title: 'Talks resume', language: 'en', published: '2021-03-05' });
    assert.equal(writeReference(buildReference(article), 'chicago', { romanizer }), '“Talks resume.” March 5, 2021.\n');
  });

  for (const [title, pinyin] of [
    ['银行行长在重庆长大', 'Yinhang hangzhang zai Chongqing zhangda'],
    ['銀行行長在重慶長大', 'Yinhang hangzhang zai Chongqing zhangda'],
    ['蔡英文感谢印度', 'Cai Yingwen ganxie Yindu'],
    ['西安平安夜', "Xi'an ping'anye"],
    ['女性獲2020年獎？快看「新聞」', 'Nüxing huo 2020 nian jiang? Kuai kan ‘xinwen’'],
    ['TikTok也寻求', 'TikTok ye xunqiu'],
    ['与伽利略的“爱恨“', 'Yu Jialilüe de ‘aihen’'],
  ] as const) {
    it(`reads ${title}`, () => {
      assert.equal(romanizer.title(title), pinyin);
    });
  }

  for (const [name, pinyin] of [
    ['單雄信', 'Shan Xiongxin'],
    ['曾国藩', 'Zeng Guofan'],
    ['司马迁', 'Sima Qian'],
    ['露絲·英格拉姆', 'Lusi Yinggelamu'],
    ['安娜', 'An Na'],
  ] as const) {
    it(`reads the name ${name}`, () => {
      assert.equal(romanizer.person(name), pinyin);
    });
  }

  it('is made of a file that is checked', async () => {
    const text = JSON.stringify(await loadPinyin());
    const dictionary = parsePinyinDictionary(text) ?? assert.fail('not read');
    assert.equal(createRomanizer(dictionary).person('林小明'), 'Lin Xiaoming');
    assert.equal(parsePinyinDictionary(text.slice(0, -1)), undefined);
    assert.equal(parsePinyinDictionary('{"characters": {}}'), undefined);
    assert.ok(text.length < 200_000);
  });
});
