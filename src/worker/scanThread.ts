import { Worker } from 'node:worker_threads';
import type { NamesBatch, NamesOutcome } from '../core/names/mentions/messages';
import type { Catalogue } from '../core/library/catalogue';
import type { Pace } from '../core/library/pace';
import { knownColumns } from '../core/library/scan/known';
import type { Cancellation, ScanBatch, ScanOutcome, ScanProgress, ScanRequest } from '../core/library/scan/messages';
import type { LibraryNamesRequest, LibraryScanner } from '../core/library/scan/scanner';
import { decodeShard } from '../core/library/store/shard';
import type { FromWorker, ToWorker } from './messages';

/** How many known files travel in one message: some millisecond's work. */
const knownLength = 1_024;
/** Milliseconds after the last scan for which the thread is kept; its memory is given back then. */
const idleTime = 30_000;
/** Milliseconds between two looks at whether a scan is still wanted. */
const cancellationInterval = 100;

interface OpenScan {
  readonly receive: (batch: ScanBatch) => void | Promise<void>;
  readonly finish: (outcome: ScanOutcome) => void;
  readonly reject: (error: unknown) => void;
  /** Batches are handed over one after the other. */
  turn: Promise<void>;
  progress: ScanProgress;
}

interface OpenNames {
  readonly receive: (batch: NamesBatch) => void | Promise<void>;
  readonly finish: (outcome: NamesOutcome) => void;
  readonly reject: (error: unknown) => void;
  turn: Promise<void>;
}

const nothing: ScanProgress = { found: 0, done: 0, bytesRead: 0 };

/** A worker thread that reads clippings. It is started when it is needed and ended when it is not. */
export class ScanThread implements LibraryScanner {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly open = new Map<number, OpenScan>();
  private readonly openNames = new Map<number, OpenNames>();
  /** The text of the table of names that the worker has. */
  private table: string | undefined;
  private count = 0;

  /** `script` is the path of the bundle of `libraryWorker.ts`. */
  constructor(
    private readonly script: string,
    private readonly pace: Pace,
  ) {}

  async scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome> {
    const id = ++this.count;
    const finished = new Promise<ScanOutcome>((finish, reject) => {
      this.open.set(id, { receive, finish, reject, turn: Promise.resolve(), progress: nothing });
    });
    const worker = this.start();
    await this.pace.rest();
    for (const path of request.paths ?? request.roots.map(({ name }) => name)) {
      for (const files of knownColumns(catalogue, path, request.share, knownLength)) {
        post(worker, { type: 'known', scan: id, files });
        await this.pace.rest();
      }
    }
    post(worker, { type: 'scan', scan: id, request });
    return this.ended(finished, worker, id, cancellation);
  }

  async readNames(
    { table: { text, rows }, ...request }: LibraryNamesRequest,
    cancellation: Cancellation,
    receive: (batch: NamesBatch) => void | Promise<void>,
  ): Promise<NamesOutcome> {
    const id = ++this.count;
    const finished = new Promise<NamesOutcome>((finish, reject) => {
      this.openNames.set(id, { receive, finish, reject, turn: Promise.resolve() });
    });
    const worker = this.start();
    const table = { ...(this.table !== text && { text }), rows };
    this.table = text;
    post(worker, { type: 'names', scan: id, request: { ...request, table } });
    return this.ended(finished, worker, id, cancellation);
  }

  dispose(): void {
    clearTimeout(this.idle);
    void this.worker?.terminate();
    this.fail('The library is closed.', true);
  }

  private async ended<T>(finished: Promise<T>, worker: Worker, id: number, cancellation: Cancellation): Promise<T> {
    const watch = setInterval(() => {
      if (cancellation.isCancellationRequested) post(worker, { type: 'cancel', scan: id });
    }, cancellationInterval);
    try {
      return await finished;
    } finally {
      clearInterval(watch);
      this.open.delete(id);
      this.openNames.delete(id);
      this.rest();
    }
  }

  private start(): Worker {
    clearTimeout(this.idle);
    if (this.worker) return this.worker;
    const worker = new Worker(this.script, { name: 'jianbao-library' });
    worker.on('message', (message: FromWorker) => this.handle(message));
    worker.on('error', (error) => this.fail(error.message, false));
    worker.on('exit', () => this.end(worker));
    worker.unref();
    this.worker = worker;
    this.table = undefined;
    return worker;
  }

  private handle(message: FromWorker): void {
    if (message.type === 'found' || message.type === 'read') {
      this.handleNames(message);
      return;
    }
    const scan = this.open.get(message.scan);
    if (!scan) return;
    if (message.type === 'done') {
      scan.turn.then(() => scan.finish(message.outcome), scan.reject);
      return;
    }
    const { progress, touched } = message;
    scan.progress = progress;
    scan.turn = scan.turn.then(async () => {
      const { entries, removed } = decodeShard(message.shard) ?? { entries: [], removed: [] };
      await scan.receive({ entries, removed, touched, progress });
      await this.pace.rest();
    });
  }

  private handleNames(message: Extract<FromWorker, { type: 'found' | 'read' }>): void {
    const reading = this.openNames.get(message.scan);
    if (!reading) return;
    if (message.type === 'read') {
      reading.turn.then(() => reading.finish(message.outcome), reading.reject);
      return;
    }
    reading.turn = reading.turn.then(async () => {
      await reading.receive(message.batch);
      await this.pace.rest();
    });
  }

  private rest(): void {
    if (this.open.size > 0 || this.openNames.size > 0) return;
    this.idle = setTimeout(() => void this.worker?.terminate(), idleTime);
    this.idle.unref();
  }

  private end(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.fail('The reading thread ended.', false);
  }

  private fail(message: string, cancelled: boolean): void {
    for (const { finish, progress } of this.open.values()) {
      finish({ cancelled, failures: [{ path: '', message }], progress });
    }
    for (const { finish } of this.openNames.values()) finish({ cancelled, failures: [{ path: '', message }] });
  }
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
