import * as vscode from 'vscode';
import { roleLabels } from '../editor/roleLabels';
import { dayText } from '../editor/factLine';
import type { FactName, OutlineGroup, OutlineItem, OutlineModel, OutlineNode } from './outlineModel';

/** Identifier of the view, as in package.json. */
export const outlineViewId = 'jianbao.outline';

/** Draws the outline of the active clipping. */
export class OutlineProvider implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly model: OutlineModel) {
    this.#subscription = model.onDidChange(() => this.#changed.fire());
  }

  getChildren(parent?: OutlineNode): OutlineNode[] {
    if (!parent) {
      return [...this.model.nodes];
    }
    return parent.kind === 'group' ? [...parent.children] : [];
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : leafItem(node);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function groupItem({ group, children }: Extract<OutlineNode, { kind: 'group' }>): vscode.TreeItem {
  const open = group === 'facts' || group === 'headings';
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupLabel(group), open ? Expanded : Collapsed);
  item.id = group;
  if (group !== 'facts') {
    item.description = String(children.length);
  }
  return item;
}

function leafItem(node: OutlineItem): vscode.TreeItem {
  const label = node.label || vscode.l10n.t('Picture');
  const indent = '\u2003'.repeat(Math.max(0, (node.level ?? 2) - 2));
  const item = new vscode.TreeItem(indent + shownLabel(node, label), vscode.TreeItemCollapsibleState.None);
  const description = node.description ?? detailText(node) ?? '';
  item.description = description;
  item.tooltip = description ? `${label}\n${description}` : label;
  item.iconPath = new vscode.ThemeIcon(icons[node.kind]);
  if (node.source !== undefined) {
    item.command = {
      command: 'jianbao.revealOutlineItem',
      title: vscode.l10n.t('Go to This Place'),
      arguments: [node],
    };
  }
  return item;
}

const icons: Readonly<Record<OutlineGroup, string>> = {
  facts: 'info',
  headings: 'symbol-string',
  figures: 'file-media',
  links: 'link',
  hidden: 'eye-closed',
};

function groupLabel(group: OutlineGroup): string {
  switch (group) {
    case 'facts':
      return vscode.l10n.t('Facts');
    case 'headings':
      return vscode.l10n.t('Headings');
    case 'figures':
      return vscode.l10n.t('Pictures');
    case 'links':
      return vscode.l10n.t('Links');
    case 'hidden':
      return vscode.l10n.t('Hidden Parts');
  }
}

function shownLabel({ detail }: OutlineItem, label: string): string {
  return detail === 'day' ? dayText(label) : label;
}

function detailText({ kind, detail }: OutlineItem): string | undefined {
  if (kind === 'hidden') {
    const labels: Readonly<Record<string, string>> = roleLabels();
    return labels[detail];
  }
  return kind === 'facts' ? factLabels()[detail] : undefined;
}

function factLabels(): Readonly<Record<string, string>> {
  const labels: Readonly<Record<FactName, string>> = {
    title: vscode.l10n.t('Title'),
    outlet: vscode.l10n.t('Outlet'),
    day: vscode.l10n.t('Published'),
    dateline: vscode.l10n.t('Dateline'),
    reporter: vscode.l10n.t('Reporter'),
    translator: vscode.l10n.t('Translator'),
    editor: vscode.l10n.t('Editor'),
    author: vscode.l10n.t('Author'),
    url: vscode.l10n.t('Address'),
    language: vscode.l10n.t('Language'),
  };
  return labels;
}
