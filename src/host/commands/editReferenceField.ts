import * as vscode from 'vscode';
import type { ReferenceFieldName } from '../../core/citation/reference/correction';
import { editNotes, type NoteServices } from '../annotation/editNotes';
import { askFieldValue, fieldFault, pickField, type FieldAnswer } from '../citation/askField';
import { readDecided } from '../citation/readCited';
import type { OutlineItem } from '../views/outlineNodes';
import type { Command } from './command';
import { requireTargetUris, type TargetServices } from './targets';

/**
 * Corrects a field of a clipping's reference, as an edit of its open reader that can be undone, else saved at once: the
 * field of the Outline's line it is called on, else the one that the person picks. A field and a value can be named.
 */
export function editReferenceField(services: TargetServices & NoteServices): Command {
  return {
    id: 'jianbao.editReferenceField',
    async run(...context) {
      const { uri, name } = placeOf(services, context);
      const read = await readDecided(uri, services.readers);
      if (!read) {
        throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
      }
      const { referenceFields } = await import('../../core/citation');
      const fields = referenceFields(read.article, read.corrections);
      const field = fields.find((one) => one.name === name) ?? (await pickField(fields));
      if (!field) {
        return;
      }
      const answer = named(field.name, context[2]) ?? { value: await askFieldValue(field) };
      const { value } = answer;
      const isSame =
        value === null ? field.state !== 'corrected' : value === (field.value ?? (field.needed ? undefined : ''));
      if (value !== undefined && !isSame) {
        await editNotes(uri, services, (document) => document.correctReference(field.name, value));
      }
    },
  };
}

function placeOf(
  services: TargetServices,
  context: readonly unknown[],
): { readonly uri: vscode.Uri; readonly name: unknown } {
  const [first, second] = context;
  if (isOutlineItem(first)) {
    return { uri: first.clipping, name: first.symbol.field };
  }
  const [uri] = requireTargetUris(services, [first]);
  if (!uri) {
    throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
  }
  return { uri, name: second };
}

/** Throws an error with a message for people when the value cannot stand in the field. */
function named(name: ReferenceFieldName, value: unknown): { readonly value: FieldAnswer } | undefined {
  if (value !== null && typeof value !== 'string') {
    return undefined;
  }
  const fault = value === null ? undefined : fieldFault(name, value);
  if (fault !== undefined) {
    throw new Error(fault);
  }
  return { value };
}

function isOutlineItem(value: unknown): value is OutlineItem {
  return typeof value === 'object' && value !== null && 'clipping' in value && value.clipping instanceof vscode.Uri;
}
