import { outletOfId } from '../article/outlets/outlets';
import { foldedIncludes, foldScript } from '../text/scriptFold';
import type { Script } from '../text/hanScript';
import type { CatalogueView } from './catalogue';
import type { ClippingEntry } from './entry';
import { outletKeyOf } from './grouping';
import { inParts, type Pace } from './pace';

/** Conditions that a clipping must meet, all of them; an empty or missing list is no condition. */
export interface OnlyWith {
  readonly scripts?: readonly Script[];
  readonly regions?: readonly string[];
  /** `outletKeyOf` the entries. */
  readonly outlets?: readonly string[];
  readonly tags?: readonly string[];
  /** Days `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly problems?: boolean;
  readonly annotations?: boolean;
  readonly pictures?: boolean;
}

export interface FilterQuery {
  /** Words set apart by blanks; each must stand in the title, the outlet's names or the byline, in either script. */
  readonly text: string;
  readonly only: OnlyWith;
}

/** For each slot 1 when its clipping passes. */
export interface Filtered {
  readonly passes: Uint8Array;
  readonly count: number;
}

interface Last extends Filtered {
  readonly version: number;
  readonly only: string;
  readonly words: readonly string[];
}

/** Filters a catalogue. Remembers the last answer: a word typed further is looked for only where it was found. */
export class Filter {
  private last: Last | undefined;

  async apply(view: CatalogueView, query: FilterQuery, pace: Pace): Promise<Filtered> {
    const words = wordsOf(query.text);
    const only = JSON.stringify(query.only);
    const { last } = this;
    if (last?.version === view.version && last.only === only) {
      if (sameWords(last.words, words)) return last;
      if (narrows(last.words, words))
        return this.remember(view, only, words, await search(view, words, last.passes, pace));
    }
    const candidates = await meeting(view, query.only, pace);
    const found = words.length === 0 ? counted(candidates) : await search(view, words, candidates, pace);
    return this.remember(view, only, words, found);
  }

  private remember(view: CatalogueView, only: string, words: readonly string[], found: Filtered): Filtered {
    this.last = { version: view.version, only, words, ...found };
    return found;
  }
}

/** The words of a filter, folded. */
export function wordsOf(text: string): readonly string[] {
  return foldScript(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

async function search(
  view: CatalogueView,
  words: readonly string[],
  candidates: Uint8Array,
  pace: Pace,
): Promise<Filtered> {
  const outlets = new OutletNames(words);
  const passes = new Uint8Array(candidates.length);
  let count = 0;
  await inParts(candidates.length, pace, (start, end) => {
    for (let slot = start; slot < end; slot++) {
      const entry = candidates[slot] === 1 ? view.entries[slot] : undefined;
      if (!entry || !holdsAll(entry, words, outlets)) continue;
      passes[slot] = 1;
      count++;
    }
  });
  return { passes, count };
}

function holdsAll(entry: ClippingEntry, words: readonly string[], outlets: OutletNames): boolean {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!holds(entry, word) && !outlets.hold(entry, index)) return false;
  }
  return true;
}

function holds(entry: ClippingEntry, word: string): boolean {
  if (foldedIncludes(entry.title, word)) return true;
  return entry.people.length > 0 && entry.people.some(({ name }) => foldedIncludes(name, word));
}

/** Looks words up in an outlet's names, once for each outlet: as the file has it, in both scripts, in English, in short. */
class OutletNames {
  private readonly known = new Map<string, readonly boolean[]>();

  constructor(private readonly words: readonly string[]) {}

  hold({ outlet, outletId }: ClippingEntry, word: number): boolean {
    if (outlet === undefined) return false;
    const key = outletId === undefined ? outlet : `${outletId}\n${outlet}`;
    let found = this.known.get(key);
    if (!found) {
      const named = outletId === undefined ? undefined : outletOfId(outletId);
      const names = [outlet, ...(named ? [named.id, named.hant, named.hans, named.en, ...(named.tags ?? [])] : [])];
      found = this.words.map((one) => names.some((name) => foldedIncludes(name, one)));
      this.known.set(key, found);
    }
    return found[word] === true;
  }
}

async function meeting(view: CatalogueView, only: OnlyWith, pace: Pace): Promise<Uint8Array> {
  const passes = new Uint8Array(view.entries.length);
  const conditions = conditionsOf(only);
  await inParts(passes.length, pace, (start, end) => {
    for (let slot = start; slot < end; slot++) {
      const entry = view.entries[slot];
      if (entry && (conditions.length === 0 || conditions.every((meets) => meets(entry)))) passes[slot] = 1;
    }
  });
  return passes;
}

type Condition = (entry: ClippingEntry) => boolean;

function conditionsOf(only: OnlyWith): readonly Condition[] {
  const { from, to } = only;
  return [
    ...oneOf(only.scripts, (entry) => entry.script),
    ...oneOf(only.regions, (entry) => entry.region),
    ...oneOf(only.outlets, outletKeyOf),
    ...(only.tags && only.tags.length > 0 ? [anyOf(only.tags)] : []),
    ...(from === undefined ? [] : [(entry: ClippingEntry) => (entry.day ?? '') >= from]),
    ...(to === undefined ? [] : [(entry: ClippingEntry) => entry.day !== undefined && entry.day <= to]),
    ...(only.problems === true ? [(entry: ClippingEntry) => entry.problems.length > 0] : []),
    ...(only.annotations === true ? [(entry: ClippingEntry) => entry.hasAnnotations] : []),
    ...(only.pictures === true ? [(entry: ClippingEntry) => entry.pictures > 0] : []),
  ];
}

function oneOf(
  wanted: readonly string[] | undefined,
  valueOf: (entry: ClippingEntry) => string | undefined,
): readonly Condition[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values: ReadonlySet<string | undefined> = new Set(wanted);
  return [(entry) => values.has(valueOf(entry))];
}

function anyOf(tags: readonly string[]): Condition {
  const wanted = new Set(tags);
  return (entry) => entry.tags.some((tag) => wanted.has(tag));
}

function counted(passes: Uint8Array): Filtered {
  let count = 0;
  for (const passed of passes) count += passed;
  return { passes, count };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** True when whatever holds all words of `after` holds all words of `before`. */
function narrows(before: readonly string[], after: readonly string[]): boolean {
  return before.every((word) => after.some((longer) => longer.includes(word)));
}
