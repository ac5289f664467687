import * as vscode from 'vscode';
import type { StoreFiles } from '../../core/library/store/store';
import { isFileNotFound } from '../platform/fileText';

/**
 * The store's files through VS Code's file systems, which offer no way to replace a file at one stroke: a file is
 * written beside its place and then renamed. A kill between the two leaves no catalogue, which is then made anew.
 */
export class WorkspaceStore implements StoreFiles {
  constructor(private readonly folder: vscode.Uri) {}

  async list(): Promise<readonly string[]> {
    const items = await whenThere(vscode.workspace.fs.readDirectory(this.folder));
    return (items ?? []).map(([name]) => name).filter((name) => !name.endsWith(unfinished));
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return whenThere(vscode.workspace.fs.readFile(this.#place(name)));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.folder);
    const beside = this.#place(`${name}${unfinished}`);
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, this.#place(name), { overwrite: true });
  }

  async remove(name: string): Promise<void> {
    await whenThere(vscode.workspace.fs.delete(this.#place(name)));
  }

  #place(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }
}

const unfinished = '.new';

async function whenThere<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isFileNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}
