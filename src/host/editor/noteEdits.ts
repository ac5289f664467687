import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { Annotation } from '../../core/annotation/annotation';
import { changeNote, createNote, isNote, moveNote } from '../../core/annotation/note';
import type { NoteChange } from '../../core/annotation/note';
import { annotationsOf } from '../../core/annotation/sidecar';
import type { AnnotatedPart } from '../../core/annotation/target';
import { createAnnotationId } from '../annotation/annotationId';
import { section } from '../platform/settings';
import type { SidecarEdit, SidecarFile } from './sidecarFile';

/** The edits that people make to the notes of one clipping. Each throws a message for people when it cannot be done. */
export class NoteEdits {
  constructor(
    private readonly clipping: vscode.Uri,
    private readonly file: SidecarFile,
  ) {}

  /** Adds a note on a part of the article. */
  add(article: Article, part: AnnotatedPart, change: NoteChange): { readonly id: string; readonly edit: SidecarEdit } {
    const creator = vscode.workspace.getConfiguration(section, this.clipping).get<unknown>('annotations.author');
    const annotation = createNote(article, part, change, {
      id: createAnnotationId(),
      created: now(),
      source: this.clipping.toString(),
      ...(typeof creator === 'string' && { creator: creator.trim() }),
    });
    return { id: annotation.id, edit: this.file.edit(addLabel(change), [], [annotation]) };
  }

  /** Changes what a note says. */
  change(id: string, change: NoteChange): SidecarEdit {
    const annotation = this.#find(id);
    return this.file.edit(vscode.l10n.t('Change Note'), [annotation], [changeNote(annotation, change, now())]);
  }

  /** Gives a note another place. */
  place(article: Article, id: string, part: AnnotatedPart): SidecarEdit {
    const annotation = this.#find(id);
    return this.file.edit(vscode.l10n.t('Place Note'), [annotation], [moveNote(article, annotation, part, now())]);
  }

  /** Deletes notes, as one edit. */
  delete(ids: readonly string[]): SidecarEdit {
    const found = ids.map((id) => this.#find(id));
    const label = found.length === 1 ? vscode.l10n.t('Delete Note') : vscode.l10n.t('Delete Notes');
    return this.file.edit(label, found, []);
  }

  #find(id: string): Annotation {
    const found = annotationsOf(this.file.sidecar).find((annotation) => annotation.id === id && isNote(annotation));
    if (!found) {
      throw new Error(vscode.l10n.t('This note is not there any more.'));
    }
    return found;
  }
}

function addLabel({ comment, gloss, tags, label }: NoteChange): string {
  if (comment || (!label && !gloss && !tags?.length)) {
    return vscode.l10n.t('Add Note');
  }
  if (gloss) {
    return vscode.l10n.t('Add Gloss');
  }
  return label ? vscode.l10n.t('Highlight') : vscode.l10n.t('Add Tags');
}

const now = (): string => new Date().toISOString();
