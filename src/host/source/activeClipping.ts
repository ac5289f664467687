import * as vscode from 'vscode';
import type { ClippingDocument, DecidedReading } from '../editor/clippingDocument';
import type { FollowedDocuments } from '../editor/followedDocuments';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { Delay } from '../platform/delay';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import type { TextClipping } from './textClipping';

/** Milliseconds in which a switch from one editor to another settles: VS Code says first what is left, then what came. */
const switchDelay = 60;

/** The clipping in the active editor, whether it is read or edited, and its newest reading. */
export class ActiveClipping implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #followed = this.#store.add(new DisposableValue<vscode.Disposable>());
  readonly #delay = this.#store.add(new Delay(switchDelay, () => void this.#follow()));
  readonly onDidChange = this.#changed.event;
  #document: ClippingDocument | undefined;
  #reading: DecidedReading | undefined;
  #turn = 0;

  constructor(
    private readonly documents: FollowedDocuments,
    private readonly readers: ReaderRegistry,
    private readonly text: TextClipping,
  ) {
    this.#store.add(readers.onDidChangeActive(() => this.#delay.schedule()));
    this.#store.add(readers.onDidDelete(() => this.#delay.schedule()));
    this.#store.add(text.onDidChange(() => this.#delay.schedule()));
    this.#delay.schedule();
  }

  /** Undefined while there is no active clipping, and until it has been read. */
  get reading(): DecidedReading | undefined {
    return this.#reading;
  }

  dispose(): void {
    this.#turn++;
    this.#store.dispose();
  }

  async #follow(): Promise<void> {
    const uri = this.readers.active?.document.uri ?? this.text.uri;
    const open = uri && this.readers.findDocument(uri);
    const followed = this.#document && !this.#document.isDisposed ? this.#document : undefined;
    if (followed && followed.uri.toString() === uri?.toString() && followed === (open ?? followed)) {
      return;
    }
    const turn = ++this.#turn;
    if (!uri) {
      this.#document = undefined;
      this.#followed.value = undefined;
      this.#show(undefined);
      return;
    }
    const own = open ? undefined : await this.documents.follow(uri);
    const document = open ?? own?.document;
    if (turn !== this.#turn || !document) {
      own?.dispose();
      return;
    }
    this.#document = document;
    const listener = document.onDidChange(() => void this.#read(document, turn));
    this.#followed.value = vscode.Disposable.from(listener, ...(own ? [own] : []));
    await this.#read(document, turn);
  }

  async #read(document: ClippingDocument, turn: number): Promise<void> {
    const reading = await document.read();
    if (turn === this.#turn) {
      this.#show(reading);
    }
  }

  #show(reading: DecidedReading | undefined): void {
    if (reading !== this.#reading) {
      this.#reading = reading;
      this.#changed.fire();
    }
  }
}
