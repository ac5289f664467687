import * as vscode from 'vscode';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import type { ClippingDocument, DecidedReading } from '../editor/clippingDocument';
import type { DocumentReference, FollowedDocuments } from '../editor/followedDocuments';
import type { SidecarEdit } from '../editor/sidecarFile';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import { findTextDocument } from '../source/clippingSource';
import type { NoteServices } from './editNotes';
import { sourceNotesOf } from './sourceNotesPlace';
import type { SourceNote } from './sourceNotesPlace';

export interface SourceNoteServices extends NoteServices {
  readonly documents: FollowedDocuments;
}

/**
 * Follows the notes of one clipping in a text editor: with the reader's unsaved edits where it is open in one, else those
 * of its file.
 */
export class SourceNotesFollower implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #own = this.#store.add(new DisposableValue<DocumentReference>());
  readonly #listener = this.#store.add(new DisposableValue<vscode.Disposable>());
  /** Fires when there are other notes, or the same in other places. */
  readonly onDidChange = this.#changed.event;
  #open: ClippingDocument | undefined;
  #connected: Promise<ClippingDocument> | undefined;
  #turn = 0;
  #reading: DecidedReading | undefined;
  #reads = 0;
  #notes: readonly SourceNote[] = [];

  constructor(
    readonly uri: vscode.Uri,
    private readonly services: SourceNoteServices,
  ) {}

  /** The notes whose places in the editor's text are certain. */
  get notes(): readonly SourceNote[] {
    return this.#notes;
  }

  /** The reading to which the places of the notes belong. */
  get reading(): DecidedReading | undefined {
    return this.#reading;
  }

  /** Follows the document of the reader if one is open now, else one of its own. */
  connect(): Promise<ClippingDocument> {
    const open = this.services.readers.findDocument(this.uri);
    if (!this.#connected || this.#open !== open) {
      this.#open = open;
      this.#connected = this.#connect(open, ++this.#turn);
    }
    return this.#connected;
  }

  /** Reads anew what the notes are and where they stand. Later calls overtake earlier ones. */
  async read(): Promise<void> {
    const turn = ++this.#reads;
    const document = await this.connect();
    const reading = await document.read();
    const text = findTextDocument(this.uri)?.getText();
    if (turn !== this.#reads || this.#store.isDisposed || reading?.clipping.source !== text) {
      return;
    }
    if (reading && reading !== this.#reading) {
      this.#reading = reading;
      this.#notes = sourceNotesOf(reading.notes, reading.original);
      this.#changed.fire();
    }
  }

  /** The reading of the text as it stands in the editor now. Throws an error with a message for people. */
  async readNow(): Promise<DecidedReading> {
    const document = await this.connect();
    const reference = await this.services.clippings.follow(this.uri);
    try {
      await reference.source.refresh();
      const reading = await document.read();
      if (!reading || reading.clipping.source !== findTextDocument(this.uri)?.getText()) {
        throw new Error(vscode.l10n.t('The article has just changed. Please try again.'));
      }
      return reading;
    } finally {
      reference.dispose();
    }
  }

  findNote(id: string): PlacedNote | undefined {
    return this.#notes.find(({ note }) => note.id === id)?.note;
  }

  /**
   * Edits the notes: as edits of the reader where one is open, else saved at once. Throws an error with a message for
   * people; nothing is changed then.
   */
  async edit<T>(edit: (document: ClippingDocument) => T | Promise<T>): Promise<T> {
    const document = await this.connect();
    if (document !== this.#own.value?.document) {
      return edit(document);
    }
    const done: SidecarEdit[] = [];
    const listener = document.onDidEdit((made) => void done.push(made));
    try {
      const result = await edit(document);
      await document.sidecar.save();
      return result;
    } catch (error) {
      for (const made of done.reverse()) {
        made.undo();
      }
      throw error;
    } finally {
      listener.dispose();
    }
  }

  dispose(): void {
    this.#reads++;
    this.#store.dispose();
  }

  async #connect(open: ClippingDocument | undefined, turn: number): Promise<ClippingDocument> {
    const own = await (open ? undefined : this.services.documents.follow(this.uri)); // never at once: `connect` goes first
    const document = open ?? own?.document;
    if (!document || (turn !== this.#turn && !this.#store.isDisposed)) {
      own?.dispose();
      return this.connect();
    }
    this.#own.value = own;
    this.#listener.value = document.onDidChange(() => void this.read());
    void this.read();
    return document;
  }
}
