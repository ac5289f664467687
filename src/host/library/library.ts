import * as vscode from 'vscode';
import { Catalogue } from '../../core/library/catalogue';
import { nameOfKey, sidecarSuffix, type ClippingEntry } from '../../core/library/entry';
import { LibraryIndex } from '../../core/library/libraryIndex';
import { Lister, type LibraryQuery, type Listing } from '../../core/library/listing';
import { inSlices, type Pace } from '../../core/library/pace';
import type { ScanOutcome, ScanProgress, ScanRequest } from '../../core/library/scan/messages';
import type { LibraryScanner } from '../../core/library/scan/scanner';
import { Scope } from '../../core/library/scan/scope';
import { pathInRoot } from '../../core/library/scan/walk';
import { CatalogueStore, type StoreFiles } from '../../core/library/store/store';
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
  readonly reader: string;
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
  readonly #catalogue = new Catalogue(vscode.env.language === 'zh-tw' ? 'zh-Hant-TW' : 'zh');
  readonly #lister = new Lister(this.#catalogue);
  readonly #index: LibraryIndex;
  readonly #scanner: LibraryScanner;
  #folders = new LibraryFolders(vscode.workspace.workspaceFolders ?? []);
  #started: Promise<void> | undefined;
  #cancellation = new vscode.CancellationTokenSource();
  #state: LibraryState = { kind: 'asleep' };
  #lookedAt = 0;
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeState = this.#stateChanged.event;
  /** Files or folders that could not be looked at. Fires once for each scan. */
  readonly onDidFail = this.#failed.event;

  constructor(options: LibraryOptions) {
    this.#scanner = this.#store.add(options.scanner(this.#pace));
    this.#index = new LibraryIndex(this.#catalogue, {
      scanner: this.#scanner,
      store: options.store && new CatalogueStore(options.store, options.reader, this.#pace),
      pace: this.#pace,
      changed: () => this.#changed.fire(),
      storingFailed: (error) => this.#failed.fire([{ path: '', message: messageOf(error) }]),
    });
    this.#store.add(onDidChangeSettings(['library'], () => this.#lookAgain()));
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
  async refresh(): Promise<void> {
    this.cancel();
    this.#folders = new LibraryFolders(vscode.workspace.workspaceFolders ?? []);
    this.#follow();
    await this.#scan(undefined);
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

  find(uri: vscode.Uri): ClippingEntry | undefined {
    const key = this.#folders.keyOf(uri);
    const entry = key === undefined ? undefined : this.#catalogue.get(key);
    return entry?.isClipping === true ? entry : undefined;
  }

  keyOf(uri: vscode.Uri): string | undefined {
    return this.#folders.keyOf(uri);
  }

  uriOf(entry: ClippingEntry): vscode.Uri | undefined {
    return this.#folders.uriOf(entry.key);
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#store.dispose();
  }

  async #open(): Promise<void> {
    this.#setState({ kind: 'loading' });
    await this.#index.load();
    await this.refresh();
  }

  /** Looks at all files, or at those that are named. */
  async #scan(paths: readonly string[] | undefined): Promise<void> {
    const { token } = this.#cancellation;
    const request: ScanRequest = {
      roots: this.#folders.roots,
      patterns: libraryPatterns(),
      ...(paths && { paths }),
    };
    const outcome = await this.#index.scan(request, token, (progress) => {
      if (!paths && !token.isCancellationRequested) {
        this.#setState({ kind: 'scanning', progress });
      }
    });
    if (outcome.failures.length > 0) {
      this.#failed.fire(outcome.failures);
    }
    if (!paths && token === this.#cancellation.token) {
      this.#lookedAt = performance.now();
      this.#setState({ kind: 'ready' });
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
      void this.#scan(uris?.flatMap((uri) => this.#folders.keyOf(uri) ?? []));
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
