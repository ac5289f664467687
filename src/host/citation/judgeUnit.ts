import type * as vscode from 'vscode';
import type { CitationCorrection, JudgedUnit, Verdict } from '../../core/citation/verdict';
import { editNotes, type NoteServices } from '../annotation/editNotes';

/**
 * Keeps what a person says of a unit; undefined takes back what was said. Where the clipping is open in a reader this is
 * an edit that can be undone, elsewhere it is saved at once. Throws an error with a message for people.
 */
export async function judgeUnit(
  uri: vscode.Uri,
  { kind, start, end }: Pick<JudgedUnit, 'kind' | 'start' | 'end'>,
  verdict: (CitationCorrection & { readonly verdict: Verdict }) | undefined,
  services: NoteServices,
): Promise<void> {
  await editNotes(uri, services, (document) => document.judgeCitation({ kind, at: { start, end } }, verdict));
}
