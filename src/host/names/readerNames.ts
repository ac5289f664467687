import type { Article } from '../../core/article/article';
import type { NameMention } from '../../core/names/name';
import type { NameAct, ReaderName, ReaderNameCard, ReaderNames } from '../../protocol/names';
import type { ShownArticle } from '../script/panelView';
import { kindText, nameFactLines, nameRenderings, nameTitle, type MetName } from './nameLines';

/** Names as the page draws them, over the shown text. Mentions of which the same is known share a card. */
export function readerNames(
  mentions: readonly NameMention[],
  { text }: Article,
  { script }: Pick<ShownArticle, 'script'>,
  countInWorkspace: (key: string) => number | undefined = () => undefined,
): ReaderNames {
  const counts = countMentions(mentions);
  const cards: ReaderNameCard[] = [];
  const known = new Map<string, number>();
  const cardOf = (mention: NameMention): number => {
    const printed = text.slice(mention.start, mention.end);
    const { key } = mention.name;
    const others = mention.others.map((other) => other.key);
    const signature = JSON.stringify([key, others, printed, mention.rule, mention.confidence]);
    const same = known.get(signature);
    if (same !== undefined) {
      return same;
    }
    known.set(signature, cards.length);
    const inClipping = counts.get(key) ?? 1;
    cards.push(readerCard({ mention, printed, inClipping, inWorkspace: countInWorkspace(key) }));
    return cards.length - 1;
  };
  const drawn = mentions.map((found, mention): ReaderName => {
    const { start, end } = found;
    const range = script ? script.map.toConverted({ start, end }) : { start, end };
    const isDoubtful = found.others.length > 0 || found.confidence !== 'high';
    return { ...range, mention, card: cardOf(found), isDoubtful };
  });
  return { shown: true, mentions: drawn, cards };
}

/** How often each name is mentioned, by its key. */
export function countMentions(mentions: readonly NameMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of mentions) {
    counts.set(name.key, (counts.get(name.key) ?? 0) + 1);
  }
  return counts;
}

function readerCard(met: MetName): ReaderNameCard {
  const { name, rule } = met.mention;
  const isGloss = rule === 'gloss' || name.source === 'gloss';
  const acts: NameAct[] = isGloss ? ['find', 'copy', 'add'] : ['find', 'copy', 'correct'];
  return {
    title: nameTitle(met),
    kindText: kindText(name.kind),
    kind: name.kind,
    renderings: nameRenderings(met),
    lines: nameFactLines(met),
    acts,
  };
}
