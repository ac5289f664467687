import * as vscode from 'vscode';
import type { ReferenceFormat } from '../../core/citation';
import { withAccessDay } from '../citation/accessDay';
import { namedFormat, pickFormat } from '../citation/formatPick';
import { readReferences, requireReferences } from '../citation/readReferences';
import { formatName } from '../citation/referenceStyle';
import { writeReferences, type ReferenceServices } from '../citation/writeReferences';
import type { Command } from './command';
import { requireClippingUris, type LibraryTargetServices } from './libraryTargets';

export interface ReferenceCommandServices extends LibraryTargetServices, ReferenceServices {}

/** Copies references in the format that was chosen last, and asks for one only the first time. */
export function copyReference(services: ReferenceCommandServices): Command {
  return {
    id: 'jianbao.copyReference',
    async run(...context) {
      const uris = requireClippingUris(services, context);
      const format = services.references.chosen(uris[0]) ?? (await pickReferenceFormat(services));
      await copy(uris, format, services, context[3]);
    },
  };
}

/**
 * Copies references in a format: the one that is named, else the one that the person picks. The day on which the
 * clippings were read can be named after it.
 */
export function copyReferences(services: ReferenceCommandServices): Command {
  return {
    id: 'jianbao.copyReferences',
    async run(...context) {
      const uris = requireClippingUris(services, context);
      const named = namedFormat(context[2]);
      if (named) {
        await services.references.remember(named);
      }
      await copy(uris, named ?? (await pickReferenceFormat(services)), services, context[3]);
    },
  };
}

function pickReferenceFormat({ references }: ReferenceCommandServices): Promise<ReferenceFormat | undefined> {
  return pickFormat(vscode.l10n.t('Copy References'), references);
}

async function copy(
  uris: readonly vscode.Uri[],
  format: ReferenceFormat | undefined,
  services: ReferenceCommandServices,
  accessDay: unknown,
): Promise<void> {
  if (!format) {
    return;
  }
  const read = await readReferences(uris, services.readers);
  requireReferences(read);
  const references = await withAccessDay(read.found, format, services.references, accessDay);
  if (!references) {
    return;
  }
  const written = await writeReferences(references, format, services);
  await vscode.env.clipboard.writeText(`${written.trimEnd()}\n`);
  const name = formatName(format);
  const message =
    references.length === 1
      ? vscode.l10n.t('Copied the reference: {0}', name)
      : vscode.l10n.t('Copied {0} references: {1}', references.length, name);
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 4_000);
}
