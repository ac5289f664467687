import * as vscode from 'vscode';
import type { Clippings } from '../source/clippings';
import { ClippingDocument } from './clippingDocument';

/** A document that several parts of the extension follow; the last to dispose its reference ends it. */
export interface DocumentReference extends vscode.Disposable {
  readonly document: ClippingDocument;
}

interface Followed {
  readonly opening: Promise<ClippingDocument>;
  document: ClippingDocument | undefined;
  references: number;
}

/**
 * The documents of clippings that are followed outside readers: one per file, however many follow it, so that its notes
 * are placed once for each change.
 */
export class FollowedDocuments implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ClippingDocument>();
  readonly #followed = new Map<string, Followed>();
  /** Fires when the text or the annotations of a document that somebody follows have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly clippings: Clippings) {}

  /** The document of a file that somebody follows, once it has been opened. */
  find(uri: vscode.Uri): ClippingDocument | undefined {
    return this.#followed.get(uri.toString())?.document;
  }

  /** Follows a clipping with its annotations as they are saved, until the reference is disposed. */
  async follow(uri: vscode.Uri): Promise<DocumentReference> {
    const key = uri.toString();
    const followed = this.#followed.get(key) ?? this.#open(uri);
    followed.references += 1;
    let isReleased = false;
    const dispose = (): void => {
      if (!isReleased) {
        isReleased = true;
        this.#release(key, followed);
      }
    };
    try {
      const document = await followed.opening;
      if (!followed.document) {
        followed.document = document;
        document.onDidChange(() => this.#changed.fire(document));
      }
      return { document, dispose };
    } catch (error) {
      dispose();
      throw error;
    }
  }

  dispose(): void {
    this.#changed.dispose();
    for (const { opening } of this.#followed.values()) {
      void opening.then((document) => document.dispose());
    }
    this.#followed.clear();
  }

  #open(uri: vscode.Uri): Followed {
    const followed = { opening: ClippingDocument.open(uri, this.clippings), document: undefined, references: 0 };
    this.#followed.set(uri.toString(), followed);
    return followed;
  }

  #release(key: string, followed: Followed): void {
    followed.references -= 1;
    if (followed.references === 0) {
      this.#followed.delete(key);
      followed.document?.dispose();
    }
  }
}
