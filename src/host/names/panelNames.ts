import * as vscode from 'vscode';
import type { NameMention } from '../../core/names/name';
import type { ReaderNames } from '../../protocol/names';
import type { DecidedReading } from '../editor/clippingDocument';
import { DisposableStore } from '../platform/disposables';
import type { ShownArticle } from '../script/panelView';
import { articleNames } from './articleNames';
import type { NameSource } from './nameSource';

export interface NameServices {
  readonly names: NameSource;
  /** How often the workspace has a name, by its key; undefined while that has not been counted. */
  readonly countInWorkspace?: (key: string) => number | undefined;
}

/** What the names of a snapshot are made of. */
export interface NamesInput {
  readonly drawn: ReaderNames;
  /** In the order of the text, over the article as printed; a mention of the page is an index into them. */
  readonly mentions: readonly NameMention[];
}

const nothing: NamesInput = { drawn: { shown: false, mentions: [], cards: [] }, mentions: [] };

/** Whether one reader marks names. While it does not, nothing is looked for. */
export class PanelNames implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when something else is to be shown from now on. */
  readonly onDidChange = this.#changed.event;
  #isShown = false;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly services: NameServices,
  ) {
    this.#store.add(services.names.onDidChange(() => this.#isShown && this.#changed.fire()));
  }

  toggle(): void {
    this.#isShown = !this.#isShown;
    this.#changed.fire();
  }

  /** What there is to show of a reading. When the names cannot be read, none are shown, and `tell` is told why. */
  async input({ article }: DecidedReading, shown: ShownArticle, tell: (message: string) => void): Promise<NamesInput> {
    if (!this.#isShown) {
      return nothing;
    }
    try {
      const [mentions, { pageNames }] = await Promise.all([
        articleNames(article, this.uri, this.services.names),
        import('../commands'),
      ]);
      const { countInWorkspace } = this.services;
      return { drawn: pageNames.readerNames(mentions, article, shown, countInWorkspace), mentions };
    } catch (error) {
      this.#isShown = false;
      tell(error instanceof Error ? error.message : String(error));
      return nothing;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}
