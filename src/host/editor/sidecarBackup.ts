import * as vscode from 'vscode';
import { sha256 } from '../../core/text/sha256';
import { encodeText } from '../platform/fileText';
import { readIfThere } from './sidecarText';

/**
 * Where the annotations of one clipping that are not saved wait for the next session. The place follows from the
 * clipping's address: VS Code knows the place of a backup only if it stored its layout after the backup was made, and a
 * window that was killed or lost did not.
 */
export class SidecarBackup {
  #lastStep: Promise<void> = Promise.resolve();
  #mayBeThere = true;

  /** `former` is the place that VS Code remembers; another one when the clipping was renamed. */
  constructor(
    readonly uri: vscode.Uri,
    private readonly former: vscode.Uri = uri,
  ) {}

  static of(clipping: vscode.Uri, storage: vscode.Uri, former?: vscode.Uri): SidecarBackup {
    return new SidecarBackup(vscode.Uri.joinPath(storage, 'unsaved', `${sha256(clipping.toString())}.json`), former);
  }

  /** Undefined when nothing waits, empty when it cannot be read. */
  async read(): Promise<string | undefined> {
    try {
      const text = await readIfThere(this.former);
      this.#mayBeThere = text !== undefined;
      return text;
    } catch {
      return '';
    }
  }

  /** The file holds the old text or the new at every moment. */
  write(text: string): Promise<void> {
    this.#mayBeThere = true;
    return this.#then(async () => {
      const whole = this.uri.with({ path: `${this.uri.path}.new` });
      await vscode.workspace.fs.writeFile(whole, encodeText(text));
      await vscode.workspace.fs.rename(whole, this.uri, { overwrite: true });
    });
  }

  /** Nothing is unsaved any more. */
  async delete(): Promise<void> {
    if (this.#mayBeThere) {
      this.#mayBeThere = false;
      const places = new Map([this.uri, this.former].map((uri) => [uri.toString(), uri]));
      await this.#then(async () => {
        await Promise.allSettled([...places.values()].map((uri) => vscode.workspace.fs.delete(uri)));
      });
    }
  }

  #then(step: () => Promise<void>): Promise<void> {
    const done = this.#lastStep.then(step);
    this.#lastStep = done.catch(() => undefined);
    return done;
  }
}
