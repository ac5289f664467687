import * as vscode from 'vscode';
import type { LibraryState } from '../library/library';
import { ContextKey } from '../platform/contextKeys';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { libraryScope } from '../platform/settings';
import type { ActiveClipping } from '../source/activeClipping';
import { LibraryDrag } from './libraryDrag';
import { isClippingNode, type LibraryNode } from './libraryNodes';
import { LibraryProvider } from './libraryProvider';
import { LibraryReveal } from './libraryReveal';
import { registerScriptMarks } from './libraryScriptMarks';
import { clippingCount, numberText } from './libraryText';
import type { LibraryTree } from './libraryTree';
import { setMessage } from './viewMessage';
import { ViewProgress } from './viewProgress';

/** Identifier of the view, as in package.json. */
const libraryViewId = 'jianbao.library';

/** Milliseconds between two looks at how far a scan is. */
const lookDelay = 250;

/** What stands around the tree. */
interface Header {
  readonly description: string;
  readonly message: string;
  readonly count: number;
}

/** The Library view: the tree, and around it what is found, how far a scan is and what the filter says. */
export class LibraryView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #scanning = new ContextKey('jianbao.libraryScanning');
  readonly #empty = new ContextKey('jianbao.libraryEmpty');
  readonly #nothingFound = new ContextKey('jianbao.libraryNothingFound');
  readonly #view: vscode.TreeView<LibraryNode>;
  readonly #reveal: LibraryReveal;
  readonly #told = new Set<string>();
  readonly #nextLook = this.#store.add(new Delay(lookDelay, () => this.#describe()));
  readonly #progress = this.#store.add(new ViewProgress(libraryViewId));
  readonly provider: LibraryProvider;
  #header: Header = { description: '', message: '', count: 0 };

  constructor(
    readonly tree: LibraryTree,
    active: ActiveClipping,
  ) {
    const { library } = tree;
    this.provider = this.#store.add(new LibraryProvider(tree));
    this.#view = this.#store.add(
      vscode.window.createTreeView(libraryViewId, {
        treeDataProvider: this.provider,
        dragAndDropController: this.#store.add(new LibraryDrag(library)),
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#reveal = this.#store.add(new LibraryReveal(this.#view, tree, active));
    this.#store.add(registerScriptMarks());
    this.#store.add(tree.onDidChange(() => this.#describe()));
    this.#store.add(tree.choices.onDidChange(() => this.#describe()));
    this.#store.add(library.onDidChangeState((state) => this.#follow(state)));
    this.#store.add(library.onDidFail((failures) => this.#tell(failures)));
  }

  /** The clippings that are selected, each once. */
  get selection(): readonly vscode.Uri[] {
    const uris = this.#view.selection.filter(isClippingNode).map(({ uri }) => [uri.toString(), uri] as const);
    return [...new Map(uris).values()];
  }

  /** Shows a clipping's line and goes there. Throws with a message for people when the Library does not list it. */
  async reveal(uri: vscode.Uri): Promise<void> {
    const { library, choices } = this.tree;
    await library.start();
    if (await this.#reveal.reveal(uri, { focus: true })) {
      return;
    }
    if (library.find(uri) && choices.isFiltered) {
      throw new Error(vscode.l10n.t('The filter of the Library hides this clipping. Clear the filter first.'));
    }
    throw new Error(vscode.l10n.t('The Library does not list this file. The settings say where it looks.'));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow(state: LibraryState): void {
    const isBusy = state.kind === 'scanning' || state.kind === 'loading';
    this.#scanning.set(state.kind === 'scanning');
    this.#progress.show(isBusy);
    if (state.kind !== 'scanning') {
      this.#describe();
    } else if (!this.#nextLook.isScheduled) {
      this.#nextLook.schedule();
    }
  }

  #describe(): void {
    const { library, choices, listing } = this.tree;
    const { size } = library.catalogue;
    const isReady = library.state.kind === 'ready';
    const shown = listing?.clippingCount ?? 0;
    this.#empty.set(isReady && size === 0);
    this.#nothingFound.set(choices.isFiltered && size > 0 && shown === 0 && !this.tree.isBehind);
    this.#show({
      description: this.#description(size, shown),
      message: choices.isFiltered && shown > 0 ? this.#filterText() : '',
      count: size,
    });
  }

  #show(header: Header): void {
    const { description, message, count } = header;
    const before = this.#header;
    this.#header = header;
    if (description !== before.description) {
      this.#view.description = description;
    }
    setMessage(this.#view, message);
    if (count !== before.count) {
      this.#view.badge = count > 0 ? { value: count, tooltip: clippingCount(count) } : undefined;
    }
  }

  #description(size: number, shown: number): string {
    const { library, choices } = this.tree;
    const { state } = library;
    if (state.kind === 'scanning' && state.progress.done < state.progress.found) {
      return vscode.l10n.t('{0} of {1} files', numberText(state.progress.done), numberText(state.progress.found));
    }
    if (state.kind === 'ready' && size === 0) {
      const { include, exclude } = libraryScope();
      return exclude === undefined ? include : vscode.l10n.t('{0} without {1}', include, exclude);
    }
    if (choices.isFiltered) {
      return vscode.l10n.t('{0} of {1}', numberText(shown), numberText(size));
    }
    return size > 0 ? numberText(size) : '';
  }

  #filterText(): string {
    const { query, hasConditions } = this.tree.choices;
    const text = query.text.trim();
    if (text === '') {
      return vscode.l10n.t('Only clippings that meet your conditions are shown.');
    }
    return hasConditions
      ? vscode.l10n.t('Only clippings with “{0}” that meet your conditions are shown.', text)
      : vscode.l10n.t('Only clippings with “{0}” are shown.', text);
  }

  /** What could not be looked at is told once, however often it fails again. */
  #tell(failures: readonly { readonly path: string; readonly message: string }[]): void {
    const fresh = failures.filter(({ path, message }) => !this.#told.has(`${path}\n${message}`));
    const [first] = fresh;
    if (!first) {
      return;
    }
    for (const { path, message } of fresh) {
      this.#told.add(`${path}\n${message}`);
    }
    void vscode.window.showWarningMessage(failureText(first, fresh.length));
  }
}

function failureText({ path, message }: { readonly path: string; readonly message: string }, count: number): string {
  if (path === '') {
    return vscode.l10n.t('The Library works, but not all of it: {0}', message);
  }
  return count === 1
    ? vscode.l10n.t('The Library could not look at “{0}”: {1}', path, message)
    : vscode.l10n.t(
        'The Library could not look at {0} files or folders. The first is “{1}”: {2}',
        count,
        path,
        message,
      );
}
