import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation';
import type { MergedSidecar } from '../../core/annotation/settleSidecar';
import { noteOf } from '../../core/annotation/note';
import { annotationsOf } from '../../core/annotation/sidecar';
import { oneLine } from '../../core/text/oneLine';
import { fileName } from '../platform/fileText';

/** Code points of a note that a message quotes. */
const quotedLength = 24;
/** Milliseconds that the status bar shows what an undo did not do. */
const shownFor = 8_000;

/** Copies that the person was told of, so that each is told once. */
const told = new Set<string>();

/** Says, once, that annotations were changed in two places and that both versions are there. */
export function tellConflicts(clipping: vscode.Uri, { sidecar, conflicts }: MergedSidecar): void {
  const fresh = conflicts.filter((id) => !told.has(`${clipping.toString()} ${id}`));
  const [first] = fresh;
  if (first === undefined) {
    return;
  }
  for (const id of fresh) {
    told.add(`${clipping.toString()} ${id}`);
  }
  const copy = annotationsOf(sidecar).find(({ id }) => id === first);
  const message =
    fresh.length === 1 && copy
      ? vscode.l10n.t('The note “{0}” was changed in two places; both versions are kept.', wordsOf(copy))
      : vscode.l10n.t(
          'In “{0}”, {1} notes were changed in two places; both versions of each are kept.',
          fileName(clipping),
          fresh.length,
        );
  const show = vscode.l10n.t('Show');
  void vscode.window.showWarningMessage(message, show).then((answer) => {
    if (answer === show) {
      return vscode.commands.executeCommand('jianbao.goToAnnotation', { uri: clipping, id: first });
    }
    return undefined;
  });
}

/** Clippings whose sidecars the person knows to be unreadable. */
const unreadable = new Set<string>();

/** Says why a sidecar cannot be read, once for as long as it is so: a reader, a text editor and a list may all open it. */
export function tellUnreadable(clipping: vscode.Uri, error: unknown): void {
  if (!unreadable.has(clipping.toString())) {
    unreadable.add(clipping.toString());
    void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Makes the next failure news again. */
export function tellReadable(clipping: vscode.Uri): void {
  unreadable.delete(clipping.toString());
}

/** Says what an undo or a redo has left alone. */
export function tellOthersStay([annotation]: readonly Annotation[]): void {
  if (annotation) {
    const message = vscode.l10n.t('“{0}” was changed elsewhere meanwhile and stays as it is.', wordsOf(annotation));
    vscode.window.setStatusBarMessage(message, shownFor);
  }
}

/** Says that a sidecar is gone and that its notes are not. */
export function tellDeleted(sidecar: vscode.Uri): void {
  const message = vscode.l10n.t(
    '“{0}” was deleted. Its notes are kept in this tab: Save writes them again, Undo lets them go.',
    fileName(sidecar),
  );
  void vscode.window.showWarningMessage(message);
}

/** Says that the unsaved annotations of a former session are lost. */
export function tellDamagedBackup(clipping: vscode.Uri): void {
  const message = vscode.l10n.t(
    'The annotations of “{0}” that were not saved cannot be brought back: their backup is damaged. The saved ones are all there.',
    fileName(clipping),
  );
  void vscode.window.showWarningMessage(message);
}

function wordsOf(annotation: Annotation): string {
  const { comment, gloss, quote, tags } = noteOf(annotation);
  return oneLine(comment || quote || gloss || tags.join(', '), quotedLength);
}
