import { isArticleRole } from '../../core/article/role';
import type { Article } from '../../core/article/article';
import type { ScriptView } from '../../core/script/scriptView';
import type { Range } from '../../core/text/range';

/** The words as printed of a stretch of the shown text, without folded blocks unless these are shown. */
export function originalWords(
  original: Article,
  script: ScriptView | undefined,
  shown: Range,
  withHidden: boolean,
): string {
  const { start, end } = script?.map.toOriginal(shown) ?? shown;
  let words = '';
  for (const block of original.blocks) {
    const from = Math.max(start, block.start);
    const to = Math.min(end, block.end);
    if (from < to && (withHidden || isArticleRole(block.role))) {
      words += (words !== '' && block.joins !== 'inline' ? '\n' : '') + original.text.slice(from, to);
    }
  }
  return words;
}
