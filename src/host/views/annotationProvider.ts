import * as vscode from 'vscode';
import { fileName } from '../platform/fileText';
import { isLost } from './annotationNodes';
import type { AnnotationFile, AnnotationGroup, AnnotationLine, AnnotationNode } from './annotationNodes';
import {
  groupLabel,
  labelIcon,
  noteAnnouncement,
  noteCard,
  noteCount,
  noteDescription,
  noteLabel,
} from './annotationText';
import type { AnnotationTree } from './annotationTree';
import { numberText } from './libraryText';

/** A list with no more notes than this has all its groups open. */
const mostOpened = 200;

/** Draws the Annotations view. */
export class AnnotationProvider implements vscode.TreeDataProvider<AnnotationNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly tree: AnnotationTree) {
    this.#subscription = tree.onDidChange(() => this.#changed.fire());
  }

  getChildren(parent?: AnnotationNode): AnnotationNode[] {
    return parent ? (parent.kind === 'group' ? [...parent.children] : []) : [...this.tree.listing.roots];
  }

  getTreeItem(node: AnnotationNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node, this.tree.listing.lines.length <= mostOpened);
      case 'note':
        return noteItem(node);
      case 'file':
        return fileItem(node);
    }
  }

  /** Cards are made for the line under the pointer only. */
  resolveTreeItem(item: vscode.TreeItem, node: AnnotationNode): vscode.TreeItem {
    if (node.kind === 'note') {
      item.tooltip = noteCard(node);
    }
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function groupItem(node: AnnotationGroup, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = groupLabel(node);
  const item = new vscode.TreeItem(label, isOpen || node.groupBy === 'attention' ? Expanded : Collapsed);
  const [first] = node.children;
  item.id = node.key;
  item.description = numberText(node.children.length);
  item.tooltip = label;
  item.iconPath =
    node.groupBy === 'label'
      ? labelIcon(first?.kind === 'note' ? first.label : undefined)
      : new vscode.ThemeIcon({ attention: 'warning', clipping: 'file-text', tag: 'tag' }[node.groupBy]);
  item.contextValue = 'annotationGroup';
  item.accessibilityInformation = { label: `${label}, ${noteCount(node.children.length)}` };
  return item;
}

function noteItem(node: AnnotationLine): vscode.TreeItem {
  const item = new vscode.TreeItem(noteLabel(node), vscode.TreeItemCollapsibleState.None);
  item.id = node.key;
  item.description = noteDescription(node);
  item.iconPath = isLost(node)
    ? new vscode.ThemeIcon(node.note.anchor.state === 'orphan' ? 'debug-disconnect' : 'question')
    : labelIcon(node.label);
  item.contextValue = isLost(node) ? 'lostAnnotation' : 'annotation';
  item.accessibilityInformation = { label: noteAnnouncement(node) };
  item.command = {
    command: 'jianbao.goToAnnotation',
    title: vscode.l10n.t('Go to the Note'),
    arguments: [{ uri: node.uri, id: node.id }],
  };
  return item;
}

function fileItem(node: AnnotationFile): vscode.TreeItem {
  const name = fileName(node.sidecar);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
  item.id = node.key;
  item.description = node.problem;
  item.tooltip = `${vscode.workspace.asRelativePath(node.sidecar)}\n${node.problem}`;
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = node.isOrphan ? 'orphanAnnotations' : 'damagedAnnotations';
  item.accessibilityInformation = { label: `${name}, ${node.problem}` };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open the File'), arguments: [node.sidecar] };
  return item;
}
