import * as vscode from 'vscode';
import type { MentionLine, NameGroup, NameLine, NameListing, NameNode, RenderingLine } from './nameNodes';
import {
  kindIcon,
  mentionCount,
  mentionDescription,
  mentionLabel,
  nameAnnouncement,
  nameCard,
  nameCount,
  nameDescription,
  nameGroupLabel,
  renderingDescription,
} from './nameText';
import { numberText } from './libraryText';
import type { NameTree } from './nameTree';

/** Draws the Names view. */
export class NameProvider implements vscode.TreeDataProvider<NameNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #closing = new vscode.CancellationTokenSource();
  readonly onDidChangeTreeData = this.#changed.event;
  #drawn: NameListing;

  constructor(private readonly tree: NameTree) {
    this.#drawn = tree.listing;
    this.#subscription = tree.onDidChange(() => {
      if (tree.listing !== this.#drawn) {
        this.#drawn = tree.listing;
        this.#changed.fire();
      }
    });
  }

  async getChildren(parent?: NameNode): Promise<NameNode[]> {
    if (!parent) {
      await this.tree.make();
      this.#drawn = this.tree.listing;
      return [...this.#drawn.roots];
    }
    switch (parent.kind) {
      case 'group':
      case 'name':
        return [...parent.children];
      case 'rendering':
        return [...(await this.tree.mentions(parent, this.#closing.token))];
      case 'mention':
        return [];
    }
  }

  getTreeItem(node: NameNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'name':
        return nameItem(node);
      case 'rendering':
        return renderingItem(node);
      case 'mention':
        return mentionItem(node);
    }
  }

  /** Cards are made for the line under the pointer only. */
  resolveTreeItem(item: vscode.TreeItem, node: NameNode): vscode.TreeItem {
    if (node.kind === 'name') {
      item.tooltip = nameCard(node);
    }
    return item;
  }

  dispose(): void {
    this.#closing.cancel();
    this.#closing.dispose();
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function groupItem(node: NameGroup): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = nameGroupLabel(node);
  const item = new vscode.TreeItem(label, node.groupBy === 'kind' ? Expanded : Collapsed);
  item.id = node.id;
  item.description = numberText(node.children.length);
  item.tooltip = label;
  item.iconPath = new vscode.ThemeIcon(
    node.groupBy === 'kind' ? kindIcon(node.children[0]?.name.kind ?? 'other') : 'radio-tower',
  );
  item.contextValue = 'nameGroup';
  item.accessibilityInformation = { label: `${label}, ${nameCount(node.children.length)}` };
  return item;
}

function nameItem(node: NameLine): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.description = nameDescription(node);
  item.iconPath =
    node.twoWays > 0
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(kindIcon(node.name.kind));
  item.contextValue = ['name', node.name.source, node.twoWays > 0 ? 'twoWays' : ''].filter(Boolean).join(' ');
  item.accessibilityInformation = { label: nameAnnouncement(node) };
  return item;
}

function renderingItem(node: RenderingLine): vscode.TreeItem {
  const item = new vscode.TreeItem(node.text, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.description = renderingDescription(node);
  item.tooltip = `${node.text} · ${renderingDescription(node, 12)}`;
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  item.contextValue = 'nameRendering';
  item.accessibilityInformation = { label: `${node.text}, ${mentionCount(node.count)}` };
  return item;
}

/** A mention with the words around it; a click goes there. */
export function mentionItem(node: MentionLine): vscode.TreeItem {
  const label = mentionLabel(node.mention);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = mentionDescription(node);
  item.tooltip = [label.label, mentionDescription(node)].filter(Boolean).join('\n');
  item.contextValue = 'nameMention';
  item.accessibilityInformation = { label: [label.label, mentionDescription(node)].filter(Boolean).join(', ') };
  item.command = { command: 'jianbao.goToMention', title: vscode.l10n.t('Go to the Words'), arguments: [node] };
  return item;
}
