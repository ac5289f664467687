import { findNameGlosses } from '../../names/glosses';
import type { Passage } from './passage';
import type { Gloss } from './unit';

const bracketAtEnd = /[（(]([^（）()]{2,40})[）)]\s*$/;

/** Names with their other form in brackets behind them. */
export function findGlosses(passages: readonly Passage[]): Gloss[] {
  const credits = creditsOf(passages);
  return findNameGlosses(passages)
    .filter(({ end }) => !credits.has(end))
    .map(({ start, end, term, gloss }) => ({
      kind: 'gloss',
      start,
      end,
      term,
      gloss,
      rule: 'gloss-bracket',
      confidence: 'high',
    }));
}

/** Where brackets end that close several captions alike: they say whose the pictures are. */
function creditsOf(passages: readonly Passage[]): ReadonlySet<number> {
  const ends = new Map<string, number[]>();
  for (const { role, text, end } of passages) {
    const match = role === 'caption' ? bracketAtEnd.exec(text) : null;
    if (!match?.[1]) continue;
    const behind = match[0].length - match[0].trimEnd().length;
    ends.set(match[1], [...(ends.get(match[1]) ?? []), end - behind]);
  }
  return new Set([...ends.values()].filter(({ length }) => length > 1).flat());
}
