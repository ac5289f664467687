import { finding, message, type Fix } from '../finding';
import type { CheckContext, CheckRule } from '../rule';

/** Front matter without its closing line. Other programs take the whole file for front matter, or for text. */
export const frontMatterUnclosed: CheckRule = {
  codes: ['front-matter-unclosed'],
  check(context) {
    const problem = context.clipping.problems.find(({ code }) => code === 'front-matter-unclosed');
    if (!problem) return [];
    const fixes = fixesOf(context);
    return [finding('front-matter-unclosed', problem.source, message('front-matter-unclosed'), { fixes })];
  },
};

/** The line is put where the reader found the fields to end: before the epoch comment, the link line or the page. */
function fixesOf({ source, clipping: { frontMatter } }: CheckContext): readonly Fix[] {
  const end = frontMatter?.source.end ?? 0;
  const next = source[end];
  if (!frontMatter || (next !== '<' && next !== '[')) return [];
  const lineEnd = source.slice(frontMatter.source.start, end).includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ range: { start: end, end }, newText: `---${lineEnd}` }];
  return [{ title: message('fix.close-front-matter'), edits, safe: true }];
}
