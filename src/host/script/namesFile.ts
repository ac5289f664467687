import * as vscode from 'vscode';
import type { Names } from '../../core/names/names';
import { parseNames } from '../../core/names/names';

/** The names that come with the extension. Read once, when they are first needed. */
export class NamesFile {
  #names: Promise<Names> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Throws when the file cannot be read. */
  read(): Promise<Names> {
    this.#names ??= this.#load().catch((error: unknown) => {
      this.#names = undefined;
      throw error;
    });
    return this.#names;
  }

  async #load(): Promise<Names> {
    const uri = vscode.Uri.joinPath(this.extensionUri, 'dist', 'names.txt');
    return parseNames(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  }
}
