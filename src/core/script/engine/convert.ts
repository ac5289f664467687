import { composeOffsetMaps, OffsetMap, OffsetMapBuilder } from '../../text/offsetMap';
import type { Range } from '../../text/range';
import type { Chain, SegmentReplacement } from './chain';
import type { Route } from './route';
import type { Conversion } from './stage';
import { Walk } from './walk';
import type { ReadingAt, WalkNotes, Zone } from './zone';

/** Words that regional words took the place of, with their places in both texts. */
export interface Replacement {
  readonly original: Range;
  readonly shown: Range;
  readonly dictionary: string;
}

/** A conversion with what a reader may want to know of it; see `WalkNotes`. Offsets are those of the original text. */
export interface DetailedConversion extends Conversion {
  readonly replaced: readonly Replacement[];
  readonly doubts: readonly number[];
  readonly uncertain: readonly number[];
}

/** Converts a text without anything around it: the quickest way. */
export function convertPlain(text: string, { chain, normalization }: Route): string {
  const normalized = normalization?.affected.test(text) === true ? walk(text, normalization.chain()) : text;
  return walk(normalized, chain);
}

/** Converts a text with the map back. */
export function convertMapped(text: string, route: Route): Conversion {
  const normalized = normalize(text, route);
  const map = new OffsetMapBuilder(text.length >> 2);
  const converted = walk(normalized.text, route.chain, { map });
  return { text: converted, map: composeOffsetMaps(normalized.map, map.build()) };
}

function normalize(text: string, { normalization }: Route): Conversion {
  if (normalization?.affected.test(text) !== true) return { text, map: OffsetMap.identity };
  const map = new OffsetMapBuilder(text.length >> 2);
  const normalized = walk(text, normalization.chain(), { map });
  return { text: normalized, map: map.build() };
}

const walk = (text: string, chain: Chain, notes: WalkNotes = {}): string =>
  new Walk(text, notes).run([{ start: 0, end: text.length, chain }], chain);

/**
 * Converts a text whose stretches are converted in different ways. `zonesOf` is given the normalized text and the map to
 * it from the original, and answers with zones that cover it.
 */
export function convertInZones(
  text: string,
  route: Route,
  zonesOf: (normalized: string, map: OffsetMap) => readonly Zone[],
  readingAt?: ReadingAt,
): DetailedConversion {
  const normalized = normalize(text, route);
  const toOriginal = (offset: number): number => normalized.map.offsetToOriginal(offset);
  const map = new OffsetMapBuilder(text.length >> 2);
  const replaced: NonNullable<WalkNotes['replaced']> = [];
  const doubts: number[] = [];
  const uncertain: number[] = [];
  const zoned = new Walk(normalized.text, {
    map,
    replaced,
    doubts,
    uncertain,
    ...(readingAt && {
      readingAt: (offset, character, inPhrase) => readingAt(toOriginal(offset), character, inPhrase),
    }),
  });
  const converted = zoned.run(zonesOf(normalized.text, normalized.map), route.chain);
  return {
    text: converted,
    map: composeOffsetMaps(normalized.map, map.build()),
    replaced: replaced.map((one) => placeReplacement(one, normalized.map)),
    doubts: doubts.map(toOriginal),
    uncertain: uncertain.map(toOriginal),
  };
}

function placeReplacement(
  { original, converted, dictionary, at, convertedAt }: SegmentReplacement & { at: number; convertedAt: number },
  normalization: OffsetMap,
): Replacement {
  return {
    original: normalization.toOriginal({ start: original.start + at, end: original.end + at }),
    shown: { start: converted.start + convertedAt, end: converted.end + convertedAt },
    dictionary,
  };
}
