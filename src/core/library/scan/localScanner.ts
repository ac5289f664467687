import type { Catalogue } from '../catalogue';
import type { Pace } from '../pace';
import type { LibraryFiles } from './files';
import { knownIn } from './known';
import type { Cancellation, LibraryRoot, ScanBatch, ScanOutcome, ScanRequest } from './messages';
import type { LibraryScanner } from './scanner';

/** Scans on the thread it is called on, in slices. What reads clippings is loaded with the first scan. */
export class LocalScanner implements LibraryScanner {
  constructor(
    private readonly filesOf: (roots: readonly LibraryRoot[]) => LibraryFiles,
    private readonly concurrency: number,
    private readonly pace: Pace,
  ) {}

  async scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome> {
    const { concurrency, pace } = this;
    const { scanLibrary } = await import('./scan');
    return scanLibrary(this.filesOf(request.roots), request, knownIn(catalogue), {
      concurrency,
      pace,
      cancellation,
      receive,
    });
  }

  dispose(): void {
    // Holds nothing.
  }
}
