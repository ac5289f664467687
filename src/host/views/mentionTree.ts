import * as vscode from 'vscode';
import type { NamesBatch } from '../../core/names/mentions/messages';
import type { Name } from '../../core/names/name';
import { readLibraryNames, type LibraryNamesServices } from '../names/libraryNames';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { listMentions, noMentions, type FoundClipping, type MentionListing } from './mentionNodes';

/** Milliseconds between two lists while mentions are found. */
const listDelay = 150;

/** What mentions are looked for. */
export interface WantedMentions {
  /** What the person calls them. */
  readonly label: string;
  readonly names: readonly Name[];
}

/** How far a search has come: clippings looked at, of all. */
export interface MentionSearch {
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'done' | 'cancelled';
}

/** The mentions of names in the clippings of the workspace. Fires as they are found, and when the search ends. */
export class MentionTree implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #failed = this.#store.add(new vscode.EventEmitter<string>());
  readonly #delay = this.#store.add(new Delay(listDelay, () => this.#list()));
  readonly onDidChange = this.#changed.event;
  /** Fires with what went wrong, for people. */
  readonly onDidFail = this.#failed.event;
  #wanted: WantedMentions | undefined;
  #found: FoundClipping[] = [];
  #listing = noMentions;
  #search: MentionSearch | undefined;
  #cancellation = new vscode.CancellationTokenSource();

  constructor(private readonly services: LibraryNamesServices) {}

  get listing(): MentionListing {
    return this.#listing;
  }

  /** Undefined while nothing has been looked for. */
  get wanted(): WantedMentions | undefined {
    return this.#wanted;
  }

  get search(): MentionSearch | undefined {
    return this.#search;
  }

  /** Looks for mentions in all clippings of the workspace; a search that is under way is given up. Never rejects. */
  async find(wanted: WantedMentions): Promise<void> {
    const { token } = this.#begin();
    this.#wanted = wanted;
    this.#search = { done: 0, total: 0, state: 'running' };
    this.#list();
    try {
      const files = await this.#files(token);
      let done = 0;
      const receive = (batch: NamesBatch): void => {
        done += batch.done;
        if (!token.isCancellationRequested) {
          this.#search = { done, total: files.length, state: 'running' };
          this.#take(batch);
        }
      };
      const outcome = await readLibraryNames(this.services, files, wanted.names, token, receive);
      const [failure] = outcome.failures;
      if (failure && !token.isCancellationRequested) {
        this.#failed.fire([failure.path, failure.message].filter(Boolean).join(': '));
      }
    } catch (error) {
      if (!token.isCancellationRequested) {
        this.#failed.fire(error instanceof Error ? error.message : String(error));
      }
    }
    if (!token.isCancellationRequested) {
      this.#search = { ...this.#search, state: 'done' };
      this.#list();
    }
  }

  /** Looks for the same again. */
  async refresh(): Promise<void> {
    if (this.#wanted) {
      await this.find(this.#wanted);
    }
  }

  /** Ends the search; what it has found stays. */
  cancel(): void {
    this.#cancellation.cancel();
    if (this.#search?.state === 'running') {
      this.#search = { ...this.#search, state: 'cancelled' };
      this.#list();
    }
  }

  clear(): void {
    this.#begin();
    this.#wanted = undefined;
    this.#search = undefined;
    this.#list();
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#store.dispose();
  }

  #begin(): vscode.CancellationTokenSource {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#cancellation = new vscode.CancellationTokenSource();
    this.#found = [];
    return this.#cancellation;
  }

  /** Keys of all clippings, the newest first. */
  async #files(token: vscode.CancellationToken): Promise<readonly string[]> {
    const { library } = this.services;
    await library.start();
    if (token.isCancellationRequested) {
      return [];
    }
    return [...library.catalogue.files()]
      .flatMap((entry) => (entry.isClipping ? [{ key: entry.key, day: entry.day ?? '' }] : []))
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
      .map(({ key }) => key);
  }

  #take({ mentions }: NamesBatch): void {
    for (const clipping of mentions) {
      const uri = this.services.library.uriOf({ key: clipping.file });
      if (uri) {
        this.#found.push({ ...clipping, uri });
      }
    }
    if (this.#listing.clippings === 0) {
      this.#list();
    } else if (!this.#delay.isScheduled) {
      this.#delay.schedule();
    }
  }

  #list(): void {
    this.#delay.cancel();
    this.#listing = listMentions(this.#found);
    this.#changed.fire();
  }
}
