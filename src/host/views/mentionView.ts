import * as vscode from 'vscode';
import { displayName } from '../platform/displayName';
import { ContextKey } from '../platform/contextKeys';
import { DisposableStore } from '../platform/disposables';
import { numberText } from './libraryText';
import type { MentionClipping, MentionListing, MentionNode, MentionOutlet } from './mentionNodes';
import type { MentionTree } from './mentionTree';
import { mentionItem } from './nameProvider';
import { clippingsWith, mentionCount } from './nameText';
import { setMessage } from './viewMessage';
import { ViewProgress } from './viewProgress';

/** Identifier of the view, as in package.json. */
export const mentionViewId = 'jianbao.mentions';

/** Draws what was found by Find All Mentions. */
export class MentionProvider implements vscode.TreeDataProvider<MentionNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #drawn: MentionListing;

  constructor(private readonly tree: MentionTree) {
    this.#drawn = tree.listing;
    this.#subscription = tree.onDidChange(() => {
      if (tree.listing !== this.#drawn) {
        this.#drawn = tree.listing;
        this.#changed.fire();
      }
    });
  }

  getChildren(parent?: MentionNode): MentionNode[] {
    return parent ? (parent.kind === 'mention' ? [] : [...parent.children]) : [...this.tree.listing.roots];
  }

  getParent(node: MentionNode): MentionNode | undefined {
    const { roots } = this.tree.listing;
    switch (node.kind) {
      case 'outlet':
        return undefined;
      case 'clipping':
        return roots.find(({ children }) => children.some(({ id }) => id === node.id));
      case 'mention':
        return roots.flatMap(({ children }) => children).find(({ uri }) => uri.toString() === node.uri.toString());
    }
  }

  getTreeItem(node: MentionNode): vscode.TreeItem {
    switch (node.kind) {
      case 'outlet':
        return outletItem(node);
      case 'clipping':
        return clippingItem(node);
      case 'mention':
        return mentionItem(node);
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** The list of mentions, shown from the first search until somebody clears it, and how far the search has come. */
export class MentionView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #used = new ContextKey('jianbao.hasMentions');
  readonly #searching = new ContextKey('jianbao.mentionsSearching');
  readonly provider: MentionProvider;
  readonly #view: vscode.TreeView<MentionNode>;
  readonly #progress = this.#store.add(new ViewProgress(mentionViewId));

  constructor(private readonly tree: MentionTree) {
    this.provider = this.#store.add(new MentionProvider(tree));
    this.#view = this.#store.add(
      vscode.window.createTreeView(mentionViewId, { treeDataProvider: this.provider, showCollapseAll: true }),
    );
    this.#store.add(tree.onDidChange(() => this.#describe()));
  }

  /** What stands above the list. */
  get message(): string {
    return this.#view.message ?? '';
  }

  dispose(): void {
    this.#used.set(false);
    this.#store.dispose();
  }

  #describe(): void {
    const { wanted, search } = this.tree;
    this.#used.set(wanted !== undefined);
    this.#view.description = wanted?.label ?? '';
    setMessage(this.#view, this.#messageText());
    const isSearching = search?.state === 'running';
    this.#searching.set(isSearching);
    this.#progress.show(isSearching);
  }

  #messageText(): string {
    const { wanted, listing, search } = this.tree;
    if (!wanted || !search) {
      return '';
    }
    const found =
      listing.mentions === 0
        ? vscode.l10n.t('No mention of “{0}”', wanted.label)
        : vscode.l10n.t('{0} {1}', mentionCount(listing.mentions), clippingsWith(listing.clippings));
    switch (search.state) {
      case 'running':
        return vscode.l10n.t(
          'Looking at clippings: {0} of {1}. {2}',
          numberText(search.done),
          numberText(search.total),
          listing.mentions === 0 ? '' : found,
        );
      case 'cancelled':
        return vscode.l10n.t('{0} (stopped before the end)', found);
      case 'done':
        return found;
    }
  }
}

function outletItem({ id, outlet, region, count, children }: MentionOutlet): vscode.TreeItem {
  const label = outlet === '' ? vscode.l10n.t('No outlet') : outlet;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  const place = region === undefined ? '' : displayName('region', region);
  item.id = id;
  item.description = [place, numberText(count)].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('radio-tower');
  item.contextValue = 'mentionOutlet';
  const said = [label, place, mentionCount(count), clippingsWith(children.length)];
  item.tooltip = said.filter(Boolean).join(' · ');
  item.accessibilityInformation = { label: said.filter(Boolean).join(', ') };
  return item;
}

function clippingItem({ id, uri, title, day, children }: MentionClipping): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.resourceUri = uri;
  item.description = [day, numberText(children.length)].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = 'mentionClipping';
  item.tooltip = [title, day].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [title, day, mentionCount(children.length)].filter(Boolean).join(', ') };
  return item;
}
