import { configurations, type Configuration } from './configuration';

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
  /** By name: `key value|key value|…`. */
  readonly dictionaries: Readonly<Record<string, string>>;
  readonly configurations: Readonly<Record<Configuration, ConfigurationSteps>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isGroup = (value: unknown): value is DictionaryGroup =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');
const isChain = (value: unknown): boolean => Array.isArray(value) && value.every(isGroup);
const isSteps = (value: unknown): value is ConfigurationSteps =>
  isRecord(value) && isChain(value.normalization) && isGroup(value.segmentation) && isChain(value.chain);

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
  if (!isRecord(value) || typeof value.source !== 'string') return false;
  const { dictionaries, configurations: steps } = value;
  if (!isRecord(dictionaries) || !isRecord(steps)) return false;
  return (
    Object.values(dictionaries).every((entries) => typeof entries === 'string') &&
    configurations.every((name) => isSteps(steps[name]))
  );
}
