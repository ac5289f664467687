import { availableParallelism } from 'node:os';
import type { NamesBatch, NamesOutcome } from '../core/names/mentions/messages';
import type { Catalogue } from '../core/library/catalogue';
import type { Pace } from '../core/library/pace';
import type {
  Cancellation,
  ScanBatch,
  ScanFailure,
  ScanOutcome,
  ScanProgress,
  ScanRequest,
} from '../core/library/scan/messages';
import type { LibraryNamesRequest, LibraryScanner } from '../core/library/scan/scanner';
import { ScanThread } from './scanThread';

/** Files whose names one thread reads in some tenths of a second. */
const fewFiles = 128;

/** More would wait for the extension host, which takes in what they find. */
const mostThreads = 4;

/**
 * Scans folders of this machine in worker threads. A library that is read for the first time is shared out among all
 * of them, of which the first starts alone, because threads that start together are slow to show anything; afterwards
 * there is so little to read that one will do.
 */
export class WorkerScanner implements LibraryScanner {
  private readonly threads: readonly ScanThread[];

  /** `script` is the path of the bundle of `libraryWorker.ts`; `count` is how many threads there may be, at least 1. */
  constructor(script: string, pace: Pace, count: number = Math.min(mostThreads, availableParallelism())) {
    this.threads = Array.from({ length: Math.max(1, count) }, () => new ScanThread(script, pace));
  }

  async scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome> {
    const isFirst = request.paths === undefined && catalogue.fileCount === 0;
    const threads = isFirst ? this.threads : this.threads.slice(0, 1);
    const progress = threads.map(() => nothing);
    let turn: Promise<void> = Promise.resolve();
    let firstRows = (): void => undefined;
    const hasFirstRows = new Promise<void>((resolve) => (firstRows = resolve));
    const scans = threads.map(async (thread, index) => {
      const receiveInTurn = (batch: ScanBatch): Promise<void> => {
        firstRows();
        progress[index] = batch.progress;
        const total = progress.reduce(sum);
        turn = turn.then(() => receive({ ...batch, progress: total }));
        return turn;
      };
      const share = threads.length > 1 ? { share: { index, of: threads.length } } : {};
      if (index > 0) await hasFirstRows;
      return thread.scan({ ...request, ...share }, catalogue, cancellation, receiveInTurn).finally(firstRows);
    });
    const outcomes = await Promise.all(scans);
    return {
      cancelled: outcomes.some(({ cancelled }) => cancelled),
      failures: distinct(outcomes.flatMap(({ failures }) => failures)),
      progress: outcomes.map((outcome) => outcome.progress).reduce(sum),
    };
  }

  /** Few files are one thread's work; many are dealt out, and here too the first thread begins alone. */
  async readNames(
    request: LibraryNamesRequest,
    cancellation: Cancellation,
    receive: (batch: NamesBatch) => void | Promise<void>,
  ): Promise<NamesOutcome> {
    const count = Math.max(1, Math.min(this.threads.length, Math.ceil(request.files.length / fewFiles)));
    let turn: Promise<void> = Promise.resolve();
    let firstRows = (): void => undefined;
    const hasFirstRows = new Promise<void>((resolve) => (firstRows = resolve));
    const readings = this.threads.slice(0, count).map(async (thread, index) => {
      const receiveInTurn = (batch: NamesBatch): Promise<void> => {
        firstRows();
        turn = turn.then(() => receive(batch));
        return turn;
      };
      if (index > 0) await hasFirstRows;
      const files = request.files.filter((_, at) => at % count === index);
      return thread.readNames({ ...request, files }, cancellation, receiveInTurn).finally(firstRows);
    });
    const outcomes = await Promise.all(readings);
    return {
      cancelled: outcomes.some(({ cancelled }) => cancelled),
      failures: distinct(outcomes.flatMap(({ failures }) => failures)),
    };
  }

  dispose(): void {
    for (const thread of this.threads) thread.dispose();
  }
}

/** Every thread looks at all folders, so it finds what is wrong with a folder as well. */
function distinct(failures: readonly ScanFailure[]): readonly ScanFailure[] {
  return [...new Map(failures.map((failure) => [failure.path, failure])).values()];
}

const nothing: ScanProgress = { found: 0, done: 0, bytesRead: 0 };

function sum(a: ScanProgress, b: ScanProgress): ScanProgress {
  return { found: a.found + b.found, done: a.done + b.done, bytesRead: a.bytesRead + b.bytesRead };
}
