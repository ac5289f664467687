import * as vscode from 'vscode';
import { oneLine } from '../../core/text/oneLine';
import type { ReaderLabel } from '../../protocol/notes';
import { labelColorId } from '../annotation/labels';
import { madeText } from '../annotation/madeText';
import { versionText } from '../annotation/versionText';
import type { AnnotationGrouping } from './annotationChoices';
import type { AnnotationGroup, AnnotationLine } from './annotationNodes';
import { numberText } from './libraryText';

/** Code points of a quotation or a comment that a line has room for. */
const longest = 120;

/** A count of notes in words. */
export function noteCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', numberText(count));
}

/** What a note is about: its words, or what stands for them. */
export function noteLabel({ note }: AnnotationLine): string {
  if (note.about === 'clipping') {
    return vscode.l10n.t('The whole clipping');
  }
  return oneLine(note.quote, longest) || vscode.l10n.t('A picture or player');
}

/** State, label, words and tags of a note, without what its group says already. */
export function noteDescription(line: AnnotationLine): string {
  const { note, label, title, groupBy } = line;
  const parts = [
    stateText(line),
    versionText(note),
    groupBy === 'label' ? undefined : label?.name,
    oneLine(note.gloss, longest),
    oneLine(note.comment, longest),
    ...note.tags.map((tag) => `#${tag}`),
    groupBy === 'label' || groupBy === 'tag' ? oneLine(title, longest) : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What a screen reader says of a note. */
export function noteAnnouncement(line: AnnotationLine): string {
  const { note, label } = line;
  const parts = [
    noteLabel(line),
    stateText(line),
    versionText(note),
    label && vscode.l10n.t('label {0}', label.name),
    note.gloss,
    note.comment,
    note.tags.length > 0 ? vscode.l10n.t('tags {0}', note.tags.join(', ')) : undefined,
    line.title,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a line tells when the pointer rests on it. */
export function noteCard(line: AnnotationLine): vscode.MarkdownString {
  const { note, label, title } = line;
  const card = new vscode.MarkdownString(undefined, true);
  if (note.quote !== '') {
    card.appendMarkdown('> ');
    card.appendText(note.quote);
    card.appendMarkdown('\n\n');
  }
  const facts = [stateText(line), versionText(note), label?.name, note.gloss, ...note.tags.map((tag) => `#${tag}`)];
  appendParagraph(card, facts.filter(Boolean).join(' · '));
  if (note.comment !== '') {
    card.appendMarkdown(`${withoutPictures(note.comment)}\n\n`);
  }
  appendParagraph(card, [title, madeText(note)].filter(Boolean).join(' · '));
  return card;
}

export function groupLabel({ groupBy, value, label }: AnnotationGroup): string {
  if (groupBy === 'attention') {
    return vscode.l10n.t('Needs Attention');
  }
  if (value !== '') {
    return groupBy === 'tag' ? `#${label}` : label;
  }
  return groupBy === 'tag' ? vscode.l10n.t('Without a tag') : vscode.l10n.t('Without a label');
}

export function annotationGroupingName(groupBy: AnnotationGrouping): string {
  switch (groupBy) {
    case 'clipping':
      return vscode.l10n.t('Clipping');
    case 'label':
      return vscode.l10n.t('Label');
    case 'tag':
      return vscode.l10n.t('Tag');
  }
}

/** A dot in the colour of the label; the description names the label. */
export function labelIcon(label: ReaderLabel | undefined): vscode.ThemeIcon {
  return label
    ? new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(labelColorId(label.color)))
    : new vscode.ThemeIcon('note');
}

function stateText({ note }: AnnotationLine): string | undefined {
  switch (note.anchor.state) {
    case 'unsure':
      return vscode.l10n.t('place uncertain');
    case 'orphan':
      return vscode.l10n.t('place lost');
    default:
      return undefined;
  }
}

/** Pictures would be fetched; a blank of no width makes each a link. */
function withoutPictures(markdown: string): string {
  return markdown.replaceAll('![', '!\u200b[');
}

function appendParagraph(card: vscode.MarkdownString, text: string): void {
  if (text !== '') {
    card.appendText(text);
    card.appendMarkdown('\n\n');
  }
}
