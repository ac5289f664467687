import * as vscode from 'vscode';
import { withAccessDay } from '../citation/accessDay';
import { appendReferences, bibliographyKind, DamagedBibliography, type Appended } from '../citation/bibliographyFile';
import { chooseBibliography, type ChosenBibliography } from '../citation/bibliographyPick';
import { pickClipping } from '../citation/clippingPick';
import { isDraft } from '../citation/drafts';
import { readReferences, requireReferences } from '../citation/readReferences';
import { referenceSettingName } from '../citation/referenceStyle';
import { fileName } from '../platform/fileText';
import { section } from '../platform/settings';
import type { FindFiles } from '../check/archiveCheck';
import type { Command } from './command';
import type { ReferenceCommandServices } from './copyReferences';
import { filesOf } from './folderTargets';
import { requireClippingUris } from './libraryTargets';

/**
 * Adds references to a bibliography of the workspace: those of the files and folders it is called on, else of the active
 * clipping, else of the one that the person picks. A file can be named after them.
 */
export function appendToBibliography(services: ReferenceCommandServices, findFiles: FindFiles): Command {
  return {
    id: 'jianbao.appendToBibliography',
    async run(...context) {
      const uris = await clippingsFor(services, context);
      if (!uris) {
        return;
      }
      const named = context[2] instanceof vscode.Uri ? { uri: context[2], isNamed: true } : undefined;
      const bibliography = named ?? (await chooseBibliography(uris[0]));
      if (!bibliography) {
        return;
      }
      const read = await readReferences(await filesOf(uris, findFiles), services.readers);
      requireReferences(read);
      const format = bibliographyKind(bibliography.uri) === 'bib' ? 'biblatex' : 'csl-json';
      const references = await withAccessDay(read.found, format, services.references);
      if (references) {
        const flavour = services.references.chosen(uris[0]) === 'bibtex' ? 'bibtex' : 'biblatex';
        await append(() => appendReferences(bibliography.uri, references, flavour), bibliography);
      }
    },
  };
}

/** Undefined when the person leaves. */
async function clippingsFor(
  services: ReferenceCommandServices,
  context: readonly unknown[],
): Promise<readonly vscode.Uri[] | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const isOnNothing = context[0] === undefined && !services.readers.active && (!active || isDraft(active));
  if (!isOnNothing) {
    return requireClippingUris(services, context);
  }
  const { library } = services.libraryView.tree;
  const picked = await pickClipping(vscode.l10n.t('Add to Bibliography'), library, services.readers);
  return picked && [picked];
}

async function append(run: () => Promise<Appended>, bibliography: ChosenBibliography): Promise<void> {
  try {
    void tell(await run(), bibliography);
  } catch (error) {
    if (!(error instanceof DamagedBibliography)) {
      throw error;
    }
    void showDamage(error);
  }
}

async function showDamage({ file, line, message }: DamagedBibliography): Promise<void> {
  const show = vscode.l10n.t('Show');
  if ((await vscode.window.showErrorMessage(message, show)) === show) {
    const place = new vscode.Position(line - 1, 0);
    await vscode.window.showTextDocument(file, { selection: new vscode.Range(place, place) });
  }
}

async function tell(appended: Appended, { uri, isNamed }: ChosenBibliography): Promise<void> {
  const show = vscode.l10n.t('Show');
  const always = vscode.l10n.t('Always Use This File');
  const message = outcomeText(appended, fileName(uri));
  const answer = await vscode.window.showInformationMessage(message, show, ...(isNamed ? [] : [always]));
  if (answer === show) {
    await vscode.window.showTextDocument(uri);
  } else if (answer === always) {
    const configuration = vscode.workspace.getConfiguration(section, uri);
    const path = vscode.workspace.asRelativePath(uri, false);
    await configuration.update(referenceSettingName.bibliography, path, vscode.ConfigurationTarget.Workspace);
  }
}

/** What the person reads afterwards. */
export function outcomeText({ added, updated, unchanged }: Appended, name: string): string {
  if (added.length === 0 && updated.length === 0) {
    return unchanged.length === 1
      ? vscode.l10n.t('“{0}” has this reference already ({1}). Nothing was changed.', name, unchanged[0] ?? '')
      : vscode.l10n.t('“{0}” has these {1} references already. Nothing was changed.', name, unchanged.length);
  }
  if (updated.length === 0 && unchanged.length === 0) {
    return added.length === 1
      ? vscode.l10n.t('Added to “{0}”: {1}', name, added[0] ?? '')
      : vscode.l10n.t('Added to “{0}”: {1} references', name, added.length);
  }
  return vscode.l10n.t(
    '“{0}”: {1} added, {2} brought up to date, {3} as they were',
    name,
    added.length,
    updated.length,
    unchanged.length,
  );
}
