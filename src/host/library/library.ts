import * as vscode from 'vscode';
import { Catalogue } from '../../core/library/catalogue';
import { nameOfKey, sidecarSuffix, type ClippingEntry } from '../../core/library/entry';
import { LibraryIndex } from '../../core/library/libraryIndex';
import { Lister, type LibraryQuery, type Listing } from '../../core/library/listing';
import { namesIn, type LibraryNames } from '../../core/library/names';
import { inSlices, type Pace } from '../../core/library/pace';
import type { NamesBatch, NamesOutcome } from '../../core/names/mentions/messages';
import type { ScanOutcome, ScanProgress, ScanRequest } from '../../core/library/scan/messages';
import type { LibraryNamesRequest, LibraryScanner } from '../../core/library/scan/scanner';
import { Scope } from '../../core/library/scan/scope';
import { pathInRoot } from '../../core/library/scan/walk';
import { CatalogueStore, type StoreFiles } from '../../core/library/store/store';
import { collationLocale } from '../platform/collationLocale';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import { onDidChangeSettings } from '../platform/settings';
import { FileChanges, type ChangeKind } from './fileChanges';
import { LibraryFolders } from './libraryFolders';
import { libraryPatterns } from './libraryPatterns';

export interface LibraryOptions {
  readonly scanner: (pace: Pace) => LibraryScanner;
  /** Where the catalogue is kept; undefined where nothing can be. */
  readonly store: StoreFiles | undefined;
  /** Names the version of the code that reads entries. */
  readonly reader: () => Promise<string>;
}

/** What the library is doing. `asleep` until somebody asks for it. */
export type LibraryState =
  { readonly kind: 'asleep' | 'loading' | 'ready' } | { readonly kind: 'scanning'; readonly progress: ScanProgress };

/** After this many milliseconds without a look at all files, coming back to the window brings one. */
const lookAgainAfter = 10 * 60_000;

/**
 * The clippings of the workspace: a catalogue that is loaded and brought up to date when somebody first asks, and then
 * follows files as they come, change and go. Events fire after every change; listeners wait as they see fit.
 */
export class Library implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #stateChanged = this.#store.add(new vscode.EventEmitter<LibraryState>());
  readonly #failed = this.#store.add(new vscode.EventEmitter<ScanOutcome['failures']>());
  readonly #changes = this.#store.add(new DisposableValue<FileChanges>());
  readonly #pace = inSlices(() => new Promise((resolve) => setTimeout(resolve, 0)));
  readonly #catalogue = new Catalogue(collationLocale());
  readonly #lister = new Lister(this.#catalogue);
  readonly #scanner: LibraryScanner;
  readonly #closing = new vscode.CancellationTokenSource();
  #folders = new LibraryFolders(vscode.workspace.workspaceFolders ?? []);
  #started: Promise<void> | undefined;
  #index: LibraryIndex | undefined;
  #names: { readonly version: number; readonly names: LibraryNames } | undefined;
  #turn = 0;
  #requests = 0;
  #cancellation = new vscode.CancellationTokenSource();
  #state: LibraryState = { kind: 'asleep' };
  #lookedAt = 0;
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeState = this.#stateChanged.event;
  /** Files or folders that could not be looked at. Fires once for each scan. */
  readonly onDidFail = this.#failed.event;

  constructor(private readonly options: LibraryOptions) {
    this.#scanner = this.#store.add(options.scanner(this.#pace));
    this.#store.add(onDidChangeSettings(['library.include', 'library.exclude'], () => this.#lookAgain()));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#lookAgain()));
    this.#store.add(vscode.window.onDidChangeWindowState(({ focused }) => this.#comeBack(focused)));
  }

  get state(): LibraryState {
    return this.#state;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Loads what was stored and then looks at all files, if that has not been done. Ends when both are done. */
  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  /** Looks at all files; those that did not change are not read. A look that is under way is given up. */
  refresh(): Promise<void> {
    if (!this.#started) {
      return this.start();
    }
    const request = ++this.#requests;
    this.#started = this.#started.then(() => (request === this.#requests ? this.#lookAtAll() : undefined));
    this.cancel();
    return this.#started;
  }

  /** Ends the look that is under way; what it has found stays. */
  cancel(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#cancellation = new vscode.CancellationTokenSource();
  }

  list(query: LibraryQuery): Promise<Listing> {
    return this.#lister.list(query, this.#pace);
  }

  /** All files of the library's scope, clippings or not, or those in some folders, as they are now. */
  async filesIn(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
    await this.refresh();
    const paths = folders.flatMap((folder) => this.#folders.keyOf(folder) ?? []);
    const isWanted = (key: string): boolean => folders.length === 0 || paths.some((path) => key.startsWith(`${path}/`));
    const files: vscode.Uri[] = [];
    for (const { key } of [...this.#catalogue.files()]) {
      const uri = isWanted(key) ? this.#folders.uriOf(key) : undefined;
      if (uri) {
        files.push(uri);
      }
      await this.#pace.rest();
    }
    return files;
  }

  find(uri: vscode.Uri): ClippingEntry | undefined {
    const key = this.#folders.keyOf(uri);
    const entry = key === undefined ? undefined : this.#catalogue.get(key);
    return entry?.isClipping === true ? entry : undefined;
  }

  keyOf(uri: vscode.Uri): string | undefined {
    return this.#folders.keyOf(uri);
  }

  uriOf(entry: Pick<ClippingEntry, 'key'>): vscode.Uri | undefined {
    return this.#folders.uriOf(entry.key);
  }

  /** Reads names from clippings, given by their keys. */
  readNames(
    request: Omit<LibraryNamesRequest, 'roots'>,
    token: vscode.CancellationToken,
    receive: (batch: NamesBatch) => void,
  ): Promise<NamesOutcome> {
    return this.#scanner.readNames({ ...request, roots: this.#folders.roots }, token, receive);
  }

  /** The outlets, tags and authors of the library. Wakes it when it sleeps; what is known so far is told at once. */
  names(): LibraryNames {
    void this.start();
    const { version } = this.#catalogue;
    if (this.#names?.version !== version) {
      this.#names = { version, names: namesIn(this.#catalogue) };
    }
    return this.#names.names;
  }

  dispose(): void {
    this.#turn++;
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#closing.cancel();
    this.#closing.dispose();
    this.#store.dispose();
  }

  async #open(): Promise<void> {
    this.#setState({ kind: 'loading' });
    const reader = await this.options.reader();
    if (this.#store.isDisposed) {
      return;
    }
    const { store } = this.options;
    this.#index = new LibraryIndex(this.#catalogue, {
      scanner: this.#scanner,
      store: store && new CatalogueStore(store, reader, this.#pace),
      pace: this.#pace,
      changed: () => this.#changed.fire(),
      storingFailed: (error) => this.#failed.fire([{ path: '', message: messageOf(error) }]),
    });
    await this.#index.load().catch((error: unknown) => this.#failed.fire([{ path: '', message: messageOf(error) }]));
    await this.#lookAtAll();
  }

  async #lookAtAll(): Promise<void> {
    const turn = ++this.#turn;
    const { token } = this.#cancellation;
    this.#folders = new LibraryFolders(vscode.workspace.workspaceFolders ?? []);
    this.#follow();
    await this.#index?.keepOnly(this.#folders.roots.map(({ name }) => name));
    await this.#scan(undefined, token, (progress) => {
      if (turn === this.#turn && !token.isCancellationRequested) {
        this.#setState({ kind: 'scanning', progress });
      }
    });
    if (turn === this.#turn) {
      this.#lookedAt = performance.now();
      this.#setState({ kind: 'ready' });
    }
  }

  /** Looks at all files, or at those that are named. Never rejects. */
  async #scan(
    paths: readonly string[] | undefined,
    token: vscode.CancellationToken,
    progressed: (progress: ScanProgress) => void = () => undefined,
  ): Promise<void> {
    const request: ScanRequest = {
      roots: this.#folders.roots,
      patterns: libraryPatterns(),
      ...(paths && { paths }),
    };
    try {
      const outcome = await this.#index?.scan(request, token, progressed);
      if (outcome && outcome.failures.length > 0) {
        this.#failed.fire(outcome.failures);
      }
    } catch (error) {
      this.#failed.fire([{ path: '', message: messageOf(error) }]);
    }
  }

  /** Watches files by the folders and patterns of now. */
  #follow(): void {
    const scope = new Scope(libraryPatterns());
    const concerns = (uri: vscode.Uri, kind: ChangeKind): boolean => {
      const key = this.#folders.keyOf(uri);
      return key !== undefined && mayConcern(pathInRoot(key), kind, scope);
    };
    this.#changes.value = new FileChanges(concerns, (uris) => {
      if (uris) {
        const keys = uris.flatMap((uri) => this.#folders.keyOf(uri) ?? []);
        void this.#scan(keys, this.#closing.token);
      } else {
        void this.refresh();
      }
    });
  }

  #lookAgain(): void {
    if (this.#started) {
      void this.refresh();
    }
  }

  #comeBack(focused: boolean): void {
    if (focused && this.#state.kind === 'ready' && performance.now() - this.#lookedAt > lookAgainAfter) {
      void this.refresh();
    }
  }

  #setState(state: LibraryState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

/** Folders matter when they come and go with all they hold; what has no ending may be one. */
function mayConcern(path: string, kind: ChangeKind, scope: Scope): boolean {
  if (path !== '' && scope.leavesOut(path)) {
    return false;
  }
  const mayBeFolder = kind === 'deleted' || (kind === 'created' && !nameOfKey(path).includes('.'));
  return mayBeFolder || path.endsWith(sidecarSuffix) || scope.includes(path);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
