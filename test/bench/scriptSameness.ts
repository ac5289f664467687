import { configurations } from '../../src/core/script/configuration';
import { dictionaryWords, randomText } from '../support/dictionaryWords';
import { loadDictionaries } from '../support/dictionaries';
import { openccConverter } from '../support/opencc';
import { pick, seededRandom } from '../support/randomness';
import type { BenchCorpus } from './corpus';
import { check, section, table } from './report';
import type * as Subject from './subject';

/** Of text, for each configuration. */
const millionBytes = 50;
const stringsPerConfiguration = 20_000;

/** Our own engine against opencc-js, byte by byte: text of the corpus in ever new orders, and strings of dictionary words. */
export async function benchSameness(subject: typeof Subject, corpus: BenchCorpus): Promise<void> {
  section(`The same as opencc-js (${corpus.name}, varied)`);
  const dictionaries = await loadDictionaries();
  const words = await dictionaryWords();
  const rows = [['configuration', 'MB of text', 'lines that differ', 'strings', 'strings that differ']];
  let different = 0;
  for (const [index, configuration] of configurations.entries()) {
    const theirs = openccConverter(configuration);
    const ours = subject.createConfigurationConverter(dictionaries, configuration);
    const isSame = (text: string): boolean => {
      const expected = theirs(text);
      return ours.convertText(text) === expected && ours.convert(text).text === expected;
    };
    const random = seededRandom(index + 1);
    let bytes = 0;
    let lines = 0;
    while (bytes < millionBytes * 1e6) {
      const text = varied(corpus, words, random);
      bytes += Buffer.byteLength(text);
      if (!isSame(text)) lines += text.split('\n').filter((line) => !isSame(line)).length || 1;
    }
    const strings = Array.from({ length: stringsPerConfiguration }, () => randomText(words, random));
    const wrong = strings.filter((text) => !isSame(text)).length;
    different += lines + wrong;
    rows.push([configuration, (bytes / 1e6).toFixed(1), String(lines), String(strings.length), String(wrong)]);
  }
  table(rows);
  check({ name: 'lines and strings that differ', measured: different, limit: 0, unit: '' });
}

/** A clipping with its lines in another order and words of the dictionaries put in. */
function varied({ documents }: BenchCorpus, words: readonly string[], random: () => number): string {
  const lines = pick(documents, random).split('\n');
  const sentences = lines.flatMap((line) => line.split(/(?<=[。，])/));
  return sentences
    .toSorted(() => random() - 0.5)
    .map((sentence) => (random() < 0.1 ? sentence + pick(words, random) : sentence))
    .join(random() < 0.5 ? '' : '\n');
}
