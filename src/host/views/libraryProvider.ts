import * as vscode from 'vscode';
import { dayText } from '../editor/factLine';
import { readerViewType } from '../editor/readerRegistry';
import { fileName } from '../platform/fileText';
import type { LibraryEntry } from './libraryEntry';
import type { LibraryModel } from './libraryModel';

/** Draws the library as a list. Asking for its items starts the first scan. */
export class LibraryProvider implements vscode.TreeDataProvider<LibraryEntry>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly model: LibraryModel) {
    this.#subscription = model.onDidChange(() => this.#changed.fire());
  }

  getChildren(parent?: LibraryEntry): LibraryEntry[] {
    if (parent) {
      return [];
    }
    this.model.start().catch(reportFailure);
    return [...this.model.entries];
  }

  getTreeItem({ uri, title, outlet, day }: LibraryEntry): vscode.TreeItem {
    const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
    item.id = uri.toString();
    item.resourceUri = uri;
    item.description = [outlet, day].filter(Boolean).join(' · ');
    item.tooltip = [title, [outlet, day && dayText(day)].filter(Boolean).join(' · '), fileName(uri)].join('\n');
    item.iconPath = new vscode.ThemeIcon('note');
    item.contextValue = 'clipping';
    item.command = {
      command: 'vscode.openWith',
      title: vscode.l10n.t('Open in Reader'),
      arguments: [uri, readerViewType, { preview: true }],
    };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function reportFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t('The Library could not look through the workspace: {0}', reason));
}
