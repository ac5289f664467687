import type { Configuration } from '../configuration';
import type { ConfigurationSteps, Dictionaries, DictionaryGroup } from '../dictionaries';
import { Chain, type ChainWords, type Cutter } from './chain';
import type { Dictionary } from './dictionary';
import { DictionaryLibrary } from './library';
import type { PhraseTable } from './phraseTable';

/** What stands beside OpenCC's own dictionaries in a route. */
export interface RouteOptions {
  /** Dictionaries that go before the one they are named for: `{ STPhrases: corrections }`. */
  readonly before?: Readonly<Record<string, Dictionary>>;
  /** Dictionaries that stand for those of OpenCC with the same name. */
  readonly instead?: Readonly<Record<string, Dictionary>>;
  /** Dictionaries that follow the one they are named for: `{ TSCharacters: 'TSCharactersExt' }`. */
  readonly after?: Readonly<Record<string, string>>;
  readonly words?: ChainWords;
}

/** OpenCC's configurations, one after the other, as one chain that is walked once. */
export interface Route {
  readonly chain: Chain;
  /** What a text goes through before, if it has a character for it. */
  readonly normalization?: Normalization;
}

/** Replaces compatibility ideographs by the characters they stand for. */
export interface Normalization {
  /** Made when a text needs it. */
  readonly chain: () => Chain;
  /** Finds a unit that begins a key. */
  readonly affected: RegExp;
}

/** Builds the route through some configurations; with none, a text stays as it is. */
export function buildRoute(data: Dictionaries, names: readonly Configuration[], options: RouteOptions = {}): Route {
  const library = DictionaryLibrary.of(data);
  const group = (dictionaries: DictionaryGroup): DictionaryGroup => extendGroup(dictionaries, options, library);
  const steps = names.map((name) => data.configurations[name]);
  const groups = steps.flatMap(({ chain }) => chain.map(group));
  const stages = groups.map((dictionaries) => library.table(dictionaries));
  const cutter = buildCutter(steps[0], groups, stages, group, library);
  const [normalizer] = steps[0]?.normalization ?? [];
  return {
    chain: new Chain(cutter, stages, options.words),
    ...(normalizer && { normalization: buildNormalization(library.table(normalizer)) }),
  };
}

function buildNormalization(table: PhraseTable): Normalization {
  let chain: Chain | undefined;
  return { chain: () => (chain ??= tableChain(table)), affected: characterClass(table.firstUnits()) };
}

/** A chain that replaces the keys of one table and does nothing else. */
export const tableChain = (table: PhraseTable): Chain =>
  new Chain({ table, dictionaries: table.dictionaries.length }, [table]);

function extendGroup(
  names: DictionaryGroup,
  { before = {}, instead = {}, after = {} }: RouteOptions,
  library: DictionaryLibrary,
): DictionaryGroup {
  const own = (dictionary: Dictionary | undefined, id: string): string[] =>
    dictionary ? [library.add(id, dictionary)] : [];
  const first = names.flatMap((name) => own(before[name], `before ${name}`));
  const rest = names.flatMap((name) => {
    const [replaced = name] = own(instead[name], `instead of ${name}`);
    return [replaced, ...(after[name] === undefined ? [] : [after[name]])];
  });
  return [...first, ...rest];
}

/**
 * Most configurations cut with dictionaries that one of their stages has as well: then one table serves both. A
 * configuration that does not cut first has one stage; cutting at its keys comes to the same.
 */
function buildCutter(
  first: ConfigurationSteps | undefined,
  groups: readonly DictionaryGroup[],
  stages: readonly PhraseTable[],
  group: (names: DictionaryGroup) => DictionaryGroup,
  library: DictionaryLibrary,
): Cutter {
  const own = first ? group(first.segmentation) : [];
  const [stage] = stages;
  if (own.length === 0) return { table: stage ?? library.table([]), dictionaries: groups[0]?.length ?? 0 };
  const shared = groups.findIndex((names) => own.every((name, index) => names[index] === name));
  return { table: stages[shared] ?? library.table(own), dictionaries: own.length };
}

function characterClass(units: ReadonlySet<number>): RegExp {
  return new RegExp(`[${[...units].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}]`);
}
