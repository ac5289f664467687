import { escapeMarkdown } from '../article/markdownText';
import { isCertain } from '../annotation/anchor';
import type { PlacedNote } from '../annotation/notePlacer';
import type { ExportedClipping, ExportOptions } from './exportNotes';

/**
 * A document of notes: a section for every clipping, in it a list with the words of each note as a quotation, what was
 * said about them, and at the end the clipping's reference. A comment stands inside a list item, so that no mark left
 * open in one reaches into the next.
 */
export function exportMarkdown(clippings: readonly ExportedClipping[], options: ExportOptions): string {
  const sections = clippings.map((clipping) => clippingSection(clipping, options));
  return `${[`# ${inline(options.texts.title)}`, ...sections].join('\n\n')}\n`;
}

function clippingSection({ file, article, notes }: ExportedClipping, options: ExportOptions): string {
  const { texts } = options;
  const placed = notes.filter(({ anchor }) => anchor.state !== 'orphan');
  const orphans = notes.filter(({ anchor }) => anchor.state === 'orphan');
  const reference = options.reference(article).trim();
  const write = (note: PlacedNote): string => listItem(noteParts(note, wordsNow(article.text, note), options));
  return [
    `## ${inline(article.facts.title?.value ?? file)}`,
    ...placed.map(write),
    ...(orphans.length > 0 ? [`### ${inline(texts.orphans)}`, ...orphans.map(write)] : []),
    ...(reference === '' ? [] : [`${inline(texts.reference)}: ${withLinks(reference)}`]),
  ].join('\n\n');
}

/** The words in the place of a note that is certain, when they are others than those it was made on; else empty. */
function wordsNow(text: string, { about, anchor, quote }: PlacedNote): string {
  if (about !== 'text' || !isCertain(anchor)) return '';
  const words = text.slice(anchor.start, anchor.end);
  return words === quote ? '' : words;
}

function noteParts(note: PlacedNote, now: string, { texts, labelName }: ExportOptions): readonly string[] {
  const about = note.about === 'clipping' ? texts.wholeClipping : texts.picture;
  const quotation = note.quote === '' ? `*${inline(about)}*` : quotationOf(note.quote);
  const made = [inline(note.creator), note.modified.slice(0, 10)].filter((part) => part !== '').join(', ');
  const facts = [
    note.label === undefined ? '' : `**${inline(labelName(note.label))}**`,
    note.gloss === '' ? '' : `${inline(texts.gloss)}: ${inline(note.gloss)}`,
    note.tags.map(hashtag).join(' '),
    note.anchor.state === 'unsure' ? `*${inline(texts.unsure)}*` : '',
    now === '' ? '' : `*${inline(texts.now)}*: ${inline(now)}`,
    made,
  ].filter((fact) => fact !== '');
  return [quotation, facts.join(' · '), note.comment].filter((part) => part.trim() !== '');
}

/** Blocks of Markdown as one item of a list; a container ends whatever they leave open. */
function listItem(parts: readonly string[]): string {
  const lines = parts.join('\n\n').split(lineEnd);
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`)).join('\n');
}

function quotationOf(quote: string): string {
  return quote
    .split(lineEnd)
    .map((line) => `> ${inline(line)}`)
    .join('\n>\n');
}

const lineEnd = /\r\n|[\r\n]/;

/** A tag as note programs read it: no blank within. */
const hashtag = (tag: string): string => `#${escapeMarkdown(tag.trim().replace(/\s+/g, '-'))}`;

/** Plain text on one line that no Markdown reader takes for markup, at the start of a line either. */
function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/^\s+/, '')
    .replace(/^(?=[#>+\-=|])/, '\\')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Plain text with its addresses as links. */
function withLinks(text: string): string {
  return inline(text.replace(/\s+/g, ' '))
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?()[\]{}'"\u3000-\u303f\uff00-\uffef])/)
    .map((part, index) => (index % 2 === 1 ? `<${part.replaceAll('\\', '')}>` : part))
    .join('');
}
