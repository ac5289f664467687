import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configurations, type Configuration } from '../../../src/core/script/configuration';
import {
  createConfigurationConverter,
  type ConfigurationConverter,
} from '../../../src/core/script/configurationConverter';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import { cpuTimeOf } from '../../support/cpuTime';
import { dictionaryWords, randomText } from '../../support/dictionaryWords';
import { loadDictionaries } from '../../support/dictionaries';
import { seededRandom } from '../../support/randomness';

/** Longer than what a stream keeps waiting, in UTF-16 units. */
const million = 1_000_000;

let dictionaries: Dictionaries;
let words: readonly string[];
before(async function () {
  this.timeout(30_000);
  dictionaries = await loadDictionaries();
  words = await dictionaryWords();
});

const converterOf = (configuration: Configuration): ConfigurationConverter =>
  createConfigurationConverter(dictionaries, configuration);

/** The outputs for the pieces of a text that is cut at some offsets. */
function inPieces(text: string, cuts: readonly number[], converter: ConfigurationConverter): string[] {
  const stream = converter.openStream();
  const edges = [...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  const outputs = edges.map((end, index) => stream.push(text.slice(edges[index - 1] ?? 0, end)));
  return [...outputs, stream.end()];
}

describe('TextStream', () => {
  it('gives the same as the whole text at once, wherever the text is cut', () => {
    const converters = configurations.map(converterOf);
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.array(fc.nat(1e6), { maxLength: 12 }),
        fc.constantFrom(...converters),
        (seed, cuts, converter) => {
          const random = seededRandom(seed);
          const text = Array.from({ length: 6 }, () => randomText(words, random)).join('，');
          assert.equal(inPieces(text, cuts, converter).join(''), converter.convertText(text));
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  }).timeout(10_000);

  it('gives the same unit by unit', () => {
    const converter = converterOf('s2twp');
    const text = '皇后在干净的房间里吃面，⿰车⿱国会说，𠮷野家。网络\n软件👍\ud800';
    const every = Array.from({ length: text.length }, (_, at) => at);
    assert.equal(inPieces(text, every, converter).join(''), converter.convertText(text));
  });

  it('gives what is ready as soon as nothing that follows can change it', () => {
    const stream = converterOf('s2tw').openStream();
    assert.equal(stream.push('皇后\n干'), '皇后\n');
    assert.equal(stream.push('净'), '');
    assert.equal(stream.push('的，'), '乾淨的，');
    assert.equal(stream.end(), '');
  });

  it('gives nothing for nothing', () => {
    const stream = converterOf('s2tw').openStream();
    assert.equal(stream.push(''), '');
    assert.equal(stream.end(), '');
  });

  it('holds a text without any place to cut at in bounded memory', () => {
    const stream = converterOf('s2tw').openStream();
    const chunk = '国会关系'.repeat(million / 40);
    let given = 0;
    let taken = 0;
    let waiting = 0;
    for (let count = 0; count < 50; count += 1) {
      taken += chunk.length;
      given += stream.push(chunk).length;
      waiting = Math.max(waiting, taken - given);
    }
    assert.equal(given + stream.end().length, taken);
    assert.equal(taken, 5 * million);
    assert.ok(waiting <= 1.2 * million, String(waiting));
  }).timeout(10_000);

  it('takes such a text in small pieces in linear time', () => {
    const stream = converterOf('s2t').openStream();
    const chunk = '国会关系'.repeat(16);
    const time = cpuTimeOf(() => {
      for (let taken = 0; taken < million; taken += chunk.length) stream.push(chunk);
    });
    assert.ok(time < 1000, String(time));
  }).timeout(10_000);

  it('cuts no character in two when it has to cut anywhere', () => {
    const stream = converterOf('s2t').openStream();
    const text = `国${'𠮷'.repeat(million * 0.6)}`;
    const outputs = [
      stream.push(text.slice(0, million + 100_000)),
      stream.push(text.slice(million + 100_000)),
      stream.end(),
    ];
    assert.equal(outputs.join(''), `國${text.slice(1)}`);
    for (const output of outputs) assert.doesNotMatch(output, /^[\udc00-\udfff]|[\ud800-\udbff]$/);
  }).timeout(10_000);
});
