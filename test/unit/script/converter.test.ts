import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configurations, type Configuration } from '../../../src/core/script/configuration';
import { createConfigurationConverter } from '../../../src/core/script/configurationConverter';
import { createConverter } from '../../../src/core/script/converter';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import type { ScriptVariant, SourceScript } from '../../../src/core/script/variant';
import { overlaps } from '../../../src/core/text/range';
import { loadDictionaries } from '../../support/dictionaries';
import { dictionaryWords, randomText } from '../../support/dictionaryWords';
import { seededRandom } from '../../support/randomness';
import { rebuild } from '../../support/scriptViews';

let dictionaries: Dictionaries;
before(async function () {
  this.timeout(30_000);
  dictionaries = await loadDictionaries();
});

function convert(text: string, from: SourceScript, to: ScriptVariant, vocabulary = false): string {
  return createConverter(dictionaries, { from, to, vocabulary }).convert(text).text;
}

describe('createConverter', () => {
  it('converts to the characters of the region', () => {
    assert.equal(convert('这里为什么没有线？', 'hans', 'hant-tw'), '這裡為什麼沒有線？');
    assert.equal(convert('这里为什么没有线？', 'hans', 'hant-hk'), '這裏為什麼沒有線？');
    assert.equal(convert('這裡為什麼沒有線？', 'hant-tw', 'hans'), '这里为什么没有线？');
  });

  it('chooses by the phrase, not by the character', () => {
    assert.equal(convert('中俄关系', 'hans', 'hant-tw'), '中俄關係');
    assert.equal(convert('皇后在干净的房间里吃面', 'hans', 'hant-tw'), '皇后在乾淨的房間裡吃麵');
  });

  it('converts between the two Traditional forms', () => {
    assert.equal(convert('這裡', 'hant-tw', 'hant-hk'), '這裏');
    assert.equal(convert('這裏', 'hant-hk', 'hant-tw'), '這裡');
  });

  it('leaves a text alone that is in the wanted form already, or holds no Chinese', () => {
    assert.equal(convert('这里', 'hans', 'hans'), '这里');
    assert.equal(convert('羣眾在這裏', 'hant-hk', 'hant-hk'), '羣眾在這裏');
    assert.equal(convert('国 in English text', 'none', 'hant-tw'), '国 in English text');
  });

  it('converts what there is to convert in a mixed text', () => {
    assert.equal(convert('總統说：「欢迎訪問」', 'mixed', 'hans'), '总统说：「欢迎访问」');
  });

  it('leaves regional words alone unless asked', () => {
    assert.equal(convert('网络软件', 'hans', 'hant-tw'), '網絡軟件');
    assert.equal(convert('网络软件', 'hans', 'hant-tw', true), '網路軟體');
  });

  it('never changes the words of quotations and titles', () => {
    assert.equal(
      convert('网络：“网络”，『网络』，《网络报》，网络', 'hans', 'hant-tw', true),
      '網路：“網絡”，『網絡』，《網絡報》，網路',
    );
  });

  it('keeps the words of further stretches when told', () => {
    const converter = createConverter(dictionaries, { from: 'hans', to: 'hant-tw', vocabulary: true });
    assert.equal(converter.convert('网络网络', { wording: () => [{ start: 0, end: 2 }] }).text, '網絡網路');
  });

  it('replaces no words there, wherever such stretches begin and end', async () => {
    const words = await dictionaryWords();
    const random = seededRandom(5);
    let replacements = 0;
    for (const [from, to, regional] of [
      ['hans', 'hant-tw', ['网络', '软件', '信息', '出租车', '硅谷']],
      ['hant-tw', 'hans', ['網路', '軟體', '資訊', '計程車', '矽谷']],
    ] as const) {
      const converter = createConverter(dictionaries, { from, to, vocabulary: true });
      for (let count = 0; count < 300; count += 1) {
        const text = randomText(words, random) + randomText([...regional, ...words.slice(0, 8)], random);
        const start = Math.floor(random() * text.length);
        const kept = { start, end: start + 1 + Math.floor(random() * 4) };
        const { replaced } = converter.convert(text, { wording: () => [kept] });
        assert.ok(!replaced.some(({ original }) => overlaps(original, kept)), text);
        replacements += replaced.length;
      }
    }
    assert.ok(replacements > 300);
  }).timeout(10_000);

  it('leaves addresses untouched and converts the text that follows them', () => {
    assert.equal(
      convert('见https://example.org/中国/国际?a=关系，www.example.org/国中国说', 'hans', 'hant-tw'),
      '見https://example.org/中国/国际?a=关系，www.example.org/国中国说',
    );
    assert.equal(convert('见https://example.org/a中国说', 'hans', 'hant-tw'), '見https://example.org/a中國說');
  });

  it('keeps NUL, control characters and lone surrogates', () => {
    assert.equal(convert('后面\u0000说\ud800\u0007国\udc00', 'hans', 'hant-tw'), '後面\u0000說\ud800\u0007國\udc00');
  });

  it('repairs what OpenCC cuts wrongly', () => {
    assert.equal(
      convert('对美国制裁，两国历史，数千人参加一个中国论坛', 'hans', 'hant-tw'),
      '對美國制裁，兩國歷史，數千人參加一個中國論壇',
    );
  });
});

describe('createConfigurationConverter', () => {
  const examples: Readonly<Record<Configuration, readonly [string, string]>> = {
    s2t: ['台湾里面', '臺灣裏面'],
    t2s: ['臺灣裏面', '台湾里面'],
    s2tw: ['里面', '裡面'],
    tw2s: ['裡面', '里面'],
    s2hk: ['里面', '裏面'],
    hk2s: ['裏面', '里面'],
    s2twp: ['鼠标', '滑鼠'],
    tw2sp: ['滑鼠', '鼠标'],
    s2hkp: ['操作系统', '作業系統'],
    hk2sp: ['作業系統', '操作系统'],
    t2tw: ['裏面', '裡面'],
    tw2t: ['裡面', '裏面'],
    t2hk: ['衆人', '眾人'],
    hk2t: ['眾人', '衆人'],
    t2jp: ['國會', '国会'],
    jp2t: ['国会', '國會'],
  };

  for (const configuration of configurations) {
    it(`knows ${configuration}`, () => {
      const [input, expected] = examples[configuration];
      assert.equal(createConfigurationConverter(dictionaries, configuration).convert(input).text, expected);
    });
  }

  it('leaves the parts of an ideographic description alone', () => {
    assert.equal(createConfigurationConverter(dictionaries, 's2t').convert('⿰车⿱国会说').text, '⿰车⿱国会說');
  });
});

describe('a conversion’s offset map', () => {
  it('leads from a word to the word of another length that replaced it', () => {
    const converter = createConverter(dictionaries, { from: 'hans', to: 'hant-tw', vocabulary: true });
    const original = '他坐出租车去国会';
    const { text, map } = converter.convert(original);
    assert.equal(text, '他坐計程車去國會');
    const { start, end } = map.toConverted({ start: 6, end: 8 });
    assert.equal(text.slice(start, end), '國會');
  });

  const word = fc.constantFrom(
    '国会',
    '自行车',
    '信息',
    '关系',
    '𠮷',
    'a ',
    '。',
    '\n',
    '“软件”',
    'https://a.b/国',
    '\ud800',
    '里',
  );
  const anyText = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));

  it('gives back the output, for every target', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<ScriptVariant>('hant-tw', 'hant-hk'),
        fc.boolean(),
        (text, to, vocabulary) => {
          const conversion = createConverter(dictionaries, { from: 'hans', to, vocabulary }).convert(text);
          assert.equal(rebuild(text, conversion), conversion.text);
        },
      ),
    );
  });

  it('gives back the output, for every configuration', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...configurations), (text, configuration) => {
        const conversion = createConfigurationConverter(dictionaries, configuration).convert(text);
        assert.equal(rebuild(text, conversion), conversion.text);
      }),
    );
  });
});
