import type { Article } from '../article/article';
import type { Attribution, CitationUnit, DateMention, Gloss, LinkMention } from './quotation/unit';
import { writeReference } from './reference/formats';
import type { Reference } from './reference/reference';
import { cslItem } from './reference/writers/cslJson';

/** The words of the document that are not the clipping's. */
export interface CitationLabels {
  readonly title: string;
  readonly reference: string;
  readonly quotations: string;
  readonly speaker: string;
  readonly quotation: string;
  readonly via: string;
  readonly links: string;
  readonly names: string;
  readonly name: string;
  readonly otherForm: string;
  readonly dates: string;
  readonly expression: string;
  readonly date: string;
}

export const englishLabels: CitationLabels = {
  title: 'Citations',
  reference: 'Reference',
  quotations: 'Quotations',
  speaker: 'Speaker',
  quotation: 'Quotation',
  via: 'Via',
  links: 'Links',
  names: 'Names',
  name: 'Name',
  otherForm: 'Other form',
  dates: 'Dates',
  expression: 'Expression',
  date: 'Date',
};

/**
 * A Markdown document of what an article cites: its own reference in BibLaTeX and CSL-JSON, its quotations with their
 * speakers, links, names with their other form, and dates. A section with nothing in it is left out.
 */
export function citationsToMarkdown(
  article: Article,
  units: readonly CitationUnit[],
  reference: Reference,
  labels: CitationLabels = englishLabels,
): string {
  const title = article.facts.title?.value;
  const heading = `# ${labels.title}${title === undefined ? '' : `: ${escapeText(title)}`}`;
  const sections = [
    referenceSection(reference, labels),
    quotationSection(article, units, labels),
    linkSection(article, units, labels),
    nameSection(units, labels),
    dateSection(article, units, labels),
  ];
  return `${[heading, ...sections.filter((section) => section !== '')].join('\n\n')}\n`;
}

function referenceSection(reference: Reference, labels: CitationLabels): string {
  const items = JSON.stringify([cslItem(reference)], null, 2);
  return `## ${labels.reference}\n\n${fence('biblatex', writeReference(reference, 'biblatex'))}\n\n${fence('json', items)}`;
}

function quotationSection(article: Article, units: readonly CitationUnit[], labels: CitationLabels): string {
  const quotations = units.filter((unit): unit is Attribution => unit.kind === 'direct');
  const via = quotations.some((unit) => unit.via !== undefined);
  const rows = quotations.map((unit) => [
    speakerOf(unit),
    article.text.slice(unit.start, unit.end),
    ...(via ? [unit.via ?? ''] : []),
  ]);
  return section(labels.quotations, table([labels.speaker, labels.quotation, ...(via ? [labels.via] : [])], rows));
}

/** 他 is no help to a reader: the name follows a pronoun. */
function speakerOf({ speaker = '', name }: Attribution): string {
  return name === undefined || speaker.includes(name) || name.includes(speaker)
    ? longer(speaker, name ?? '')
    : `${speaker}（${name}）`;
}

const longer = (a: string, b: string): string => (b.length > a.length ? b : a);

function linkSection(article: Article, units: readonly CitationUnit[], labels: CitationLabels): string {
  const links = units.filter((unit): unit is LinkMention => unit.kind === 'link' && unit.sub === 'body');
  const lines = links.map(
    (link) => `- [${escapeText(article.text.slice(link.start, link.end))}](<${escapeAddress(link.url)}>)`,
  );
  return section(labels.links, unique(lines).join('\n'));
}

function nameSection(units: readonly CitationUnit[], labels: CitationLabels): string {
  const glosses = units.filter((unit): unit is Gloss => unit.kind === 'gloss');
  return section(
    labels.names,
    table(
      [labels.name, labels.otherForm],
      glosses.map(({ term, gloss }) => [term, gloss]),
    ),
  );
}

function dateSection(article: Article, units: readonly CitationUnit[], labels: CitationLabels): string {
  const dates = units.filter((unit): unit is DateMention => unit.kind === 'date' && unit.value !== undefined);
  const rows = dates.map((unit) => [article.text.slice(unit.start, unit.end), unit.value ?? '']);
  return section(labels.dates, table([labels.expression, labels.date], rows));
}

const section = (heading: string, content: string): string => (content === '' ? '' : `## ${heading}\n\n${content}`);

/** A table without its repetitions, or nothing when it has no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeText).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...unique(rows.map(line))].join('\n');
}

const unique = (lines: readonly string[]): string[] => [...new Set(lines)];

/** A fenced block whose fence is longer than any in its content. */
function fence(language: string, content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${content.trimEnd()}\n${mark}`;
}

/** Text that no Markdown reader takes for markup, on one line. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|#&~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** An address between angle brackets. */
function escapeAddress(url: string): string {
  return url.replace(/[<>\\\s]/g, encodeURIComponent);
}
