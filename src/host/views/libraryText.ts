import * as vscode from 'vscode';
import { unnamed, type Grouping } from '../../core/library/grouping';
import type { GroupRow } from '../../core/library/listing';
import { dateFormat } from '../../core/text/dateFormat';
import type { Script } from '../../core/text/hanScript';
import { dayText } from '../editor/factLine';
import type { ClippingNode } from './libraryNodes';

/** What a group is called. */
export function groupLabel(groupBy: Grouping, { value, label }: GroupRow): string {
  if (value === unnamed) {
    return unnamedLabel(groupBy);
  }
  switch (groupBy) {
    case 'month':
      return monthText(value);
    case 'script':
      return scriptName(value);
    case 'folder':
      return folderText(value);
    default:
      return label;
  }
}

/** Outlet and day of a clipping, without what its group says already, and how many versions there are. */
export function clippingDescription({ entry, groupBy, versions, story }: ClippingNode): string {
  const day = groupBy === 'month' && !story ? entry.day?.slice(5) : entry.day;
  const outlet = groupBy === 'outlet' && !story ? undefined : entry.outlet;
  const count = versions.length > 0 ? vscode.l10n.t('{0} versions', versions.length + 1) : undefined;
  return [outlet, day, count].filter((part) => part !== undefined).join(' · ');
}

/** What a screen reader says of a clipping. */
export function clippingAnnouncement({ entry, versions }: ClippingNode): string {
  const parts = [
    entry.title,
    entry.outlet,
    entry.day && dayText(entry.day),
    entry.script === 'none' ? undefined : scriptName(entry.script),
    versions.length > 0 ? vscode.l10n.t('{0} versions', versions.length + 1) : undefined,
    entry.hasAnnotations ? vscode.l10n.t('with notes') : undefined,
    entry.problems.length > 0 ? vscode.l10n.t('with problems') : undefined,
  ];
  return parts.filter(Boolean).join(', ');
}

/** How readers call a script. */
export function scriptName(script: string): string {
  switch (script) {
    case 'hant':
      return vscode.l10n.t('Traditional Chinese');
    case 'hans':
      return vscode.l10n.t('Simplified Chinese');
    case 'mixed':
      return vscode.l10n.t('Traditional and Simplified');
    default:
      return vscode.l10n.t('No Chinese');
  }
}

/** One character that stands for a script, for those who read Chinese; none for other languages. */
export function scriptMark(script: Script): string | undefined {
  return { hant: '繁', hans: '简', mixed: '混', none: undefined }[script];
}

export function groupingName(groupBy: Grouping): string {
  switch (groupBy) {
    case 'none':
      return vscode.l10n.t('No Groups');
    case 'outlet':
      return vscode.l10n.t('Outlet');
    case 'month':
      return vscode.l10n.t('Month');
    case 'script':
      return vscode.l10n.t('Script');
    case 'author':
      return vscode.l10n.t('Author');
    case 'tag':
      return vscode.l10n.t('Tag');
    case 'folder':
      return vscode.l10n.t('Folder');
  }
}

export function groupingIcon(groupBy: Grouping): vscode.ThemeIcon {
  const icons: Readonly<Record<Grouping, string>> = {
    none: 'list-flat',
    outlet: 'radio-tower',
    month: 'calendar',
    script: 'symbol-text',
    author: 'person',
    tag: 'tag',
    folder: 'folder',
  };
  return new vscode.ThemeIcon(icons[groupBy]);
}

/** A count of clippings in words. */
export function clippingCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 clipping') : vscode.l10n.t('{0} clippings', numberText(count));
}

export function numberText(value: number): string {
  return value.toLocaleString(vscode.env.language);
}

function unnamedLabel(groupBy: Grouping): string {
  switch (groupBy) {
    case 'outlet':
      return vscode.l10n.t('Unknown outlet');
    case 'month':
      return vscode.l10n.t('Without a day');
    case 'author':
      return vscode.l10n.t('Without an author');
    case 'tag':
      return vscode.l10n.t('Without tags');
    default:
      return '';
  }
}

function monthText(month: string): string {
  const time = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(time)) {
    return month;
  }
  const style = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return dateFormat(vscode.env.language, style).format(time);
}

/** The folder in its root; the root's name only says something when there are several. */
function folderText(key: string): string {
  const slash = key.indexOf('/');
  const isOnly = (vscode.workspace.workspaceFolders?.length ?? 0) < 2;
  return isOnly && slash >= 0 ? key.slice(slash + 1) : key;
}
