import * as vscode from 'vscode';
import { encodeText, fileName, isFileNotFound } from '../platform/fileText';
import type { ConversionChoice } from './conversionChoice';
import type { ConvertedFile } from './convertedFile';
import { commonFolder, targetNames } from './targetNames';

/** Writes converted clippings as new files. Never overwrites one. */
export class NewFiles {
  /** Places that were given away, so that files converted at the same time do not meet. */
  readonly #taken = new Set<string>();
  readonly #base: string;

  /** `folder` is where the files go, with the folders below the one that holds them all; beside them without it. */
  constructor(
    private readonly choice: ConversionChoice,
    files: readonly vscode.Uri[],
    private readonly folder: vscode.Uri | undefined,
  ) {
    this.#base = commonFolder(files.map(({ path }) => path));
  }

  /** Writes a file and gives its place. Rejects when it cannot be written. */
  async write({ uri, text, read }: ConvertedFile): Promise<vscode.Uri> {
    const parent = vscode.Uri.joinPath(uri, '..');
    const within = parent.path.slice(this.#base.length);
    const target = this.folder ? vscode.Uri.joinPath(this.folder, within) : parent;
    await vscode.workspace.fs.createDirectory(target);
    const place = await this.#freePlace(target, uri);
    const mark = this.choice.form === 'clipping' ? read.mark : '';
    await vscode.workspace.fs.writeFile(place, encodeText(mark + text));
    return place;
  }

  async #freePlace(folder: vscode.Uri, uri: vscode.Uri): Promise<vscode.Uri> {
    const { to, form } = this.choice;
    for (const name of targetNames(fileName(uri), to, form, this.folder !== undefined)) {
      const place = vscode.Uri.joinPath(folder, name);
      const address = place.toString();
      if (!this.#taken.has(address)) {
        this.#taken.add(address);
        if (!(await isThere(place))) {
          return place;
        }
      }
    }
    throw new RangeError('the names have no end');
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isFileNotFound(error)) {
      return false;
    }
    throw error;
  }
}
