import * as vscode from 'vscode';
import type { FactOrigin } from '../../core/article/facts/facts';
import type { FactName, SourceSymbol, SymbolGroup } from '../../core/source/sourceSymbol';
import { dateFormat } from '../../core/text/dateFormat';
import { dayText } from '../editor/factLine';
import { fieldLabel, originText } from '../citation/readerReference';
import { reasonText } from '../editor/reasons';
import { displayName } from '../platform/displayName';

/** What a group of symbols is called. */
export function groupLabel(group: SymbolGroup['group']): string {
  switch (group) {
    case 'facts':
      return vscode.l10n.t('Facts');
    case 'reference':
      return vscode.l10n.t('Reference');
    case 'lead':
      return vscode.l10n.t('Lead');
    case 'headings':
      return vscode.l10n.t('Headings');
    case 'figures':
      return vscode.l10n.t('Pictures');
    case 'tables':
      return vscode.l10n.t('Tables');
    case 'quotations':
      return vscode.l10n.t('Quotations');
    case 'names':
      return vscode.l10n.t('Names');
    case 'links':
      return vscode.l10n.t('Links');
    case 'hidden':
      return vscode.l10n.t('Hidden Parts');
  }
}

/** The clipping's own words for a symbol, else what it is. */
export function symbolLabel(symbol: SourceSymbol): string {
  if (symbol.kind === 'reference' && symbol.label === '') {
    return symbol.state === 'corrected' ? vscode.l10n.t('none') : vscode.l10n.t('not known');
  }
  return factText(symbol) || kindLabel(symbol);
}

/** Days, moments, languages and regions in the words of the user interface's language; anything else as it is. */
function factText({ label, fact }: SourceSymbol): string {
  switch (fact) {
    case 'day':
      return dayText(label);
    case 'instant':
      return instantText(label);
    case 'language':
    case 'region':
      return displayName(fact, label);
    default:
      return label;
  }
}

function instantText(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) {
    return instant;
  }
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${dateFormat(vscode.env.language, format).format(time)} UTC`;
}

/** What stands beside the label: which fact it is, who speaks, where a link leads, why a block is hidden. */
export function symbolDetail(symbol: SourceSymbol): string {
  const { kind, fact, detail, role, reason } = symbol;
  if (kind === 'reference') {
    return fieldDetail(symbol);
  }
  if (kind === 'hidden' && role !== undefined) {
    return reasonText(reason ?? '', role);
  }
  return fact === undefined ? (detail ?? '') : factLabel(fact);
}

/** The field, unless it is said by the line above, and where it was read. */
function fieldDetail({ field, state, origins = [] }: SourceSymbol): string {
  const name = field !== undefined && state !== undefined ? [fieldLabel(field)] : [];
  return [...name, ...origins.map(originText)].join(' · ');
}

/** What kind of thing a symbol is. */
export function kindLabel({ kind, fact, field, level }: SourceSymbol): string {
  switch (kind) {
    case 'reference':
      return field === undefined ? vscode.l10n.t('Reference') : fieldLabel(field);
    case 'fact':
      return fact === undefined ? vscode.l10n.t('Fact') : factLabel(fact);
    case 'lead':
      return vscode.l10n.t('Lead');
    case 'heading':
      return vscode.l10n.t('Heading, level {0}', level ?? 2);
    case 'figure':
      return vscode.l10n.t('Picture');
    case 'table':
      return vscode.l10n.t('Table');
    case 'quotation':
      return vscode.l10n.t('Quotation');
    case 'name':
      return vscode.l10n.t('Name');
    case 'link':
      return vscode.l10n.t('Link');
    case 'hidden':
      return vscode.l10n.t('Hidden part');
  }
}

/** Where a fact was read: in the words that references have for it, but for places that are told more closely. */
export function originLabel(origin: FactOrigin): string {
  switch (origin) {
    case 'epoch':
      return vscode.l10n.t('epoch comment');
    case 'page':
      return vscode.l10n.t('head of the web page');
    default:
      return originText(origin);
  }
}

function factLabel(fact: FactName): string {
  const labels: Readonly<Record<FactName, string>> = {
    title: vscode.l10n.t('Title'),
    outlet: vscode.l10n.t('Outlet'),
    day: vscode.l10n.t('Published'),
    instant: vscode.l10n.t('Time in the feed'),
    dateline: vscode.l10n.t('Dateline'),
    reporter: vscode.l10n.t('Reporter'),
    translator: vscode.l10n.t('Translator'),
    editor: vscode.l10n.t('Editor'),
    author: vscode.l10n.t('Author'),
    url: vscode.l10n.t('Address'),
    tag: vscode.l10n.t('Tag'),
    language: vscode.l10n.t('Language'),
    region: vscode.l10n.t('Region'),
  };
  return labels[fact];
}
