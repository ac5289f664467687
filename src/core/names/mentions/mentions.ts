import type { Article, Block } from '../../article/article';
import { isArticleRole } from '../../article/role';
import { findNames } from '../findNames';
import type { NameMention } from '../name';
import type { NameTable } from '../nameTable';
import type { FoundMention, MentionsInClipping, ReadClipping } from './messages';
import { mayMention, type WantedForms } from './wantedForms';
import { wordsAround } from './wordsAround';

/** A mention and the block in which it stands. */
export interface PlacedMention {
  readonly mention: NameMention;
  readonly block: Block;
}

/** The names of an article, where they stand; those outside the report (see `isArticleRole`) only with `furniture`. */
export function placedMentions(article: Article, table: NameTable, furniture: boolean): readonly PlacedMention[] {
  const { blocks } = article;
  const placed: PlacedMention[] = [];
  let at = 0;
  for (const mention of findNames(article, table)) {
    while ((blocks[at]?.end ?? Infinity) <= mention.start) at += 1;
    const block = blocks[at];
    if (block && block.start <= mention.start && (furniture || isArticleRole(block.role))) {
      placed.push({ mention, block });
    }
  }
  return placed;
}

/** A clipping to be read: its key and its text. `article` reads it; that is only asked for when it is needed. */
export interface ClippingSource {
  readonly file: string;
  readonly text: string;
  readonly article: () => Article;
}

/**
 * Where one clipping mentions some names, with the words around; undefined when it does not. A clipping whose source holds
 * no rendering of them is not read at all. Linear in the length of the source.
 */
export function findMentions(
  source: ClippingSource,
  wanted: WantedForms,
  table: NameTable,
  furniture: boolean,
): MentionsInClipping | undefined {
  if (!mayMention(source.text, wanted)) return undefined;
  const article = source.article();
  const mentions = mentionsIn(article, wanted.keys, table, furniture);
  return mentions.length === 0 ? undefined : { ...aboutClipping(source.file, article), mentions };
}

/** The mentions of names with these keys in an article. */
export function mentionsIn(
  article: Article,
  keys: ReadonlySet<string>,
  table: NameTable,
  furniture: boolean,
): readonly FoundMention[] {
  return placedMentions(article, table, furniture).flatMap(({ mention, block }) => {
    const { start, end, name, others, confidence } = mention;
    const meant = keys.has(name.key) ? name : others.find(({ key }) => keys.has(key));
    if (!meant) return [];
    const around = wordsAround(article.text, mention, block);
    const words = article.text.slice(start, end);
    const isShared = others.length > 0;
    return [{ start, end, name: meant.key, words, ...around, role: block.role, confidence, isShared }];
  });
}

export function aboutClipping(file: string, { facts }: Article): ReadClipping {
  return {
    file,
    title: facts.title?.value,
    outlet: facts.outlet?.value,
    region: facts.region,
    day: facts.published?.value,
  };
}
