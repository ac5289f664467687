import type { Article } from '../../article/article';
import type { NamesBatch, NamesOutcome } from '../../names/mentions/messages';
import type { readNames } from '../../names/mentions/readNames';
import type { Catalogue } from '../catalogue';
import type { Pace } from '../pace';
import type { LibraryFiles } from './files';
import { knownIn } from './known';
import type { Cancellation, LibraryRoot, ScanBatch, ScanOutcome, ScanRequest } from './messages';
import type { scanLibrary } from './scan';
import type { LibraryNamesRequest, LibraryScanner } from './scanner';

const decoder = new TextDecoder();

/** What reads clippings is loaded with the first scan. */
export type LoadScan = () => Promise<{
  readonly scanLibrary: typeof scanLibrary;
  readonly readClipping: (source: string) => { readonly article: Article };
}>;
/** What reads names is loaded when somebody asks for them. */
export type LoadNames = () => Promise<{ readonly readNames: typeof readNames }>;

/** Scans on the thread it is called on, in slices. */
export class LocalScanner implements LibraryScanner {
  constructor(
    private readonly filesOf: (roots: readonly LibraryRoot[]) => LibraryFiles,
    private readonly concurrency: number,
    private readonly pace: Pace,
    private readonly load: LoadScan,
    private readonly loadNames: LoadNames,
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

  async readNames(
    request: LibraryNamesRequest,
    cancellation: Cancellation,
    receive: (batch: NamesBatch) => void | Promise<void>,
  ): Promise<NamesOutcome> {
    const { concurrency, pace } = this;
    const [{ readClipping }, names] = await Promise.all([this.load(), this.loadNames()]);
    return names.readNames(this.filesOf(request.roots), request, {
      concurrency,
      pace,
      cancellation,
      decode: (bytes) => decoder.decode(bytes),
      readArticle: (source) => readClipping(source).article,
      receive,
    });
  }

  dispose(): void {
    // Holds nothing.
  }
}
