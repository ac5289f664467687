import * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { readFileText } from '../platform/fileText';
import { watchFile } from '../platform/watch';

/** The text of a clipping at one moment. `failure` is set when the file cannot be read now; `text` is the last known. */
export interface SourceState {
  /** Differs for different texts, over all clippings of this window. */
  readonly version: number;
  readonly text: string | undefined;
  readonly failure?: string;
}

/** Milliseconds that must pass without another change before a change is followed. */
const changeDelay = 150;

let lastVersion = 0;

/**
 * The newest text of one clipping: of the open text document with its unsaved edits if there is one, else of the file.
 * Follows both until disposed.
 */
export class ClippingSource implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #delay = this.#store.add(new Delay(changeDelay, () => void this.refresh()));
  readonly onDidChange = this.#changed.event;
  #state: SourceState = { version: 0, text: undefined };
  #reads = 0;
  #newest: Promise<void> = Promise.resolve();

  constructor(readonly uri: vscode.Uri) {
    const ifOwn = (document: vscode.TextDocument): void => {
      if (document.uri.toString() === uri.toString()) {
        this.#delay.schedule();
      }
    };
    this.#store.add(vscode.workspace.onDidOpenTextDocument(ifOwn));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(ifOwn));
    this.#store.add(vscode.workspace.onDidChangeTextDocument((event) => ifOwn(event.document)));
    this.#store.add(watchFile(uri, () => this.#delay.schedule()));
  }

  get state(): SourceState {
    return this.#state;
  }

  /** Reads the newest text. Later calls overtake earlier ones; all of them end when the last one does. */
  refresh(): Promise<void> {
    this.#newest = this.#read(++this.#reads);
    return this.#newest;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #read(read: number): Promise<void> {
    const document = findTextDocument(this.uri);
    if (document) {
      this.#setText(document.getText());
      return;
    }
    const file = await readFileText(this.uri);
    if (this.#store.isDisposed) {
      return;
    }
    if (read !== this.#reads) {
      await this.#newest;
    } else if (file.ok) {
      this.#setText(file.text);
    } else {
      this.#setFailure(file.message);
    }
  }

  #setText(text: string): void {
    const { text: before, failure, version } = this.#state;
    if (text === before && failure === undefined) {
      return;
    }
    this.#state = { version: text === before ? version : ++lastVersion, text };
    this.#changed.fire();
  }

  #setFailure(failure: string): void {
    if (failure !== this.#state.failure) {
      this.#state = { ...this.#state, failure };
      this.#changed.fire();
    }
  }
}

/** The open text document of a file, with its unsaved edits. */
export function findTextDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === address);
}
