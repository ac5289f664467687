import * as vscode from 'vscode';

const key = Symbol.for('jianbao.test.written');

/** Folders that tests wrote. Each test file is a bundle of its own; the list is one. */
function folders(): Map<string, vscode.Uri> {
  const known: unknown = Reflect.get(globalThis, key);
  if (known) {
    return known as Map<string, vscode.Uri>;
  }
  const made = new Map<string, vscode.Uri>();
  Reflect.set(globalThis, key, made);
  return made;
}

/** Keeps a folder in mind until the suite is over. */
export function noteWritten(folder: vscode.Uri): void {
  folders().set(folder.toString(), folder);
}

/** Removes all of them; some are gone already. */
export async function removeWritten(): Promise<void> {
  const all = [...folders().values()];
  folders().clear();
  await Promise.allSettled(all.map((folder) => vscode.workspace.fs.delete(folder, { recursive: true })));
}
