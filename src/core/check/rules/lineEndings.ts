import { finding, message, type TextEdit } from '../finding';
import type { CheckRule } from '../rule';

type LineEnd = '\n' | '\r\n' | '\r';
const names: Readonly<Record<LineEnd, string>> = { '\n': 'LF', '\r\n': 'CR LF', '\r': 'CR' };

/**
 * Lines of one file that end in different ways. Editors make them one without saying so, and then every line is a
 * change. Can only be found in the file's own text: an editor's text has one sort of line ending.
 */
export const lineEndings: CheckRule = {
  codes: ['line-endings-mixed'],
  check(context) {
    const { source } = context;
    if (!source.includes('\r')) return [];
    const ends = [...source.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => ({ index, end: end as LineEnd }));
    if (new Set(ends.map(({ end }) => end)).size < 2) return [];
    const kept = keptEnd(ends.map(({ end }) => end));
    const odd = ends.filter(({ end }) => end !== kept);
    const first = odd[0];
    if (!first) return [];
    const args = [ends.length - odd.length, names[kept], odd.length, oddNames(odd.map(({ end }) => end))];
    const edits = odd.map(({ index, end }) => editOf(index, end, kept));
    const fix = { title: message('fix.line-endings', names[kept]), edits, safe: true };
    const range = { start: first.index, end: first.index + first.end.length };
    return [finding('line-endings-mixed', range, message('line-endings-mixed', ...args), { fixes: [fix] })];
  },
};

/** LF, as archives write it, unless more lines have CR LF. No editor of today writes a lone CR. */
function keptEnd(ends: readonly LineEnd[]): '\n' | '\r\n' {
  const count = (kind: LineEnd): number => ends.filter((end) => end === kind).length;
  return count('\r\n') > count('\n') ? '\r\n' : '\n';
}

function oddNames(ends: readonly LineEnd[]): string {
  return [...new Set(ends)].map((end) => names[end]).join(', ');
}

/** The smallest change: a line feed that is there stays where it is. */
function editOf(index: number, end: LineEnd, kept: LineEnd): TextEdit {
  const at = { start: index, end: index + end.length };
  if (end === '\r\n' && kept === '\n') return { range: { start: index, end: index + 1 }, newText: '' };
  if (end === '\n' && kept === '\r\n') return { range: { start: index, end: index }, newText: '\r' };
  return { range: at, newText: kept };
}
