import { composeOffsetMaps, OffsetMap } from '../text/offsetMap';
import type { Configuration } from './configuration';
import { simplifiedToTraditional } from './corrections.json';
import type { Dictionaries, DictionaryGroup } from './dictionaries';
import { Lexicon, PhraseTable } from './phraseTable';
import { replacePhrases, segmentText } from './replacement';

/** A converted text and the way between it and the original. */
export interface Conversion {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Converts with one configuration after the other. */
export type Pipeline = (text: string) => Conversion;

const correctionsName = 'corrections';
const simplifiedPhrases = 'STPhrases';

/** Parsed dictionaries, shared by all pipelines over the same data and kept as long as that data. */
class Library {
  readonly #lexicons = new Map<string, Lexicon>();
  readonly #tables = new Map<string, PhraseTable>();

  static readonly #libraries = new WeakMap<Dictionaries, Library>();

  static of(data: Dictionaries): Library {
    const known = Library.#libraries.get(data) ?? new Library(data);
    Library.#libraries.set(data, known);
    return known;
  }

  private constructor(readonly data: Dictionaries) {}

  table(group: DictionaryGroup): PhraseTable {
    const key = group.join(' ');
    const table = this.#tables.get(key) ?? new PhraseTable(group.map((name) => this.#lexicon(name)));
    this.#tables.set(key, table);
    return table;
  }

  #lexicon(name: string): Lexicon {
    const lexicon = this.#lexicons.get(name) ?? this.#readLexicon(name);
    this.#lexicons.set(name, lexicon);
    return lexicon;
  }

  #readLexicon(name: string): Lexicon {
    if (name === correctionsName) {
      return new Lexicon(simplifiedToTraditional.map(({ from, to }) => [from, to] as const));
    }
    return Lexicon.parse(this.data.dictionaries[name] ?? '');
  }
}

/**
 * Builds a pipeline of OpenCC configurations. With `corrected`, the product's own corrections stand before OpenCC's
 * phrases wherever Simplified becomes Traditional.
 */
export function buildPipeline(
  data: Dictionaries,
  configurations: readonly Configuration[],
  corrected: boolean,
): Pipeline {
  const steps = configurations.map((name) => buildConfiguration(data, name, corrected));
  return (text) => runSteps(text, steps);
}

function buildConfiguration(data: Dictionaries, name: Configuration, corrected: boolean): Pipeline {
  const library = Library.of(data);
  const { normalization, segmentation, chain } = data.configurations[name];
  const withCorrections = (group: DictionaryGroup): DictionaryGroup =>
    corrected && group.includes(simplifiedPhrases) ? [correctionsName, ...group] : group;
  const normalizers = normalization.map((group) => wholeText(library.table(group)));
  const segmenter = segmentation.length > 0 ? library.table(withCorrections(segmentation)) : undefined;
  const stages = chain.map((group) => library.table(withCorrections(group)));
  const convertSegments: Pipeline = (text) => {
    let ends = segmenter ? segmentText(text, segmenter) : [text.length];
    return runSteps(
      text,
      stages.map((table) => (current) => {
        const replacement = replacePhrases(current, ends, table);
        ends = [...replacement.ends];
        return replacement;
      }),
    );
  };
  return (text) => runSteps(text, [...normalizers, convertSegments]);
}

const wholeText =
  (table: PhraseTable): Pipeline =>
  (text) =>
    replacePhrases(text, [text.length], table);

function runSteps(text: string, steps: readonly Pipeline[]): Conversion {
  let conversion: Conversion = { text, map: OffsetMap.identity };
  for (const step of steps) {
    const next = step(conversion.text);
    conversion = { text: next.text, map: composeOffsetMaps(conversion.map, next.map) };
  }
  return conversion;
}
