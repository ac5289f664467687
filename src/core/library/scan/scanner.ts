import type { Catalogue } from '../catalogue';
import type { Cancellation, ScanBatch, ScanOutcome, ScanRequest } from './messages';

/** Compares files with a catalogue, somewhere. The catalogue is only read; the caller applies what it is told. */
export interface LibraryScanner {
  scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome>;
  dispose(): void;
}
