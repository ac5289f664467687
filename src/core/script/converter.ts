import type { OffsetMap } from '../text/offsetMap';
import type { Name } from '../names/name';
import { joinRanges, overlapTester, type Range } from '../text/range';
import type { Dictionaries } from './dictionaries';
import { isDoubtful, readingsOf, type DoubtScript } from './doubtRules';
import { doubtful, type Chain } from './engine/chain';
import { convertInZones, convertPlain, type Replacement } from './engine/convert';
import type { Conversion } from './engine/stage';
import { Walk } from './engine/walk';
import type { ReadingAt } from './engine/zone';
import type { NameStretch } from './nameStretches';
import { addressRanges, wordingRanges } from './protectedSpans';
import { convertQuotationMarks } from './punctuation';
import type { Term } from './term';
import { projectDictionary, isSameWords, TermTable } from './termTable';
import { variantOf, type ScriptVariant, type SourceScript, type ViewScript } from './variant';
import { VariantRoutes } from './variantRoutes';
import { planZones, type FixedStretch } from './zones';

export type { Conversion } from './engine/stage';

export interface ConverterOptions {
  /** With `original` only `renamed` names change. */
  readonly to: ViewScript;
  /** What the original is written in. */
  readonly from: SourceScript;
  /** Also replace mainland words by regional ones and the other way round. Never inside quotations, titles and names. */
  readonly vocabulary?: boolean;
  /** Quotation marks as the script has them. */
  readonly punctuation?: boolean;
  /** Spell converted text as the press of the place does, not as OpenCC does. */
  readonly houseStyle?: boolean;
  /** The project's own dictionary. */
  readonly terms?: readonly Term[];
}

/** Stretches of a text, in UTF-16 units, that need more care than the converter can see for itself. */
export interface ConversionGuards {
  /** Their script is converted, their words are kept. Asked for only where words may change. */
  readonly wording?: () => readonly Range[];
  /** Names: no vocabulary enters them, but terms do. Asked for only where vocabulary may change words. */
  readonly names?: () => readonly Range[];
  /** They stay as they are. */
  readonly untouched?: readonly Range[];
  /** Names that are shown in other words; terms win over them. */
  readonly renamed?: readonly NameStretch[];
  /** What somebody chose: how a doubtful character reads there, in OpenCC's Traditional standard or in Simplified. */
  readonly readingAt?: (offset: number, character: string, isDoubtful: boolean) => string | undefined;
}

export interface GuardedConversion extends Conversion {
  /** Words that regional words or terms took the place of. */
  readonly replaced: readonly Replacement[];
  /** Names that are shown in other words. */
  readonly renamed: readonly RenamedWords[];
  /** Places a reader may doubt, as ascending offsets of the original text. */
  readonly doubts: readonly number[];
}

/** A name that is shown in other words, with its places in both texts. */
export interface RenamedWords {
  readonly original: Range;
  readonly shown: Range;
  readonly name: Name;
}

/** Converts texts of any length. Lone surrogates and control characters stay as they are. */
export interface Converter {
  readonly script: DoubtScript;
  convert(text: string, guards?: ConversionGuards): GuardedConversion;
  /** What a reading of a doubtful character, or a word that has it, looks like in the converted text. */
  showReading(reading: string): string;
  /** What a name that is written in a variant looks like in the converted text. */
  showName(name: string, written: ScriptVariant): string;
}

/**
 * A converter between the written forms that readers know. Addresses stay untouched; vocabulary, if asked for, never
 * enters quotations, titles and names. Where nothing needs converting, only terms and punctuation act.
 */
export function createConverter(dictionaries: Dictionaries, options: ConverterOptions): Converter {
  return new VariantConverter(VariantRoutes.of(dictionaries), options);
}

class VariantConverter implements Converter {
  readonly script: DoubtScript;
  readonly #plain;
  readonly #regional;
  readonly #style: Chain | undefined;
  readonly #terms: TermTable;
  readonly #kinds = new Map<Chain, Uint8Array>();

  constructor(
    private readonly routes: VariantRoutes,
    private readonly options: ConverterOptions,
  ) {
    const { from, to, vocabulary = false, houseStyle = false, terms = [] } = options;
    this.script = to === 'hans' ? 'traditional' : 'simplified';
    this.#plain = routes.route(from, to, false);
    const regional = vocabulary ? routes.route(from, to, true) : this.#plain;
    this.#regional = regional === this.#plain ? undefined : regional;
    this.#style =
      to !== 'original' && houseStyle && this.#plain.chain.stages.length > 0 ? routes.houseStyle(to) : undefined;
    this.#terms = from === 'none' ? TermTable.none : TermTable.of(terms, to);
    for (const chain of [this.#plain.chain, this.#regional?.chain]) if (chain) this.#noteKinds(chain);
  }

  convert(text: string, guards: ConversionGuards = {}): GuardedConversion {
    const own = this.#terms.readings;
    const kept = this.#keptWords(text, guards);
    const chosen: number[] = [];
    const readingAt: ReadingAt = (offset, character, inPhrase) => {
      const inDoubt = inPhrase || isDoubtful(text, offset, this.script);
      const reading = guards.readingAt?.(offset, character, inDoubt);
      const shown =
        reading === undefined ? this.#ownReading(character, inDoubt, offset, kept) : this.showReading(reading);
      if (shown !== undefined) chosen.push(offset);
      return shown;
    };
    const closed = joinRanges([...addressRanges(text), ...(guards.untouched ?? [])]);
    const terms = this.#terms.find(text, closed, kept);
    const isTaken = overlapTester(joinRanges([...closed, ...terms]));
    const renamed = (guards.renamed ?? []).filter((name) => !isTaken(name));
    const fixed = [...closed, ...terms, ...renamed].sort((a, b) => a.start - b.start);
    const wording = this.#regional ? this.#wording(text, kept, guards) : [];
    const converted = convertInZones(
      text,
      this.#plain,
      (normalized, map) => this.#zones(normalized.length, map, fixed, wording),
      guards.readingAt || own.size > 0 ? readingAt : undefined,
    );
    const given = [...fixed, ...chosen.map((start) => ({ start, end: start + 1 }))].sort((a, b) => a.start - b.start);
    const spelled = this.#spell(converted, given);
    const doubts = converted.doubts.filter((at) => isDoubtful(text, at, this.script));
    return {
      ...spelled,
      replaced: [...converted.replaced, ...replacedTerms(terms, spelled.map)],
      renamed: renamed.map(({ start, end, name }) => ({
        original: { start, end },
        shown: spelled.map.toConverted({ start, end }),
        name,
      })),
      doubts: [...doubts, ...converted.uncertain].sort((a, b) => a - b),
    };
  }

  showReading(reading: string): string {
    const converted = this.#convertReading(reading);
    return this.#style ? spell(converted, this.#style, []) : converted;
  }

  showName(name: string, written: ScriptVariant): string {
    const { to, from } = this.options;
    const wanted = to === 'original' ? variantOf(from) : to;
    const shown = wanted ? convertPlain(name, this.routes.route(written, wanted, false)) : name;
    return this.#style ? spell(shown, this.#style, []) : shown;
  }

  #convertReading(reading: string): string {
    return this.script === 'simplified' ? this.#plain.chain.convertReading(reading) : reading;
  }

  /** What the project's dictionary reads: a character with several readings only in doubt, any other everywhere. */
  #ownReading(character: string, inDoubt: boolean, at: number, kept: readonly Range[]): string | undefined {
    const reading = this.#terms.readings.get(character);
    const readings = readingsOf(character, this.script);
    if (reading === undefined || (!inDoubt && readings.length > 0)) return undefined;
    const isAllowed = isSameWords(character, reading) || !kept.some(({ start, end }) => start <= at && at < end);
    if (!isAllowed) return undefined;
    return readings.some(({ value }) => value === reading) ? this.showReading(reading) : reading;
  }

  /** Quotations and titles: their words stay, whether the vocabulary or a term would change them. */
  #keptWords(text: string, { wording }: ConversionGuards): readonly Range[] {
    if (!this.#regional && (this.options.terms ?? []).length === 0) return [];
    return joinRanges([...wordingRanges(text), ...(wording?.() ?? [])]);
  }

  /** Where the vocabulary does not enter. */
  #wording(text: string, kept: readonly Range[], { names }: ConversionGuards): readonly Range[] {
    return joinRanges([...kept, ...this.routes.nameRanges(text), ...(names?.() ?? [])]);
  }

  #zones(length: number, map: OffsetMap, fixed: readonly FixedStretch[], wording: readonly Range[]) {
    const place = <T extends Range>(range: T): T => (map.size === 0 ? range : { ...range, ...map.toConverted(range) });
    return planZones(length, {
      fixed: fixed.map(place),
      wording: wording.map(place),
      plain: this.#plain.chain,
      ...(this.#regional && { regional: this.#regional.chain }),
      kinds: this.#kinds,
    });
  }

  /** The press' spelling and the script's quotation marks: neither moves an offset. */
  #spell(converted: Conversion, kept: readonly Range[]): Conversion {
    const { to, from, punctuation = false } = this.options;
    let { text, map } = converted;
    if (this.#style) {
      const spelled = spell(text, this.#style, joinRanges(kept.map((range) => map.toConverted(range))));
      map = map.withChangedUnits(changedUnits(text, spelled));
      text = spelled;
    }
    if (punctuation && from !== 'none' && to !== 'original') {
      const marked = convertQuotationMarks(text, to === 'hans' ? 'hans' : 'hant');
      map = map.withChangedUnits(marked.changed);
      text = marked.text;
    }
    return { text, map };
  }

  #noteKinds(chain: Chain): void {
    const { readings } = this.#terms;
    if (readings.size === 0) return;
    const kinds = chain.kinds.slice();
    for (const character of readings.keys()) {
      const unit = character.charCodeAt(0);
      if (character.length === 1) kinds[unit] = (kinds[unit] ?? 0) | doubtful;
    }
    this.#kinds.set(chain, kinds);
  }
}

const replacedTerms = (fixed: readonly FixedStretch[], map: OffsetMap): readonly Replacement[] =>
  fixed.flatMap(({ start, end, value }) =>
    value === undefined
      ? []
      : [{ original: { start, end }, shown: map.toConverted({ start, end }), dictionary: projectDictionary }],
  );

/** Replaces the keys of one chain outside of some stretches. */
function spell(text: string, chain: Chain, kept: readonly Range[]): string {
  return new Walk(text, {}).run(planZones(text.length, { fixed: kept, wording: [], plain: chain }), chain);
}

function changedUnits(before: string, after: string): number[] {
  const changed: number[] = [];
  if (before === after) return changed;
  for (let at = 0; at < before.length; at += 1) if (before.charCodeAt(at) !== after.charCodeAt(at)) changed.push(at);
  return changed;
}
