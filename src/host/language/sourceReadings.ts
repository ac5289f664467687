import * as vscode from 'vscode';
import type * as Source from '../../core/source';
import { DisposableStore } from '../platform/disposables';
import { documentLooksLikeClipping } from '../source/clippings';
import type { Clippings, Reading, SourceReference } from '../source/clippings';

/**
 * Readings of text documents for everything that answers questions about a source text. Each version of a document is
 * read once, whoever asks, and the reader and the outline share the reading.
 */
export class SourceReadings implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #references = new Map<string, Promise<SourceReference>>();
  readonly #readings = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly reading: Promise<Reading | undefined> }
  >();

  constructor(private readonly clippings: Clippings) {
    this.#store.add(vscode.workspace.onDidCloseTextDocument((document) => void this.#release(document.uri)));
  }

  /** The reading of the document's text as it is now; undefined when that changes before it is read. */
  read(document: vscode.TextDocument): Promise<Reading | undefined> {
    const { version } = document;
    const known = this.#readings.get(document);
    if (known?.version === version) {
      return known.reading;
    }
    const reading = this.#read(document, version);
    this.#readings.set(document, { version, reading });
    return reading;
  }

  /** The same for a document of any language: undefined for what is no clipping. */
  async readClipping(document: vscode.TextDocument): Promise<Reading | undefined> {
    return documentLooksLikeClipping(document) ? this.read(document) : undefined;
  }

  dispose(): void {
    this.#store.dispose();
    for (const reference of this.#references.values()) {
      void reference.then((open) => {
        open.dispose();
      });
    }
    this.#references.clear();
  }

  async #read(document: vscode.TextDocument, version: number): Promise<Reading | undefined> {
    const { source } = await this.#follow(document.uri);
    await source.refresh();
    const reading = await this.clippings.readSource(source);
    const isCurrent = document.version === version && !document.isClosed;
    return isCurrent && reading?.clipping.source === document.getText() ? reading : undefined;
  }

  #follow(uri: vscode.Uri): Promise<SourceReference> {
    const key = uri.toString();
    const known = this.#references.get(key);
    if (known) {
      return known;
    }
    const reference = this.clippings.follow(uri);
    this.#references.set(key, reference);
    if (this.#store.isDisposed) {
      void this.#release(uri);
    }
    return reference;
  }

  async #release(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const reference = this.#references.get(key);
    this.#references.delete(key);
    (await reference)?.dispose();
  }
}

/** What the core can tell of a source text. */
type SourceRoom = typeof Source;

/**
 * What the core answers to a question about a document, once that is read. Undefined when there is nothing to read, and
 * when by then nobody wants the answer or the document has another text.
 */
export async function answerAbout<T>(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  read: Promise<Reading | undefined>,
  answer: (reading: Reading, core: SourceRoom) => T | Promise<T>,
): Promise<T | undefined> {
  const { version } = document;
  const isWanted = (): boolean => !token.isCancellationRequested && document.version === version;
  const reading = await read;
  if (!reading || !isWanted()) {
    return undefined;
  }
  const core = await import('../../core/source');
  if (!isWanted()) {
    return undefined;
  }
  const answered = await answer(reading, core);
  return isWanted() ? answered : undefined;
}
