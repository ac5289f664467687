import { codePointsAfter, codePointsBefore } from '../text/codePoints';
import type { Range } from '../text/range';
import { contextLength, type CountsAround, type Target } from './annotation';
import { knownText } from './knownText';
import { isAlike, SoughtWords, type FoundPlace } from './placeFinder';

/**
 * What else in the text could be taken for the words at `range` (UTF-16 units): `repeats` are places of the same words,
 * `lookalikes` are places that are alike in words and surroundings; of each, how many stand before and how many after.
 */
export function describeRivals(text: string, range: Range): Pick<Target, 'lookalikes' | 'repeats' | 'resemblance'> {
  const { folded, finder } = knownText(text);
  const sought = new SoughtWords(
    codePointsBefore(text, range.start, contextLength),
    text.slice(range.start, range.end),
    codePointsAfter(text, range.end, contextLength),
  );
  if (sought.words === '') return {};
  const own = { start: folded.fromText(range.start), end: folded.fromText(range.end) };
  const others = (places: readonly FoundPlace[]): readonly FoundPlace[] =>
    places.filter(({ start, end }) => end <= own.start || start >= own.end);
  const around = (places: readonly FoundPlace[]): CountsAround => {
    const before = places.filter(({ start }) => start < own.start).length;
    return [before, places.length - before];
  };
  const repeats = finder.repeats(sought);
  const lookalikes = others(finder.places(sought, repeats)).filter(isAlike);
  return {
    lookalikes: around(lookalikes),
    repeats: around(others(repeats)),
    ...(lookalikes.length > 0 && { resemblance: resemblanceOf(lookalikes) }),
  };
}

/** Rounded up, because it is a bound. */
function resemblanceOf(lookalikes: readonly FoundPlace[]): number {
  return Math.ceil(100 * Math.max(...lookalikes.flatMap(({ sides }) => (sides.length === 0 ? 1 : sides)))) / 100;
}
