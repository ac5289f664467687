import * as vscode from 'vscode';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import type { NoteChange } from '../../core/annotation/note';
import type { AnnotatedPart } from '../../core/annotation/target';
import type { AnnotateHow } from '../../protocol/notes';
import type { TagSource } from '../annotation/panelNotes';
import type { SourceNotes } from '../annotation/sourceNotes';
import type { ReaderPanel } from '../editor/readerPanel';
import type { TargetServices } from './targets';

export interface NoteCommandServices extends TargetServices {
  readonly sourceNotes: SourceNotes;
  readonly tags: TagSource;
}

/** Where a command on notes works: in the active reader, else in the active text editor. */
export type NoteEditor =
  | { readonly kind: 'reader'; readonly panel: ReaderPanel }
  | { readonly kind: 'text'; readonly editor: vscode.TextEditor };

/** Throws an error with a message for people when no clipping is open in the active editor. */
export function requireNoteEditor({ readers, sourceNotes }: NoteCommandServices): NoteEditor {
  if (readers.active) {
    return { kind: 'reader', panel: readers.active };
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
  }
  sourceNotes.require(editor.document);
  return { kind: 'text', editor };
}

/** Asks the active reader to do something at its selection. False when none is active. */
export function annotateInReader({ readers }: NoteCommandServices, how: AnnotateHow): boolean {
  readers.active?.post({ type: 'annotateSelection', how });
  return readers.active !== undefined;
}

/** What a command in a text editor is about: the note at the cursor or on the selected words, else a new place. */
export interface TextPlace {
  readonly document: vscode.TextDocument;
  readonly note: PlacedNote | undefined;
  readonly part: AnnotatedPart;
}

export async function placeInText(
  { sourceNotes }: NoteCommandServices,
  { document, selection }: vscode.TextEditor,
): Promise<TextPlace> {
  const part = await sourceNotes.partAt(document, selection);
  const notes = sourceNotes.notes(document.uri).map(({ note }) => note);
  const note = selection.isEmpty
    ? sourceNotes.noteAtCursor({ document, selection })?.note
    : notes.find((found) => part.kind === 'words' && isOn(found, part.range));
  return { document, note, part };
}

/** Changes the note at a place, or makes one there. */
export async function annotatePlace(
  { sourceNotes }: NoteCommandServices,
  { document, note, part }: TextPlace,
  change: NoteChange,
): Promise<void> {
  await sourceNotes
    .require(document)
    .edit<unknown>((clipping) => (note ? clipping.changeNote(note.id, change) : clipping.annotate(part, change)));
}

/** The note that a menu of the reader's page was opened on. */
export function noteInMenu(context: readonly unknown[]): string | undefined {
  const [first] = context;
  const note: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'note') : undefined;
  return typeof note === 'string' && note !== '' ? note : undefined;
}

function isOn({ about, anchor }: PlacedNote, range: { readonly start: number; readonly end: number }): boolean {
  return about === 'text' && anchor.state !== 'orphan' && anchor.start === range.start && anchor.end === range.end;
}
