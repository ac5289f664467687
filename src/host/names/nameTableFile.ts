import * as vscode from 'vscode';
import type { NameTable } from '../../core/names/nameTable';

/** The table of names that comes with the extension. Read once, when it is first needed. */
export class NameTableFile {
  #read: Promise<{ readonly text: string; readonly table: NameTable }> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Throws an error with a message for people when the file is not there or not whole. */
  async table(): Promise<NameTable> {
    return (await this.#content()).table;
  }

  /** The table as a text, for those who read it on another thread. Throws as `table` does. */
  async text(): Promise<string> {
    return (await this.#content()).text;
  }

  #content(): Promise<{ readonly text: string; readonly table: NameTable }> {
    this.#read ??= this.#load().catch((error: unknown) => {
      this.#read = undefined;
      throw error;
    });
    return this.#read;
  }

  async #load(): Promise<{ readonly text: string; readonly table: NameTable }> {
    const uri = vscode.Uri.joinPath(this.extensionUri, 'dist', 'names.tsv');
    const [bytes, { readNameTable }] = await Promise.all([
      vscode.workspace.fs.readFile(uri),
      import('../../core/names'),
    ]);
    const text = new TextDecoder().decode(bytes);
    const table = readNameTable(text);
    if (!table) {
      throw new Error(vscode.l10n.t('The table of names is damaged. Please install the extension again.'));
    }
    return { text, table };
  }
}
