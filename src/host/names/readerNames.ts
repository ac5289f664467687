import type { Article } from '../../core/article/article';
import { isArticleRole } from '../../core/article/role';
import type { NameMention } from '../../core/names/name';
import { foldScript } from '../../core/text/scriptFold';
import type { NameAct, ReaderName, ReaderNameCard, ReaderNames } from '../../protocol/names';
import type { ShownArticle } from '../script/panelView';
import { kindText, nameFactLines, nameRenderings, nameTitle, type MetName } from './nameLines';

/** Names as the page draws them, over the shown text. Mentions of which the same is known share a card. */
export function readerNames(
  mentions: readonly NameMention[],
  article: Article,
  { script }: Pick<ShownArticle, 'script'>,
  countInWorkspace: (key: string) => number | undefined = () => undefined,
): ReaderNames {
  const counts = countMentions(mentions, article);
  const cards: ReaderNameCard[] = [];
  const known = new Map<string, number>();
  const cardOf = (mention: NameMention): number => {
    const printed = article.text.slice(mention.start, mention.end);
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

/** How often the report itself (see `isArticleRole`) mentions each name, by its key. `mentions` are in its order. */
export function countMentions(
  mentions: readonly NameMention[],
  { blocks }: Pick<Article, 'blocks'>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let at = 0;
  for (const { name, start } of mentions) {
    while ((blocks[at]?.end ?? Infinity) <= start) {
      at += 1;
    }
    const role = blocks[at]?.role;
    if (role !== undefined && isArticleRole(role)) {
      counts.set(name.key, (counts.get(name.key) ?? 0) + 1);
    }
  }
  return counts;
}

function readerCard(met: MetName): ReaderNameCard {
  const { name } = met.mention;
  const acts: NameAct[] = isNews(met) ? ['find', 'copy', 'add'] : ['find', 'copy', 'correct'];
  return {
    title: nameTitle(met),
    kindText: kindText(name.kind),
    kind: name.kind,
    renderings: nameRenderings(met),
    lines: nameFactLines(met),
    acts,
  };
}

/** Whether the clipping explains what the table lacks: the name, or this rendering of it. */
function isNews({ mention: { name, rule }, printed }: MetName): boolean {
  const isKnown = (): boolean => name.forms.some(({ text }) => foldScript(text) === foldScript(printed));
  return name.source === 'gloss' || (rule === 'gloss' && han.test(printed) && !isKnown());
}

const han = /\p{Script=Han}/u;
