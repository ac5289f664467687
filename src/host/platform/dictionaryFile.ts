import * as vscode from 'vscode';
import type { Dictionaries } from '../../core/script/dictionaries';

/** The conversion dictionaries that come with the extension. Read once, when they are first needed. */
export class DictionaryFile {
  #dictionaries: Promise<Dictionaries> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Throws an error with a message for people when the file is not there or not whole. */
  read(): Promise<Dictionaries> {
    this.#dictionaries ??= this.#load().catch((error: unknown) => {
      this.#dictionaries = undefined;
      throw error;
    });
    return this.#dictionaries;
  }

  async #load(): Promise<Dictionaries> {
    const uri = vscode.Uri.joinPath(this.extensionUri, 'dist', 'dictionaries.json');
    const [bytes, { parseDictionaries }] = await Promise.all([
      vscode.workspace.fs.readFile(uri),
      import('../../core/script'),
    ]);
    const dictionaries = parseDictionaries(new TextDecoder().decode(bytes));
    if (!dictionaries) {
      throw new Error(vscode.l10n.t('The conversion dictionaries are damaged. Please install the extension again.'));
    }
    return dictionaries;
  }
}
