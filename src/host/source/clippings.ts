import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { headLength, looksLikeClipping } from '../../core/clipping/detect';
import type { Clipping } from '../../core/clipping/clipping';
import type { Session } from '../../core/session';
import type { SidecarStorage } from '../editor/sidecarText';
import { ClippingSource } from './clippingSource';

/** A clipping as it was read from one version of its text. */
export interface Reading {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly clipping: Clipping;
  readonly article: Article;
}

/** A source that several parts of the extension follow; the last to dispose its reference ends it. */
export interface SourceReference extends vscode.Disposable {
  readonly source: ClippingSource;
}

/**
 * Gives texts and readings of clippings. One source per file, however many follow it; each version is read once. The
 * core is loaded when the first clipping is read.
 */
export class Clippings implements vscode.Disposable {
  readonly #sources = new Map<string, { readonly source: ClippingSource; references: number }>();
  #session: Promise<Session> | undefined;

  /** `sidecars` is where the annotations of the clippings are written. */
  constructor(readonly sidecars: SidecarStorage) {}

  /** Follows a file until the reference is disposed. Its first text has been read, or its failure is known. */
  async follow(uri: vscode.Uri): Promise<SourceReference> {
    const key = uri.toString();
    const entry = this.#sources.get(key) ?? { source: new ClippingSource(uri), references: 0 };
    this.#sources.set(key, entry);
    entry.references += 1;
    let released = false;
    const release = (): void => {
      if (!released) {
        released = true;
        void this.#release(key);
      }
    };
    if (entry.source.state.text === undefined) {
      await entry.source.refresh();
    }
    return { source: entry.source, dispose: release };
  }

  /** The reading of the newest text of a followed source; undefined when it never had one. */
  async readSource(source: ClippingSource): Promise<Reading | undefined> {
    const { text, version } = source.state;
    if (text === undefined) {
      return undefined;
    }
    this.#session ??= import('../../core/session').then((core) => new core.Session());
    const session = await this.#session;
    const { clipping, article } = session.read(source.uri.toString(), version, text);
    return { uri: source.uri, version, clipping, article };
  }

  dispose(): void {
    for (const { source } of this.#sources.values()) {
      source.dispose();
    }
    this.#sources.clear();
  }

  async #release(key: string): Promise<void> {
    const entry = this.#sources.get(key);
    if (!entry || --entry.references > 0) {
      return;
    }
    this.#sources.delete(key);
    entry.source.dispose();
    const session = await this.#session;
    if (!this.#sources.has(key)) {
      session?.forget(key);
    }
  }
}

/** Lines of an open document that are looked at. The marks of a clipping stand in the first few. */
const headLines = 120;

/** The beginning of an open document, which tells whether it is a clipping. Costs the same for any size. */
export function documentHead(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, headLines, 0)).slice(0, headLength);
}

/** True when the head of an open document looks like a clipping. */
export function documentLooksLikeClipping(document: vscode.TextDocument): boolean {
  return looksLikeClipping(documentHead(document));
}
