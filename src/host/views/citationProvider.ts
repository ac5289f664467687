import * as vscode from 'vscode';
import type { CitationKind } from '../../core/citation/quotation/unit';
import type { CitationGroup, CitationLine, CitationListing, CitationNode } from './citationNodes';
import {
  citationAnnouncement,
  citationCard,
  citationCount,
  citationDescription,
  citationGroupLabel,
  citationIcon,
  citationLabel,
  kindIcon,
} from './citationText';
import type { CitationTree } from './citationTree';
import { numberText } from './libraryText';

/** Draws the Citations view. */
export class CitationProvider implements vscode.TreeDataProvider<CitationNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  #drawn: CitationListing;
  /** Asks of VS Code that wait for the first list. */
  #waiting = 0;

  constructor(private readonly tree: CitationTree) {
    this.#drawn = tree.listing;
    this.#subscription = tree.onDidChange(() => {
      if (tree.listing !== this.#drawn && this.#waiting === 0) {
        this.#drawn = tree.listing;
        this.#changed.fire();
      }
    });
  }

  /**
   * The first ask waits for the first list: VS Code does not hear of a change while a view is still coming up, and
   * would go on saying that there is nothing.
   */
  async getChildren(parent?: CitationNode): Promise<CitationNode[]> {
    if (!parent && !this.tree.isMade) {
      this.#waiting += 1;
      await this.tree.make().finally(() => (this.#waiting -= 1));
      this.#drawn = this.tree.listing;
    }
    return this.childrenOf(parent);
  }

  childrenOf(parent?: CitationNode): CitationNode[] {
    return parent ? (parent.kind === 'group' ? [...parent.children] : []) : [...this.tree.listing.roots];
  }

  getParent(node: CitationNode): CitationNode | undefined {
    return this.tree.listing.roots.find(
      (group) => group.kind === 'group' && group.children.some(({ key }) => key === node.key),
    );
  }

  getTreeItem(node: CitationNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : lineItem(node);
  }

  /** Cards are made for the line under the pointer only. */
  resolveTreeItem(item: vscode.TreeItem, node: CitationNode): vscode.TreeItem {
    const { core } = this.tree;
    if (node.kind === 'citation' && core) {
      item.tooltip = citationCard(node, core);
    }
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** People and outlets are what the view is for; names, dates and what was rejected open on demand. */
function groupItem(node: CitationGroup): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = citationGroupLabel(node);
  const isOpen = node.groupBy !== 'kind' && node.groupBy !== 'rejected';
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = node.key;
  item.description = numberText(node.children.length);
  item.tooltip = label;
  item.iconPath = groupIcon(node);
  item.contextValue = 'citationGroup';
  item.accessibilityInformation = { label: `${label}, ${citationCount(node.children.length)}` };
  return item;
}

function groupIcon({ groupBy, label }: CitationGroup): vscode.ThemeIcon {
  switch (groupBy) {
    case 'speaker':
      return new vscode.ThemeIcon(label === '' ? 'question' : 'person');
    case 'source':
      return new vscode.ThemeIcon(label === '' ? 'file-text' : 'radio-tower');
    case 'unnamed':
      return new vscode.ThemeIcon('question');
    case 'kind':
      return new vscode.ThemeIcon(kindIcon(label as CitationKind));
    case 'rejected':
      return new vscode.ThemeIcon('circle-slash');
  }
}

function lineItem(node: CitationLine): vscode.TreeItem {
  const { unit } = node;
  const item = new vscode.TreeItem(citationLabel(node), vscode.TreeItemCollapsibleState.None);
  item.id = node.key;
  item.description = citationDescription(node);
  item.iconPath = citationIcon(node);
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: citationAnnouncement(node) };
  item.command =
    unit.kind === 'link'
      ? {
          command: 'jianbao.followCitation',
          title: vscode.l10n.t('Open the Linked Report'),
          arguments: [node.uri, unit.url],
        }
      : { command: 'jianbao.goToCitation', title: vscode.l10n.t('Go to the Words'), arguments: [node] };
  return item;
}

/** Words for the conditions of menus. */
function contextOf({ unit: { kind, verdict } }: CitationLine): string {
  const isCorrectable = kind === 'direct' || kind === 'indirect' || kind === 'date';
  return ['citation', kind, verdict, isCorrectable ? 'correctable' : ''].filter(Boolean).join(' ');
}
