import * as vscode from 'vscode';
import type { ExchangeFormat } from '../../core/exchange';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import { writeNotes } from '../annotation/exportNotes';
import type { ExportedNotes, ExportRequest } from '../annotation/exportNotes';
import type { ReferenceStyles } from '../citation/referenceStyle';
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
  readonly references: ReferenceStyles;
}

/**
 * Exports notes: those of the lines, clippings or folders it is called on, else those that the person picks. A format
 * and a file to write can be named after them.
 */
export function exportAnnotations(services: ExportServices): Command {
  return {
    id: 'jianbao.exportAnnotations',
    async run(...context) {
      const scope = await scopeOf(services, context);
      if (scope?.requests.length === 0) {
        throw new Error(nothingText(scope));
      }
      const format = scope && (formats().find(({ id }) => id === context[2]) ?? (await pickFormat()));
      if (!format) {
        return;
      }
      const exported = await withCancellableProgress(vscode.l10n.t('Exporting annotations…'), (token) =>
        writeNotes(scope.requests, format.id, services, token),
      );
      tellFailures(exported);
      if (exported.notes === 0) {
        throw new Error(nothingText(scope));
      }
      if (scope.leftOut > 0) {
        void vscode.window.showWarningMessage(leftOutText(scope.leftOut));
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
    await writeText(destination, text);
    const message = vscode.l10n.t('{0} exported to “{1}”', noteCount(notes), fileName(destination));
    vscode.window.setStatusBarMessage(`$(check) ${message}`, 4_000);
  }
}

/** Throws an error with a message for people. */
async function writeText(file: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, encodeText(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('“{0}” cannot be written: {1}.', fileName(file), reason), { cause: error });
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

function nothingText({ leftOut }: ExportScope): string {
  const nothing = vscode.l10n.t('There are no notes to export.');
  return leftOut > 0 ? `${nothing} ${leftOutText(leftOut)}` : nothing;
}

function leftOutText(files: number): string {
  return vscode.l10n.t(
    '{0} annotation files were left out, because they have no clipping or cannot be read. The Annotations view lists them under “Needs Attention”.',
    files,
  );
}

/** Which notes are to be exported. */
interface ExportScope {
  readonly requests: readonly ExportRequest[];
  /** How many annotation files lie there whose notes cannot be exported. */
  readonly leftOut: number;
}

/** Undefined when the person leaves. */
async function scopeOf(services: ExportServices, context: readonly unknown[]): Promise<ExportScope | undefined> {
  const [first, selection] = context;
  const lines = linesIn(Array.isArray(selection) ? selection : [first]);
  if (lines) {
    return { requests: idsByClipping(lines), leftOut: 0 };
  }
  if (first === undefined) {
    return askForScope(services);
  }
  await services.tags.settled();
  const uris = targetUris(services, context);
  const folders = uris.map((uri) => `${uri.toString()}/`);
  const requests = uris.flatMap((uri) => requestsBelow(uri, services.tags));
  return { requests, leftOut: countUnusable(services.tags, (file) => folders.some((path) => file.startsWith(path))) };
}

function countUnusable({ orphanSidecars, failedSidecars }: AnnotationIndex, isIn: (file: string) => boolean): number {
  return [...orphanSidecars, ...failedSidecars].filter(({ uri }) => isIn(uri.toString())).length;
}

/** The clippings of a folder, or the file itself. */
function requestsBelow(uri: vscode.Uri, index: AnnotationIndex): readonly ExportRequest[] {
  const below = index.clippings.filter((clipping) => clipping.uri.toString().startsWith(`${uri.toString()}/`));
  return below.length > 0 ? below : [{ uri }];
}

interface ScopeItem extends vscode.QuickPickItem, ExportScope {}

/** Which notes; without a question when there is only one answer. */
async function askForScope(services: ExportServices): Promise<ExportScope | undefined> {
  const { tags: index, annotationView } = services;
  await index.settled();
  const active = targetUris(services, []).flatMap((uri) => index.find(uri) ?? []);
  const { listed, selection, tree } = annotationView;
  const all = index.clippings;
  const unusable = countUnusable(index, () => true);
  const count = (clippings: typeof all): string =>
    noteCount(clippings.reduce((sum, { notes }) => sum + notes.length, 0));
  const scopes: readonly (ScopeItem | false)[] = [
    active.length > 0 && {
      label: vscode.l10n.t('This clipping'),
      description: count(active),
      requests: active,
      leftOut: 0,
    },
    selection.length > 0 && {
      label: vscode.l10n.t('The selected notes'),
      description: noteCount(selection.length),
      requests: idsByClipping(selection),
      leftOut: 0,
    },
    tree.choices.isFiltered &&
      listed.length > 0 && {
        label: vscode.l10n.t('What the Annotations view lists'),
        description: noteCount(listed.length),
        requests: idsByClipping(listed),
        leftOut: 0,
      },
    all.length > 0 && {
      label: vscode.l10n.t('The whole workspace'),
      description: count(all),
      requests: all,
      leftOut: unusable,
    },
  ];
  const items = scopes.filter((scope) => scope !== false);
  if (items.length < 2) {
    return items[0] ?? { requests: [], leftOut: unusable };
  }
  const title = vscode.l10n.t('Export Annotations');
  const placeHolder = vscode.l10n.t('Which notes?');
  return vscode.window.showQuickPick(items, { title, placeHolder });
}
