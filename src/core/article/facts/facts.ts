import type { Script } from '../../text/hanScript';
import type { Range } from '../../text/range';

/** Where a fact was read. */
export type FactOrigin =
  'front-matter' | 'link-line' | 'epoch' | 'date-line' | 'page' | 'url' | 'dateline' | 'byline' | 'timestamp' | 'text';

/** A fact with its evidence: where it was read and, if it stands in the file, the range there. */
export interface Fact<T> {
  readonly value: T;
  readonly from: FactOrigin;
  readonly source?: Range;
}

/** For lists of what may not have been told. */
export const isFact = (fact: Fact<string> | undefined): fact is Fact<string> => fact !== undefined;

export type BylineRole = 'reporter' | 'translator' | 'editor' | 'author';

export interface Person {
  readonly name: string;
  readonly role: BylineRole;
}

/** `（中央社莫斯科22日綜合外電報導）`: the agency's line at the head of a report, and what it says. */
export interface Dateline {
  /** As printed, with its brackets. */
  readonly text: string;
  readonly place?: string;
  /** Day of the month, and the month where it is printed. */
  readonly day?: number;
  readonly month?: number;
}

export type { Script };

/** Every place of the file that tells a fact, in the order in which they are believed. Their values may disagree. */
export interface FactEvidence {
  readonly title: readonly Fact<string>[];
  /** Names as the file has them; for an address the name of the outlet that publishes there. */
  readonly outlet: readonly Fact<string>[];
  readonly url: readonly Fact<string>[];
  /** Days, `YYYY-MM-DD`; the instant of a feed as the day that it was in the outlet's zone. */
  readonly published: readonly Fact<string>[];
  /** What a saved page declares, as it is written there. */
  readonly language: readonly Fact<string>[];
}

export interface Facts {
  readonly title?: Fact<string>;
  /** The outlet's name, in the outlet table's spelling where it is known there (中央社), in the script the file uses. */
  readonly outlet?: Fact<string>;
  /** Identifier in the outlet table. */
  readonly outletId?: string;
  readonly url?: Fact<string>;
  /** The article's own day, `YYYY-MM-DD`. */
  readonly published?: Fact<string>;
  /** The feed's instant, ISO 8601 with offset, where the file has one. */
  readonly instant?: Fact<string>;
  readonly dateline?: Fact<Dateline>;
  readonly byline: readonly Fact<Person>[];
  readonly tags: readonly Fact<string>[];
  readonly script: Script;
  /** BCP 47: `zh-Hant`, `zh-Hans`, `en`, or another. */
  readonly language: string;
  /** ISO 3166 region of the outlet (TW, HK, CN, …), where known. */
  readonly region?: string;
  /** Where each fact was read, the places of lesser rank too. Absent from articles that no file was read for. */
  readonly evidence?: FactEvidence;
}
