import type { Article } from './article/article';
import { readArticle } from './article/readArticle';
import type { Clipping } from './clipping/clipping';
import { parseClipping } from './clipping/parseClipping';

/** Stands here for those who load this file late: reading the clippings of a library is reading, too. */
export { scanLibrary } from './library/scan/scan';

/** A clipping and the article read from it. */
export interface Reading {
  readonly clipping: Clipping;
  readonly article: Article;
}

/** Reads one clipping, with no memory. */
export function readClipping(source: string): Reading {
  const clipping = parseClipping(source);
  return { clipping, article: readArticle(clipping) };
}

const kept = 32;

/**
 * Remembers the reading of the newest version of each document, so that the reader, the outline and the commands share
 * one. Keys are documents (a URI as a string), versions whatever changes with the text. Does no I/O.
 */
export class Session {
  private readonly readings = new Map<string, { readonly version: number | string; readonly reading: Reading }>();

  read(key: string, version: number | string, source: string): Reading {
    const known = this.readings.get(key);
    if (known?.version === version && known.reading.clipping.source === source) return known.reading;
    const reading = readClipping(source);
    this.readings.delete(key);
    this.readings.set(key, { version, reading });
    const oldest = this.readings.keys().next();
    if (this.readings.size > kept && oldest.done !== true) this.readings.delete(oldest.value);
    return reading;
  }

  forget(key: string): void {
    this.readings.delete(key);
  }
}
