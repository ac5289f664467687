import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { DisposableStore } from '../platform/disposables';
import { fileName } from '../platform/fileText';
import { OutlineFollower } from './outlineFollower';
import type { OutlineModel } from './outlineModel';
import type { OutlineNode } from './outlineNodes';
import { OutlineProvider } from './outlineProvider';
import { OutlineScript } from './outlineScript';

/** Identifier of the view, as in package.json. */
export const outlineViewId = 'jianbao.outline';

/** The outline of the active clipping in the side bar. */
export class OutlineView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #view: vscode.TreeView<OutlineNode>;
  readonly #tree: OutlineProvider;

  constructor(model: OutlineModel, readers: ReaderRegistry) {
    const treeDataProvider = this.#store.add(new OutlineProvider(model, this.#store.add(new OutlineScript(readers))));
    this.#tree = treeDataProvider;
    const view = vscode.window.createTreeView(outlineViewId, { treeDataProvider, showCollapseAll: true });
    this.#view = this.#store.add(view);
    this.#store.add(new OutlineFollower(view, model, treeDataProvider, readers));
    this.#store.add(view.onDidChangeVisibility(({ visible }) => model.setWanted(visible)));
    this.#store.add(
      model.onDidChange(() => {
        view.description = model.outline ? fileName(model.outline.clipping) : '';
      }),
    );
    model.setWanted(view.visible);
  }

  /** The line that is marked or was chosen. */
  get selection(): OutlineNode | undefined {
    return this.#view.selection[0];
  }

  /** What the line of a node says. */
  labelOf(node: OutlineNode): string {
    const { label } = this.#tree.getTreeItem(node);
    return typeof label === 'string' ? label : (label?.label ?? '');
  }

  dispose(): void {
    this.#store.dispose();
  }
}
