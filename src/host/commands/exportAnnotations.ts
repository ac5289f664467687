import * as vscode from 'vscode';
import type { ExchangeFormat } from '../../core/exchange';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import { writeNotes } from '../annotation/exportNotes';
import type { ExportedNotes, ExportRequest } from '../annotation/exportNotes';
import { encodeText, fileName } from '../platform/fileText';
import { idsByClipping, linesIn } from '../views/annotationNodes';
import { noteCount } from '../views/annotationText';
import type { AnnotationView } from '../views/annotationView';
import type { Command } from './command';
import { openMarkdownBeside, withCancellableProgress } from './outcome';
import { targetUris, type TargetServices } from './targets';

export interface ExportServices extends TargetServices {
  readonly tags: AnnotationIndex;
  readonly annotationView: AnnotationView;
  readonly globalState: vscode.Memento;
}

/**
 * Exports notes: those of the lines, clippings or folders it is called on, else those that the person picks. A format
 * and a file to write can be named after them.
 */
export function exportAnnotations(services: ExportServices): Command {
  return {
    id: 'jianbao.exportAnnotations',
    async run(...context) {
      const requests = await requestsOf(services, context);
      if (requests?.length === 0) {
        throw new Error(vscode.l10n.t('There are no notes to export.'));
      }
      const format = requests && (formats().find(({ id }) => id === context[2]) ?? (await pickFormat()));
      if (!format) {
        return;
      }
      const exported = await withCancellableProgress(vscode.l10n.t('Exporting annotations…'), (token) =>
        writeNotes(requests, format.id, services, token),
      );
      tellFailures(exported);
      if (exported.notes === 0) {
        throw new Error(vscode.l10n.t('There are no notes to export.'));
      }
      await deliver(exported, format, context[3]);
    },
  };
}

interface Format extends vscode.QuickPickItem {
  readonly id: ExchangeFormat;
  /** What the names of its files end with. */
  readonly extension: string;
}

/** The names of formats are the same in every language. */
function formats(): readonly Format[] {
  return [
    { id: 'markdown', extension: 'md', label: 'Markdown', description: vscode.l10n.t('to read and to quote from') },
    { id: 'csv', extension: 'csv', label: 'CSV', description: vscode.l10n.t('for Excel and other tables') },
    { id: 'collection', extension: 'jsonld', label: 'JSON-LD', description: vscode.l10n.t('W3C Web Annotations') },
    { id: 'hypothesis', extension: 'json', label: 'Hypothesis JSON', description: vscode.l10n.t('for Hypothesis') },
  ];
}

function pickFormat(): Thenable<Format | undefined> {
  const title = vscode.l10n.t('Export Annotations');
  return vscode.window.showQuickPick(formats(), { title, placeHolder: vscode.l10n.t('In which format?') });
}

/** Markdown becomes a new document; other formats are files. */
async function deliver({ text, notes }: ExportedNotes, format: Format, named: unknown): Promise<void> {
  if (format.id === 'markdown' && !(named instanceof vscode.Uri)) {
    await openMarkdownBeside(text);
    return;
  }
  const destination = named instanceof vscode.Uri ? named : await askForFile(format);
  if (destination) {
    await vscode.workspace.fs.writeFile(destination, encodeText(text));
    const message = vscode.l10n.t('{0} exported to “{1}”', noteCount(notes), fileName(destination));
    vscode.window.setStatusBarMessage(`$(check) ${message}`, 4_000);
  }
}

function askForFile({ label, extension }: Format): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${vscode.l10n.t('annotations')}.${extension}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    filters: { [label]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

function tellFailures({ failures }: ExportedNotes): void {
  const [first] = failures;
  if (first !== undefined) {
    const message = vscode.l10n.t('{0} clippings were left out. The first: {1}', failures.length, first);
    void vscode.window.showWarningMessage(message);
  }
}

async function requestsOf(
  services: ExportServices,
  context: readonly unknown[],
): Promise<readonly ExportRequest[] | undefined> {
  const [first, selection] = context;
  const lines = linesIn(Array.isArray(selection) ? selection : [first]);
  if (lines) {
    return idsByClipping(lines);
  }
  if (first === undefined) {
    return askForScope(services);
  }
  await services.tags.settled();
  return targetUris(services, context).flatMap((uri) => requestsBelow(uri, services.tags));
}

/** The clippings of a folder, or the file itself. */
function requestsBelow(uri: vscode.Uri, index: AnnotationIndex): readonly ExportRequest[] {
  const below = index.clippings.filter((clipping) => clipping.uri.toString().startsWith(`${uri.toString()}/`));
  return below.length > 0 ? below : [{ uri }];
}

interface ScopeItem extends vscode.QuickPickItem {
  readonly requests: readonly ExportRequest[];
}

/** Which notes; without a question when there is only one answer. */
async function askForScope(services: ExportServices): Promise<readonly ExportRequest[] | undefined> {
  const { tags: index, annotationView, readers } = services;
  await index.settled();
  const active = targetUris({ ...services, readers }, []).flatMap((uri) => index.find(uri) ?? []);
  const { listed, selection, tree } = annotationView;
  const all = index.clippings;
  const count = (clippings: typeof all): string =>
    noteCount(clippings.reduce((sum, { notes }) => sum + notes.length, 0));
  const scopes: readonly (ScopeItem | false)[] = [
    active.length > 0 && { label: vscode.l10n.t('This clipping'), description: count(active), requests: active },
    selection.length > 0 && {
      label: vscode.l10n.t('The selected notes'),
      description: noteCount(selection.length),
      requests: idsByClipping(selection),
    },
    tree.choices.isFiltered &&
      listed.length > 0 && {
        label: vscode.l10n.t('What the Annotations view lists'),
        description: noteCount(listed.length),
        requests: idsByClipping(listed),
      },
    all.length > 0 && { label: vscode.l10n.t('The whole workspace'), description: count(all), requests: all },
  ];
  const items = scopes.filter((scope) => scope !== false);
  if (items.length < 2) {
    return items[0]?.requests ?? [];
  }
  const title = vscode.l10n.t('Export Annotations');
  const placeHolder = vscode.l10n.t('Which notes?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.requests;
}
