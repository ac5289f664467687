import { makeNames, nameRanges, type Names } from '../names/plainNames';
import type { Configuration } from './configuration';
import { ownDictionaries, type Dictionaries } from './dictionaries';
import { doubtfulCharacters, uncertainPhrases } from './doubtRules';
import type { Chain } from './engine/chain';
import { listDictionary, withoutKeys, type Dictionary } from './engine/dictionary';
import { DictionaryLibrary } from './engine/library';
import { buildRoute, tableChain, type Route } from './engine/route';
import { conversionRoute, type ScriptVariant, type SourceScript, type ViewScript } from './variant';
import { excludedVocabulary, keptVocabulary } from './vocabulary';

const vocabularyDictionaries: ReadonlySet<string> = new Set(['HKPhrases', 'HKPhrasesRev', 'TWPhrases', 'TWPhrasesRev']);

/** Dictionaries that keep words of the regional ones from coming about where two words meet. */
const keptWords = (): Readonly<Record<string, Dictionary>> =>
  Object.fromEntries(
    [...vocabularyDictionaries].map((name) => [
      name,
      listDictionary(
        `kept of ${name}`,
        keptVocabulary(name).map((word) => [word, word] as const),
      ),
    ]),
  );

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

  readonly #library: DictionaryLibrary;

  private constructor(private readonly dictionaries: Dictionaries) {
    this.#library = DictionaryLibrary.of(dictionaries);
  }

  /** The route between two forms, with or without regional words; one that changes nothing when they are the same. */
  route(from: SourceScript, to: ViewScript, vocabulary: boolean): Route {
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
    const chain = tableChain(this.#library.table([ownDictionaries.press[variant]]));
    this.#styles.set(variant, chain);
    return chain;
  }

  nameRanges(text: string): ReturnType<typeof nameRanges> {
    this.#names ??= makeNames(
      this.#library.keys(ownDictionaries.names),
      this.#library.keys(ownDictionaries.shortNames),
    );
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
        STPhrases: this.#library.dictionary(ownDictionaries.simplifiedToTraditional),
        TSPhrases: this.#library.dictionary(ownDictionaries.traditionalToSimplified),
        ...(hasWords && keptWords()),
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
    this.#vocabulary ??= Object.fromEntries(
      [...vocabularyDictionaries].map((name) => [
        name,
        withoutKeys(this.#library.dictionary(name), excludedVocabulary(name)),
      ]),
    );
    return this.#vocabulary;
  }
}
