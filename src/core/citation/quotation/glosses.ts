import { findNameGlosses } from '../../names/glosses';
import type { Passage } from './passage';
import type { Gloss } from './unit';

/** Names with their other form in brackets behind them. */
export function findGlosses(passages: readonly Passage[]): Gloss[] {
  return findNameGlosses(passages).map(({ start, end, term, gloss }) => ({
    kind: 'gloss',
    start,
    end,
    term,
    gloss,
    rule: 'gloss-bracket',
    confidence: 'high',
  }));
}
