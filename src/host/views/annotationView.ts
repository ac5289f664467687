import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { DisposableStore } from '../platform/disposables';
import type { AnnotationLine, AnnotationNode } from './annotationNodes';
import { linesIn } from './annotationNodes';
import { AnnotationProvider } from './annotationProvider';
import { noteCount } from './annotationText';
import type { AnnotationTree } from './annotationTree';
import { numberText } from './libraryText';

/** Identifier of the view, as in package.json. */
const annotationViewId = 'jianbao.annotations';

/** The Annotations view: the tree, and around it what it shows, how much of it, and what needs attention. */
export class AnnotationView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #nothingFound = new ContextKey('jianbao.annotationsNothingFound');
  readonly #reading = new ContextKey('jianbao.annotationsReading');
  readonly #view: vscode.TreeView<AnnotationNode>;
  readonly provider: AnnotationProvider;
  #message = '';
  #endProgress: (() => void) | undefined;

  constructor(readonly tree: AnnotationTree) {
    this.provider = this.#store.add(new AnnotationProvider(tree));
    this.#view = this.#store.add(
      vscode.window.createTreeView(annotationViewId, {
        treeDataProvider: this.provider,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#store.add(tree.onDidChange(() => this.#describe()));
    this.#store.add(this.#view.onDidChangeVisibility(({ visible }) => tree.setWanted(visible)));
    tree.setWanted(this.#view.visible);
  }

  /** The notes that are selected, with those of selected groups, each once. */
  get selection(): readonly AnnotationLine[] {
    return linesIn(this.#view.selection) ?? [];
  }

  /** The notes that the view lists, each once. */
  get listed(): readonly AnnotationLine[] {
    return this.tree.listing.lines;
  }

  dispose(): void {
    this.#endProgress?.();
    this.#store.dispose();
  }

  #describe(): void {
    const { listing, choices, index } = this.tree;
    const isWide = choices.query.scope === 'workspace';
    const shown = listing.lines.length;
    this.#nothingFound.set(choices.isFiltered && listing.total > 0 && shown === 0);
    this.#showReading(isWide && index.isReading);
    const count = choices.isFiltered
      ? vscode.l10n.t('{0} of {1}', numberText(shown), numberText(listing.total))
      : shown > 0
        ? numberText(shown)
        : '';
    const scope = isWide ? vscode.l10n.t('workspace') : vscode.l10n.t('active clipping');
    this.#view.description = [scope, count].filter(Boolean).join(' · ');
    this.#setMessage(choices.isFiltered && shown > 0 ? filterText(choices.query.text.trim()) : '');
    this.#view.badge =
      listing.lost > 0
        ? { value: listing.lost, tooltip: vscode.l10n.t('{0} without a certain place', noteCount(listing.lost)) }
        : undefined;
  }

  /** Setting a message, the same one too, keeps VS Code from asking for new lines for a while. */
  #setMessage(message: string): void {
    if (message !== this.#message) {
      this.#message = message;
      this.#view.message = message;
    }
  }

  #showReading(isReading: boolean): void {
    this.#reading.set(isReading);
    if (isReading && !this.#endProgress) {
      void vscode.window.withProgress(
        { location: { viewId: annotationViewId } },
        () => new Promise<void>((resolve) => (this.#endProgress = resolve)),
      );
    } else if (!isReading) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    }
  }
}

function filterText(text: string): string {
  return vscode.l10n.t('Only notes with “{0}” are shown.', text);
}
