import * as vscode from 'vscode';
import type { DecidedReading } from '../editor/clippingDocument';
import { symbolGroups } from '../language/symbolGroups';
import { DisposableStore } from '../platform/disposables';
import type { ActiveClipping } from '../source/activeClipping';
import { makeOutline } from './outlineNodes';
import type { Outline } from './outlineNodes';

/** What the active clipping consists of, while somebody wants to see it. */
export class OutlineModel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when there is another outline to show. */
  readonly onDidChange = this.#changed.event;
  #outline: Outline | undefined;
  /** The reading of which the outline was made. */
  #reading: DecidedReading | undefined;
  #newest: Promise<void> = Promise.resolve();
  #isWanted = false;
  #turn = 0;

  constructor(private readonly active: ActiveClipping) {
    this.#store.add(active.onDidChange(() => this.#follow()));
  }

  /** Undefined while there is no clipping, and until its outline is made. */
  get outline(): Outline | undefined {
    return this.#outline;
  }

  /** The outline, once the newest reading of the active clipping is in it. */
  async current(): Promise<Outline | undefined> {
    let awaited: Promise<void> | undefined;
    while (awaited !== this.#newest) {
      awaited = this.#newest;
      await awaited;
    }
    return this.#outline;
  }

  /** Outlines are made only while they are wanted. */
  setWanted(isWanted: boolean): void {
    if (isWanted !== this.#isWanted) {
      this.#isWanted = isWanted;
      this.#follow();
    }
  }

  dispose(): void {
    this.#turn++;
    this.#store.dispose();
  }

  /** An outline of something else is never kept for later. */
  #follow(): void {
    if (this.#isWanted) {
      this.#newest = this.#make(++this.#turn);
    } else if (this.active.reading !== this.#reading) {
      this.#turn++;
      this.#show(undefined, undefined);
    }
  }

  async #make(turn: number): Promise<void> {
    const { reading } = this.active;
    if (!reading) {
      this.#show(undefined, undefined);
      return;
    }
    if (reading === this.#reading) {
      return;
    }
    const groups = await symbolGroups(reading);
    if (turn === this.#turn) {
      this.#show(reading, makeOutline(reading.uri, reading.clipping.source, groups));
    }
  }

  #show(reading: DecidedReading | undefined, outline: Outline | undefined): void {
    this.#reading = reading;
    if (outline !== this.#outline) {
      this.#outline = outline;
      this.#changed.fire();
    }
  }
}
