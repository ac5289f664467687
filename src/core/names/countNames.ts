import type { Range } from '../text/range';
import type { Name, NameMention } from './name';

/** One way in which a text writes a name. */
export interface Rendering {
  readonly text: string;
  readonly count: number;
  readonly first: Range;
}

/** A name with how often and how a text writes it. */
export interface CountedName {
  readonly name: Name;
  readonly count: number;
  /** The most frequent first. */
  readonly renderings: readonly Rendering[];
  /** Who else may be meant. */
  readonly others: readonly Name[];
}

/** Counts the names of one text, the most frequent first, those that are named equally often in the order of the text. */
export function countNames(mentions: readonly NameMention[], text: string): readonly CountedName[] {
  const byKey = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const same = byKey.get(mention.name.key);
    if (same) same.push(mention);
    else byKey.set(mention.name.key, [mention]);
  }
  return [...byKey.values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const others = new Map(same.flatMap((mention) => mention.others.map((other) => [other.key, other] as const)));
      return [
        { name: first.name, count: same.length, renderings: renderingsOf(same, text), others: [...others.values()] },
      ];
    })
    .sort((a, b) => b.count - a.count);
}

function renderingsOf(mentions: readonly NameMention[], text: string): readonly Rendering[] {
  const found = new Map<string, { count: number; readonly first: Range }>();
  for (const { start, end } of mentions) {
    const printed = text.slice(start, end);
    const known = found.get(printed);
    if (known) known.count += 1;
    else found.set(printed, { count: 1, first: { start, end } });
  }
  return [...found].map(([printed, known]) => ({ text: printed, ...known })).sort((a, b) => b.count - a.count);
}
