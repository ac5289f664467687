import * as vscode from 'vscode';
import type { Term } from '../../core/script/term';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { decodeText, isFileNotFound } from '../platform/fileText';
import { fileDiagnostic, termDiagnostic } from './termsMessages';

/** Milliseconds of rest in typing, or between changes of the file, before terms are read anew. */
const restTime = 200;

/** Bytes (or UTF-16 units of an open document) beyond which a dictionary is not used. */
const mostBytes = 1024 * 1024;

const folderName = '.jianbao';
const termsName = 'terms.tsv';

/** Where a workspace folder has its dictionary. */
export function termsUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, folderName, termsName);
}

interface ReadTerms {
  readonly terms: readonly Term[];
  readonly diagnostics: readonly vscode.Diagnostic[];
}

const noTerms: ReadTerms = { terms: [], diagnostics: [] };

/** The dictionary of one workspace folder: its unsaved document, or else its file, read when first asked for and then followed. */
export class TermsFolder implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #store = new DisposableStore();
  readonly #delay = this.#store.add(new Delay(restTime, () => void this.#readAgain()));
  #reading: Promise<ReadTerms> | undefined;
  #shown = '[]';

  constructor(
    folder: vscode.WorkspaceFolder,
    private readonly diagnostics: vscode.DiagnosticCollection,
    private readonly changed: () => void,
  ) {
    this.uri = termsUri(folder);
    const pattern = new vscode.RelativePattern(folder, `{${folderName},${folderName}/${termsName}}`);
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(pattern));
    const follow = (): void => this.follow();
    this.#store.add(
      vscode.Disposable.from(watcher.onDidCreate(follow), watcher.onDidChange(follow), watcher.onDidDelete(follow)),
    );
  }

  async terms(): Promise<readonly Term[]> {
    if (!this.#reading) {
      this.#start();
    }
    // A reading that begins meanwhile overtakes the one that was waited for.
    for (;;) {
      const reading = this.#reading;
      const read = await reading;
      if (reading === this.#reading) {
        return read?.terms ?? [];
      }
    }
  }

  /** Reads anew after a rest. Nothing is read that nobody has asked for. */
  follow(): void {
    if (this.#reading) {
      this.#delay.schedule();
    }
  }

  dispose(): void {
    this.diagnostics.delete(this.uri);
    this.#store.dispose();
  }

  async #readAgain(): Promise<void> {
    this.#start();
    await this.terms();
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
      const shown = JSON.stringify(read.terms);
      if (shown !== this.#shown) {
        this.#shown = shown;
        this.changed();
      }
    });
  }

  async #read(): Promise<ReadTerms> {
    try {
      const text = await this.#text();
      if (text.trim() === '') {
        return noTerms;
      }
      const { parseTerms } = await import('../../core/script');
      const { terms, problems } = parseTerms(text);
      return { terms, diagnostics: problems.map(termDiagnostic) };
    } catch (error) {
      if (isFileNotFound(error)) {
        return noTerms;
      }
      const message = error instanceof Error ? error.message : String(error);
      return { terms: [], diagnostics: [fileDiagnostic(vscode.l10n.t('The dictionary is not used: {0}', message))] };
    }
  }

  async #text(): Promise<string> {
    const text = unsavedDocument(this.uri)?.getText();
    const size = text?.length ?? (await vscode.workspace.fs.stat(this.uri)).size;
    if (size > mostBytes) {
      throw new Error(vscode.l10n.t('it is larger than 1 MB. Please take out what is not needed.'));
    }
    return text ?? decodeText(await vscode.workspace.fs.readFile(this.uri));
  }
}

/**
 * The document of a dictionary when it is not saved: what is typed counts at once. Else the file is right: VS Code keeps
 * documents for minutes after their tab was closed, even when their file is gone.
 */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.isDirty && document.uri.toString() === address,
  );
}
