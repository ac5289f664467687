import * as vscode from 'vscode';
import type { BibliographyDamage, BibliographyUpdate, Reference } from '../../core/citation';
import { encodeText, fileName, isThere, readFileText } from '../platform/fileText';
import { findTextDocument } from '../source/clippingSource';
import { referenceSettings } from './referenceStyle';

/** The kinds of files to which references can be added. */
export type BibliographyKind = 'bib' | 'csl-json';

export function bibliographyKind({ path }: vscode.Uri): BibliographyKind | undefined {
  if (/\.bib(?:tex)?$/i.test(path)) {
    return 'bib';
  }
  return /\.(?:json|csljson)$/i.test(path) ? 'csl-json' : undefined;
}

/** The bibliography that the settings name for a clipping. Throws an error with a message for people if it can be none. */
export function namedBibliography(clipping: vscode.Uri | undefined): vscode.Uri | undefined {
  const { bibliography } = referenceSettings(clipping);
  if (bibliography === '') {
    return undefined;
  }
  const own = clipping && vscode.workspace.getWorkspaceFolder(clipping);
  const folder = own ?? vscode.workspace.workspaceFolders?.[0];
  const uri = folder && vscode.Uri.joinPath(folder.uri, ...bibliography.split(/[\\/]+/));
  if (!uri || !bibliographyKind(uri) || !isWithin(folder.uri, uri)) {
    throw new Error(
      vscode.l10n.t(
        'The setting “{0}” must name a .bib or .json file by its path in the workspace folder.',
        'jianbao.references.bibliography',
      ),
    );
  }
  return uri;
}

function isWithin({ path: folder }: vscode.Uri, { path }: vscode.Uri): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The bibliography of the workspace, if the settings name one that is there, or if there is only one. */
export async function bibliographyOf(clipping: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const named = namedBibliography(clipping);
  if (named) {
    return (await isThere(named)) ? named : undefined;
  }
  const found = await findBibliographies();
  return found.length === 1 ? found[0] : undefined;
}

/** Files that may be bibliographies; of JSON files only those whose name says so. */
const pattern =
  '**/{*.bib,*.csljson,*.csl.json,references.json,bibliography.json,literature.json,library.json,citations.json}';
const mostFiles = 100;

export async function findBibliographies(): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostFiles);
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The keys that references have in a bibliography, undefined for those it has not. Undefined when it cannot be read. */
export async function knownKeys(
  file: vscode.Uri,
  references: readonly Reference[],
): Promise<readonly (string | undefined)[] | undefined> {
  const open = findTextDocument(file);
  const read = open ? { ok: true as const, text: open.getText() } : await readFileText(file);
  const update = read.ok ? await updateText(file, read.text, references) : undefined;
  if (!update?.ok) {
    return undefined;
  }
  const added = new Set(update.added);
  return update.keys.map((key) => (added.has(key) ? undefined : key));
}

/** What a bibliography becomes with references in it. */
export async function updateText(
  file: vscode.Uri,
  text: string,
  references: readonly Reference[],
  flavour: 'biblatex' | 'bibtex' = 'biblatex',
): Promise<BibliographyUpdate> {
  const { updateBibliographyFile, updateCslFile } = await import('../../core/citation');
  return bibliographyKind(file) === 'bib'
    ? updateBibliographyFile(text, references, flavour)
    : updateCslFile(text, references);
}

/** What became of the entries, by their keys. */
export interface Appended {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Brings references into a bibliography as one edit that can be undone, and saves it unless it had unsaved edits. A file
 * that is not there is made. Nothing is written when nothing changes. Throws an error with a message for people; a
 * damaged file is never changed.
 */
export async function appendReferences(
  file: vscode.Uri,
  references: readonly Reference[],
  flavour: 'biblatex' | 'bibtex',
): Promise<Appended> {
  if (!(await isThere(file))) {
    return createFile(file, references, flavour);
  }
  await refuseReadOnly(file);
  const document = await vscode.workspace.openTextDocument(file);
  const { isDirty, version } = document;
  const text = document.getText();
  const update = await updateText(file, text, references, flavour);
  if (!update.ok) {
    throw new DamagedBibliography(file, update);
  }
  if (update.text !== text) {
    if (document.version !== version) {
      throw new Error(vscode.l10n.t('“{0}” was edited meanwhile. Please try again.', fileName(file)));
    }
    const edit = new vscode.WorkspaceEdit();
    edit.set(file, [changeOf(document, text, update.text)]);
    await apply(edit, file);
    if (!isDirty && !(await document.save())) {
      throw new Error(vscode.l10n.t('“{0}” has the references now, but could not be saved.', fileName(file)));
    }
  }
  return update;
}

async function createFile(
  file: vscode.Uri,
  references: readonly Reference[],
  flavour: 'biblatex' | 'bibtex',
): Promise<Appended> {
  if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === false) {
    throw new Error(readOnlyText(file));
  }
  const update = await updateText(file, '', references, flavour);
  if (!update.ok) {
    throw new DamagedBibliography(file, update);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { contents: encodeText(update.text) });
  await apply(edit, file);
  return update;
}

async function apply(edit: vscode.WorkspaceEdit, file: vscode.Uri): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('“{0}” cannot be written.', fileName(file)));
  }
}

/** One edit of what differs, so that cursors elsewhere stay where they are. */
function changeOf(document: vscode.TextDocument, before: string, after: string): vscode.TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) {
    start += 1;
  }
  if (start > 0 && /[\ud800-\udbff]/.test(before[start - 1] ?? '')) {
    start -= 1;
  }
  let tail = 0;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - tail));
  return vscode.TextEdit.replace(range, after.slice(start, after.length - tail));
}

async function refuseReadOnly(file: vscode.Uri): Promise<void> {
  const { permissions = 0 } = await vscode.workspace.fs.stat(file);
  const isReadOnly = (permissions & vscode.FilePermission.Readonly) !== 0;
  if (isReadOnly || vscode.workspace.fs.isWritableFileSystem(file.scheme) === false) {
    throw new Error(readOnlyText(file));
  }
}

function readOnlyText(file: vscode.Uri): string {
  return vscode.l10n.t(
    '“{0}” cannot be written (read-only). Copy the references instead, or choose another file.',
    fileName(file),
  );
}

/** A bibliography that was left alone because it cannot be understood. */
export class DamagedBibliography extends Error {
  readonly line: number;

  constructor(
    readonly file: vscode.Uri,
    { problem, line }: BibliographyDamage,
  ) {
    super(damageText(fileName(file), problem, line));
    this.line = line;
  }
}

function damageText(name: string, problem: BibliographyDamage['problem'], line: number): string {
  switch (problem) {
    case 'unclosed-entry':
      return vscode.l10n.t('“{0}” was left alone: the entry in line {1} has no closing brace.', name, line);
    case 'no-key':
      return vscode.l10n.t('“{0}” was left alone: the entry in line {1} has no key.', name, line);
    case 'not-json':
      return vscode.l10n.t('“{0}” was left alone: it is no JSON from line {1} on.', name, line);
    case 'not-an-array':
      return vscode.l10n.t('“{0}” was left alone: it is no CSL-JSON, which is a list of items.', name);
  }
}
