import type * as Script from '../../core/script';
import type { TermLine, TermProblem } from '../../core/script/terms';
import { termProblemMessage } from '../script/termsMessages';
import type { TermRow } from '../../protocol/terms';

/** The lines of a dictionary as rows of the table. */
export function termRows(text: string, { parseTerms, formatViews }: typeof Script): readonly TermRow[] {
  const { lines, problems } = parseTerms(text);
  const byLine = new Map<number, TermProblem[]>();
  problems.forEach((problem) => byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]));
  return lines.map((line) => rowOf(line, byLine.get(line.line) ?? [], formatViews(line.term.targets)));
}

function rowOf({ line, cells, term }: TermLine, problems: readonly TermProblem[], views: string): TermRow {
  const isProtected = term.from !== '' && term.to === term.from;
  const hasUnknownView = problems.some(({ code }) => code === 'term-unknown-view');
  return {
    line,
    from: term.from,
    to: isProtected ? '' : (cells[1]?.text ?? ''),
    views: hasUnknownView ? (cells[2]?.text ?? '') : views,
    note: term.note,
    protected: isProtected,
    problems: problems.map(termProblemMessage),
  };
}
