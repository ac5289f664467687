import search from 'approx-string-match';
import { Anchorer, type Anchor } from '../../../src/core/annotation/anchor';
import { contextLength, type Annotation } from '../../../src/core/annotation/annotation';
import { describeRivals } from '../../../src/core/annotation/lookalikes';
import { describeRange, textDigest } from '../../../src/core/annotation/selector';
import { CodePointIndex, codePointsAfter, codePointsBefore } from '../../../src/core/text/codePoints';
import type { Pair } from './mutation';

/** Finds the words of a pair in the text as it is afterwards. */
export type Engine = (pair: Pair) => Anchor;

export const jianbao: Engine = ({ before, range, after }) => {
  const annotation: Annotation = {
    id: 'urn:bench',
    type: 'Annotation',
    target: {
      source: 'https://example.org/',
      digest: textDigest(before),
      ...describeRivals(before, range),
      selector: describeRange(new CodePointIndex(before), range),
    },
  };
  return new Anchorer(after).anchor(annotation);
};

/** As `@apache-annotator` matches a text quote: the words between exactly this prefix and suffix, the first that fit. */
export const exactMatch: Engine = ({ before, range, after }) => {
  const words = before.slice(range.start, range.end);
  const prefix = codePointsBefore(before, range.start, contextLength);
  const suffix = codePointsAfter(before, range.end, contextLength);
  const at = after.indexOf(prefix + words + suffix);
  return at < 0 ? orphan : certain(at + prefix.length, at + prefix.length + words.length);
};

/** Plain `approx-string-match` with half of the words' length as tolerance, the first of the best. */
export const approximateMatch: Engine = ({ before, range, after }) => {
  const words = before.slice(range.start, range.end);
  const matches = search(after, words, Math.floor(words.length / 2));
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (known, match) => (known && known.errors <= match.errors ? known : match),
    undefined,
  );
  return best ? certain(best.start, best.end) : orphan;
};

const orphan: Anchor = { state: 'orphan' };
const certain = (start: number, end: number): Anchor => ({ state: 'moved', start, end });
