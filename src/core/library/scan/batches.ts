import type { LibraryEntry } from '../entry';
import type { ScanBatch, ScanProgress, TouchedFile } from './messages';

/** Milliseconds between two batches; the first comes sooner, because somebody waits for the first rows. */
const interval = 100;
const firstLength = 32;
const longest = 512;

/** Collects what a scan finds and hands it on in batches of a bearable size. */
export class Batches {
  private entries: LibraryEntry[] = [];
  private touched: TouchedFile[] = [];
  private removed: string[] = [];
  private sentAt = Date.now();
  private allowed = firstLength;

  constructor(
    private readonly progress: () => ScanProgress,
    private readonly receive: (batch: ScanBatch) => void | Promise<void>,
  ) {}

  addEntry(entry: LibraryEntry): void {
    this.entries.push(entry);
  }

  addTouched(file: TouchedFile): void {
    this.touched.push(file);
  }

  addRemoved(keys: Iterable<string>): void {
    for (const key of keys) this.removed.push(key);
  }

  /** True when it is time to send. */
  get isDue(): boolean {
    return this.length >= this.allowed || Date.now() - this.sentAt >= interval;
  }

  async send(): Promise<void> {
    const batch = { entries: this.entries, touched: this.touched, removed: this.removed, progress: this.progress() };
    this.entries = [];
    this.touched = [];
    this.removed = [];
    this.sentAt = Date.now();
    if (batch.entries.length > 0) this.allowed = longest;
    await this.receive(batch);
  }

  private get length(): number {
    return this.entries.length + this.touched.length + this.removed.length;
  }
}
