import * as vscode from 'vscode';
import { readerViewType } from '../editor/readerRegistry';
import { clippingCard } from './libraryCard';
import type { ClippingNode, GroupNode, LibraryNode, MoreNode } from './libraryNodes';
import { lineResource } from './libraryScriptMarks';
import {
  clippingAnnouncement,
  clippingCount,
  clippingDescription,
  groupingIcon,
  groupLabel,
  numberText,
} from './libraryText';
import type { LibraryTree } from './libraryTree';

/** Draws the tree of the Library. Asking for its lines wakes the library. */
export class LibraryProvider implements vscode.TreeDataProvider<LibraryNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly tree: LibraryTree) {
    this.#subscription = tree.onDidChange(() => this.#changed.fire());
  }

  getChildren(parent?: LibraryNode): LibraryNode[] {
    return [...(parent ? this.tree.children(parent) : this.tree.roots)];
  }

  getParent(node: LibraryNode): LibraryNode | undefined {
    return this.tree.parent(node);
  }

  getTreeItem(node: LibraryNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'clipping':
        return clippingItem(node);
      case 'more':
        return moreItem(node);
    }
  }

  /** Cards are made for the line under the pointer only. */
  resolveTreeItem(item: vscode.TreeItem, node: LibraryNode): vscode.TreeItem {
    if (node.kind === 'clipping') {
      item.tooltip = clippingCard(node);
    }
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function groupItem({ id, groupBy, row, startsOpen }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = groupLabel(groupBy, row);
  const item = new vscode.TreeItem(label, startsOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = numberText(row.count);
  item.tooltip = label;
  item.iconPath = groupingIcon(groupBy);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${clippingCount(row.count)}` };
  return item;
}

function clippingItem(node: ClippingNode): vscode.TreeItem {
  const { id, entry, uri, versions } = node;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(entry.title, versions.length > 0 ? Collapsed : None);
  item.id = id;
  item.description = clippingDescription(node);
  item.iconPath = iconOf(node);
  item.contextValue = 'clipping';
  item.accessibilityInformation = { label: clippingAnnouncement(node) };
  item.resourceUri = lineResource(entry.script, uri);
  item.command = {
    command: 'vscode.openWith',
    title: vscode.l10n.t('Open in Reader'),
    arguments: [uri, readerViewType, { preview: true }],
  };
  return item;
}

function iconOf({ entry, story }: ClippingNode): vscode.ThemeIcon {
  if (entry.problems.length > 0) {
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  if (entry.hasAnnotations) {
    return new vscode.ThemeIcon('comment');
  }
  return new vscode.ThemeIcon(story ? 'git-compare' : 'note');
}

function moreItem({ id, group, shown, total }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show More…'), vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = vscode.l10n.t('{0} of {1}', numberText(shown), numberText(total));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = {
    command: 'jianbao.showMoreOfLibrary',
    title: vscode.l10n.t('Show More…'),
    arguments: [group],
  };
  return item;
}
