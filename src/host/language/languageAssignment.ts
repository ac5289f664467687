import * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { isVersionScheme } from '../platform/editorAssociations';
import { assignsLanguage, onDidChangeSettings, settingName } from '../platform/settings';
import { documentLooksLikeClipping } from '../source/clippings';

/** Identifier of the language, as in package.json. */
export const clippingLanguage = 'clipping';

/** Languages that VS Code gives to files of these kinds; a language that somebody chose is left alone. */
const replacedLanguages: ReadonlySet<string> = new Set(['markdown', 'plaintext']);

/** Milliseconds without typing after which a document that was no clipping is looked at again. */
const typingDelay = 500;

/**
 * Gives clippings in text editors the language `clipping`, each document once: when somebody chooses another language, that
 * stays. Looks at the head of a document only, and never at versions of a file or at what is no file.
 */
export class LanguageAssignment implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #typing = this.#store.add(new Delay(typingDelay, () => this.#assignVisible()));
  /** The language in which a document was first seen. VS Code keeps the object when the language changes. */
  readonly #firstLanguages = new WeakMap<vscode.TextDocument, string>();
  /** The version in which a document was looked at last. */
  readonly #seenVersions = new WeakMap<vscode.TextDocument, number>();

  constructor() {
    this.#store.add(vscode.window.onDidChangeVisibleTextEditors(() => this.#assignVisible()));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (replacedLanguages.has(document.languageId)) {
          this.#typing.schedule();
        }
      }),
    );
    this.#store.add(onDidChangeSettings([settingName.sourceAssignLanguage], () => this.#assignVisible()));
    this.#assignVisible();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #assignVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (this.#needsLanguage(document)) {
        this.#firstLanguages.set(document, clippingLanguage);
        void assign(document);
      }
    }
  }

  #needsLanguage(document: vscode.TextDocument): boolean {
    const { languageId, uri, version } = document;
    const first = this.#firstLanguages.get(document) ?? languageId;
    this.#firstLanguages.set(document, first);
    const canBecomeClipping = first === languageId && replacedLanguages.has(languageId) && isFile(uri);
    if (!canBecomeClipping || !assignsLanguage(uri) || this.#seenVersions.get(document) === version) {
      return false;
    }
    this.#seenVersions.set(document, version);
    return documentLooksLikeClipping(document);
  }
}

/** A file that VS Code can read, in its newest version. */
function isFile({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined && !isVersionScheme(scheme);
}

async function assign(document: vscode.TextDocument): Promise<void> {
  try {
    await vscode.languages.setTextDocumentLanguage(document, clippingLanguage);
  } catch {
    // The document was closed in the meantime; nothing depends on its language.
  }
}
