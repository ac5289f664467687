import type { Article } from '../article/article';
import { findNameGlosses } from '../names/glosses';
import type { Range } from '../text/range';
import type { ConversionGuards } from './converter';

/**
 * What a conversion of an article's text must leave alone: code as it is; the words of the title, of preformatted text
 * and of names that the text itself explains (蒲亭（Vladimir Putin）).
 */
export function articleGuards(article: Article): ConversionGuards {
  return {
    untouched: article.marks.filter(({ kind }) => kind === 'code').map(rangeOf),
    wording: () => {
      const passages = article.blocks.map(({ start, end }) => ({ start, text: article.text.slice(start, end) }));
      return [...article.blocks.filter(keepsWords), ...findNameGlosses(passages)].map(rangeOf);
    },
  };
}

const keepsWords = ({ kind, role }: Article['blocks'][number]): boolean =>
  kind === 'preformatted' || role === 'title' || role === 'repeated-title';

const rangeOf = ({ start, end }: Range): Range => ({ start, end });
