import * as vscode from 'vscode';
import type { Term } from '../../core/script/term';
import type { TermEdit } from '../../core/script/termEdits';
import { DisposableStore } from '../platform/disposables';
import { encodeText, isFileNotFound } from '../platform/fileText';
import { termFaultMessage } from './termsMessages';
import { TermsFolder, termsUri, unsavedDocument } from './termsFolder';

const none: readonly Term[] = [];

/** The dictionaries of the workspace: `.jianbao/terms.tsv` in each of its folders. */
export class TermFiles implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #diagnostics = this.#store.add(vscode.languages.createDiagnosticCollection('jianbao-terms'));
  readonly #folders = new Map<string, TermsFolder>();
  #adding: Promise<unknown> = Promise.resolve();
  /** Fires when terms of a dictionary that somebody has asked for have changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const follow = ({ uri }: vscode.TextDocument): void => this.#at(uri)?.follow();
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(follow));
    this.#store.add(vscode.workspace.onDidSaveTextDocument(follow));
    this.#store.add(vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => this.#forget(removed)));
    vscode.workspace.textDocuments.forEach((document) => this.#open(document));
  }

  /** The terms that hold for a file: those of its workspace folder; for a new document, those of the only folder. */
  async termsFor(uri: vscode.Uri): Promise<readonly Term[]> {
    const folder = termsFolderOf(uri);
    return folder ? this.#of(folder).terms() : none;
  }

  /**
   * Adds a term to the dictionary of a file's folder, so that it counts. Makes the dictionary when there is none; an
   * open one is edited, with undo. Throws an error for people when there is no folder or the term cannot be written.
   */
  addTerm(uri: vscode.Uri, term: Term): Promise<void> {
    const adding = this.#adding.then(() => this.#add(uri, term));
    this.#adding = adding.catch(() => undefined);
    return adding;
  }

  /** The dictionary of a folder, made with a comment that tells its form when there is none. */
  async ensureFile(folder: vscode.WorkspaceFolder): Promise<vscode.Uri> {
    const uri = termsUri(folder);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch (error) {
      if (!isFileNotFound(error)) {
        throw error;
      }
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await vscode.workspace.fs.writeFile(uri, encodeText(fileHeader()));
    }
    return uri;
  }

  dispose(): void {
    this.#folders.forEach((folder) => folder.dispose());
    this.#folders.clear();
    this.#store.dispose();
  }

  #of(folder: vscode.WorkspaceFolder): TermsFolder {
    const address = termsUri(folder).toString();
    const known = this.#folders.get(address);
    if (known) {
      return known;
    }
    const made = new TermsFolder(folder, this.#diagnostics, () => this.#changed.fire());
    this.#folders.set(address, made);
    return made;
  }

  #at(uri: vscode.Uri): TermsFolder | undefined {
    return uri.path.endsWith('/terms.tsv') ? this.#folders.get(uri.toString()) : undefined;
  }

  /** A dictionary that is opened is checked at once. */
  #open({ uri }: vscode.TextDocument): void {
    const folder = uri.path.endsWith('/.jianbao/terms.tsv') ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    if (folder && termsUri(folder).toString() === uri.toString()) {
      void this.#of(folder).terms();
      this.#at(uri)?.follow();
    }
  }

  #forget(removed: readonly vscode.WorkspaceFolder[]): void {
    for (const folder of removed) {
      const address = termsUri(folder).toString();
      this.#folders.get(address)?.dispose();
      this.#folders.delete(address);
    }
    this.#changed.fire();
  }

  async #add(uri: vscode.Uri, term: Term): Promise<void> {
    const folder = termsFolderOf(uri);
    if (!folder) {
      throw new Error(vscode.l10n.t('Terms belong to a folder. Open the folder of this file first.'));
    }
    const { addTermEdit, termFault } = await import('../../core/script');
    const fault = termFault(term);
    if (fault) {
      throw new Error(termFaultMessage(fault));
    }
    const file = await this.ensureFile(folder);
    const change = (text: string): TermEdit => addTermEdit(text, term);
    await (isOpen(file) ? editDocument(file, change) : editFile(file, change));
    this.#at(file)?.follow();
  }
}

/** True when a tab shows the file, or somebody has changed it and not saved. */
function isOpen(uri: vscode.Uri): boolean {
  const address = uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
  const shown = tabs.some(
    (input) =>
      (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) &&
      input.uri.toString() === address,
  );
  return shown || unsavedDocument(uri) !== undefined;
}

/** Can be undone; saves a document that was saved before. */
async function editDocument(uri: vscode.Uri, change: (text: string) => TermEdit): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const { start, end, text } = change(document.getText());
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The term could not be written. Please try again.'));
  }
  if (!wasDirty) {
    await document.save(); // where the file has changed meanwhile, VS Code asks; the term counts unsaved
  }
}

/** Keeps every byte beside the change; a file that is not UTF-8 is refused. */
async function editFile(uri: vscode.Uri, change: (text: string) => TermEdit): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = decodeExactly(bytes);
  const { start, end, text: inserted } = change(text);
  await vscode.workspace.fs.writeFile(uri, encodeText(text.slice(0, start) + inserted + text.slice(end)));
}

function decodeExactly(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t('The dictionary is not UTF-8. Save it with that encoding first.'));
  }
}

/** The folder whose dictionary holds for a file. */
export function termsFolderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folder ?? (uri.scheme === 'untitled' && folders.length === 1 ? folders[0] : undefined);
}

function fileHeader(): string {
  const lines = [
    vscode.l10n.t('Terms for the views in another script. Columns, parted by tabs: words, shown as, views, note.'),
    vscode.l10n.t(
      'Views: hans, hant-tw, hant-hk, hant (both Traditional); none means all. The same words twice stay as they are.',
    ),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}
