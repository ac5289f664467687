import assert from 'node:assert/strict';
import { createConfigurationConverter } from '../../../src/core/script/configurationConverter';
import { createConverter } from '../../../src/core/script/converter';
import data from '../../../src/core/script/corrections.json';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import type { ScriptVariant, SourceScript } from '../../../src/core/script/variant';
import { loadDictionaries } from '../../support/dictionaries';

interface Correction {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

let dictionaries: Dictionaries;
before(async function () {
  this.timeout(20_000);
  dictionaries = await loadDictionaries();
});

const convert = (text: string, from: SourceScript, to: ScriptVariant): string =>
  createConverter(dictionaries, { from, to }).convert(text).text;
const toTaiwan = (text: string): string => convert(text, 'hans', 'hant-tw');
const toMainland = (text: string): string => convert(text, 'hant-tw', 'hans');

/** Whether another correction would act inside this one or begin in it, so that it is needed to keep that one out. */
const guards = ({ from }: Correction, all: readonly Correction[]): boolean =>
  all.some((other) => other.from !== from && (from.includes(other.from) || beginsIn(other.from, from)));

const beginsIn = (one: string, other: string): boolean =>
  Array.from({ length: other.length - 1 }, (_, index) => other.slice(index + 1)).some(
    (end) => one.length > end.length && one.startsWith(end),
  );

describe('the corrections', () => {
  it('each have a reason, stand once and keep every offset', () => {
    const reasons = new Set(Object.keys(data.reasons));
    for (const entries of [data.simplifiedToTraditional, data.traditionalToSimplified]) {
      assert.equal(new Set(entries.map(({ from }) => from)).size, entries.length);
      for (const { from, to, reason } of entries) {
        assert.ok(reasons.has(reason), from);
        assert.equal(from.length, to.length, from);
      }
    }
  });

  it('are what a Simplified text becomes', () => {
    const standard = createConfigurationConverter(dictionaries, 't2tw');
    const converter = createConverter(dictionaries, { from: 'hans', to: 'hant-tw' });
    for (const { from, to } of data.simplifiedToTraditional) {
      assert.equal(converter.convert(from).text, standard.convert(to).text, from);
    }
  });

  it('are all needed: OpenCC or another correction would read them otherwise', () => {
    const s2t = createConfigurationConverter(dictionaries, 's2t');
    const needless = data.simplifiedToTraditional.filter(
      (entry) => s2t.convert(entry.from).text === entry.to && !guards(entry, data.simplifiedToTraditional),
    );
    assert.deepEqual(needless, []);
  });
});

describe('Simplified to Traditional', () => {
  const cases: readonly (readonly [rule: string, from: string, to: string])[] = [
    [
      'reads 制裁, 制定, 制度 after the name of a country',
      '对俄制裁，中国制定制度，日本制造',
      '對俄制裁，中國制定制度，日本製造',
    ],
    ['reads 关系 as a word', '中俄关系', '中俄關係'],
    ['lets 相关 end before 系统', '相关系统与外交关系', '相關系統與外交關係'],
    ['counts days before 后', '3天后，歌坛天后', '3天後，歌壇天后'],
    ['reads 历史 after a number of years', '建国历史，百年历史', '建國歷史，百年歷史'],
    ['reads 并 as “and also” before a verb', '起火并爆炸，并购买，并购案', '起火並爆炸，並購買，併購案'],
    ['signs visas and draws lots', '免签入境，抽签', '免簽入境，抽籤'],
    ['knows surnames that stand alone', '范云、岳欣、朴顺南，规范、山岳、纯朴', '范雲、岳欣、朴順南，規範、山嶽、純樸'],
    ['spells transliterated names with 里', '弗里德曼在马里，村里', '弗里德曼在馬里，村裡'],
    ['permits with 准', '不准入境，不准确', '不准入境，不準確'],
    ['does not bake bread of 包围', '三面包围，面包', '三面包圍，麵包'],
  ];
  for (const [rule, from, to] of cases) {
    it(rule, () => {
      assert.equal(toTaiwan(from), to);
    });
  }
});

describe('Traditional to Simplified', () => {
  const cases: readonly (readonly [rule: string, from: string, to: string])[] = [
    ['tells the particle 著 from authorship', '看著他的專著，隨著名單公布，編著', '看着他的专著，随着名单公布，编著'],
    ['keeps pictures apart from plans', '設計畫面，建設計畫，規畫', '设计画面，建设计划，规划'],
    ['simplifies what OpenCC leaves', '覆議，甚麼，砲彈，姪子', '复议，什么，炮弹，侄子'],
  ];
  for (const [rule, from, to] of cases) {
    it(rule, () => {
      assert.equal(toMainland(from), to);
    });
  }

  it('writes the particle 着 whatever region a text is from', () => {
    for (const from of ['hant-tw', 'hant-hk', 'hant'] as const) {
      assert.equal(convert('看著，著名', from, 'hans'), '看着，著名');
    }
  });
});
