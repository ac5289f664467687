import * as vscode from 'vscode';
import type { Romanizer } from '../../core/citation';

/** The readings of Chinese characters that come with the extension. Read once, when references are first romanised. */
export class RomanizerFile {
  #romanizer: Promise<Romanizer> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Throws an error with a message for people when the file is not there or not whole. */
  read(): Promise<Romanizer> {
    this.#romanizer ??= this.#load().catch((error: unknown) => {
      this.#romanizer = undefined;
      throw error;
    });
    return this.#romanizer;
  }

  async #load(): Promise<Romanizer> {
    const uri = vscode.Uri.joinPath(this.extensionUri, 'dist', 'pinyin.json');
    const [bytes, { createRomanizer, parsePinyinDictionary }] = await Promise.all([
      vscode.workspace.fs.readFile(uri),
      import('../../core/citation'),
    ]);
    const dictionary = parsePinyinDictionary(new TextDecoder().decode(bytes));
    if (!dictionary) {
      throw new Error(vscode.l10n.t('The readings for pinyin are damaged. Please install the extension again.'));
    }
    return createRomanizer(dictionary);
  }
}
