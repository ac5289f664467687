import * as vscode from 'vscode';
import type * as Citation from '../../core/citation';
import type { CitationKind } from '../../core/citation/quotation/unit';
import type { JudgedUnit } from '../../core/citation/verdict';
import { oneLine } from '../../core/text/oneLine';
import { citationLines, citationName } from '../citation/citationLines';
import type { ShownWords } from '../citation/readerCitations';
import type { CitationGrouping } from './citationChoices';
import type { CitationGroup, CitationLine } from './citationNodes';
import { numberText } from './libraryText';

/** Code points of words that a line has room for. */
const longest = 120;

/** A count of citations in words. */
export function citationCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 citation') : vscode.l10n.t('{0} citations', numberText(count));
}

export function citationGroupingName(groupBy: CitationGrouping): string {
  switch (groupBy) {
    case 'speaker':
      return vscode.l10n.t('Speaker');
    case 'source':
      return vscode.l10n.t('Outlet or source');
    case 'order':
      return vscode.l10n.t('In the order of the text');
  }
}

/** A kind in the plural, for groups and choices. */
export function citationKindName(kind: CitationKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('Quotations');
    case 'indirect':
      return vscode.l10n.t('Reported Speech');
    case 'source':
      return vscode.l10n.t('Sources');
    case 'link':
      return vscode.l10n.t('Links');
    case 'gloss':
      return vscode.l10n.t('Names');
    case 'date':
      return vscode.l10n.t('Dates');
  }
}

export function citationGroupLabel({ groupBy, label }: CitationGroup): string {
  switch (groupBy) {
    case 'speaker':
      return label === '' ? vscode.l10n.t('No speaker named') : label;
    case 'source':
      return label === '' ? vscode.l10n.t('This report itself') : label;
    case 'unnamed':
      return vscode.l10n.t('Unnamed sources');
    case 'kind':
      return citationKindName(label as CitationKind);
    case 'rejected':
      return vscode.l10n.t('Rejected');
  }
}

export function citationLabel({ words }: CitationLine): string {
  return oneLine(words, longest);
}

/** Who, through whom, which day, how sure: without what the group says already. */
export function citationDescription(line: CitationLine): string {
  const { unit, groupBy, outlet } = line;
  const parts = [
    ...saidBy(line, groupBy),
    unit.kind === 'date' ? (unit.value ?? vscode.l10n.t('day left open')) : undefined,
    unit.kind === 'link' && groupBy !== 'source' ? outlet : undefined,
    unit.kind === 'source' && unit.sub === 'anon' && groupBy !== 'unnamed' ? vscode.l10n.t('unnamed') : undefined,
    doubtText(unit),
  ];
  return parts.filter(Boolean).join(' · ');
}

function saidBy({ unit, speaker }: CitationLine, groupBy: CitationGroup['groupBy'] | undefined): readonly string[] {
  if (unit.kind !== 'direct' && unit.kind !== 'indirect') {
    return [];
  }
  const { via, cue, speaker: printed = '' } = unit;
  const who = groupBy === 'speaker' ? (printed === speaker ? '' : printed) : speaker;
  return [
    oneLine(who, longest),
    via !== undefined && groupBy !== 'source' ? vscode.l10n.t('via {0}', via) : '',
    groupBy === 'speaker' ? (cue ?? '') : '',
  ];
}

/** What a screen reader says of a line. */
export function citationAnnouncement(line: CitationLine): string {
  const { unit } = line;
  const via = unit.kind === 'direct' || unit.kind === 'indirect' ? unit.via : undefined;
  const parts = [
    citationName(unit),
    citationLabel(line),
    line.speaker,
    via === undefined ? undefined : vscode.l10n.t('via {0}', via),
    line.outlet,
    unit.kind === 'date' ? (unit.value ?? vscode.l10n.t('day left open')) : undefined,
    verdictText(unit),
    doubtText(unit),
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a line tells when the pointer rests on it. */
export function citationCard({ words, unit }: CitationLine, core: typeof Citation): vscode.MarkdownString {
  const card = new vscode.MarkdownString(undefined, true);
  card.appendMarkdown('> ');
  card.appendText(words);
  card.appendMarkdown('\n\n');
  const link = unit.kind === 'link' ? [unit.url] : [];
  for (const line of [...citationLines(unit, asPrinted, core), ...link]) {
    card.appendText(line);
    card.appendMarkdown('  \n');
  }
  return card;
}

const asPrinted: ShownWords = { range: ({ start, end }) => ({ start, end }), text: (printed) => printed };

function verdictText({ verdict }: JudgedUnit): string | undefined {
  switch (verdict) {
    case 'confirmed':
      return vscode.l10n.t('Confirmed');
    case 'corrected':
      return vscode.l10n.t('Corrected');
    case 'rejected':
      return vscode.l10n.t('Rejected');
    case undefined:
      return undefined;
  }
}

function doubtText({ confidence }: JudgedUnit): string | undefined {
  return confidence === 'low' ? vscode.l10n.t('low confidence') : undefined;
}

/** A person's word in its colour, else the kind. */
export function citationIcon({ unit }: CitationLine): vscode.ThemeIcon {
  const { verdict, confidence, kind } = unit;
  switch (verdict) {
    case 'confirmed':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green'));
    case 'corrected':
      return new vscode.ThemeIcon('edit', new vscode.ThemeColor('charts.blue'));
    case 'rejected':
      return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('descriptionForeground'));
    default:
      return new vscode.ThemeIcon(confidence === 'low' ? 'question' : kindIcon(kind));
  }
}

export function kindIcon(kind: CitationKind): string {
  return {
    direct: 'quote',
    indirect: 'comment',
    source: 'radio-tower',
    link: 'link',
    gloss: 'symbol-text',
    date: 'calendar',
  }[kind];
}
