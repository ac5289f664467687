import type { Catalogue } from '../catalogue';
import type { Pace } from '../pace';
import type { LibraryFiles } from './files';
import { knownIn } from './known';
import type { Cancellation, LibraryRoot, ScanBatch, ScanOutcome, ScanRequest } from './messages';
import type { scanLibrary } from './scan';
import type { LibraryScanner } from './scanner';

const decoder = new TextDecoder();

/** What reads clippings is loaded with the first scan. */
export type LoadScan = () => Promise<{ readonly scanLibrary: typeof scanLibrary }>;

/** Scans on the thread it is called on, in slices. */
export class LocalScanner implements LibraryScanner {
  constructor(
    private readonly filesOf: (roots: readonly LibraryRoot[]) => LibraryFiles,
    private readonly concurrency: number,
    private readonly pace: Pace,
    private readonly load: LoadScan,
  ) {}

  async scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome> {
    const { concurrency, pace } = this;
    const core = await this.load();
    return core.scanLibrary(this.filesOf(request.roots), request, knownIn(catalogue), {
      concurrency,
      pace,
      cancellation,
      decode: (bytes) => decoder.decode(bytes),
      receive,
    });
  }

  dispose(): void {
    // Holds nothing.
  }
}
