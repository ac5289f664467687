import type { Article } from '../article/article';
import { findNameGlosses } from '../names/glosses';
import type { Range } from '../text/range';
import type { ConversionGuards } from './converter';

/**
 * What a conversion of an article's text must leave alone: code as it is; the words of the title and of preformatted
 * text; names that the text itself explains (蒲亭（Vladimir Putin）).
 */
export function articleGuards(article: Article): ConversionGuards {
  return {
    untouched: article.marks.filter(({ kind }) => kind === 'code').map(rangeOf),
    wording: () => article.blocks.filter(keepsWords).map(rangeOf),
    names: () => {
      const passages = article.blocks.map(({ start, end }) => ({ start, text: article.text.slice(start, end) }));
      return findNameGlosses(passages).map(rangeOf);
    },
  };
}

const keepsWords = ({ kind, role }: Article['blocks'][number]): boolean =>
  kind === 'preformatted' || role === 'title' || role === 'repeated-title';

const rangeOf = ({ start, end }: Range): Range => ({ start, end });
