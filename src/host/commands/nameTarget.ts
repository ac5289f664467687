import * as vscode from 'vscode';
import type { Name, NameRegion } from '../../core/names/name';
import type { ProjectName } from '../../core/names/projectName';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { kindText } from '../names/nameLines';
import { nameFaultMessage } from '../names/projectNameMessages';
import type { NameFiles } from '../names/nameFiles';
import { formConverter } from '../names/formInScript';
import type { DictionaryFile } from '../platform/dictionaryFile';
import { chooseTermsFolder } from './openTerms';

/** What commands on a project's names need. */
export interface NameCommandServices {
  readonly names: NameFiles;
  readonly dictionaries: DictionaryFile;
  readonly readers: ReaderRegistry;
}

/** A name of the names that hold for a file. */
export interface NameTarget {
  readonly uri: vscode.Uri;
  readonly name: Name;
}

/**
 * The names that a command is called on: lines of the Names view, or `{uri, key}`; without one, a name that the person
 * picks. Undefined when they leave.
 */
export async function nameTargets(
  { names, readers }: NameCommandServices,
  [first, selection]: readonly unknown[],
  title: string,
): Promise<readonly NameTarget[] | undefined> {
  const called = await Promise.all((Array.isArray(selection) ? selection : [first]).map((item) => named(names, item)));
  const found = called.filter((target) => target !== undefined);
  if (found.length > 0) {
    return [...new Map(found.map((target) => [target.name.key, target])).values()];
  }
  const uri = await placeOfNames(readers, first);
  const name = uri && (await pickName(names, uri, title));
  return name && [{ uri, name }];
}

/** A clipping or a folder of the workspace whose project the names are in: the active file's, or a folder's. */
export async function placeOfNames(readers: ReaderRegistry, resource?: unknown): Promise<vscode.Uri | undefined> {
  const active = readers.active?.document.uri ?? vscode.window.activeTextEditor?.document.uri;
  const uri = resource instanceof vscode.Uri ? resource : (uriOf(resource) ?? active);
  const isInFolder = uri && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return isInFolder ? uri : (await chooseNamesFolder())?.uri;
}

export function chooseNamesFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  return chooseTermsFolder(vscode.l10n.t('Open a folder first: its names lie in it.'), vscode.l10n.t('Whose names?'));
}

interface NameItem extends vscode.QuickPickItem {
  readonly name: Name;
}

/** Undefined when the person leaves. */
export async function pickName(
  names: NameFiles,
  uri: vscode.Uri,
  title: string,
  except?: Name,
): Promise<Name | undefined> {
  const table = await names.tableFor(uri);
  const items: NameItem[] = [];
  for (const name of table.all()) {
    if (name.key !== except?.key) {
      items.push({ label: titleOf(name), description: formsText(name), detail: '', name });
    }
  }
  const placeHolder = vscode.l10n.t('Which name? Type it in Chinese or in Latin letters.');
  const options = { title, placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.name;
}

export function titleOf({ latin, forms }: Pick<ProjectName, 'latin' | 'forms'>): string {
  return latin === '' ? (forms[0]?.text ?? '') : latin;
}

/** The kind and the forms of a name on one line. */
export function formsText({ kind, forms }: ProjectName): string {
  const texts = [...new Set(forms.map(({ text }) => text))];
  return [...(kind === 'none' ? [] : [kindText(kind)]), ...texts].join(' · ');
}

/** Throws an error for people when a row cannot hold the name. */
export async function requireWritable(name: ProjectName): Promise<void> {
  const { nameFault } = await import('../../core/names');
  const fault = nameFault(name);
  if (fault) {
    throw new Error(nameFaultMessage(fault));
  }
}

/** Writes forms in the script of a place; as they are where the dictionaries cannot be read. */
export async function scriptOfPlaces(
  dictionaries: DictionaryFile,
): Promise<(form: string, region: NameRegion) => string> {
  try {
    return await formConverter(dictionaries);
  } catch {
    return (form) => form;
  }
}

export function confirmInStatusBar(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 4_000);
}

export function uriOf(value: unknown): vscode.Uri | undefined {
  const uri: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'uri') : undefined;
  return uri instanceof vscode.Uri ? uri : undefined;
}

/** A name that only a clipping's gloss taught stands in no table; the line that lists it has it. */
async function named(names: NameFiles, item: unknown): Promise<NameTarget | undefined> {
  const uri = uriOf(item);
  if (!uri || typeof item !== 'object' || item === null) {
    return undefined;
  }
  const key: unknown = Reflect.get(item, 'key');
  const own: unknown = Reflect.get(item, 'name');
  const listed = typeof key === 'string' ? (await names.tableFor(uri)).byKey(key) : undefined;
  const name = listed ?? (isName(own) ? own : undefined);
  return name && { uri, name };
}

function isName(value: unknown): value is Name {
  return typeof value === 'object' && value !== null && 'key' in value && 'latin' in value && 'forms' in value;
}
