import { nameRanges, parseNames, type Names } from '../names/names';
import { simplifiedToTraditional, traditionalToSimplified } from './corrections.json';
import type { Configuration } from './configuration';
import type { Dictionaries } from './dictionaries';
import { doubtfulCharacters, uncertainPhrases } from './doubtRules';
import type { Chain } from './engine/chain';
import { Dictionary } from './engine/dictionary';
import { DictionaryLibrary } from './engine/library';
import { PhraseTable } from './engine/phraseTable';
import { buildRoute, tableChain, type Route } from './engine/route';
import { pressSpellings } from './houseStyle';
import { conversionRoute, type ScriptVariant, type SourceScript } from './variant';
import { excludedVocabulary } from './vocabulary';

const vocabularyDictionaries: ReadonlySet<string> = new Set(['HKPhrases', 'HKPhrasesRev', 'TWPhrases', 'TWPhrasesRev']);

/** OpenCC's configurations with regional words. */
const regional: ReadonlySet<Configuration> = new Set(['s2twp', 'tw2sp', 's2hkp', 'hk2sp']);

/** The routes between the written forms, with the product's corrections; built once for the same dictionaries. */
export class VariantRoutes {
  readonly #routes = new Map<string, Route>();
  readonly #styles = new Map<ScriptVariant, Chain>();
  #names: Names | undefined;
  #vocabulary: Readonly<Record<string, Dictionary>> | undefined;

  static readonly #known = new WeakMap<Dictionaries, VariantRoutes>();

  static of(dictionaries: Dictionaries): VariantRoutes {
    const known = VariantRoutes.#known.get(dictionaries) ?? new VariantRoutes(dictionaries);
    VariantRoutes.#known.set(dictionaries, known);
    return known;
  }

  private constructor(private readonly dictionaries: Dictionaries) {}

  /** The route between two forms, with or without regional words; one that changes nothing when they are the same. */
  route(from: SourceScript, to: ScriptVariant, vocabulary: boolean): Route {
    const configurations = conversionRoute(from, to, vocabulary);
    const id = configurations.join(' ');
    const route = this.#routes.get(id) ?? this.#build(configurations);
    this.#routes.set(id, route);
    return route;
  }

  /** Spells converted text as the press of a place does. */
  houseStyle(variant: ScriptVariant): Chain {
    const known = this.#styles.get(variant);
    if (known) return known;
    const chain = tableChain(new PhraseTable([Dictionary.of('house style', pressSpellings(variant))]));
    this.#styles.set(variant, chain);
    return chain;
  }

  nameRanges(text: string): ReturnType<typeof nameRanges> {
    this.#names ??= parseNames(this.dictionaries.names);
    return nameRanges(text, this.#names);
  }

  #build(configurations: readonly Configuration[]): Route {
    const hasWords = configurations.some((name) => regional.has(name));
    const doubtScript = configurations.some((name) => name.startsWith('s2'))
      ? 'simplified'
      : configurations.some((name) => name.includes('2s'))
        ? 'traditional'
        : undefined;
    return buildRoute(this.dictionaries, configurations, {
      before: {
        STPhrases: corrections('simplifiedToTraditional', simplifiedToTraditional),
        TSPhrases: corrections('traditionalToSimplified', traditionalToSimplified),
      },
      ...(hasWords && { instead: this.#newsVocabulary() }),
      words: {
        uncertain: uncertainPhrases,
        ...(doubtScript && { doubtful: doubtfulCharacters(doubtScript) }),
        ...(hasWords && { vocabulary: vocabularyDictionaries }),
      },
    });
  }

  /** OpenCC's regional words without those that are wrong in news. */
  #newsVocabulary(): Readonly<Record<string, Dictionary>> {
    const library = DictionaryLibrary.of(this.dictionaries);
    this.#vocabulary ??= Object.fromEntries(
      [...vocabularyDictionaries].map((name) => [name, library.dictionary(name).without(excludedVocabulary(name))]),
    );
    return this.#vocabulary;
  }
}

interface Correction {
  readonly from: string;
  readonly to: string;
}

const corrections = (name: string, entries: readonly Correction[]): Dictionary =>
  Dictionary.of(
    name,
    entries.map(({ from, to }) => [from, to] as const),
  );
