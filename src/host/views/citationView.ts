import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import type { CitationLine, CitationNode } from './citationNodes';
import { isCitationLine, linesOf } from './citationNodes';
import { CitationProvider } from './citationProvider';
import { citationKindName } from './citationText';
import type { CitationTree } from './citationTree';
import { numberText } from './libraryText';
import { setMessage } from './viewMessage';
import { ViewProgress } from './viewProgress';

/** Identifier of the view, as in package.json. */
const citationViewId = 'jianbao.citations';

/** The Citations view: the tree, and around it what it shows and how much of it. */
export class CitationView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #hasClipping = new ContextKey('jianbao.citationsOfClipping');
  readonly #nothingFound = new ContextKey('jianbao.citationsNothingFound');
  readonly #looking = new ContextKey('jianbao.citationsLooking');
  readonly #leaving = this.#store.add(new DisposableValue<vscode.Disposable>());
  readonly #view: vscode.TreeView<CitationNode>;
  readonly provider: CitationProvider;
  readonly #progress = this.#store.add(new ViewProgress(citationViewId));

  constructor(readonly tree: CitationTree) {
    this.provider = this.#store.add(new CitationProvider(tree));
    this.#view = this.#store.add(
      vscode.window.createTreeView(citationViewId, { treeDataProvider: this.provider, showCollapseAll: true }),
    );
    this.#store.add(tree.onDidChange(() => this.#describe()));
    this.#store.add(this.#view.onDidChangeVisibility(({ visible }) => tree.setWanted(visible)));
    tree.setWanted(this.#view.visible);
  }

  /** The line that is selected. */
  get selection(): CitationLine | undefined {
    return this.#view.selection.find(isCitationLine);
  }

  /** When the selected line goes to another group, the one after it is selected, so that the keyboard goes on from there. */
  leaveLine(line: CitationLine): void {
    if (this.selection?.key !== line.key) {
      return;
    }
    const lines = linesOf(this.tree.listing.roots);
    const at = lines.findIndex(({ key }) => key === line.key);
    const next = lines[at + 1] ?? lines[at - 1];
    this.#leaving.value = this.tree.onDidChange(() => {
      const found = linesOf(this.tree.listing.roots).find(({ key }) => key === next?.key);
      if (!this.tree.isBehind && found) {
        this.#leaving.value = undefined;
        void this.#view.reveal(found, { select: true, focus: true });
      }
    });
  }

  dispose(): void {
    this.#store.dispose();
  }

  #describe(): void {
    const { listing, choices, reading, isLooking } = this.tree;
    const shown = listing.lines.length;
    this.#hasClipping.set(reading !== undefined);
    this.#nothingFound.set(choices.isFiltered && listing.total > 0 && shown === 0);
    this.#looking.set(isLooking);
    this.#progress.show(isLooking);
    const count = choices.isFiltered
      ? vscode.l10n.t('{0} of {1}', numberText(shown), numberText(listing.total))
      : shown > 0
        ? numberText(shown)
        : '';
    this.#view.description = [count, choices.query.low ? vscode.l10n.t('with low confidence') : '']
      .filter(Boolean)
      .join(' · ');
    setMessage(this.#view, choices.isFiltered && shown > 0 ? this.#filterText() : '');
  }

  #filterText(): string {
    const { text, kinds } = this.tree.choices.query;
    const words = text.trim();
    return [
      words === '' ? '' : vscode.l10n.t('Only citations with “{0}” are shown.', words),
      kinds.length === 0 ? '' : vscode.l10n.t('Only these are shown: {0}.', kinds.map(citationKindName).join(', ')),
    ]
      .filter(Boolean)
      .join(' ');
  }
}
