import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { DisposableStore } from '../platform/disposables';
import { fileName } from '../platform/fileText';
import { OutlineFollower } from './outlineFollower';
import type { OutlineModel } from './outlineModel';
import type { OutlineNode } from './outlineNodes';
import { OutlineProvider } from './outlineProvider';

/** Identifier of the view, as in package.json. */
export const outlineViewId = 'jianbao.outline';

/** The outline of the active clipping in the side bar. */
export class OutlineView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #view: vscode.TreeView<OutlineNode>;

  constructor(model: OutlineModel, readers: ReaderRegistry) {
    const treeDataProvider = this.#store.add(new OutlineProvider(model));
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

  dispose(): void {
    this.#store.dispose();
  }
}
