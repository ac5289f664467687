import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { DisposableStore } from '../platform/disposables';
import { libraryViewId } from './libraryModel';
import type { LibraryModel } from './libraryModel';
import { LibraryProvider } from './libraryProvider';

/** The Library view: every clipping of the workspace, and a count in its header. */
export function registerLibraryView(model: LibraryModel): vscode.Disposable {
  const store = new DisposableStore();
  const treeDataProvider = store.add(new LibraryProvider(model));
  const view = store.add(
    vscode.window.createTreeView(libraryViewId, { treeDataProvider, canSelectMany: true, showCollapseAll: false }),
  );
  const scanned = new ContextKey('jianbao.libraryScanned');
  store.add(
    model.onDidChange(() => {
      const count = model.entries.length;
      view.description = count > 0 ? String(count) : '';
      scanned.set(model.isScanned);
    }),
  );
  return store;
}
