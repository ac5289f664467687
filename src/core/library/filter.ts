import { outletOfId } from '../article/outlets/outlets';
import { foldedIncludes, foldScript } from '../text/scriptFold';
import type { Script } from '../text/hanScript';
import type { CatalogueView } from './catalogue';
import type { ClippingEntry } from './entry';
import { outletKeyOf } from './grouping';
import { inParts, type Pace } from './pace';
import { slotHolds } from './searchText';

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
  /** Stories of which the library has several versions. */
  readonly versions?: boolean;
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
    const found = words.length === 0 ? candidates : await search(view, words, candidates.passes, pace);
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
  const named = words.map((word) => outletsNamed(view, word));
  const passes = new Uint8Array(candidates.length);
  let count = 0;
  await inParts(candidates.length, pace, (start, end) => {
    for (let slot = start; slot < end; slot++) {
      if (candidates[slot] !== 1 || !holdsAll(view, slot, words, named)) continue;
      passes[slot] = 1;
      count++;
    }
  });
  return { passes, count };
}

function holdsAll(view: CatalogueView, slot: number, words: readonly string[], named: readonly Uint8Array[]): boolean {
  const outlet = view.outlets.setOf[slot] ?? 0;
  for (let index = 0; index < words.length; index++) {
    if (named[index]?.[outlet] !== 1 && !slotHolds(view.search, slot, words[index] ?? '')) return false;
  }
  return true;
}

/** 1 for each outlet that a word names: as the file has it, in either script, in English, in short. */
function outletsNamed({ outlets }: CatalogueView, word: string): Uint8Array {
  return Uint8Array.from(outlets.sets, ([index = 0]) => {
    const value = outlets.values[index] ?? '';
    const known = outletOfId(value);
    const names = known ? [known.id, known.hant, known.hans, known.en, ...(known.tags ?? [])] : [value];
    return names.some((name) => foldedIncludes(name, word)) ? 1 : 0;
  });
}

async function meeting(view: CatalogueView, only: OnlyWith, pace: Pace): Promise<Filtered> {
  const passes = new Uint8Array(view.entries.length);
  const conditions = conditionsOf(only);
  let count = 0;
  await inParts(passes.length, pace, (start, end) => {
    for (let slot = start; slot < end; slot++) {
      const entry = view.entries[slot];
      if (!entry || (conditions.length > 0 && !conditions.every((meets) => meets(entry)))) continue;
      if (only.versions === true && !view.versions[view.storyOf[slot] ?? slot]) continue;
      passes[slot] = 1;
      count++;
    }
  });
  return { passes, count };
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

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** True when whatever holds all words of `after` holds all words of `before`. */
function narrows(before: readonly string[], after: readonly string[]): boolean {
  return before.every((word) => after.some((longer) => longer.includes(word)));
}
