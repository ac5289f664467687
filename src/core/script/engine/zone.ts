import type { OffsetMapBuilder } from '../../text/offsetMap';
import type { Range } from '../../text/range';
import type { Chain, SegmentReplacement } from './chain';

/** A stretch of the text that is converted in its own way. Zones cover the text, in order. */
export type Zone = Range &
  /** `kinds` takes the place of the chain's own, where more characters are to be decided by `readingAt`. */
  (
    | { readonly chain: Chain; readonly kinds?: Uint8Array }
    /** Becomes `value`, or stays as it is. */
    | { readonly fixed: true; readonly value?: string }
  );

export type ConvertedZone = Extract<Zone, { readonly chain: Chain }>;

/** `inPhrase` is set where a phrase stands that decides too much, not a character that no phrase decided. */
export type ReadingAt = (offset: number, character: string, inPhrase: boolean) => string | undefined;

/** What a walk tells besides the text, where it is asked for. */
export interface WalkNotes {
  readonly map?: OffsetMapBuilder;
  /** Words that regional words took the place of. */
  readonly replaced?: (SegmentReplacement & { readonly at: number; readonly convertedAt: number })[];
  /** Offsets of characters with several readings that no phrase decided, ascending. */
  readonly doubts?: number[];
  /** Offsets of such characters in phrases that decide too much, ascending. */
  readonly uncertain?: number[];
  /** What somebody chose for such a character, as it is to be written. */
  readonly readingAt?: ReadingAt;
}
