import { digestOf } from '../digest';
import { sidecarSuffix } from '../entry';
import type { Pace } from '../pace';
import { readEntry } from '../readEntry';
import { Batches } from './batches';
import type { LibraryFiles } from './files';
import type { KnownFiles } from './known';
import type { Cancellation, ScanBatch, ScanFailure, ScanOutcome, ScanProgress, ScanRequest } from './messages';
import { Scope } from './scope';
import { isInShare } from './share';
import { pathInRoot, Walk, type FoundFile } from './walk';

export interface ScanOptions {
  /** How many files are looked at at a time. */
  readonly concurrency: number;
  readonly pace: Pace;
  readonly cancellation: Cancellation;
  /** From UTF-8, without the mark at the beginning; what is broken becomes U+FFFD. The fastest way is another one in each place. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly receive: (batch: ScanBatch) => void | Promise<void>;
}

/** Bytes of a file that are read at most. The core reads 2 MiB of a clipping and says so when there is more. */
const readLimit = 8 * 1024 * 1024;

/** Failures that are told one by one; more say nothing new. */
const mostFailures = 100;

/**
 * Compares the files of a library with what is known of them, reads those that are new or changed, and tells the
 * difference in batches. A file is taken for unchanged by size and time, else by its content's digest; files named in
 * `request.paths` are always read. Never rejects: what cannot be looked at is told as a failure and stays known as it was.
 */
export async function scanLibrary(
  files: LibraryFiles,
  request: ScanRequest,
  known: KnownFiles,
  options: ScanOptions,
): Promise<ScanOutcome> {
  return new Scan(files, request, known, options).run();
}

class Scan {
  private readonly scope: Scope;
  private readonly batches: Batches;
  private readonly failures: ScanFailure[] = [];
  private readonly seen = new Set<string>();
  /** Folders whose known files go unless they are seen. */
  private readonly searched: string[] = [];
  private readonly unlisted: string[] = [];
  private walk: Walk | undefined;
  private named = 0;
  private done = 0;
  private bytesRead = 0;

  constructor(
    private readonly files: LibraryFiles,
    private readonly request: ScanRequest,
    private readonly known: KnownFiles,
    private readonly options: ScanOptions,
  ) {
    this.scope = new Scope(request.patterns);
    this.batches = new Batches(() => this.progress(), options.receive);
  }

  async run(): Promise<ScanOutcome> {
    const { roots, paths } = this.request;
    if (paths) for (const path of new Set(paths.map(withoutSidecar))) await this.lookAt(path);
    else this.searched.push(...roots.map(({ name }) => name));
    const takes = (key: string): boolean => isInShare(key, this.request.share);
    const walk = new Walk(this.files, this.scope, takes, this.searched.toReversed(), (path, error) => {
      this.unlisted.push(path);
      this.fail(path, error);
    });
    this.walk = walk;
    await Promise.all(Array.from({ length: this.options.concurrency }, () => this.lane(walk)));
    if (!this.isCancelled) this.removeUnseen();
    await this.batches.send();
    return { cancelled: this.isCancelled, failures: this.failures, progress: this.progress() };
  }

  private async lane(walk: Walk): Promise<void> {
    for (;;) {
      const file = walk.take() ?? (await walk.next());
      if (!file || this.isCancelled) return;
      await this.process(file, false);
      if (this.batches.isDue) await this.batches.send();
      const rest = this.options.pace.rest();
      if (rest) await rest;
    }
  }

  /** One path that somebody named: a file is read, a folder is searched, and what is not there is forgotten. */
  private async lookAt(path: string): Promise<void> {
    if (this.isCancelled || !this.isWithinRoots(path)) return;
    try {
      const status = await this.files.status(path);
      const inner = pathInRoot(path);
      if (status?.kind === 'folder' && (inner === '' || !this.scope.leavesOut(inner))) {
        this.searched.push(path);
      } else if (status?.kind === 'file' && this.scope.reaches(inner)) {
        this.named++;
        const sidecar = await this.files.status(path + sidecarSuffix);
        await this.process({ key: path, hasAnnotations: sidecar?.kind === 'file' }, true);
      } else {
        this.batches.addRemoved(this.known.keysWithin(path));
      }
    } catch (error) {
      this.fail(path, error);
    }
    if (this.batches.isDue) await this.batches.send();
  }

  private async process(file: FoundFile, isNamed: boolean): Promise<void> {
    try {
      await this.compare(file, isNamed);
    } catch (error) {
      this.seen.add(file.key);
      this.fail(file.key, error);
    }
    this.done++;
  }

  private async compare({ key, hasAnnotations }: FoundFile, isNamed: boolean): Promise<void> {
    const status = await this.files.status(key);
    if (status?.kind !== 'file') {
      if (isNamed) this.batches.addRemoved(this.known.keysWithin(key));
      return;
    }
    this.seen.add(key);
    const { size, mtime } = status;
    const known = this.known.get(key);
    if (!isNamed && known?.size === size && known.mtime === mtime) {
      if (known.hasAnnotations !== hasAnnotations) this.batches.addTouched({ key, size, mtime, hasAnnotations });
      return;
    }
    const bytes = await this.files.read(key, readLimit);
    if (!bytes) return;
    this.bytesRead += bytes.length;
    const digest = digestOf(bytes);
    if (known?.digest === digest) this.batches.addTouched({ key, size, mtime, hasAnnotations });
    else this.batches.addEntry(readEntry({ key, size, mtime, digest }, this.options.decode(bytes), hasAnnotations));
  }

  private removeUnseen(): void {
    for (const folder of this.searched) {
      const gone = [...this.known.keysWithin(folder)].filter((key) => !this.seen.has(key) && !this.isUnlisted(key));
      this.batches.addRemoved(gone);
    }
  }

  private isWithinRoots(path: string): boolean {
    return this.request.roots.some(({ name }) => path === name || path.startsWith(`${name}/`));
  }

  private isUnlisted(key: string): boolean {
    return this.unlisted.some((folder) => key.startsWith(`${folder}/`));
  }

  private fail(path: string, error: unknown): void {
    if (this.failures.length >= mostFailures) return;
    this.failures.push({ path, message: error instanceof Error ? error.message : String(error) });
  }

  private get isCancelled(): boolean {
    return this.options.cancellation.isCancellationRequested;
  }

  private progress(): ScanProgress {
    return { found: this.named + (this.walk?.foundCount ?? 0), done: this.done, bytesRead: this.bytesRead };
  }
}

/** A change of an annotation file is a change of its clipping. */
function withoutSidecar(path: string): string {
  return path.endsWith(sidecarSuffix) ? path.slice(0, -sidecarSuffix.length) : path;
}
