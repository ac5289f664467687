import * as vscode from 'vscode';
import { fieldIcon } from '../citation/fieldIcon';
import type { FactName, SourceSymbol, SymbolGroup } from '../../core/source/sourceSymbol';
import { groupLabel, kindLabel, originLabel, symbolDetail, symbolLabel } from './outlineLabels';
import type { OutlineModel } from './outlineModel';
import type { OutlineGroup, OutlineItem, OutlineNode } from './outlineNodes';
import type { OutlineScript } from './outlineScript';

/** Draws the outline of the active clipping. */
export class OutlineProvider implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #served = new vscode.EventEmitter<void>();
  /** Fires when VS Code has asked for lines. */
  readonly onDidServe = this.#served.event;
  #servedNodes = new WeakSet<OutlineNode>();

  constructor(
    private readonly model: OutlineModel,
    private readonly script: OutlineScript,
  ) {
    this.#subscription = vscode.Disposable.from(
      model.onDidChange(() => this.#changed.fire()),
      script.onDidChange(() => this.#changed.fire()),
    );
  }

  async getChildren(parent?: OutlineNode): Promise<OutlineNode[]> {
    if (!parent) {
      this.#servedNodes = new WeakSet();
    }
    const children = parent ? parent.children : ((await this.model.current())?.groups ?? []);
    children.forEach((child) => this.#servedNodes.add(child));
    this.#served.fire();
    return [...children];
  }

  /** True when VS Code has been given a line since it last began anew. Other lines must not be revealed. */
  hasServed(node: OutlineNode): boolean {
    return this.#servedNodes.has(node);
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.model.outline?.parents.get(node);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : leafItem(node, this.script.show(node));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#served.dispose();
  }
}

/** Groups that are open until somebody closes them. */
const openGroups: ReadonlySet<SymbolGroup['group']> = new Set(['facts', 'lead', 'headings']);

/** True when a node shows what it holds until somebody closes it. */
export function isOpenAtFirst(node: OutlineNode): boolean {
  return node.kind === 'item' || openGroups.has(node.group);
}

function groupItem(node: OutlineGroup): vscode.TreeItem {
  const { id, group, children } = node;
  const label = groupLabel(group);
  const item = new vscode.TreeItem(label, collapsibleState(node));
  item.id = id;
  item.contextValue = 'group';
  const count = countText(group, children);
  if (count !== undefined) {
    item.description = count;
  }
  item.accessibilityInformation = { label: count === undefined ? label : joined([label, count]) };
  return item;
}

/** `symbol` has its words as the reader shows them. */
function leafItem(node: OutlineItem, symbol: SourceSymbol): vscode.TreeItem {
  const { id } = node;
  const label = symbolLabel(symbol);
  const item = new vscode.TreeItem(label, collapsibleState(node));
  const details = [
    symbolDetail(symbol),
    symbol.from && symbol.from !== symbol.fact ? originLabel(symbol.from) : '',
  ].filter(Boolean);
  item.id = id;
  item.contextValue = symbol.kind === 'reference' && symbol.state === undefined ? 'evidence' : symbol.kind;
  item.description = details.join(' · ');
  item.tooltip = [label, joined([kindLabel(symbol), ...details])].join('\n');
  item.iconPath = iconOf(symbol);
  item.accessibilityInformation = { label: joined(new Set([kindLabel(symbol), label, ...details])) };
  if (symbol.state === 'missing') {
    item.command = {
      command: 'jianbao.editReferenceField',
      title: vscode.l10n.t('Fill In'),
      arguments: [node],
    };
  } else if (symbol.source) {
    item.command = {
      command: 'jianbao.revealOutlineItem',
      title: vscode.l10n.t('Go to This Place'),
      arguments: [node],
    };
  }
  return item;
}

const icons: Readonly<Record<SourceSymbol['kind'], string>> = {
  fact: 'info',
  reference: 'circle-outline',
  lead: 'note',
  heading: 'symbol-string',
  figure: 'file-media',
  table: 'table',
  quotation: 'quote',
  name: 'person',
  link: 'link',
  hidden: 'eye-closed',
};

const factIcons: Readonly<Record<FactName, string>> = {
  title: 'bookmark',
  outlet: 'broadcast',
  day: 'calendar',
  instant: 'clock',
  dateline: 'location',
  reporter: 'person',
  translator: 'person',
  editor: 'person',
  author: 'person',
  url: 'globe',
  tag: 'tag',
  language: 'symbol-text',
  region: 'location',
};

function collapsibleState(node: OutlineNode): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return node.children.length === 0 ? None : isOpenAtFirst(node) ? Expanded : Collapsed;
}

/** Of the reference only what wants attention is counted. */
function countText(group: SymbolGroup['group'], children: readonly OutlineItem[]): string | undefined {
  switch (group) {
    case 'facts':
    case 'lead':
      return undefined;
    case 'reference': {
      const open = children.filter(({ symbol: { state, needed } }) => {
        return state === 'disagreeing' || (state === 'missing' && needed === true);
      });
      return open.length > 0 ? vscode.l10n.t('{0} to check', open.length) : undefined;
    }
    default:
      return String(countItems(children));
  }
}

function iconOf({ kind, fact, state, needed = false }: SourceSymbol): vscode.ThemeIcon {
  if (kind === 'reference') {
    const isOpen = state === 'disagreeing' || (state === 'missing' && needed);
    const color = isOpen ? new vscode.ThemeColor('list.warningForeground') : undefined;
    return new vscode.ThemeIcon(state === undefined ? 'debug-stackframe-dot' : fieldIcon({ state, needed }), color);
  }
  return new vscode.ThemeIcon((fact && factIcons[fact]) ?? icons[kind]);
}

function countItems(items: readonly OutlineItem[]): number {
  return items.reduce((sum, { children }) => sum + 1 + countItems(children), 0);
}

function joined(parts: Iterable<string>): string {
  const separator = vscode.l10n.t({
    message: ', ',
    comment: ['Stands between the items of a list within a line. Chinese uses 、'],
  });
  return [...parts].join(separator);
}
