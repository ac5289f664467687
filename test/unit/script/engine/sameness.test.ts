import assert from 'node:assert/strict';
import { configurations } from '../../../../src/core/script/configuration';
import { createConfigurationConverter } from '../../../../src/core/script/configurationConverter';
import { dictionaryWords, randomText } from '../../../support/dictionaryWords';
import { loadDictionaries } from '../../../support/dictionaries';
import { openccConverter } from '../../../support/opencc';
import { pick, seededRandom } from '../../../support/randomness';

const stringsPerConfiguration = 300;

/** What dictionaries do not have: control characters, halves of characters, pictures, characters of other planes. */
const oddTexts = [
  '',
  '\0',
  '后\0面\u0007',
  '\ud800后\udc00面\ud83d',
  '👨‍👩‍👧后面👍🏽里',
  '🇹🇼台湾🇭🇰后',
  '𠮷野家𪚥后𡃁',
  '后\ufe00面\u{e0100}',
  '⿰后⿱面里発⿲后',
  'a后b面c里d',
  '\r\n后\r面\n\n里\t',
  '豈更車賈滑後',
];

describe('The engine and opencc-js', () => {
  let words: readonly string[] = [];
  before(async () => {
    words = await dictionaryWords();
  });

  for (const [index, configuration] of configurations.entries()) {
    it(`say the same: ${configuration}`, async () => {
      const theirs = openccConverter(configuration);
      const ours = createConfigurationConverter(await loadDictionaries(), configuration);
      const random = seededRandom(100 + index);
      const texts = Array.from({ length: stringsPerConfiguration }, () => randomText(words, random));
      const mixed = oddTexts.map((odd) => `${pick(words, random)}${odd}${pick(words, random)}`);
      for (const text of [...texts, ...oddTexts, ...mixed]) {
        const expected = theirs(text);
        assert.equal(ours.convertText(text), expected, JSON.stringify(text));
        assert.equal(ours.convert(text).text, expected, JSON.stringify(text));
      }
    }).timeout(10_000);
  }
});
