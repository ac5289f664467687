import * as vscode from 'vscode';
import { applyChanges, type TextChange } from '../../core/text/cellLines';
import type { Range } from '../../core/text/range';
import { Delay } from './delay';
import { DisposableStore } from './disposables';
import { decodeText, encodeText, fileName, isFileNotFound } from './fileText';

/** Milliseconds of rest in typing, or between changes of the file, before it is read anew. */
const restTime = 200;

const folderName = '.jianbao';

/** What a text says, and what is wrong with it. */
export interface ReadText<T> {
  readonly value: T;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/** A file that a project keeps in `.jianbao`, edited by people as text. */
export interface ProjectFileKind<T> {
  readonly name: string;
  /** Megabytes beyond which it is not used. */
  readonly mostMegabytes: number;
  /** What no file says. */
  readonly none: T;
  read(text: string): Promise<ReadText<T>>;
  /** Comments that tell the file's form, and what else a new one holds. */
  header(): string;
}

export function projectFileUri(folder: vscode.WorkspaceFolder, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, folderName, name);
}

/** The file of one workspace folder: its unsaved document, or else its file, read when first asked for and then followed. */
export class ProjectFile<T> implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #store = new DisposableStore();
  readonly #delay = this.#store.add(new Delay(restTime, () => void this.#readAgain()));
  #reading: Promise<ReadText<T>> | undefined;
  #shown: string;

  constructor(
    folder: vscode.WorkspaceFolder,
    private readonly kind: ProjectFileKind<T>,
    private readonly diagnostics: vscode.DiagnosticCollection,
    private readonly changed: () => void,
  ) {
    this.uri = projectFileUri(folder, kind.name);
    this.#shown = JSON.stringify(kind.none);
    const pattern = new vscode.RelativePattern(folder, `{${folderName},${folderName}/${kind.name}}`);
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(pattern));
    const follow = (): void => this.follow();
    this.#store.add(
      vscode.Disposable.from(watcher.onDidCreate(follow), watcher.onDidChange(follow), watcher.onDidDelete(follow)),
    );
  }

  async value(): Promise<T> {
    if (!this.#reading) {
      this.#start();
    }
    // A reading that begins meanwhile overtakes the one that was waited for.
    for (;;) {
      const reading = this.#reading;
      const read = await reading;
      if (reading === this.#reading) {
        return read?.value ?? this.kind.none;
      }
    }
  }

  /** Reads anew after a rest. Nothing is read that nobody has asked for. */
  follow(): void {
    if (this.#reading) {
      this.#delay.schedule();
    }
  }

  /** Reads anew at once, when somebody has asked for it before. */
  async refresh(): Promise<void> {
    if (this.#reading) {
      await this.#readAgain();
    }
  }

  dispose(): void {
    this.diagnostics.delete(this.uri);
    this.#store.dispose();
  }

  async #readAgain(): Promise<void> {
    this.#start();
    await this.value();
  }

  #start(): void {
    this.#delay.cancel();
    const reading = this.#read();
    this.#reading = reading;
    void reading.then((read) => {
      if (this.#reading !== reading || this.#store.isDisposed) {
        return;
      }
      this.diagnostics.set(this.uri, read.diagnostics);
      const shown = JSON.stringify(read.value);
      if (shown !== this.#shown) {
        this.#shown = shown;
        this.changed();
      }
    });
  }

  async #read(): Promise<ReadText<T>> {
    const { none, name } = this.kind;
    try {
      const text = await this.#text();
      return text.trim() === '' ? { value: none, diagnostics: [] } : await this.kind.read(text);
    } catch (error) {
      if (isFileNotFound(error)) {
        return { value: none, diagnostics: [] };
      }
      const reason = error instanceof Error ? error.message : String(error);
      const message = vscode.l10n.t('“{0}” is not used: {1}', name, reason);
      return { value: none, diagnostics: [projectDiagnostic({ line: 0, columns: { start: 0, end: 1 } }, message)] };
    }
  }

  async #text(): Promise<string> {
    const { mostMegabytes } = this.kind;
    const text = unsavedDocument(this.uri)?.getText();
    const size = text?.length ?? (await vscode.workspace.fs.stat(this.uri)).size;
    if (size > mostMegabytes * 1024 * 1024) {
      const reason = vscode.l10n.t('it is larger than {0} MB. Please take out what is not needed.', mostMegabytes);
      throw new Error(reason);
    }
    return text ?? decodeText(await vscode.workspace.fs.readFile(this.uri));
  }
}

/** Something wrong with words of a line. */
export interface LineProblem {
  /** Counts from 0. */
  readonly line: number;
  /** UTF-16 units of the line. */
  readonly columns: Range;
  readonly code?: string;
}

/** Something wrong with a project's file. */
export function projectDiagnostic({ line, columns, code }: LineProblem, message: string): vscode.Diagnostic {
  const range = new vscode.Range(line, columns.start, line, columns.end);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'jianbao';
  if (code !== undefined) {
    diagnostic.code = code;
  }
  return diagnostic;
}

/**
 * The document of a file when it is not saved: what is typed counts at once. Else the file is right: VS Code keeps
 * documents for minutes after their tab was closed, even when their file is gone.
 */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.isDirty && document.uri.toString() === address,
  );
}

/** Changes of a text, sorted and without overlaps. May throw an error for people. */
export type ChangeText = (text: string) => readonly TextChange[];

/** Changes a file: with undo where it is open, else at once. Throws an error for people. */
export function changeFile(uri: vscode.Uri, change: ChangeText): Promise<void> {
  return isOpen(uri) ? changeDocument(uri, change) : changeBytes(uri, change);
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
async function changeDocument(uri: vscode.Uri, change: ChangeText): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of change(document.getText())) {
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('“{0}” could not be written. Please try again.', fileName(uri)));
  }
  if (!wasDirty) {
    await document.save(); // where the file has changed meanwhile, VS Code asks; what was added counts unsaved
  }
}

/** Keeps every byte beside the change; a file that is not UTF-8 is refused. */
async function changeBytes(uri: vscode.Uri, change: ChangeText): Promise<void> {
  const text = decodeExactly(await vscode.workspace.fs.readFile(uri));
  await vscode.workspace.fs.writeFile(uri, encodeText(applyChanges(text, change(text))));
}

function decodeExactly(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t('The file is not UTF-8. Save it with that encoding first.'));
  }
}
