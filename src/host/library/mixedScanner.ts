import * as vscode from 'vscode';
import type { NamesBatch, NamesOutcome } from '../../core/names/mentions/messages';
import { rootOfKey } from '../../core/library/entry';
import type { Catalogue } from '../../core/library/catalogue';
import type { Cancellation, LibraryRoot, ScanBatch, ScanOutcome, ScanRequest } from '../../core/library/scan/messages';
import type { LibraryNamesRequest, LibraryScanner } from '../../core/library/scan/scanner';

/** Reads folders of this machine with one scanner, by their paths, and all others with another, by their URIs. */
export class MixedScanner implements LibraryScanner {
  constructor(
    private readonly local: LibraryScanner,
    private readonly other: LibraryScanner,
  ) {}

  async scan(
    request: ScanRequest,
    catalogue: Catalogue,
    cancellation: Cancellation,
    receive: (batch: ScanBatch) => void | Promise<void>,
  ): Promise<ScanOutcome> {
    const local = request.roots.filter(isLocal).map(withPath);
    const other = request.roots.filter((root) => !isLocal(root));
    const outcomes: ScanOutcome[] = [];
    for (const [scanner, roots] of [[this.local, local] as const, [this.other, other] as const]) {
      if (roots.length > 0) {
        outcomes.push(await scanner.scan({ ...request, roots }, catalogue, cancellation, receive));
      }
    }
    return outcomes.reduce(joined, nothing);
  }

  async readNames(
    request: LibraryNamesRequest,
    cancellation: Cancellation,
    receive: (batch: NamesBatch) => void | Promise<void>,
  ): Promise<NamesOutcome> {
    const local = request.roots.filter(isLocal);
    const names = new Set(local.map(({ name }) => name));
    const [ours, others] = [true, false].map((isOurs) =>
      request.files.filter((file) => names.has(rootOfKey(file)) === isOurs),
    );
    const outcomes: NamesOutcome[] = [];
    if (ours && ours.length > 0) {
      const roots = local.map(withPath);
      outcomes.push(await this.local.readNames({ ...request, roots, files: ours }, cancellation, receive));
    }
    if (others && others.length > 0) {
      outcomes.push(await this.other.readNames({ ...request, files: others }, cancellation, receive));
    }
    return {
      cancelled: outcomes.some(({ cancelled }) => cancelled),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  }

  dispose(): void {
    this.local.dispose();
    this.other.dispose();
  }
}

const nothing: ScanOutcome = { cancelled: false, failures: [], progress: { found: 0, done: 0, bytesRead: 0 } };

function isLocal({ location }: LibraryRoot): boolean {
  return vscode.Uri.parse(location, true).scheme === 'file';
}

function withPath({ name, location }: LibraryRoot): LibraryRoot {
  return { name, location: vscode.Uri.parse(location, true).fsPath };
}

function joined(a: ScanOutcome, b: ScanOutcome): ScanOutcome {
  return {
    cancelled: a.cancelled || b.cancelled,
    failures: [...a.failures, ...b.failures],
    progress: {
      found: a.progress.found + b.progress.found,
      done: a.progress.done + b.progress.done,
      bytesRead: a.progress.bytesRead + b.progress.bytesRead,
    },
  };
}
