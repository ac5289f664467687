import * as vscode from 'vscode';
import { forEachConcurrently } from '../platform/concurrency';
import { Delay } from '../platform/delay';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import { libraryScope, onDidChangeSettings } from '../platform/settings';
import { readLibraryEntry } from './libraryEntry';
import type { LibraryEntry } from './libraryEntry';

/** Milliseconds in which changed files are collected before they are read. */
const changeDelay = 250;

/** Milliseconds between two looks at what a running scan has found. */
const announceDelay = 200;

/**
 * The clippings of the workspace. Finds them when it is first asked, then follows files as they come, change and go.
 * Fires after every change; a burst of changes fires once.
 */
export class LibraryModel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #watching = this.#store.add(new DisposableValue<vscode.Disposable>());
  readonly #announcement = this.#store.add(new Delay(announceDelay, () => this.#changed.fire()));
  readonly #update = this.#store.add(new Delay(changeDelay, () => void this.#readChanged()));
  /** Every file of the scope that has been read; undefined for those that are no clippings. */
  readonly #files = new Map<string, LibraryEntry | undefined>();
  readonly #changedFiles = new Set<string>();
  #scan: { readonly cancellation: vscode.CancellationTokenSource; readonly done: Promise<void> } | undefined;
  #sorted: readonly LibraryEntry[] | undefined;
  #isScanned = false;
  readonly onDidChange = this.#changed.event;

  /** `concurrency` is how many files may be read at a time. */
  constructor(private readonly concurrency: number) {
    this.#store.add(onDidChangeSettings(['library'], () => this.#restartIfStarted()));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#restartIfStarted()));
  }

  /** The newest day first, then by title; clippings without a day last. */
  get entries(): readonly LibraryEntry[] {
    this.#sorted ??= [...this.#files.values()].filter((entry) => entry !== undefined).sort(byDayThenTitle);
    return this.#sorted;
  }

  /** True once every file has been looked at. */
  get isScanned(): boolean {
    return this.#isScanned;
  }

  /** Scans the workspace if that has not been done. Ends when all files have been read. */
  start(): Promise<void> {
    return this.#scan?.done ?? this.refresh();
  }

  /** Scans the workspace anew. A scan that is running is given up. */
  refresh(): Promise<void> {
    this.#scan?.cancellation.cancel();
    const cancellation = new vscode.CancellationTokenSource();
    const done = this.#findAll(cancellation.token);
    this.#scan = { cancellation, done };
    return done;
  }

  dispose(): void {
    this.#scan?.cancellation.cancel();
    this.#store.dispose();
  }

  async #findAll(token: vscode.CancellationToken): Promise<void> {
    this.#isScanned = false;
    this.#files.clear();
    this.#changedFiles.clear();
    this.#announce();
    this.#watch();
    await vscode.window.withProgress({ location: { viewId: libraryViewId } }, async () => {
      await this.#read(await findFiles(token), token);
    });
    if (!token.isCancellationRequested) {
      this.#isScanned = true;
      this.#announce();
    }
  }

  /** Reads files and notes for each whether it is a clipping. */
  async #read(files: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    await forEachConcurrently(files, this.concurrency, token, async (uri) => {
      const entry = await readLibraryEntry(uri);
      if (!token.isCancellationRequested) {
        this.#files.set(uri.toString(), entry);
        this.#announce();
      }
    });
  }

  #watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(libraryScope().include);
    const note = (uri: vscode.Uri): void => {
      this.#changedFiles.add(uri.toString());
      this.#update.schedule();
    };
    const subscriptions = [watcher.onDidCreate(note), watcher.onDidChange(note), watcher.onDidDelete(note)];
    this.#watching.value = vscode.Disposable.from(watcher, ...subscriptions);
  }

  /** A watcher knows nothing of the files that are left out, so the list of files is made anew; it is cheap. */
  async #readChanged(): Promise<void> {
    const scan = this.#scan;
    await scan?.done;
    if (!scan || scan !== this.#scan) {
      return;
    }
    const { token } = scan.cancellation;
    const changed = new Set(this.#changedFiles);
    this.#changedFiles.clear();
    const files = await findFiles(token);
    if (token.isCancellationRequested) {
      return;
    }
    const present = new Set(files.map((uri) => uri.toString()));
    for (const address of this.#files.keys()) {
      if (!present.has(address)) {
        this.#files.delete(address);
      }
    }
    this.#announce();
    const unread = files.filter((uri) => changed.has(uri.toString()) || !this.#files.has(uri.toString()));
    await this.#read(unread, token);
  }

  #restartIfStarted(): void {
    if (this.#scan) {
      void this.refresh();
    }
  }

  #announce(): void {
    this.#sorted = undefined;
    this.#announcement.schedule();
  }
}

/** Identifier of the view, as in package.json. */
export const libraryViewId = 'jianbao.library';

async function findFiles(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const { include, exclude } = libraryScope();
  return vscode.workspace.findFiles(include, exclude, undefined, token);
}

function byDayThenTitle(a: LibraryEntry, b: LibraryEntry): number {
  const day = (b.day ?? '').localeCompare(a.day ?? '');
  return day === 0 ? a.title.localeCompare(b.title) : day;
}
