import { withoutBlanks } from '../../text/characters';
import type { Field } from '../../clipping/clipping';
import { finding, message, type Fix } from '../finding';
import type { CheckContext, CheckRule } from '../rule';

/** A title that ends so was cut by the archive. */
const cut = /(?:\.{3}|…)$/;
/** YAML reads a plain value that holds one of these, or starts with one of those, as something else. */
const needsQuotes = /: |\s#|^[[\]{}>|*&!%#`@,?:'"-]|^$/;

/**
 * The titles of front matter and link line are written from one value; blanks, escapes and a cut end aside they are
 * the same.
 */
export const titlesDiffer: CheckRule = {
  codes: ['titles-differ'],
  check(context) {
    const front = context.clipping.frontMatter?.fields.get('title');
    const link = context.clipping.linkLine?.title;
    if (!front || !link || front.value === '' || link.value === '' || isSame(front.value, link.value)) return [];
    const related = [{ source: link.source, message: message('titles-differ.related') }];
    const fixes = fixesOf(front, link, context);
    return [finding('titles-differ', front.source, message('titles-differ'), { related, fixes })];
  },
};

function isSame(front: string, link: string): boolean {
  const [a, b] = [comparable(front), comparable(link)];
  return a === b || isCutOf(a, b) || isCutOf(b, a);
}

function isCutOf(short: string, long: string): boolean {
  return cut.test(short) && long.startsWith(short.replace(cut, ''));
}

/** Escapes are left in place by some archives and taken out by others. */
function comparable(title: string): string {
  return withoutBlanks(title).replace(/\\(?=["'[\]\\])/g, '');
}

function fixesOf(front: Field, link: Field, { source }: CheckContext): readonly Fix[] {
  const quote = quoteOf(source, front);
  const frontText = unescaped(source.slice(front.source.start, front.source.end), quote).replace(/\s*\r?\n\s*/g, ' ');
  const linkText = source.slice(link.source.start, link.source.end).replace(/\s*\r?\n\s*/g, ' ');
  return [
    {
      title: message('fix.title-into-link'),
      edits: [{ range: link.source, newText: frontText }],
      safe: false,
    },
    {
      title: message('fix.title-into-front-matter'),
      edits: [{ range: front.source, newText: escaped(linkText, quote) }],
      safe: false,
    },
  ];
}

function quoteOf(source: string, { source: { start } }: Field): '"' | "'" | undefined {
  const before = source[start - 1];
  return before === '"' || before === "'" ? before : undefined;
}

function unescaped(raw: string, quote: '"' | "'" | undefined): string {
  if (quote === '"') return raw.replace(/\\(["\\/])/g, '$1');
  return quote === "'" ? raw.replaceAll("''", "'") : raw;
}

function escaped(raw: string, quote: '"' | "'" | undefined): string {
  if (quote === "'") return raw.replaceAll("'", "''");
  if (quote === undefined && !needsQuotes.test(raw)) return raw;
  const inner = raw.replace(/["\\]/g, '\\$&');
  return quote === undefined ? `"${inner}"` : inner;
}
