import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation';
import { mergeSidecars } from '../../core/annotation/mergeSidecars';
import { isNote } from '../../core/annotation/note';
import {
  annotationsOf,
  emptySidecar,
  parseSidecar,
  readSidecar,
  serializeSidecar,
} from '../../core/annotation/sidecar';
import { isSameAnnotation, type MergedSidecar } from '../../core/annotation/settleSidecar';
import type { Sidecar } from '../../core/annotation/sidecar';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { isThere } from '../platform/fileText';
import { watchFile } from '../platform/watch';
import { SidecarSteps } from './sidecarSteps';
import {
  tellConflicts,
  tellDamagedBackup,
  tellDeleted,
  tellOthersStay,
  tellReadable,
  tellUnreadable,
} from './sidecarMessages';
import { parseSidecarBackup, readOptionalSidecarText, sidecarUri } from './sidecarText';
import type { SidecarStorage } from './sidecarText';

/** A change of the annotations that VS Code can take back and bring again. */
export interface SidecarEdit {
  readonly label: string;
  undo(): void;
  redo(): void;
}

/** A file that is gone for so many milliseconds was deleted; sooner it may be coming back, as when git replaces it. */
const goneAfter = 700;

/**
 * The annotations of one clipping in the file beside it, with the changes that are not saved yet. Changes that others
 * make to the file are merged in; a line of the file that cannot be read is kept as it is.
 */
export class SidecarFile implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #kept = this.#store.add(new vscode.EventEmitter<SidecarEdit>());
  readonly #gone = this.#store.add(new Delay(goneAfter, () => void this.#followDeletion()));
  readonly onDidChange = this.#changed.event;
  /** Fires when the file was deleted and its notes are kept, as an edit: they are not saved any more. */
  readonly onDidKeep = this.#kept.event;
  #current: Sidecar = emptySidecar;
  /** The file as it was last read or written: its text, undefined when there is none, and what that says. */
  #savedText: string | undefined;
  #saved: Sidecar = emptySidecar;
  #lastWrite: Promise<void> = Promise.resolve();
  #follows = 0;
  #restored: SidecarEdit | undefined;

  private constructor(
    private readonly clipping: vscode.Uri,
    private readonly storage: SidecarStorage,
  ) {
    this.#store.add(watchFile(sidecarUri(clipping), () => void this.#followFile()));
  }

  /**
   * Opens the annotations of a clipping, with the unsaved ones of a backup. A sidecar that cannot be read is reported and
   * never written over.
   */
  static async open(clipping: vscode.Uri, storage: SidecarStorage, backup?: string): Promise<SidecarFile> {
    const file = new SidecarFile(clipping, storage);
    let text: string | undefined;
    try {
      text = await readOptionalSidecarText(clipping);
      tellReadable(clipping);
    } catch (error) {
      tellUnreadable(clipping, error);
    }
    file.#remember(text);
    const read = readSidecar(text ?? '');
    file.#current = read.sidecar;
    tellConflicts(clipping, read);
    if (backup !== undefined) {
      file.#restore(backup);
    }
    return file;
  }

  /** The annotations as they would be saved. */
  get text(): string {
    return serializeSidecar(this.#current);
  }

  /** The annotations, saved or not. */
  get sidecar(): Sidecar {
    return this.#current;
  }

  /** The unsaved annotations that a backup brought back, as an edit; undefined when it brought none. */
  get restored(): SidecarEdit | undefined {
    return this.#restored;
  }

  /** Whether there is anything that the file does not say. */
  get isUnsaved(): boolean {
    return this.text !== serializeSidecar(this.#saved);
  }

  /** Takes annotations out and puts others in, as one edit; tells how to take it back. */
  edit(label: string, removed: readonly Annotation[], added: readonly Annotation[]): SidecarEdit {
    const steps = new SidecarSteps(this.#current, removed, added);
    this.#set(steps.redo(this.#current).sidecar);
    return this.#editOf(label, steps);
  }

  /** Writes the annotations, together with what others have written in the meantime. Throws with a message for people. */
  save(): Promise<void> {
    const write = this.#lastWrite.then(() => this.#write());
    this.#lastWrite = write.catch(() => undefined);
    return write;
  }

  /** Gives up what is not saved. Throws with a message for people when the file cannot be read. */
  async revert(): Promise<void> {
    this.#remember(await readOptionalSidecarText(this.clipping));
    this.#set(this.#saved);
  }

  /** Puts the annotations beside another clipping, together with those that are there. Throws with a message for people. */
  async copyTo(clipping: vscode.Uri): Promise<void> {
    if (this.#current.lines.length > 0) {
      await this.storage.add(clipping, this.#current);
    }
  }

  /** What a later session needs to have the unsaved changes again. */
  backup(): string {
    return JSON.stringify({ saved: this.#savedText ?? '', current: this.text });
  }

  dispose(): void {
    this.#store.dispose();
  }

  #editOf(label: string, steps: SidecarSteps): SidecarEdit {
    const step = ({ sidecar, left }: ReturnType<SidecarSteps['undo']>): void => {
      tellOthersStay(left);
      this.#set(sidecar);
    };
    return { label, undo: () => step(steps.undo(this.#current)), redo: () => step(steps.redo(this.#current)) };
  }

  /** What was unsaved, over what the file says now. Without a file the notes of then stay, unsaved. */
  #restore(text: string): void {
    const backup = parseSidecarBackup(text);
    if (!backup) {
      tellDamagedBackup(this.clipping);
      return;
    }
    const [saved, unsaved] = [parseSidecar(backup.saved), parseSidecar(backup.current)];
    const merged = mergeSidecars(saved, unsaved, this.#savedText === undefined ? saved : this.#saved);
    tellConflicts(this.clipping, merged);
    const steps = stepsBetween(this.#current, merged.sidecar);
    this.#current = merged.sidecar;
    this.#restored = this.isUnsaved ? this.#editOf(vscode.l10n.t('Restore Unsaved Notes'), steps) : undefined;
  }

  async #write(): Promise<void> {
    let current = this.#current;
    let merged: MergedSidecar = { sidecar: current, conflicts: [] };
    const text = await this.storage.update(this.clipping, (others) => {
      current = this.#current; // as of now, like what is saved: lines followed meanwhile are in both, or seem deleted
      merged = this.#mergeWith(current, others);
      return serializeSidecar(merged.sidecar);
    });
    const edited = this.#current;
    this.#remember(text === '' ? undefined : text);
    tellConflicts(this.clipping, merged);
    this.#set(edited === current ? merged.sidecar : mergeSidecars(current, edited, merged.sidecar).sidecar);
  }

  /** The annotations here with those in the file. A file that is gone takes none along that is a note. */
  #mergeWith(current: Sidecar, others: string | undefined): MergedSidecar {
    const isLost = others === undefined && holdsNotes(this.#saved);
    const read = readSidecar(others ?? '');
    const merged = mergeSidecars(this.#saved, current, isLost ? this.#saved : read.sidecar);
    return { ...merged, conflicts: [...merged.conflicts, ...read.conflicts] };
  }

  async #followFile(): Promise<void> {
    const turn = ++this.#follows;
    const write = this.#lastWrite;
    await write;
    try {
      const others = await readOptionalSidecarText(this.clipping);
      if (turn !== this.#follows || this.#store.isDisposed) {
        return;
      }
      if (write !== this.#lastWrite) {
        await this.#followFile(); // what was read may be older than what was written meanwhile
        return;
      }
      if (others === this.#savedText) {
        return;
      }
      if (others === undefined && holdsNotes(this.#saved)) {
        this.#gone.schedule();
        return;
      }
      this.#gone.cancel();
      const merged = this.#mergeWith(this.#current, others);
      this.#remember(others);
      tellConflicts(this.clipping, merged);
      if (serializeSidecar(merged.sidecar) !== this.text) {
        this.#set(merged.sidecar);
      }
    } catch {
      // A file that cannot be read now is looked at again when it changes, and before it is written.
    }
  }

  /** The file is still gone: if the clipping is not, its notes are kept as an edit that can be undone, and saved. */
  async #followDeletion(): Promise<void> {
    await this.#lastWrite;
    const [isBack, isClippingThere] = await Promise.all([isThere(sidecarUri(this.clipping)), isThere(this.clipping)]);
    if (isBack) {
      await this.#followFile();
    } else if (isClippingThere && !this.#store.isDisposed && this.#savedText !== undefined) {
      this.#remember(undefined);
      this.#kept.fire(this.edit(vscode.l10n.t('Keep Notes'), [], annotationsOf(this.#current)));
      tellDeleted(sidecarUri(this.clipping));
    }
  }

  #remember(text: string | undefined): void {
    this.#savedText = text;
    this.#saved = parseSidecar(text ?? '');
  }

  #set(sidecar: Sidecar): void {
    this.#current = sidecar;
    this.#changed.fire();
  }
}

function stepsBetween(before: Sidecar, after: Sidecar): SidecarSteps {
  const [old, fresh] = [annotationsOf(before), annotationsOf(after)];
  const missingIn = (others: readonly Annotation[], annotations: readonly Annotation[]): readonly Annotation[] => {
    const byId = new Map(others.map((other) => [other.id, other]));
    return annotations.filter((annotation) => !isSameAnnotation(annotation, byId.get(annotation.id)));
  };
  return new SidecarSteps(before, missingIn(fresh, old), missingIn(old, fresh));
}

const holdsNotes = (sidecar: Sidecar): boolean => annotationsOf(sidecar).some(isNote);
