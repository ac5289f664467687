import * as vscode from 'vscode';
import type * as Citation from '../../core/citation';
import type { ReferenceFieldName } from '../../core/citation/reference/correction';
import type { ReaderEvidence, ReaderReference, ReaderReferenceField } from '../../protocol/citations';
import type { ShownArticle } from '../script/panelView';
import { formatName } from './referenceStyle';
import { writeReferences, type ReferenceServices } from './writeReferences';
import type { DecidedReading } from '../editor/clippingDocument';
import { wordsOf } from './readerCitations';

type Field = ReturnType<typeof Citation.referenceFields>[number];
type Evidence = Field['evidence'][number];

/** The panel of a clipping's own reference. Values are as they go into the reference, whatever script is shown. */
export async function readerReference(
  uri: vscode.Uri,
  { article, corrections }: Pick<DecidedReading, 'article' | 'corrections'>,
  shown: ShownArticle,
  core: typeof Citation,
  services: ReferenceServices,
): Promise<ReaderReference> {
  const words = wordsOf(shown);
  const evidence = ({ value, from, source, at }: Evidence): ReaderEvidence => ({
    value,
    origin: originText(from),
    ...(at && { range: words.range(at) }),
    inFile: source !== undefined,
  });
  const fields = core.referenceFields(article, corrections).map((field): ReaderReferenceField => ({
    name: field.name,
    label: fieldLabel(field.name),
    ...(field.value !== undefined && { value: field.value }),
    state: field.state,
    needed: field.needed,
    evidence: field.evidence.map(evidence),
  }));
  const { references } = services;
  const format = references.chosen(uri) ?? references.style(article, uri);
  const reference = core.buildReference(article, { ...references.accessed, corrections });
  const written = await writeReferences([reference], format, services);
  return { fields, written: written.trim(), format: formatName(format) };
}

export function fieldLabel(field: ReferenceFieldName): string {
  switch (field) {
    case 'title':
      return vscode.l10n.t('Title');
    case 'translatedTitle':
      return vscode.l10n.t('Title in translation');
    case 'author':
      return vscode.l10n.t('Author or agency');
    case 'translator':
      return vscode.l10n.t('Translator');
    case 'editor':
      return vscode.l10n.t('Editor');
    case 'outlet':
      return vscode.l10n.t('Outlet');
    case 'place':
      return vscode.l10n.t('Place of the dateline');
    case 'issued':
      return vscode.l10n.t('Day');
    case 'url':
      return vscode.l10n.t('Address');
    case 'language':
      return vscode.l10n.t('Language');
    case 'accessed':
      return vscode.l10n.t('Read on');
  }
}

export function originText(from: Evidence['from']): string {
  switch (from) {
    case 'front-matter':
      return vscode.l10n.t('front matter');
    case 'link-line':
      return vscode.l10n.t('link line');
    case 'epoch':
      return vscode.l10n.t('feed time');
    case 'date-line':
      return vscode.l10n.t('date line');
    case 'page':
      return vscode.l10n.t('page');
    case 'url':
      return vscode.l10n.t('web address');
    case 'dateline':
      return vscode.l10n.t('dateline');
    case 'byline':
      return vscode.l10n.t('byline');
    case 'timestamp':
      return vscode.l10n.t('time stamp');
    case 'text':
      return vscode.l10n.t('text');
    case 'script':
      return vscode.l10n.t('script of the text');
    case 'correction':
      return vscode.l10n.t('you');
  }
}
