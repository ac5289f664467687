import type { Article } from '../../article/article';
import { countNames, type CountedName } from '../countNames';
import type { Name } from '../name';
import type { NameTable } from '../nameTable';
import { aboutClipping, placedMentions, type ClippingSource } from './mentions';
import type { NamesInClipping, RenderingCount } from './messages';

/** The names of an article with how often and how it writes them, the most frequent first. */
export function namesInArticle(article: Article, table: NameTable, furniture: boolean): readonly CountedName[] {
  return countNames(
    placedMentions(article, table, furniture).map(({ mention }) => mention),
    article.text,
  );
}

/** The names of one clipping; `receive` gets each name that stands there. */
export function countClipping(
  source: ClippingSource,
  table: NameTable,
  furniture: boolean,
  receive: (name: Name) => void,
): NamesInClipping {
  const article = source.article();
  const names: RenderingCount[] = [];
  for (const { name, renderings } of namesInArticle(article, table, furniture)) {
    receive(name);
    for (const { text, count } of renderings) names.push({ name: name.key, text, count });
  }
  return { ...aboutClipping(source.file, article), names };
}
