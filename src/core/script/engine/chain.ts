import { composeOffsetMaps, OffsetMap } from '../../text/offsetMap';
import type { Range } from '../../text/range';
import { unmatchedLength } from './description';
import { noMatch, type PhraseTable } from './phraseTable';
import { replaceInStages, replaceKeys, type Conversion } from './stage';

/** What a walk must know of a unit; 0 for a unit that is converted (or kept) whatever stands beside it. */
export const phraseStart = 1;
/** A later stage has a longer key that may begin with what this unit becomes. */
export const contextStart = 2;
/** Converted only together with its neighbours, or into more than one unit. */
export const special = 4;
/** Has more than one reading. */
export const doubtful = 8;

/** How a text is cut into segments: at the keys that are from one of the first `dictionaries` dictionaries of a table. */
export interface Cutter {
  readonly table: PhraseTable;
  readonly dictionaries: number;
}

/** Where the segment ends that reaches to `end` or beyond it, when a text is cut from `at` on. */
export function cutUntil({ table, dictionaries }: Cutter, text: string, at: number, end: number): number {
  let cut = at;
  while (cut < end) {
    const key = table.phrase(text, cut, text.length, dictionaries);
    cut += key === noMatch ? unmatchedLength(text, cut, text.length) : (table.lengths[key] ?? 1);
  }
  return cut;
}

/** Words of a segment that a dictionary of regional words replaced; offsets in the segment and in what it became. */
export interface SegmentReplacement {
  readonly original: Range;
  readonly converted: Range;
  readonly dictionary: string;
}

/** What a chain must know of words besides its dictionaries. */
export interface ChainWords {
  /** Names of the dictionaries of regional words. */
  readonly vocabulary?: ReadonlySet<string>;
  /** Characters with several readings. */
  readonly doubtful?: Iterable<string>;
  /** Phrases that decide too much: what they stand for is doubtful as well. */
  readonly uncertain?: ReadonlySet<string>;
}

/** What a segment becomes: `map` only when it is not unit by unit. */
export interface ConvertedSegment {
  readonly text: string;
  readonly map: OffsetMap | undefined;
  readonly replaced: readonly SegmentReplacement[];
  /** Offsets of its doubtful characters, when it is a phrase that decides too much. */
  readonly uncertain: readonly number[] | undefined;
}

/**
 * The stages that every segment of a text goes through, one by one: no key is looked up across segments. What single
 * units and phrases become in the end is worked out once and kept.
 */
export class Chain {
  /** What each unit becomes when it stands alone. */
  readonly finals = new Uint16Array(unitCount);
  /** What a walk must know of each unit, as bits. */
  readonly kinds = new Uint8Array(unitCount);
  /** 1 for keys of the cutter's table that are known to become what their units become alone. */
  readonly unitwise: Uint8Array;
  readonly #phrases: (ConvertedSegment | undefined)[];
  readonly #segments = new Map<string, ConvertedSegment>();
  /** Units that some stage changes. */
  readonly #changed = new Set<number>();
  /** For each stage, what each unit is when it gets there. */
  readonly #arrivals: readonly Uint16Array[];
  /**
   * The first stage that may find keys between the segments. Where the text is cut at the first stage's own keys, none
   * of these is left to be found there.
   */
  readonly #firstOwnStage: number;
  #inert: Uint8Array | undefined;

  constructor(
    readonly cutter: Cutter,
    readonly stages: readonly PhraseTable[],
    private readonly words: ChainWords = {},
  ) {
    this.unitwise = new Uint8Array(cutter.table.size);
    this.#phrases = new Array<ConvertedSegment | undefined>(cutter.table.size);
    this.#firstOwnStage = stages[0] === cutter.table ? 1 : 0;
    this.#arrivals = this.#convertUnits();
    this.#markUnits(words.doubtful ?? []);
  }

  /** Converts a text that is one segment. */
  convertSegment(text: string): Conversion {
    return replaceInStages(text, this.stages);
  }

  /** What a text of OpenCC's Traditional standard becomes in the stages after the first. */
  convertReading(text: string): string {
    return replaceInStages(text, this.stages.slice(1)).text;
  }

  /** What a key of the cutter's table becomes. */
  phrase(key: number): ConvertedSegment {
    return (this.#phrases[key] ??= this.#convertPhrase(key));
  }

  #convertPhrase(key: number): ConvertedSegment {
    const source = this.cutter.table.key(key);
    const converted = this.#convert(source);
    const { text, replaced, uncertain } = converted;
    const isUnitwise =
      text.length === source.length &&
      [...Array(text.length).keys()].every((at) => this.finals[source.charCodeAt(at)] === text.charCodeAt(at));
    if (isUnitwise && replaced.length === 0 && !uncertain) this.unitwise[key] = 1;
    return converted;
  }

  /** What a stretch of a run becomes in which one stage found a key; there are no more of them than keys. */
  segment(source: string): ConvertedSegment {
    const known = this.#segments.get(source) ?? this.#convert(source);
    this.#segments.set(source, known);
    return known;
  }

  /**
   * The first stage that finds a key of its own where units of a run stand that became what they become alone, or -1.
   * The run goes on until `limit`.
   */
  stageInRun(text: string, at: number, limit: number): number {
    for (let stage = this.#firstOwnStage; stage < this.stages.length; stage += 1) {
      if (this.keyInRun(stage, text, at, limit) !== noMatch) return stage;
    }
    return -1;
  }

  /** The key that a stage finds there. */
  keyInRun(stage: number, text: string, at: number, limit: number): number {
    return this.stages[stage]?.arrivedPhrase(text, this.#arrivals[stage] ?? this.finals, at, limit) ?? noMatch;
  }

  /** Where the run that holds `at` ends, if before `end`: at the next phrase that ends at or before `limit`. */
  runEnd(text: string, at: number, end: number, limit: number): number {
    const { table, dictionaries } = this.cutter;
    for (let next = at + 1; next < end; next += 1) {
      const kind = this.kinds[text.charCodeAt(next)] ?? 0;
      if ((kind & phraseStart) !== 0 && table.phrase(text, next, limit, dictionaries) !== noMatch) return next;
    }
    return end;
  }

  /** Whether a key that this stage finds in a run stands by itself: no other stage could have found or finds another. */
  decidesAlone(stage: number): boolean {
    return stage === this.stages.length - 1 && stage === this.#firstOwnStage;
  }

  /** Whether a unit is in no key at all, so that nothing is read across it. */
  isInert(unit: number): boolean {
    this.#inert ??= this.#findInert();
    return this.#inert[unit] === 1;
  }

  /** The words of a segment that dictionaries of regional words replaced. */
  replacements(segment: string): readonly SegmentReplacement[] {
    const found: (SegmentReplacement & { readonly stage: number })[] = [];
    const maps: OffsetMap[] = [];
    let text = segment;
    for (const [stage, table] of this.stages.entries()) {
      const before = maps.reduce(composeOffsetMaps, OffsetMap.identity);
      const next = replaceKeys(text, table, ({ key, start, end, convertedStart, convertedEnd }) => {
        const dictionary = table.dictionaryOf(key);
        if (this.words.vocabulary?.has(dictionary) !== true) return;
        const original = before.toOriginal({ start, end });
        found.push({ original, converted: { start: convertedStart, end: convertedEnd }, dictionary, stage });
      });
      maps.push(next.map);
      text = next.text;
    }
    return found.map(({ original, converted, dictionary, stage }) => ({
      original,
      converted: maps.slice(stage + 1).reduce((range: Range, map) => map.toConverted(range), converted),
      dictionary,
    }));
  }

  #convert(source: string): ConvertedSegment {
    const { text, map } = this.convertSegment(source);
    const byUnit = text.length === source.length && map.changes.every(isByUnit);
    return {
      text,
      map: byUnit ? undefined : map,
      replaced: this.words.vocabulary ? this.replacements(source) : [],
      uncertain: this.words.uncertain?.has(source) === true ? this.#doubtfulOffsets(source) : undefined,
    };
  }

  #doubtfulOffsets(source: string): readonly number[] {
    const offsets = [...Array(source.length).keys()];
    return offsets.filter((at) => ((this.kinds[source.charCodeAt(at)] ?? 0) & doubtful) !== 0);
  }

  #findInert(): Uint8Array {
    const inert = new Uint8Array(unitCount).fill(1);
    this.cutter.table.eachUnit((unit) => (inert[unit] = 0));
    this.stages.forEach((table, stage) => {
      const keyed = new Uint8Array(unitCount);
      table.eachUnit((unit) => (keyed[unit] = 1));
      this.#arrivals[stage]?.forEach((arriving, unit) => {
        if (keyed[arriving] === 1) inert[unit] = 0;
      });
    });
    for (let unit = 0; unit < unitCount; unit += 1) if (((this.kinds[unit] ?? 0) & special) !== 0) inert[unit] = 0;
    return inert;
  }

  /** Works out what each unit is when it gets to each stage, and in the end. */
  #convertUnits(): readonly Uint16Array[] {
    const arrivals: Uint16Array[] = [];
    this.finals.set(identity());
    for (const table of this.stages) {
      const arriving = this.finals.slice();
      arrivals.push(arriving);
      const before = [...this.#changed];
      table.eachSingle((unit, key) => {
        if (arriving[unit] === unit) this.#setUnit(unit, table.value(key));
      });
      for (const unit of before) {
        const key = table.single(arriving[unit] ?? 0);
        if (key !== noMatch) this.#setUnit(unit, table.value(key));
      }
    }
    return arrivals;
  }

  #setUnit(unit: number, value: string): void {
    if (value.length > 1) this.kinds[unit] = special;
    else this.finals[unit] = value.charCodeAt(0);
    this.#changed.add(unit);
  }

  #markUnits(doubtfulCharacters: Iterable<string>): void {
    for (let unit = 0x2ff0; unit <= 0x2fff; unit += 1) this.#mark(unit, special);
    for (const unit of this.cutter.table.phraseUnits) this.#mark(unit, phraseStart);
    for (const [stage, { begins, phraseUnits }] of this.stages.entries()) {
      const arrivals = this.#arrivals[stage] ?? this.finals;
      const look = (unit: number): void => {
        const arriving = arrivals[unit] ?? 0;
        if (begins[arriving] !== 1) return;
        if (isHighSurrogate(arriving)) this.#mark(unit, special);
        else if (stage >= this.#firstOwnStage) this.#mark(unit, contextStart);
      };
      phraseUnits.forEach(look);
      this.#changed.forEach(look);
    }
    for (const character of doubtfulCharacters)
      if (character.length === 1) this.#mark(character.charCodeAt(0), doubtful);
  }

  #mark(unit: number, kind: number): void {
    this.kinds[unit] = (this.kinds[unit] ?? 0) | kind;
  }
}

const unitCount = 0x10000;

let identityUnits: Uint16Array | undefined;

/** Every unit at its own place. */
function identity(): Uint16Array {
  if (identityUnits) return identityUnits;
  identityUnits = new Uint16Array(unitCount);
  for (let unit = 0; unit < unitCount; unit += 1) identityUnits[unit] = unit;
  return identityUnits;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

const isByUnit = (change: { from: number; to: number; convertedFrom: number; convertedTo: number }): boolean =>
  change.to - change.from === change.convertedTo - change.convertedFrom && change.from === change.convertedFrom;
