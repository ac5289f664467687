import type { Article } from '../../article/article';
import { looksLikeClipping } from '../../clipping/detect';
import type { Name } from '../name';
import { readNameTable, type NameTable } from '../nameTable';
import { countClipping } from './countClipping';
import { findMentions } from './mentions';
import type {
  FileFailure,
  MentionsInClipping,
  NamesBatch,
  NamesInClipping,
  NamesOutcome,
  NamesRequest,
  TableSource,
} from './messages';
import { wantedForms, type WantedForms } from './wantedForms';

/** How clippings are reached; see `LibraryFiles` and `ScanOptions` of the library. */
export interface NamesOptions {
  readonly concurrency: number;
  readonly pace: { rest(): Promise<void> | undefined };
  readonly cancellation: { readonly isCancellationRequested: boolean };
  readonly decode: (bytes: Uint8Array) => string;
  readonly readArticle: (source: string) => Article;
  readonly receive: (batch: NamesBatch) => void | Promise<void>;
}

export interface NamedFiles {
  /** The first `limit` bytes of a file, undefined when it is not there. */
  read(key: string, limit: number): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/** Bytes of a file that are read at most. The core reads 2 MiB of a clipping. */
const readLimit = 8 * 1024 * 1024;
/** Failures that are told one by one. */
const mostFailures = 100;
/** Milliseconds between two batches. What is found first is told at once, because somebody waits for it. */
const interval = 100;
/** Counts of as many clippings are a batch. */
const longest = 256;

/**
 * Reads names from many clippings and tells what it finds in batches, the first row at once. Never rejects: a file that
 * cannot be read is told as a failure, one that is gone or no clipping is passed over.
 */
export async function readNames(
  files: NamedFiles,
  request: NamesRequest,
  options: NamesOptions,
): Promise<NamesOutcome> {
  const table = tableOf(request.table);
  return table
    ? new NamesReading(files, request, table, options).run()
    : {
        cancelled: false,
        failures: [{ path: '', message: 'dist/names.tsv is damaged. Install the extension again.' }],
      };
}

class NamesReading {
  private readonly wanted: WantedForms | undefined;
  private readonly failures: FileFailure[] = [];
  private readonly told = new Set<string>();
  private mentions: MentionsInClipping[] = [];
  private counts: NamesInClipping[] = [];
  private names: Name[] = [];
  private done = 0;
  private next = 0;
  private sentAt = Date.now();
  private hasFound = false;

  constructor(
    private readonly files: NamedFiles,
    private readonly request: NamesRequest,
    private readonly table: NameTable,
    private readonly options: NamesOptions,
  ) {
    this.wanted = request.wanted && wantedForms(request.wanted);
  }

  async run(): Promise<NamesOutcome> {
    await Promise.all(Array.from({ length: this.options.concurrency }, () => this.lane()));
    await this.send();
    return { cancelled: this.isCancelled(), failures: this.failures };
  }

  private async lane(): Promise<void> {
    while (!this.isCancelled()) {
      const file = this.request.files[this.next];
      this.next += 1;
      if (file === undefined) return;
      try {
        const asked = this.files.read(file, readLimit);
        const bytes = asked instanceof Promise ? await asked : asked;
        if (bytes && !this.isCancelled()) this.read(file, this.options.decode(bytes));
      } catch (error) {
        this.fail(file, error);
      }
      this.done += 1;
      if (this.isDue) await this.send();
      const rest = this.options.pace.rest();
      if (rest) await rest;
    }
  }

  private read(file: string, text: string): void {
    const source = { file, text, article: () => this.options.readArticle(text) };
    const { furniture } = this.request;
    if (this.wanted) {
      const found = findMentions(source, this.wanted, this.table, furniture);
      if (found) this.mentions.push(found);
    } else if (looksLikeClipping(text)) {
      this.counts.push(countClipping(source, this.table, furniture, (name) => this.tell(name)));
    }
  }

  private tell(name: Name): void {
    if (this.told.has(name.key)) return;
    this.told.add(name.key);
    this.names.push(name);
  }

  /** The first batch as soon as it says something, then every so often. */
  private get isDue(): boolean {
    const found = this.mentions.length + this.counts.length;
    return found >= longest || (found > 0 && !this.hasFound) || Date.now() - this.sentAt >= interval;
  }

  private async send(): Promise<void> {
    const { mentions, counts, names, done } = this;
    this.hasFound ||= mentions.length + counts.length > 0;
    this.mentions = [];
    this.counts = [];
    this.names = [];
    this.done = 0;
    this.sentAt = Date.now();
    await this.options.receive({ mentions, counts, names, done });
  }

  private fail(path: string, error: unknown): void {
    if (this.failures.length >= mostFailures) return;
    this.failures.push({ path, message: error instanceof Error ? error.message : String(error) });
  }

  private isCancelled(): boolean {
    return this.options.cancellation.isCancellationRequested;
  }
}

let known: { readonly text: string; readonly table: NameTable | undefined } | undefined;

/** The product's table is read once on a thread. */
function tableOf({ text, rows }: TableSource): NameTable | undefined {
  if (known?.text !== text) known = { text, table: readNameTable(text) };
  return known.table?.with(rows);
}
