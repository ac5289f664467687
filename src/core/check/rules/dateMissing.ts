import type { Clipping, Field } from '../../clipping/clipping';
import { finding, message, type Finding, type Fix, type TextEdit } from '../finding';
import { isEpochOfReport } from '../dates/signals';
import type { CheckContext, CheckRule } from '../rule';

/** A clipping that nobody can place in time, or one whose front matter leaves the date out. */
export const dateMissing: CheckRule = {
  codes: ['date-missing', 'date-field-empty'],
  check({ clipping, article, source }: CheckContext): readonly Finding[] {
    const { frontMatter } = clipping;
    const dated = frontMatter?.fields.get('date') ?? frontMatter?.fields.get('published');
    if (dated !== undefined && dated.value !== '') return [];
    const known = article.facts.published?.value;
    const place = frontMatter
      ? { start: frontMatter.source.start, end: frontMatter.source.start + 3 }
      : firstLine(source);
    const at = dated === undefined ? place : lineOf(source, dated);
    if (known === undefined) return [finding('date-missing', at, message('date-missing'))];
    if (!frontMatter) return [];
    return [finding('date-field-empty', at, message('date-field-empty', known), { fixes: fixesOf(clipping, known) })];
  },
};

/** The epoch comment is the same instant that the field should hold; a day from elsewhere is a guess. */
function fixesOf(clipping: Clipping, known: string): readonly Fix[] {
  const milliseconds = clipping.epoch?.milliseconds;
  const certain = milliseconds !== undefined && isEpochOfReport(milliseconds);
  const value = certain ? new Date(milliseconds).toISOString() : known;
  const edit = writeDate(clipping, value);
  return edit ? [{ title: message('fix.write-date', value), edits: [edit], safe: certain }] : [];
}

function writeDate({ source, frontMatter }: Clipping, value: string): TextEdit | undefined {
  const dated = frontMatter?.fields.get('date');
  if (dated) {
    const blank = source[dated.source.start - 1] === ':' ? ' ' : '';
    return { range: { start: dated.source.start, end: dated.source.end }, newText: `${blank}${value}` };
  }
  const opening = source.indexOf('\n', frontMatter?.source.start ?? 0);
  const title = frontMatter?.fields.get('title');
  const after = title ? source.indexOf('\n', title.source.end) : opening;
  if (after < 0) return undefined;
  const lineEnd = source[after - 1] === '\r' ? '\r\n' : '\n';
  return { range: { start: after + 1, end: after + 1 }, newText: `date: ${value}${lineEnd}` };
}

/** The line of an empty field, from its key on. */
function lineOf(source: string, { source: { start, end } }: Field): { start: number; end: number } {
  return { start: source.lastIndexOf('\n', start - 1) + 1, end };
}

function firstLine(source: string): { start: number; end: number } {
  const end = source.search(/[\r\n]|$/);
  return { start: 0, end };
}
