import * as vscode from 'vscode';
import { checkSettingNames } from '../check/checkSettings';
import { DisposableStore } from '../platform/disposables';
import { onDidChangeSettings } from '../platform/settings';
import type { Clippings } from '../source/clippings';
import { DocumentCheck } from './documentCheck';
import type { CheckedDocument } from './documentCheck';

/** The findings in all open clippings, as VS Code's Problems view shows them. */
export class ClippingDiagnostics implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #collection = this.#store.add(vscode.languages.createDiagnosticCollection('jianbao'));
  readonly #checks = new Map<vscode.TextDocument, DocumentCheck>();

  constructor(private readonly clippings: Clippings) {
    this.#store.add(vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)));
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#checks.get(document)?.schedule()));
    this.#store.add(vscode.workspace.onDidSaveTextDocument((document) => void this.#checks.get(document)?.check()));
    this.#store.add(onDidChangeSettings(checkSettingNames, () => this.#checkAll()));
    vscode.workspace.textDocuments.forEach((document) => this.#open(document));
  }

  /** What was found in the present version of a document; undefined when it is no clipping, or is not checked. */
  async current(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    return this.#checks.get(document)?.current();
  }

  dispose(): void {
    for (const check of this.#checks.values()) {
      check.dispose();
    }
    this.#checks.clear();
    this.#store.dispose();
  }

  #open(document: vscode.TextDocument): void {
    if (this.#checks.has(document) || !isFile(document.uri)) {
      return;
    }
    const check = new DocumentCheck(document, this.clippings, (checked) => {
      this.#collection.set(
        document.uri,
        checked?.entries.map(({ diagnostic }) => diagnostic),
      );
    });
    this.#checks.set(document, check);
    void check.check();
  }

  #close(document: vscode.TextDocument): void {
    this.#checks.get(document)?.dispose();
    this.#checks.delete(document);
    this.#collection.delete(document.uri);
  }

  #checkAll(): void {
    for (const check of this.#checks.values()) {
      void check.check();
    }
  }
}

/** True for files that can be changed or belong to the workspace; former versions in comparisons are neither. */
function isFile(uri: vscode.Uri): boolean {
  const isWritable = vscode.workspace.fs.isWritableFileSystem(uri.scheme);
  return isWritable === true || (isWritable === false && vscode.workspace.getWorkspaceFolder(uri) !== undefined);
}
