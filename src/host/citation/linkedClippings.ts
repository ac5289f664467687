import type * as vscode from 'vscode';
import type { ClippingEntry } from '../../core/library/entry';
import { addressKey } from '../../core/library/sameness';
import type { Library } from '../library/library';

type KnownLibrary = Pick<Library, 'catalogue' | 'uriOf'>;

/** A clipping to which a link leads. */
export interface LinkedClipping {
  readonly uri: vscode.Uri;
  readonly entry: ClippingEntry;
}

/** The clippings of a library by the addresses of their reports. Looked up anew when the library has changed. */
export class LinkedClippings {
  #version = -1;
  #byAddress: ReadonlyMap<number, readonly ClippingEntry[]> = new Map();

  constructor(private readonly library: KnownLibrary) {}

  /** The clippings of the report at an address, other than the one that the link stands in; the newest first. */
  find(address: string, from: vscode.Uri): readonly LinkedClipping[] {
    const entries = this.#index().get(addressKey(address)) ?? [];
    return entries.flatMap((entry) => {
      const uri = this.library.uriOf(entry);
      return uri && uri.toString() !== from.toString() ? [{ uri, entry }] : [];
    });
  }

  #index(): ReadonlyMap<number, readonly ClippingEntry[]> {
    const { catalogue } = this.library;
    if (catalogue.version !== this.#version) {
      const byAddress = new Map<number, ClippingEntry[]>();
      for (const entry of catalogue.files()) {
        if (entry.isClipping && entry.addressKey !== 0) {
          const others = byAddress.get(entry.addressKey) ?? [];
          others.push(entry);
          byAddress.set(entry.addressKey, others);
        }
      }
      byAddress.forEach((entries) => entries.sort((a, b) => b.mtime - a.mtime));
      this.#byAddress = byAddress;
      this.#version = catalogue.version;
    }
    return this.#byAddress;
  }
}
