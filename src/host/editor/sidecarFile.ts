import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation';
import { parseSidecar, serializeSidecar, withAnnotation, withoutAnnotation } from '../../core/annotation/sidecar';
import type { Sidecar } from '../../core/annotation/sidecar';
import { DisposableStore } from '../platform/disposables';
import { watchFile } from '../platform/watch';
import { mergeSidecarTexts } from './mergeSidecars';
import { parseSidecarBackup, readSidecarText, sidecarUri, writeSidecarText } from './sidecarText';

/** A change of the annotations that VS Code can take back and bring again. */
export interface SidecarEdit {
  readonly label: string;
  undo(): void;
  redo(): void;
}

/**
 * The annotations of one clipping in the file beside it, with the changes that are not saved yet. Changes that others
 * make to the file are merged in; a line of the file that cannot be read is kept as it is.
 */
export class SidecarFile implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #current: Sidecar;
  #lastWrite: Promise<void> = Promise.resolve();

  private constructor(
    private readonly clipping: vscode.Uri,
    /** The file's text when it was last read or written. */
    private saved: string,
    current: string,
  ) {
    this.#current = parseSidecar(current);
    this.#store.add(watchFile(sidecarUri(clipping), () => void this.#followFile()));
  }

  /** Opens the annotations of a clipping. A sidecar that cannot be read is reported and never written over. */
  static async open(clipping: vscode.Uri, backup?: string): Promise<SidecarFile> {
    let saved = '';
    try {
      saved = await readSidecarText(clipping);
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
    const unsaved = backup === undefined ? undefined : parseSidecarBackup(backup);
    const current = unsaved ? mergeSidecarTexts(unsaved.saved, unsaved.current, saved) : saved;
    return new SidecarFile(clipping, saved, current);
  }

  /** The annotations as they would be saved. */
  get text(): string {
    return serializeSidecar(this.#current);
  }

  /** The annotations, saved or not. */
  get sidecar(): Sidecar {
    return this.#current;
  }

  /** Takes annotations out and puts others in, as one edit; tells how to take it back. */
  edit(label: string, removed: readonly Annotation[], added: readonly Annotation[]): SidecarEdit {
    const redo = (): void => this.#replace(removed, added);
    redo();
    return { label, undo: () => this.#replace(added, removed), redo };
  }

  /** Writes the annotations, together with what others have written in the meantime. Throws with a message for people. */
  save(): Promise<void> {
    const write = this.#lastWrite.then(() => this.#write());
    this.#lastWrite = write.catch(() => undefined);
    return write;
  }

  /** Gives up what is not saved. */
  async revert(): Promise<void> {
    this.saved = await readSidecarText(this.clipping);
    this.#set(parseSidecar(this.saved));
  }

  /** What a later session needs to have the unsaved changes again. */
  backup(): string {
    return JSON.stringify({ saved: this.saved, current: this.text });
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #write(): Promise<void> {
    const others = await readSidecarText(this.clipping);
    const merged = mergeSidecarTexts(this.saved, this.text, others);
    if (merged !== others) {
      await writeSidecarText(this.clipping, merged);
    }
    this.#adopt(merged, merged);
  }

  async #followFile(): Promise<void> {
    await this.#lastWrite;
    try {
      const others = await readSidecarText(this.clipping);
      if (others !== this.saved && !this.#store.isDisposed) {
        this.#adopt(others, mergeSidecarTexts(this.saved, this.text, others));
      }
    } catch {
      // A file that cannot be read now is looked at again when it changes, and before it is written.
    }
  }

  #adopt(saved: string, current: string): void {
    const before = this.text;
    this.saved = saved;
    if (current !== before) {
      this.#set(parseSidecar(current));
    }
  }

  #replace(removed: readonly Annotation[], added: readonly Annotation[]): void {
    const without = removed.reduce((sidecar, { id }) => withoutAnnotation(sidecar, id), this.#current);
    this.#set(added.reduce(withAnnotation, without));
  }

  #set(sidecar: Sidecar): void {
    this.#current = sidecar;
    this.#changed.fire();
  }
}
