import * as vscode from 'vscode';
import { DisposableStore } from '../platform/disposables';
import type { NameNode } from './nameNodes';
import type { NameParts } from './nameParts';
import type { NameTreeServices } from './nameTree';

/** Identifier of the view, as in package.json. */
export const nameViewId = 'jianbao.names';

export interface NameViewServices extends NameTreeServices {
  readonly workspaceState: vscode.Memento;
}

/**
 * The Names view. What it shows and all that looks names up in a workspace is loaded when somebody first looks at it,
 * or asks for mentions.
 */
export class NameView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly view: vscode.TreeView<NameNode>;
  #loading: Promise<NameParts> | undefined;
  #parts: NameParts | undefined;

  constructor(private readonly services: NameViewServices) {
    this.view = this.#store.add(
      vscode.window.createTreeView<NameNode>(nameViewId, {
        treeDataProvider: {
          onDidChangeTreeData: this.#changed.event,
          getChildren: async (node) => (await this.load()).provider.getChildren(node),
          getTreeItem: async (node) => (await this.load()).provider.getTreeItem(node),
          resolveTreeItem: (item, node) => this.#parts?.provider.resolveTreeItem(item, node),
        },
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#store.add(this.view.onDidChangeVisibility(({ visible }) => visible && void this.load()));
  }

  /** How often the workspace has a name; undefined while nobody has counted. */
  countInWorkspace(key: string): number | undefined {
    return this.#parts?.index.countInWorkspace(key);
  }

  load(): Promise<NameParts> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #load(): Promise<NameParts> {
    const { NameParts } = await import('../commands');
    const parts = this.#store.add(new NameParts(this.services, this.view));
    this.#store.add(parts.provider.onDidChangeTreeData(() => this.#changed.fire()));
    this.#parts = parts;
    return parts;
  }
}
