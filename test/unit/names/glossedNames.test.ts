import assert from 'node:assert/strict';
import { findNames } from '../../../src/core/names/findNames';
import type { NameMention } from '../../../src/core/names/name';
import { makeArticle } from '../../support/article';
import { nameTable } from '../../support/nameTable';

const table = nameTable(
  `
  Kamala Harris|person|賀錦麗|哈里斯
  Hassan Diab|person|狄亞布|迪亚布
  Lena Moran|person|莫蘭|莫兰|莫蘭|莱娜·莫兰
  Lena Ledov|person|列多夫|莱多夫|莱多夫|莱娜·莱多夫
  Miguel Sandos|person|桑多斯|桑多斯||米格尔·桑多斯
  Mikel Sandar|person|桑達|桑达||米克尔·桑达
  Stewart Long|person|史隆|史隆||史都·隆
  Stefan Lund|person|史隆德|史伦德||史蒂·隆
  Chen Wen|person|陳文|陈文
  Chen Yi|person|陳一|陈一
  Belgium|place|比利時|比利时|比利時
  `,
  '哈里斯迪亚布莱多夫德娜姆斯塔索托米格尔麦农金兰比利时莫尔诺瓦泰科',
);
const found = (paragraph: string): readonly NameMention[] => findNames(makeArticle([paragraph]), table);
const han = /\p{Script=Han}/u;

/** The Chinese words of each mention with the Latin name. */
function named(paragraph: string): readonly string[] {
  const article = makeArticle([paragraph]);
  return findNames(article, table)
    .map(({ start, end, name }) => `${article.text.slice(start, end)} = ${name.latin}`)
    .filter((line) => han.test(line));
}

describe('Names that a clipping explains', () => {
  it('begin where the transliteration does, with a letter of the Latin name', () => {
    assert.deepEqual(named('「我见过莱德斯塔姆（Ulla Ledstam）。」莱德斯塔姆没有回应。'), [
      '莱德斯塔姆 = Ulla Ledstam',
      '莱德斯塔姆 = Ulla Ledstam',
    ]);
    assert.deepEqual(named('助理米格尔·索托莫（Miguel Sotomo）'), ['米格尔·索托莫 = Miguel Sotomo']);
    assert.deepEqual(named('史都華‧麥金農（Stewart McKinnon）'), ['史都華‧麥金農 = Stewart McKinnon']);
  });

  it('begin behind what kind of thing they are', () => {
    assert.deepEqual(named('新创公司诺瓦泰科（Novateco）裁员'), ['诺瓦泰科 = Novateco']);
  });

  it('are kept whole in quotation marks, and where the bracket has them', () => {
    assert.deepEqual(named('「红斯塔姆」（Stam）与莱德（Leyd，又译我莱德）。我莱德说'), [
      '红斯塔姆 = Stam',
      '莱德 = Leyd',
      '我莱德 = Leyd',
      '我莱德 = Leyd',
    ]);
  });

  it('are others than those of the table who only share the surname', () => {
    assert.deepEqual(named('議員哈里斯（Katie Harris）說。哈里斯又說'), [
      '哈里斯 = Katie Harris',
      '哈里斯 = Katie Harris',
    ]);
    assert.deepEqual(named('总理狄亞布（Hasan Diab）'), ['狄亞布 = Hassan Diab']);
  });

  it('may be two people of one surname', () => {
    const mentions = found('莱娜·索托夫（Lena Sotov）和米格尔·索托夫（Miguel Sotov）。索托夫');
    const last = mentions.at(-1);
    assert.deepEqual([last?.confidence, last?.others.length], ['low', 1]);
  });

  it('may be followed by either surname of three parts', () => {
    assert.deepEqual(named('记者米格尔·莫尔诺·索托（Miguel Morno Soto）。莫尔诺说').slice(1), [
      '莫尔诺 = Miguel Morno Soto',
    ]);
  });

  it('are read behind the name of a language and behind letters', () => {
    assert.deepEqual(named('前部长莱德斯（英文名 Marek Leydes）'), ['莱德斯 = Marek Leydes']);
    const [body] = found('渡轮管理局（EFA，European Ferry Authority）');
    assert.deepEqual([body?.name.latin, body?.name.kind], ['European Ferry Authority', 'organisation']);
  });

  it('are people where they are called as Chinese, Korean or Vietnamese people are', () => {
    const kindOf = (paragraph: string): string | undefined => found(paragraph)[0]?.name.kind;
    assert.equal(kindOf('部長朴承敏（Park Seung-min）'), 'person');
    assert.equal(kindOf('外长裴青山（Bui Thanh Son）'), 'person');
    assert.equal(kindOf('律師陳敏（Mandy Chan）'), 'person');
    assert.equal(kindOf('白河（White River）'), 'place');
  });

  it('are no terms that letters stand for', () => {
    assert.deepEqual(named('國內生產毛額（GDP）成長，售价一千元（USD 140）'), []);
  });
});
