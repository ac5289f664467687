import * as vscode from 'vscode';
import type { ReferenceField } from '../../core/citation';
import type { ReferenceFieldName } from '../../core/citation/reference/correction';
import { isCalendarDay, localDay } from './accessDay';
import { fieldIcon } from './fieldIcon';
import { fieldLabel, originText } from './readerReference';

/** What a field of a reference shall be: a value, '' for none, null for what was read. */
export type FieldAnswer = string | null;

interface FieldItem extends vscode.QuickPickItem {
  readonly field: ReferenceField;
}

/** Asks which field of a reference is meant; what wants attention comes first. Undefined when the person leaves. */
export async function pickField(fields: readonly ReferenceField[]): Promise<ReferenceField | undefined> {
  const items = fields.map((field): FieldItem => {
    const { name, value, evidence } = field;
    const origins = [...new Set(evidence.map(({ from }) => originText(from)))].join(' · ');
    return {
      label: `$(${fieldIcon(field)}) ${fieldLabel(name)}`,
      description: value ?? vscode.l10n.t('not known'),
      ...(origins !== '' && { detail: origins }),
      field,
    };
  });
  const sorted = items.toSorted((a, b) => urgency(b.field) - urgency(a.field));
  const title = vscode.l10n.t('Correct the Reference');
  const placeHolder = vscode.l10n.t('Which field?');
  return (await vscode.window.showQuickPick(sorted, { title, placeHolder, matchOnDescription: true }))?.field;
}

function urgency({ state, needed }: ReferenceField): number {
  return state === 'missing' && needed ? 2 : state === 'disagreeing' ? 1 : 0;
}

interface ValueItem extends vscode.QuickPickItem {
  /** Undefined asks for one. */
  readonly answer: FieldAnswer | undefined;
}

/** Asks what a field shall be: what was read somewhere, another value, nothing. Undefined when the person leaves. */
export async function askFieldValue(field: ReferenceField): Promise<FieldAnswer | undefined> {
  const read = field.evidence.filter(({ from }) => from !== 'correction');
  const values = new Map(read.map(({ value, from }) => [value, originText(from)]));
  if (read.length === 0 && field.state === 'missing') {
    return askText(field);
  }
  const items: readonly (ValueItem | false)[] = [
    { label: vscode.l10n.t('Another value…'), answer: undefined },
    ...[...values].map(([label, description]) => ({ label, description, answer: label })),
    field.value !== undefined && { label: vscode.l10n.t('The report has none'), answer: '' },
    field.state === 'corrected' && {
      label: vscode.l10n.t('Take the correction back'),
      description: vscode.l10n.t('what was read counts again'),
      answer: null,
    },
  ];
  const title = vscode.l10n.t('Correct the Reference: {0}', fieldLabel(field.name));
  const placeHolder = field.value ?? vscode.l10n.t('not known');
  const offered = items.filter((item) => item !== false);
  const picked = await vscode.window.showQuickPick(offered, { title, placeHolder });
  return picked && picked.answer === undefined ? askText(field) : picked?.answer;
}

async function askText({ name, value = '' }: ReferenceField): Promise<string | undefined> {
  const hint = fieldHint(name);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Correct the Reference: {0}', fieldLabel(name)),
    value: value === '' && name === 'accessed' ? localDay(new Date()) : value,
    ignoreFocusOut: true,
    ...(hint !== undefined && { prompt: hint }),
    validateInput: (text) => fieldFault(name, text.trim()),
  });
  return typed?.trim();
}

function fieldHint(name: ReferenceFieldName): string | undefined {
  switch (name) {
    case 'author':
    case 'translator':
      return vscode.l10n.t('Several people are separated by semicolons. Empty means that there is none.');
    case 'issued':
      return vscode.l10n.t('The day on which the article came out: 2023-02-22');
    case 'accessed':
      return vscode.l10n.t('The day on which you read it: 2023-02-22');
    case 'language':
      return vscode.l10n.t('As zh-TW, zh-HK, zh-CN or en');
    case 'translatedTitle':
      return vscode.l10n.t('The title in the language of your own work');
    default:
      return undefined;
  }
}

/** Why a value cannot stand in a field, for people. Nothing is always possible: the report has no such thing then. */
export function fieldFault(name: ReferenceFieldName, value: string): string | undefined {
  if (value === '') {
    return undefined;
  }
  switch (name) {
    case 'issued':
    case 'accessed':
      return isCalendarDay(value) ? undefined : vscode.l10n.t('Write a day of the calendar as {0}.', '2023-02-22');
    case 'url':
      return /^https?:\/\/[^\s/]+\S*$/i.test(value)
        ? undefined
        : vscode.l10n.t('Write an address that begins with http:// or https://.');
    case 'language':
      return isLanguageTag(value) ? undefined : vscode.l10n.t('Write a language as zh-TW, zh-HK, zh-CN or en.');
    default:
      return undefined;
  }
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
