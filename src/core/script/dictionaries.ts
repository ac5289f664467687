import { configurations, type Configuration } from './configuration';
import type { PackedDictionary } from './engine/dictionary';

/** Names of dictionaries; where two have a key of the same length, the first one wins. */
export type DictionaryGroup = readonly string[];

/** How OpenCC converts: normalise the text, cut it into segments, send each segment through the groups of the chain. */
export interface ConfigurationSteps {
  readonly normalization: readonly DictionaryGroup[];
  /** Empty when the whole text is one segment. */
  readonly segmentation: DictionaryGroup;
  readonly chain: readonly DictionaryGroup[];
}

/** The content of `dist/dictionaries.json`, written by scripts/build-dictionaries.mjs. */
export interface Dictionaries {
  /** Where the dictionaries come from, and their licence. */
  readonly source: string;
  /** The units of all dictionaries, those that occur most often first; see engine/packing.ts. */
  readonly alphabet: string;
  /** OpenCC's own and ours: the corrections, the spellings of the press, the names. */
  readonly dictionaries: Readonly<Record<string, PackedDictionary>>;
  readonly configurations: Readonly<Record<Configuration, ConfigurationSteps>>;
}

/** Our own dictionaries in that file. */
export const ownDictionaries = {
  /** Put right what OpenCC's phrases read wrongly in news; see corrections.json. */
  simplifiedToTraditional: 'corrections of Simplified to Traditional',
  traditionalToSimplified: 'corrections of Traditional to Simplified',
  /** How the press of a place spells what OpenCC gives; see houseStyles.json. */
  press: { hans: 'press in hans', 'hant-tw': 'press in hant-tw', 'hant-hk': 'press in hant-hk' },
  /** Names whose words no conversion changes, and those of them that count only at the edge of a word. */
  names: 'names',
  shortNames: 'short names',
} as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isGroup = (value: unknown): value is DictionaryGroup =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');
const isChain = (value: unknown): boolean => Array.isArray(value) && value.every(isGroup);
const isSteps = (value: unknown): value is ConfigurationSteps =>
  isRecord(value) && isChain(value.normalization) && isGroup(value.segmentation) && isChain(value.chain);

const isPacked = (value: unknown): value is PackedDictionary =>
  isRecord(value) &&
  typeof value.length === 'number' &&
  [value.shapes, value.keys, value.values].every((part) => typeof part === 'string') &&
  (value.base === undefined || typeof value.base === 'string');

/** Reads the text of `dictionaries.json`. `undefined` when it is not such a file. */
export function parseDictionaries(text: string): Dictionaries | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDictionaries(value) ? value : undefined;
}

function isDictionaries(value: unknown): value is Dictionaries {
  if (!isRecord(value) || typeof value.source !== 'string' || typeof value.alphabet !== 'string') return false;
  const { dictionaries, configurations: steps } = value;
  if (!isRecord(dictionaries) || !isRecord(steps)) return false;
  return Object.values(dictionaries).every(isPacked) && configurations.every((name) => isSteps(steps[name]));
}
