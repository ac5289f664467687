import * as vscode from 'vscode';
import { NameIndex } from '../names/nameIndex';
import { ContextKey } from '../platform/contextKeys';
import { DisposableStore } from '../platform/disposables';
import { numberText } from './libraryText';
import { MentionTree } from './mentionTree';
import { MentionView } from './mentionView';
import { NameChoices } from './nameChoices';
import type { NameNode } from './nameNodes';
import { NameProvider } from './nameProvider';
import { NameTree } from './nameTree';
import { nameViewId, type NameViewServices } from './nameView';
import { setMessage } from './viewMessage';
import { ViewProgress } from './viewProgress';

/** What stands behind the Names view and the list of mentions, and around the view what it shows and how much of it. */
export class NameParts implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #hasClipping = new ContextKey('jianbao.namesOfClipping');
  readonly #nothingFound = new ContextKey('jianbao.namesNothingFound');
  readonly #counting = new ContextKey('jianbao.namesCounting');
  readonly #uncounted = new ContextKey('jianbao.namesUncounted');
  readonly choices: NameChoices;
  readonly index: NameIndex;
  readonly tree: NameTree;
  readonly provider: NameProvider;
  readonly mentions: MentionTree;
  readonly mentionView: MentionView;
  readonly #progress = this.#store.add(new ViewProgress(nameViewId));

  constructor(
    services: NameViewServices,
    private readonly view: vscode.TreeView<NameNode>,
  ) {
    const fail = (message: string): void => void vscode.window.showErrorMessage(message);
    this.choices = this.#store.add(new NameChoices(services.workspaceState));
    this.index = this.#store.add(new NameIndex(services));
    this.tree = this.#store.add(new NameTree(services, this.index, this.choices));
    this.provider = this.#store.add(new NameProvider(this.tree));
    this.mentions = this.#store.add(new MentionTree(services));
    this.mentionView = this.#store.add(new MentionView(this.mentions));
    this.#store.add(this.tree.onDidFail(fail));
    this.#store.add(this.mentions.onDidFail(fail));
    this.#store.add(this.tree.onDidChange(() => this.#describe()));
    this.#store.add(this.index.onDidChange(() => this.#describe()));
    this.#store.add(view.onDidChangeVisibility(({ visible }) => this.tree.setWanted(visible)));
    this.tree.setWanted(view.visible);
  }

  /** The lines that are selected in the view. */
  get selection(): readonly NameNode[] {
    return this.view.selection;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #describe(): void {
    const { listing, choices, reading, isWide, isCounting, index } = this.tree;
    const { shown, total } = listing;
    this.#hasClipping.set(reading !== undefined);
    this.#nothingFound.set(choices.isFiltered && total > 0 && shown === 0);
    this.#uncounted.set(isWide && index.state.kind === 'stopped');
    this.#counting.set(isCounting);
    this.#progress.show(isCounting);
    const count = choices.isFiltered
      ? vscode.l10n.t('{0} of {1}', numberText(shown), numberText(total))
      : shown > 0
        ? numberText(shown)
        : '';
    const scope = isWide ? vscode.l10n.t('workspace') : vscode.l10n.t('active clipping');
    this.view.description = [scope, count].filter(Boolean).join(' · ');
    setMessage(this.view, [this.#countingText(), shown > 0 ? this.#filterText() : ''].filter(Boolean).join(' '));
  }

  #countingText(): string {
    const { state } = this.index;
    if (!this.tree.isWide) {
      return '';
    }
    if (state.kind === 'stopped' && this.tree.listing.total > 0) {
      return vscode.l10n.t('Not all clippings have been counted.');
    }
    return state.kind === 'counting' && state.total > 0
      ? vscode.l10n.t('Counting names: {0} of {1} clippings', numberText(state.done), numberText(state.total))
      : '';
  }

  #filterText(): string {
    const { text, twoWays } = this.choices.query;
    const words = text.trim();
    return [
      words === '' ? '' : vscode.l10n.t('Only names with “{0}” are shown.', words),
      twoWays ? vscode.l10n.t('Only names written two ways are shown.') : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
}
