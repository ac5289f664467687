import type { Article } from '../article/article';
import { contains } from '../text/range';
import { placesIn, type CitedClipping } from './cited';
import { linkOutlet, speakerText } from './credit';
import { isAttribution } from './quotation/attributionUnit';
import type { Attribution, CitationUnit, DateMention, Gloss, LinkMention } from './quotation/unit';
import { writeReference } from './reference/formats';
import type { Reference } from './reference/reference';
import { cslItem } from './reference/writers/cslJson';
import { markdownOf } from './reference/writers/markdown';

/** The words of the document that are not the clipping's. */
export interface CitationLabels {
  readonly title: string;
  readonly reference: string;
  readonly quotations: string;
  readonly speaker: string;
  readonly quotation: string;
  readonly kind: string;
  readonly direct: string;
  readonly indirect: string;
  readonly via: string;
  readonly paragraph: string;
  readonly line: string;
  readonly sources: string;
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
  quotations: 'Who Said What',
  speaker: 'Speaker',
  quotation: 'Words',
  kind: 'Kind',
  direct: 'Quotation',
  indirect: 'Reported',
  via: 'Via',
  paragraph: 'Paragraph',
  line: 'Line',
  sources: 'Sources',
  links: 'Links',
  names: 'Names',
  name: 'Name',
  otherForm: 'Other form',
  dates: 'Dates',
  expression: 'Expression',
  date: 'Date',
};

/** A document that lacks only the reference, whose key is not known before all clippings are. Holds no article. */
export interface CitationDocument {
  /** `written` is the reference as people write it. */
  write(reference: Reference, written: string): string;
}

/**
 * A Markdown document of what an article cites: who said what, its own reference as people write it, in BibLaTeX and in
 * CSL-JSON, its sources, links, names with their other form, and dates. A section with nothing in it is left out.
 */
export function citationDocument(clipping: CitedClipping, labels: CitationLabels = englishLabels): CitationDocument {
  const { article, units } = clipping;
  const title = article.facts.title?.value;
  const heading = `# ${labels.title}${title === undefined ? '' : `: ${escapeText(title)}`}`;
  const before = [heading, quotationSection(clipping, labels)];
  const after = [
    sourceSection(article, units, labels),
    linkSection(article, units, labels),
    nameSection(units, labels),
    dateSection(article, units, labels),
  ];
  return documentAround(before, after, labels);
}

/** Apart, so that what is kept of a clipping is text alone. */
function documentAround(before: readonly string[], after: readonly string[], labels: CitationLabels): CitationDocument {
  return {
    write: (reference, written) => {
      const sections = [...before, referenceSection(reference, written, labels), ...after];
      return `${sections.filter((content) => content !== '').join('\n\n')}\n`;
    },
  };
}

function referenceSection(reference: Reference, written: string, labels: CitationLabels): string {
  const items = JSON.stringify([cslItem(reference)], null, 2);
  const biblatex = fence('biblatex', writeReference(reference, 'biblatex'));
  return section(
    labels.reference,
    [markdownOf(written, reference.url?.value), biblatex, fence('json', items)].join('\n\n'),
  );
}

function quotationSection(clipping: CitedClipping, labels: CitationLabels): string {
  const { article, units } = clipping;
  const placeOf = placesIn(clipping);
  const said = withoutFragments(units.filter(isAttribution));
  const hasVia = said.some(({ via }) => via !== undefined);
  const rows = said.map((unit) => {
    const { paragraph = '', line } = placeOf(unit);
    return [
      speakerText(unit),
      article.text.slice(unit.start, unit.end),
      labels[unit.kind],
      ...(hasVia ? [unit.via ?? ''] : []),
      String(paragraph),
      String(line),
    ];
  });
  const { speaker, quotation, kind, via, paragraph, line } = labels;
  return section(labels.quotations, table([speaker, quotation, kind, ...(hasVia ? [via] : []), paragraph, line], rows));
}

/** Quoted fragments are read in the reported words that they are part of. */
function withoutFragments(said: readonly Attribution[]): readonly Attribution[] {
  const reported = said.filter(({ kind }) => kind === 'indirect');
  return said.filter((unit) => unit.sub !== 'partial' || !reported.some((whole) => contains(whole, unit)));
}

function sourceSection(article: Article, units: readonly CitationUnit[], labels: CitationLabels): string {
  const sources = units.filter(({ kind }) => kind === 'source');
  const lines = sources.map(({ start, end }) => `- ${escapeText(article.text.slice(start, end))}`);
  return section(labels.sources, unique(lines).join('\n'));
}

function linkSection(article: Article, units: readonly CitationUnit[], labels: CitationLabels): string {
  const links = units.filter((unit): unit is LinkMention => unit.kind === 'link' && unit.sub === 'body');
  const lines = links.map((link) => {
    const outlet = linkOutlet(link, article.facts.script);
    const words = escapeText(article.text.slice(link.start, link.end));
    return `- [${words}](<${escapeAddress(link.url)}>)${outlet === '' ? '' : ` (${escapeText(outlet)})`}`;
  });
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
