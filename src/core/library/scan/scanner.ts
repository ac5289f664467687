import type { NamesBatch, NamesOutcome, NamesRequest } from '../../names/mentions/messages';
import type { Catalogue } from '../catalogue';
import type { Cancellation, LibraryRoot, ScanBatch, ScanOutcome, ScanRequest } from './messages';

/** Names to be read from files of a library. */
export interface LibraryNamesRequest extends NamesRequest {
  readonly roots: readonly LibraryRoot[];
}

/** Reads the files of a library, somewhere. */
export interface LibraryScanner {
  /** Compares files with a catalogue, which is only read; the caller applies what it is told. */
  scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome>;
  /** Reads names from files. Never rejects; see `readNames`. */
  readNames(
    request: LibraryNamesRequest,
    cancellation: Cancellation,
    receive: (batch: NamesBatch) => void | Promise<void>,
  ): Promise<NamesOutcome>;
  dispose(): void;
}
