import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { documentLooksLikeClipping } from './clippings';

/** Milliseconds without typing after which an edited document is looked at again. */
const typingDelay = 300;

/**
 * Says whether the active text editor holds a clipping that is a file; the key `jianbao.isClipping` is for buttons and menus. Looks at
 * the head of the document only, once for each version.
 */
export class TextClipping implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #typing = this.#store.add(new Delay(typingDelay, () => this.#update()));
  readonly #key = new ContextKey('jianbao.isClipping');
  readonly #verdicts = new WeakMap<vscode.TextDocument, { readonly version: number; readonly isClipping: boolean }>();
  readonly onDidChange = this.#changed.event;
  #uri: vscode.Uri | undefined;

  constructor() {
    this.#store.add(vscode.window.onDidChangeActiveTextEditor(() => this.#update()));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) {
          this.#typing.schedule();
        }
      }),
    );
    this.#update();
  }

  /** The clipping in the active text editor. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #update(): void {
    this.#typing.cancel();
    const document = vscode.window.activeTextEditor?.document;
    const uri = document && this.#isClipping(document) ? document.uri : undefined;
    this.#key.set(uri !== undefined);
    if (uri?.toString() !== this.#uri?.toString()) {
      this.#uri = uri;
      this.#changed.fire();
    }
  }

  #isClipping(document: vscode.TextDocument): boolean {
    const known = this.#verdicts.get(document);
    if (known?.version === document.version) {
      return known.isClipping;
    }
    const isFile = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== undefined;
    const isClipping = isFile && documentLooksLikeClipping(document);
    this.#verdicts.set(document, { version: document.version, isClipping });
    return isClipping;
  }
}
