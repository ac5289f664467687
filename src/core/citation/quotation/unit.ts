import type { Range } from '../../text/range';

/** How far a unit can be trusted. Low ones are shown only to those who ask for them. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** True for a unit that can be trusted as far as `least` says. */
export function isTrusted({ confidence }: Pick<CitationUnit, 'confidence'>, least: Confidence): boolean {
  return confidences.indexOf(confidence) <= confidences.indexOf(least);
}

/** What a unit can be found by: stable identifiers. `person` finds what no rule does. */
export const citationRules = [
  'direct-colon',
  'direct-cue',
  'direct-before',
  'direct-english',
  'direct-partial',
  'direct-after-clause',
  'direct-continued',
  'direct-nested',
  'direct-unattributed',
  'indirect-marked',
  'indirect-bare',
  'indirect-before',
  'indirect-none',
  'indirect-english',
  'source-according',
  'source-credit',
  'source-dateline',
  'source-list',
  'source-reports',
  'source-told',
  'source-unnamed',
  'source-unnamed-given',
  'link-body',
  'link-related',
  'gloss-bracket',
  'date-republic',
  'date-years',
  'date-full',
  'date-relative',
  'date-monthDay',
  'date-month',
  'date-day',
  'date-weekday',
  'date-week',
  'date-sameYear',
  'date-thisMonth',
  'date-monthWord',
  'date-deictic',
  'date-editors-code',
  'date-english',
  'date-english-month',
  'date-english-year',
  'date-english-weekday',
  'date-english-word',
  'person',
] as const;
export type CitationRule = (typeof citationRules)[number];

interface Found extends Range {
  /** What it was found by. */
  readonly rule: CitationRule;
  readonly confidence: Confidence;
}

/** What somebody said or wrote: `direct` in quotation marks (marks included), `indirect` as a reported clause. */
export interface Attribution extends Found {
  readonly kind: 'direct' | 'indirect';
  /** A quoted fragment inside a reported clause. */
  readonly sub?: 'partial';
  /** The reporting word as printed. */
  readonly cue?: string;
  /** The nearest printed expression for who said it; absent when the text names nobody. */
  readonly speaker?: string;
  /** The fullest name that the clipping gives for that speaker. */
  readonly name?: string;
  /** The outlet that the clipping says carried it. */
  readonly via?: string;
  /** Where `speaker` is printed; absent when it was inherited from another paragraph or a person named it. */
  readonly speakerRange?: Range;
  /** Where `cue` is printed. */
  readonly cueRange?: Range;
}

/** The name of an outlet used as provenance, or the noun phrase of a source that is not named. */
export interface SourceMention extends Found {
  readonly kind: 'source';
  readonly sub: 'outlet' | 'anon';
  /** Identifier in the outlet table, where it is known. */
  readonly outlet?: string;
}

/** The anchor text of a link, in the running text or in a box of related reports. */
export interface LinkMention extends Found {
  readonly kind: 'link';
  readonly sub: 'body' | 'related';
  readonly url: string;
  /** Identifier of the outlet that publishes there, where it is known. */
  readonly outlet?: string;
}

/** A name and its form in another language: 蒲亭（Vladimir Putin）. */
export interface Gloss extends Found {
  readonly kind: 'gloss';
  readonly term: string;
  readonly gloss: string;
}

/** A calendar expression. `value` is EDTF: a day, month, year, season, week, range; absent when the text leaves it open. */
export interface DateMention extends Found {
  readonly kind: 'date';
  readonly value?: string;
}

/** A stretch of the article's text, in UTF-16 units, and what it cites. */
export type CitationUnit = Attribution | SourceMention | LinkMention | Gloss | DateMention;

/** In the order in which they are listed and offered. */
export const citationKinds = [
  'direct',
  'indirect',
  'source',
  'link',
  'gloss',
  'date',
] as const satisfies readonly CitationUnit['kind'][];
export type CitationKind = (typeof citationKinds)[number];
