import * as vscode from 'vscode';
import type * as Citation from '../../core/citation';
import { citationUnits, knownCitationUnits } from '../citation/citationUnits';
import type { DecidedReading } from '../editor/clippingDocument';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { giveWay } from '../platform/giveWay';
import type { ActiveClipping } from '../source/activeClipping';
import type { CitationChoices } from './citationChoices';
import { listCitations, noCitations, type CitationListing } from './citationNodes';

/** Milliseconds in which changes collect before a list is made. */
const listDelay = 30;

/**
 * The lines of the Citations view: made of the active clipping, by the choices, while somebody wants to see them. Fires
 * after every new list, and when it begins or ends to look for citations.
 */
export class CitationTree implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #delay = this.#store.add(new Delay(listDelay, () => void this.#list()));
  readonly onDidChange = this.#changed.event;
  #listing = noCitations;
  #reading: DecidedReading | undefined;
  #core: typeof Citation | undefined;
  #isWanted = false;
  #isLooking = false;
  #isMade = false;
  #turn = 0;

  constructor(
    readonly active: ActiveClipping,
    readonly choices: CitationChoices,
  ) {
    const schedule = (): void => (this.#isWanted ? this.#delay.schedule() : undefined);
    this.#store.add(active.onDidChange(schedule));
    this.#store.add(choices.onDidChange(schedule));
  }

  get listing(): CitationListing {
    return this.#listing;
  }

  /** The room that found the citations of the list. */
  get core(): typeof Citation | undefined {
    return this.#core;
  }

  /** The reading of which the list was made; undefined while there is no clipping. */
  get reading(): DecidedReading | undefined {
    return this.#reading;
  }

  /** True while citations are looked for. */
  get isLooking(): boolean {
    return this.#isLooking;
  }

  /** True once there has been a list, be it an empty one. */
  get isMade(): boolean {
    return this.#isMade;
  }

  /** Resolves once there has been a list. */
  async make(): Promise<void> {
    while (!this.#isMade) {
      await this.#list();
    }
  }

  /** True while a newer list is to be made. */
  get isBehind(): boolean {
    return this.#delay.isScheduled || this.#isLooking;
  }

  /** Lists are made only while they are wanted. */
  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted) {
      void this.#list();
    }
  }

  dispose(): void {
    this.#turn++;
    this.#store.dispose();
  }

  async #list(): Promise<void> {
    this.#delay.cancel();
    const turn = ++this.#turn;
    const { reading } = this.active;
    const isCurrent = (): boolean => turn === this.#turn;
    try {
      if (reading && !knownCitationUnits(reading.article)) {
        this.#setLooking(true);
        await giveWay();
      }
      const listing = reading && isCurrent() ? await this.#listOf(reading) : noCitations;
      if (isCurrent()) {
        this.#reading = reading;
        this.#listing = listing;
      }
    } finally {
      if (isCurrent()) {
        this.#isMade = true;
        this.#isLooking = false;
        this.#changed.fire();
      }
    }
  }

  async #listOf(reading: DecidedReading): Promise<CitationListing> {
    const { uri, article, verdicts } = reading;
    const units = await citationUnits(article);
    const core = await import('../../core/citation');
    this.#core = core;
    const { text, facts } = article;
    const sources = { uri, text, script: facts.script, units: core.judgeCitations(units, verdicts) };
    return listCitations(sources, this.choices.query, core);
  }

  #setLooking(isLooking: boolean): void {
    if (isLooking !== this.#isLooking) {
      this.#isLooking = isLooking;
      this.#changed.fire();
    }
  }
}
