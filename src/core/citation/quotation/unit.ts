import type { Range } from '../../text/range';

/** How far a unit can be trusted. Low ones are shown only to those who ask for them. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** True for a unit that can be trusted as far as `least` says. */
export function isTrusted({ confidence }: Pick<CitationUnit, 'confidence'>, least: Confidence): boolean {
  return confidences.indexOf(confidence) <= confidences.indexOf(least);
}

interface Found extends Range {
  /** The rule that found it: a stable identifier. */
  readonly rule: string;
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
export type CitationKind = CitationUnit['kind'];
