import type { Person } from '../article/facts/facts';
import type { Script } from '../text/hanScript';

/** What tells a file from its former self without reading it, and its content's digest. */
export interface FileStamp {
  /** Where the file lies: the name of its root folder, a slash, and its path there with slashes. Unique in a library. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Last change, milliseconds since 1970. */
  readonly mtime: number;
  /** `digestOf` the bytes that were read. */
  readonly digest: number;
}

/** A file of the scope that is no clipping. It is remembered so that it is read only once. */
export interface OtherFile extends FileStamp {
  readonly isClipping: false;
}

/**
 * What a list, a filter and a tooltip need of a clipping. All properties are always present, so that a hundred thousand
 * entries share one shape in memory.
 */
export interface ClippingEntry extends FileStamp {
  readonly isClipping: true;
  /** The clipping's title, else the name of its file. */
  readonly title: string;
  /** As its readers call it. */
  readonly outlet: string | undefined;
  /** Identifier in the outlet table. */
  readonly outletId: string | undefined;
  /** The article's own day, `YYYY-MM-DD`. */
  readonly day: string | undefined;
  /** The feed's instant in milliseconds since 1970, where the file has one. */
  readonly instant: number | undefined;
  readonly script: Script;
  /** BCP 47. */
  readonly language: string;
  /** ISO 3166 region of the outlet. */
  readonly region: string | undefined;
  readonly people: readonly Person[];
  readonly tags: readonly string[];
  readonly url: string | undefined;
  /** The beginning of the report. */
  readonly lead: string;
  /** Equal in two clippings of one address; 0 when the address says nothing. See `addressKey`. */
  readonly addressKey: number;
  /** Equal in two clippings of one text, in either script; 0 when the text is too short to tell. See `textKey`. */
  readonly textKey: number;
  /** How many pictures the report has. */
  readonly pictures: number;
  /** Codes of what is wrong with the file, each once. */
  readonly problems: readonly string[];
  /** An annotation file lies beside the clipping. */
  readonly hasAnnotations: boolean;
}

export type LibraryEntry = ClippingEntry | OtherFile;

/** What an annotation file is called after the name of its clipping. */
export const sidecarSuffix = '.annotations.jsonl';

/** The last part of a key. */
export function nameOfKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The folder of a key, with its root. */
export function folderOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}

/** The name of the root folder of a key. */
export function rootOfKey(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}
