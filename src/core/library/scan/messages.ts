import type { LibraryEntry } from '../entry';
import type { ScopePatterns } from './scope';
import type { Share } from './share';

/** A folder whose clippings make up the library. */
export interface LibraryRoot {
  /** The first part of its files' keys: unique, without a slash. */
  readonly name: string;
  /** Where it lies, in the words of the `LibraryFiles` that reach it: a path or a URI. */
  readonly location: string;
}

/** What a scan is to look at. */
export interface ScanRequest {
  readonly roots: readonly LibraryRoot[];
  readonly patterns: ScopePatterns;
  /** Only these files and folders, by key; all roots when it is missing. */
  readonly paths?: readonly string[];
  /** Only files of this share. */
  readonly share?: Share;
}

/** A file whose content is what it was, though its time, its size on disk or its annotation file changed. */
export interface TouchedFile {
  readonly key: string;
  readonly size: number;
  readonly mtime: number;
  readonly hasAnnotations: boolean;
}

export interface ScanProgress {
  /** Files of the scope that were found so far. */
  readonly found: number;
  /** Of these, how many have been looked at: read, or known as they are. */
  readonly done: number;
  readonly bytesRead: number;
}

/** What a scan found since its last batch. Every key stands in one list only. */
export interface ScanBatch {
  readonly entries: readonly LibraryEntry[];
  readonly touched: readonly TouchedFile[];
  readonly removed: readonly string[];
  readonly progress: ScanProgress;
}

/** A file or folder that could not be looked at. What is known of it, or of files below it, stays as it is. */
export interface ScanFailure {
  readonly path: string;
  readonly message: string;
}

export interface ScanOutcome {
  readonly cancelled: boolean;
  readonly failures: readonly ScanFailure[];
  readonly progress: ScanProgress;
}

/** Tells work that nobody wants it any more; VS Code's cancellation tokens are of this shape. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}
