import * as vscode from 'vscode';
import type { FoundMention } from '../../core/names/mentions/messages';
import type { Name, NameKind } from '../../core/names/name';
import { nameRenderings } from '../names/nameLines';
import { placeNames } from '../names/nameStrings';
import { numberText } from './libraryText';
import type { NameGrouping } from './nameChoices';
import type { MentionLine, NameGroup, NameLine, RenderingLine } from './nameNodes';

/** A count of names in words. */
export function nameCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', numberText(count));
}

/** A count of mentions in words. */
export function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', numberText(count));
}

export function clippingsWith(count: number): string {
  return count === 1 ? vscode.l10n.t('in 1 clipping') : vscode.l10n.t('in {0} clippings', numberText(count));
}

export function nameGroupingName(groupBy: NameGrouping): string {
  switch (groupBy) {
    case 'kind':
      return vscode.l10n.t('People, organisations, places');
    case 'count':
      return vscode.l10n.t('The most frequent first');
    case 'outlet':
      return vscode.l10n.t('Outlet');
  }
}

export function nameGroupLabel({ groupBy, label }: NameGroup): string {
  if (groupBy === 'kind') {
    return kindName(label as NameKind);
  }
  return label === '' ? vscode.l10n.t('No outlet') : label;
}

function kindName(kind: NameKind): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organisation':
      return vscode.l10n.t('Organisations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'work':
      return vscode.l10n.t('Works');
    case 'other':
      return vscode.l10n.t('Other names');
  }
}

export function kindIcon(kind: NameKind): string {
  return { person: 'person', organisation: 'organization', place: 'location', work: 'book', other: 'tag' }[kind];
}

/** `Vladimir Putin · 12`, and that it is written in two ways. */
export function nameDescription(line: NameLine): string {
  const { name, label, count } = line;
  return [name.latin === label ? '' : name.latin, numberText(count), waysText(line), doubtText(line)]
    .filter(Boolean)
    .join(' · ');
}

/** What a screen reader says of a name. */
export function nameAnnouncement(line: NameLine): string {
  const { label, name, count } = line;
  return [label, name.latin === label ? '' : name.latin, mentionCount(count), waysText(line), doubtText(line)]
    .filter(Boolean)
    .join(', ');
}

/** That a clipping writes a name in two ways or more; empty when none does. */
function waysText({ ways, twoWays, scope }: NameLine): string {
  if (twoWays === 0) {
    return '';
  }
  return scope === 'clipping'
    ? vscode.l10n.t('written two ways: {0}', ways.join(' / '))
    : vscode.l10n.t('written two ways {0}', clippingsWith(twoWays));
}

function doubtText({ others }: NameLine): string {
  return others.length > 0 ? vscode.l10n.t('several people possible') : '';
}

/** All renderings of a name by region, what was found of them, and how sure it is. */
export function nameCard(line: NameLine): vscode.MarkdownString {
  const { name, label, children, others } = line;
  const card = new vscode.MarkdownString(undefined, true);
  const add = (text: string): void => {
    card.appendText(text);
    card.appendMarkdown('  \n');
  };
  card.appendMarkdown('**');
  card.appendText(name.latin || label);
  card.appendMarkdown('**  \n');
  for (const text of renderingsByPlace(name)) {
    add(text);
  }
  card.appendMarkdown('\n---\n\n');
  children.forEach((child) => add(`${child.text} ${renderingDescription(child, mostOutlets)}`));
  const ways = waysText(line);
  if (ways !== '') {
    card.appendMarkdown('$(warning) ');
    add(ways);
  }
  if (others.length > 0) {
    add(vscode.l10n.t('Also written so: {0}', others.map(({ latin, forms }) => latin || forms[0]?.text).join(', ')));
  }
  add(sureness(name));
  return card;
}

/** How each place writes a name, the usual rendering first. */
function renderingsByPlace(name: Name): readonly string[] {
  const mention = { start: 0, end: 0, name, others: [], confidence: 'high', rule: 'table' } as const;
  return nameRenderings({ mention, printed: '', inClipping: 0, inWorkspace: undefined })
    .filter(({ place }) => place !== 'printed')
    .map(({ place, text, others }) =>
      vscode.l10n.t({
        message: '{0}: {1}',
        args: [placeNames()[place], [text, ...others].join(' / ')],
        comment: ['A place and how names are written there'],
      }),
    );
}

function sureness({ source, isChecked }: Name): string {
  if (source === 'project') {
    return vscode.l10n.t('From the names of this workspace');
  }
  if (source === 'gloss') {
    return vscode.l10n.t('Explained in a clipping; the table does not have it');
  }
  return isChecked
    ? vscode.l10n.t('From the table of names, checked by hand')
    : vscode.l10n.t('From the table of names, not checked by hand');
}

/** Outlets of a rendering that a card has room for. */
const mostOutlets = 6;

/** How often a rendering was found, and in the workspace, in which outlets: `12 · 中央社 8, RFI 4`. */
export function renderingDescription({ count, outlets, scope }: RenderingLine, most = 3): string {
  const named = [...outlets].filter(([outlet]) => outlet !== '').sort((a, b) => b[1] - a[1]);
  const told = named.slice(0, most).map(([outlet, times]) => `${outlet} ${numberText(times)}`);
  const list = [...told, ...(named.length > most ? ['…'] : [])].join(', ');
  return [numberText(count), scope === 'workspace' ? list : ''].filter(Boolean).join(' · ');
}

/** The words of a mention with what stands around them, and where the name stands in that. */
export function mentionLabel({ before, words, after }: FoundMention): vscode.TreeItemLabel {
  const start = before.length;
  return { label: `${before}${words}${after}`, highlights: [[start, start + words.length]] };
}

export function mentionDescription({ mention, outlet, title }: MentionLine): string {
  return [outlet, title, mention.isShared ? vscode.l10n.t('several people possible') : ''].filter(Boolean).join(' · ');
}
