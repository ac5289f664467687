import * as vscode from 'vscode';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import { versionOf } from '../../core/annotation/settleSidecar';

/** Says, for people, that a note is a copy that was kept when it had been changed in two places; else empty. */
export function versionText({ annotation }: PlacedNote): string {
  return versionOf(annotation) === undefined ? '' : vscode.l10n.t('other version of a note');
}
