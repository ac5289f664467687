import * as vscode from 'vscode';
import type { JudgedUnit } from '../../core/citation/verdict';
import type { ReaderCitations, ReaderReference } from '../../protocol/citations';
import type { DecidedReading } from '../editor/clippingDocument';
import { DisposableStore } from '../platform/disposables';
import type { ShownArticle } from '../script/panelView';
import { citationUnits, isTrustedOrJudged } from './citationUnits';
import type { ReferenceServices } from './writeReferences';

/** What the citations of a snapshot and its reference are made of. */
export interface CitationsInput {
  readonly drawn: ReaderCitations;
  /** The units that are drawn, in the order of the text; a citation of the page is an index into them. */
  readonly units: readonly JudgedUnit[];
  /** The panel of the clipping's own reference, while it is open. */
  readonly reference?: ReaderReference;
}

const nothing: CitationsInput = { drawn: { shown: false, low: false, citations: [] }, units: [] };

/** Which citations one reader shows. While it shows none, nothing is looked for. */
export class PanelCitations implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when something else is to be shown from now on. */
  readonly onDidChange = this.#changed.event;
  #isShown = false;
  #isLow = false;
  #hasReference = false;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly services: ReferenceServices,
  ) {
    this.#store.add(services.references.onDidChange(() => this.#hasReference && this.#changed.fire()));
  }

  toggle(): void {
    this.#isShown = !this.#isShown;
    this.#changed.fire();
  }

  /** Shows or hides what was found with low confidence. */
  toggleLow(): void {
    this.#isLow = !this.#isLow;
    this.#changed.fire();
  }

  toggleReference(): void {
    this.#hasReference = !this.#hasReference;
    this.#changed.fire();
  }

  /** What there is to show of a reading. */
  async input(reading: DecidedReading, view: ShownArticle): Promise<CitationsInput> {
    const { article, verdicts } = reading;
    const [shown, low, hasReference] = [this.#isShown, this.#isLow, this.#hasReference];
    if (!shown && !hasReference) {
      return nothing;
    }
    const [core, { pageCitations }] = await Promise.all([import('../../core/citation'), import('../commands')]);
    const judged = shown ? core.judgeCitations(await citationUnits(article), verdicts) : [];
    const units = low ? judged : judged.filter(isTrustedOrJudged);
    const { readerCitations, readerReference } = pageCitations;
    return {
      drawn: { shown, low, citations: readerCitations(units, view, core) },
      units,
      ...(hasReference && { reference: await readerReference(this.uri, reading, view, core, this.services) }),
    };
  }

  dispose(): void {
    this.#store.dispose();
  }
}
