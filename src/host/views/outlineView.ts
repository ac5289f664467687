import * as vscode from 'vscode';
import { DisposableStore } from '../platform/disposables';
import type { OutlineModel } from './outlineModel';
import { OutlineProvider, outlineViewId } from './outlineProvider';

/** The Outline view of the active clipping. */
export function registerOutlineView(model: OutlineModel): vscode.Disposable {
  const store = new DisposableStore();
  const treeDataProvider = store.add(new OutlineProvider(model));
  store.add(vscode.window.createTreeView(outlineViewId, { treeDataProvider, showCollapseAll: true }));
  return store;
}
