import * as vscode from 'vscode';
import type { ClippingEntry } from '../../core/library/entry';
import { inSlices } from '../../core/library/pace';
import type * as Names from '../../core/names';
import type { NamesBatch } from '../../core/names/mentions/messages';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { giveWay } from '../platform/giveWay';
import { readLibraryNames, type LibraryNamesServices } from './libraryNames';
import { NameTotals, type NameTotal } from './nameTotals';

/** Milliseconds in which changes of files collect. */
const followDelay = 300;

/** What the index does. `asleep` until somebody asks for it, `stopped` when somebody did not want to wait. */
export type NameIndexState =
  | { readonly kind: 'asleep' | 'ready' | 'stopped' }
  | { readonly kind: 'counting'; readonly done: number; readonly total: number };

/**
 * The names of all clippings of the workspace with how often and how each writes them; kept in memory, counted when
 * somebody first asks, and brought up to date as files and the project's names change. Fires while it counts, too.
 */
export class NameIndex implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #failed = this.#store.add(new vscode.EventEmitter<string>());
  readonly #delay = this.#store.add(new Delay(followDelay, () => void this.#bringUpToDate()));
  readonly #pace = inSlices(giveWay);
  /** Digest of each file that has been counted, by its key. */
  readonly #digests = new Map<string, number>();
  readonly onDidChange = this.#changed.event;
  /** Fires with what went wrong, for people. */
  readonly onDidFail = this.#failed.event;
  #core: typeof Names | undefined;
  #totals: NameTotals | undefined;
  #state: NameIndexState = { kind: 'asleep' };
  #cancellation = new vscode.CancellationTokenSource();
  #work: Promise<void> | undefined;
  #isBehind = false;

  constructor(private readonly services: LibraryNamesServices) {
    const follow = (): void => {
      if (this.#state.kind !== 'asleep' && this.#state.kind !== 'stopped') {
        this.#isBehind = true;
        this.#delay.schedule();
      }
    };
    this.#store.add(services.library.onDidChange(follow));
    this.#store.add(services.names.onDidChange(() => this.#startAnew(follow)));
  }

  get state(): NameIndexState {
    return this.#state;
  }

  /** How often the workspace has a name; undefined while that has not been counted. */
  countInWorkspace(key: string): number | undefined {
    return this.#state.kind === 'ready' && !this.#isBehind ? (this.#totals?.count(key) ?? 0) : undefined;
  }

  /** All names that have been counted so far. */
  totals(): readonly NameTotal[] {
    return this.#totals?.all() ?? [];
  }

  /** Keys of the files that have a name, in one rendering. */
  filesWith(key: string, text: string): readonly string[] {
    return this.#totals?.filesWith(key, text) ?? [];
  }

  /** Counts what has not been counted. Ends when that is done or somebody has stopped it. */
  start(): Promise<void> {
    this.#work ??= this.#count().finally(() => (this.#work = undefined));
    return this.#work;
  }

  /** Ends the counting; what was counted stays. */
  stop(): void {
    this.#cancellation.cancel();
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#store.dispose();
  }

  async #bringUpToDate(): Promise<void> {
    await this.#work;
    await this.start();
  }

  #startAnew(follow: () => void): void {
    this.#digests.clear();
    this.#totals = undefined;
    follow();
    this.#changed.fire();
  }

  async #count(): Promise<void> {
    this.#cancellation.dispose();
    this.#cancellation = new vscode.CancellationTokenSource();
    const { token } = this.#cancellation;
    const { library } = this.services;
    this.#setState({ kind: 'counting', done: 0, total: 0 });
    this.#core ??= await import('../../core/names');
    this.#totals ??= new NameTotals(this.#core.writtenWays);
    await library.start();
    const totals = this.#totals;
    const stale = await this.#staleFiles();
    let done = 0;
    const receive = (batch: NamesBatch): void => {
      done += batch.done;
      if (totals === this.#totals && !token.isCancellationRequested) {
        this.#take(batch, totals);
        this.#setState({ kind: 'counting', done, total: stale.length });
      }
    };
    try {
      const outcome = await readLibraryNames(this.services, stale, undefined, token, receive);
      const [failure] = outcome.failures;
      if (failure) {
        this.#failed.fire([failure.path, failure.message].filter(Boolean).join(': '));
      }
    } catch (error) {
      this.#failed.fire(error instanceof Error ? error.message : String(error));
    }
    this.#setState({ kind: token.isCancellationRequested ? 'stopped' : 'ready' });
  }

  #take({ counts, names }: NamesBatch, totals: NameTotals): void {
    totals.know(names);
    for (const clipping of counts) {
      const entry = this.services.library.catalogue.get(clipping.file);
      if (entry) {
        totals.set(clipping);
        this.#digests.set(clipping.file, entry.digest);
      }
    }
  }

  /** Clippings that are new or changed, the newest first; what is gone is forgotten. */
  async #staleFiles(): Promise<readonly string[]> {
    this.#isBehind = false;
    const { catalogue } = this.services.library;
    const stale: ClippingEntry[] = [];
    for (const entry of [...catalogue.files()]) {
      if (entry.isClipping && this.#digests.get(entry.key) !== entry.digest) {
        stale.push(entry);
      }
      await this.#pace.rest();
    }
    for (const key of [...this.#digests.keys()]) {
      if (catalogue.get(key)?.isClipping !== true) {
        this.#digests.delete(key);
        this.#totals?.delete(key);
      }
    }
    return stale.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '', 'en')).map(({ key }) => key);
  }

  #setState(state: NameIndexState): void {
    this.#state = state;
    this.#changed.fire();
  }
}
