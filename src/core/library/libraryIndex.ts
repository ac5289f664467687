import type { Catalogue } from './catalogue';
import { rootOfKey, type LibraryEntry } from './entry';
import { inParts, type Pace } from './pace';
import { applyBatch } from './scan/apply';
import type { Cancellation, ScanOutcome, ScanProgress, ScanRequest } from './scan/messages';
import type { LibraryScanner } from './scan/scanner';
import type { CatalogueStore } from './store/store';

export interface LibraryIndexOptions {
  readonly scanner: LibraryScanner;
  /** Undefined where nothing can be kept. */
  readonly store: CatalogueStore | undefined;
  readonly pace: Pace;
  /** Called after every change of the catalogue. */
  readonly changed: () => void;
  /** Called once when the catalogue cannot be stored; it is not tried again until the next start. */
  readonly storingFailed: (error: unknown) => void;
}

/** Changes after which a running scan saves, so that little is lost when it is killed. */
const savedEvery = 2_048;

/** Keeps a catalogue in step with the files of a library and with what is stored of it. One scan runs at a time. */
export class LibraryIndex {
  private store: CatalogueStore | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly catalogue: Catalogue,
    private readonly options: LibraryIndexOptions,
  ) {
    this.store = options.store;
  }

  /** Takes in what was stored, the newest first. Gives how many entries there were. */
  load(): Promise<number> {
    return this.queue(async () => {
      const outcome = await this.store?.load(async (entries) => {
        await this.takeIn(entries);
        this.options.changed();
      });
      return outcome?.entries ?? 0;
    });
  }

  /** Compares the files with the catalogue and takes in what differs. Waits for its turn behind other scans. */
  scan(
    request: ScanRequest,
    cancellation: Cancellation,
    progress: (progress: ScanProgress) => void,
  ): Promise<ScanOutcome> {
    return this.queue(async () => {
      const outcome = await this.options.scanner.scan(request, this.catalogue, cancellation, async (batch) => {
        const { set, removed } = applyBatch(this.catalogue, batch);
        for (const entry of set) this.store?.noteSet(entry);
        for (const key of removed) this.store?.noteRemoved(key);
        if (set.length + removed.length > 0) this.options.changed();
        progress(batch.progress);
        if ((this.store?.unsaved ?? 0) >= savedEvery) await this.save(false);
      });
      await this.save(request.paths === undefined && !outcome.cancelled);
      return outcome;
    });
  }

  /** Forgets the files of roots that are not named: their folders are in the library no more. */
  keepOnly(roots: readonly string[]): Promise<void> {
    return this.queue(() => {
      const kept = new Set(roots);
      const gone: string[] = [];
      for (const { key } of this.catalogue.files()) if (!kept.has(rootOfKey(key))) gone.push(key);
      for (const key of gone) {
        this.catalogue.remove(key);
        this.store?.noteRemoved(key);
      }
      if (gone.length > 0) this.options.changed();
      return Promise.resolve();
    });
  }

  /** Forgets everything, also what is stored. */
  clear(): Promise<void> {
    return this.queue(async () => {
      this.catalogue.clear();
      this.options.changed();
      await this.storing((store) => store.clear());
    });
  }

  private save(isComplete: boolean): Promise<void> {
    return this.storing(async (store) => {
      if (isComplete) await store.tidy(() => this.catalogue.files());
      await store.save();
    });
  }

  private async storing(work: (store: CatalogueStore) => Promise<void>): Promise<void> {
    if (!this.store) return;
    try {
      await work(this.store);
    } catch (error) {
      this.store = undefined;
      this.options.storingFailed(error);
    }
  }

  private takeIn(entries: readonly LibraryEntry[]): Promise<void> {
    return inParts(entries.length, this.options.pace, (start, end) => {
      for (const entry of entries.slice(start, end)) this.catalogue.set(entry);
    });
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}
