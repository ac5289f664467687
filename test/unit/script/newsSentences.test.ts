import assert from 'node:assert/strict';
import { createConverter, type Converter } from '../../../src/core/script/converter';
import type { ScriptVariant } from '../../../src/core/script/variant';
import { loadDictionaries } from '../../support/dictionaries';
import data from './newsSentences.json';

interface Sentence {
  readonly original: string;
  readonly expected: string;
  /** Characters of the original that no rule can read here. */
  readonly undecided?: string;
}

interface Difference {
  readonly at: number;
  readonly character: string;
}

const groups: readonly (readonly [from: ScriptVariant, to: ScriptVariant, sentences: readonly Sentence[]])[] = [
  ['hans', 'hant-tw', data['hans to hant-tw']],
  ['hans', 'hant-hk', data['hans to hant-hk']],
  ['hant-tw', 'hans', data['hant-tw to hans']],
];

function differences(original: string, expected: string, shown: string): readonly Difference[] {
  assert.equal(shown.length, expected.length, original);
  const found: Difference[] = [];
  for (let at = 0; at < expected.length; at += 1) {
    if (expected.charAt(at) !== shown.charAt(at)) found.push({ at, character: original.charAt(at) });
  }
  return found;
}

for (const [from, to, sentences] of groups) {
  describe(`Sentences of news from ${from} to ${to}, in the spelling of the press`, () => {
    let converter: Converter;
    before(async function () {
      this.timeout(20_000);
      converter = createConverter(await loadDictionaries(), { from, to, houseStyle: true });
    });

    it('read as the press prints them wherever words decide', () => {
      const wrong = sentences
        .filter(({ undecided }) => undecided === undefined)
        .map(({ original, expected }) => [converter.convert(original).text, expected] as const)
        .filter(([shown, expected]) => shown !== expected);
      assert.deepEqual(wrong, []);
    });

    it('have a doubt mark over every character that words do not decide', () => {
      for (const { original, expected, undecided } of sentences) {
        if (undecided === undefined) continue;
        const { text, doubts } = converter.convert(original);
        const found = differences(original, expected, text);
        assert.deepEqual([...new Set(found.map(({ character }) => character))], [...undecided], original);
        for (const { at } of found) assert.ok(doubts.includes(at), `${original} ${String(at)}`);
      }
    });
  });
}
