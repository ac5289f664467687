import type { TreeView } from 'vscode';

/** Puts a message above the lines of a view. Setting the same one again would keep VS Code from asking for new lines for a while. */
export function setMessage(view: TreeView<unknown>, message: string): void {
  if (message !== (view.message ?? '')) {
    view.message = message;
  }
}
