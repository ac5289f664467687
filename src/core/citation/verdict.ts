import type { Range } from '../text/range';
import { overlap } from '../text/range';
import type { Attribution, CitationKind, CitationUnit, DateMention, Gloss, SourceMention } from './quotation/unit';

/** What a person says of a unit: it is right as found, right after a correction, or no citation at all. */
export const verdicts = ['confirmed', 'corrected', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];
/** A verdict that says no more than itself. */
export type PlainVerdict = Exclude<Verdict, 'corrected'>;

/** What a correction says instead of what was found. An empty string takes the field away. */
export interface CitationCorrection {
  readonly speaker?: string;
  readonly via?: string;
  /** Of a date: EDTF. */
  readonly value?: string;
}

/** A person's word on one unit of an article. */
export interface CitationVerdict extends CitationCorrection {
  readonly kind: CitationKind;
  readonly verdict: Verdict;
  /** Of the unit, in UTF-16 units of the article's text. */
  readonly at: Range;
}

/** A unit and what a person said of it. */
export type JudgedUnit = CitationUnit & { readonly verdict?: Verdict };

/** The rule of a unit that only a person found. */
export const foundByPerson = 'person';

/** How much of the stretch of a verdict and that of a unit must be in both, when rules have changed since. */
const leastShared = 0.5;

/**
 * The units as a person left them: each verdict goes to the unit of its kind that shares most of its stretch. What is
 * confirmed or corrected is certain; what is rejected stays in the list with its verdict, so that it can be taken back.
 * A confirmed or corrected stretch that no rule finds is a unit of its own. Sorted by start, the longer unit first.
 */
export function judgeCitations(
  units: readonly CitationUnit[],
  verdicts: readonly CitationVerdict[],
): readonly JudgedUnit[] {
  if (verdicts.length === 0) return units;
  const judged = new Map<CitationUnit, CitationVerdict>();
  const added: JudgedUnit[] = [];
  for (const verdict of verdicts) {
    const unit = unitOf(verdict, units);
    if (unit) judged.set(unit, verdict);
    else if (verdict.verdict !== 'rejected') added.push(...unitFrom(verdict));
  }
  const kept = units.map((unit) => {
    const verdict = judged.get(unit);
    return verdict ? withVerdict(unit, verdict) : unit;
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

function unitOf({ kind, at }: CitationVerdict, units: readonly CitationUnit[]): CitationUnit | undefined {
  let best: CitationUnit | undefined;
  let most = leastShared;
  for (const unit of units) {
    if (unit.kind !== kind || unit.end <= at.start || unit.start >= at.end) continue;
    const shared = sharedPart(unit, at);
    if (shared >= most) {
      best = unit;
      most = shared;
    }
  }
  return best;
}

/** Of all that two ranges cover, the part that both cover: 0 to 1. */
function sharedPart(a: Range, b: Range): number {
  const both = overlap(a, b);
  return both / (a.end - a.start + b.end - b.start - both);
}

function withVerdict(unit: CitationUnit, verdict: CitationVerdict): JudgedUnit {
  if (verdict.verdict === 'rejected') return { ...unit, verdict: 'rejected' };
  const sure = { ...unit, confidence: 'high', verdict: verdict.verdict } as const;
  if (verdict.verdict === 'confirmed') return sure;
  if (sure.kind === 'date') return corrected(sure, { value: verdict.value });
  if (sure.kind !== 'direct' && sure.kind !== 'indirect') return sure;
  const { name, speakerRange, ...rest } = sure;
  const same = verdict.speaker === undefined || verdict.speaker === sure.speaker;
  const kept = same ? { ...rest, ...(name !== undefined && { name }), ...(speakerRange && { speakerRange }) } : rest;
  return corrected(kept, { speaker: verdict.speaker, via: verdict.via });
}

/** The unit with other values: undefined leaves a field as it is, an empty string takes it away. */
function corrected<Unit extends JudgedUnit>(unit: Unit, fields: Readonly<Record<string, string | undefined>>): Unit {
  const changed = Object.entries(fields).filter(([, value]) => value !== undefined);
  const gone = new Set(changed.filter(([, value]) => value === '').map(([field]) => field));
  const merged: Unit = { ...unit, ...Object.fromEntries(changed) };
  return Object.fromEntries(Object.entries(merged).filter(([field]) => !gone.has(field))) as Unit;
}

type PersonsUnit = Attribution | SourceMention | DateMention | Gloss;

/** A stretch that only a person found. A link or a gloss needs more than a person's word. */
function unitFrom({ kind, at, verdict, speaker, via, value }: CitationVerdict): (PersonsUnit & JudgedUnit)[] {
  const found = { start: at.start, end: at.end, rule: foundByPerson, confidence: 'high', verdict } as const;
  switch (kind) {
    case 'direct':
    case 'indirect':
      return [{ ...found, kind, ...(speaker && { speaker }), ...(via && { via }) }];
    case 'source':
      return [{ ...found, kind, sub: 'anon' }];
    case 'date':
      return [{ ...found, kind, ...(value && { value }) }];
    case 'link':
    case 'gloss':
      return [];
  }
}
