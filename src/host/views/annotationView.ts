import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { DisposableStore } from '../platform/disposables';
import type { AnnotationLine, AnnotationNode } from './annotationNodes';
import { linesIn } from './annotationNodes';
import { AnnotationProvider } from './annotationProvider';
import { noteCount } from './annotationText';
import type { AnnotationTree } from './annotationTree';
import { numberText } from './libraryText';
import { setMessage } from './viewMessage';
import { ViewProgress } from './viewProgress';

/** Identifier of the view, as in package.json. */
const annotationViewId = 'jianbao.annotations';

/** The Annotations view: the tree, and around it what it shows, how much of it, and what needs attention. */
export class AnnotationView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #nothingFound = new ContextKey('jianbao.annotationsNothingFound');
  readonly #reading = new ContextKey('jianbao.annotationsReading');
  readonly #view: vscode.TreeView<AnnotationNode>;
  readonly provider: AnnotationProvider;
  readonly #progress = this.#store.add(new ViewProgress(annotationViewId));

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
    this.#store.dispose();
  }

  #describe(): void {
    const { listing, choices, index } = this.tree;
    const isWide = choices.query.scope === 'workspace';
    const shown = listing.lines.length;
    this.#nothingFound.set(choices.isFiltered && listing.total > 0 && shown === 0);
    const isReading = isWide && index.isReading;
    this.#reading.set(isReading);
    this.#progress.show(isReading);
    const count = choices.isFiltered
      ? vscode.l10n.t('{0} of {1}', numberText(shown), numberText(listing.total))
      : shown > 0
        ? numberText(shown)
        : '';
    const scope = isWide ? vscode.l10n.t('workspace') : vscode.l10n.t('active clipping');
    this.#view.description = [scope, count].filter(Boolean).join(' · ');
    setMessage(this.#view, choices.isFiltered && shown > 0 ? filterText(choices.query.text.trim()) : '');
    this.#view.badge =
      listing.lost > 0
        ? { value: listing.lost, tooltip: vscode.l10n.t('{0} without a certain place', noteCount(listing.lost)) }
        : undefined;
  }
}

function filterText(text: string): string {
  return vscode.l10n.t('Only notes with “{0}” are shown.', text);
}
