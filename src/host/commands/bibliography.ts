import * as vscode from 'vscode';
import { withAccessDay } from '../citation/accessDay';
import { bibliographyText, draftChange, type BibliographyText } from '../citation/bibliographyText';
import { citedInDraft } from '../citation/citedInDraft';
import { draftLanguage } from '../citation/drafts';
import { namedFormat, pickFormat } from '../citation/formatPick';
import { readReferences, requireReferences, type ReadReference } from '../citation/readReferences';
import { clippingCount } from '../views/libraryText';
import type { FindFiles } from '../check/archiveCheck';
import type { Command } from './command';
import { filesOf } from './folderTargets';
import type { InsertServices } from './insertReference';
import { requireClippingUris } from './libraryTargets';

/** Whose references are to be listed. */
type Scope =
  | { readonly kind: 'files'; readonly uris: readonly vscode.Uri[] }
  | { readonly kind: 'draft'; readonly draft: vscode.TextDocument };

/**
 * Lists references: of the files and folders it is called on, of what the Library shows or has selected, or of what the
 * active draft cites. A format, a place (`document` or `draft`) and the day of reading can be named.
 */
export function bibliography(services: InsertServices, findFiles: FindFiles): Command {
  return {
    id: 'jianbao.bibliography',
    async run(...context) {
      const scope = await scopeOf(services, context, findFiles);
      if (!scope) {
        return;
      }
      const title = vscode.l10n.t('Make Bibliography');
      const isList = (format: string): boolean => format !== 'pandoc';
      const format = namedFormat(context[2]) ?? (await pickFormat(title, services.references, isList));
      if (!format) {
        return;
      }
      const found = await read(scope, services, findFiles);
      const references = await withAccessDay(found, format, services.references, context[4]);
      if (!references) {
        return;
      }
      const list = await bibliographyText(references, format, services);
      await deliver(list, scope, context[3]);
    },
  };
}

interface ScopeItem extends vscode.QuickPickItem {
  readonly scope: () => Promise<Scope | undefined>;
}

/** Undefined when the person leaves. Throws an error with a message for people when there is nothing to list. */
async function scopeOf(
  services: InsertServices,
  context: readonly unknown[],
  findFiles: FindFiles,
): Promise<Scope | undefined> {
  const draft = markdownDraft(services);
  const [first] = context;
  const isOnDraft = first instanceof vscode.Uri && first.toString() === draft?.uri.toString();
  if (draft && (isOnDraft || first === 'draft')) {
    return { kind: 'draft', draft };
  }
  if (first !== undefined) {
    return { kind: 'files', uris: requireClippingUris(services, context) };
  }
  const items = scopes(services, draft, findFiles);
  const title = vscode.l10n.t('Make Bibliography');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Of which clippings?') });
  return picked?.scope();
}

/** LaTeX makes its bibliographies itself. */
function markdownDraft({ drafts }: InsertServices): vscode.TextDocument | undefined {
  const { current } = drafts;
  return current && draftLanguage(current) === 'markdown' ? current : undefined;
}

function scopes(
  { libraryView }: InsertServices,
  draft: vscode.TextDocument | undefined,
  findFiles: FindFiles,
): readonly ScopeItem[] {
  const { selection, tree } = libraryView;
  const files = (uris: readonly vscode.Uri[]): Scope => ({ kind: 'files', uris });
  const items: readonly (ScopeItem | false | undefined)[] = [
    draft && {
      label: vscode.l10n.t('What the draft cites'),
      description: vscode.workspace.asRelativePath(draft.uri),
      scope: () => Promise.resolve({ kind: 'draft', draft } as const),
    },
    selection.length > 0 && {
      label: vscode.l10n.t('What is selected in the Library'),
      description: clippingCount(selection.length),
      scope: () => Promise.resolve(files(selection)),
    },
    tree.choices.isFiltered && {
      label: vscode.l10n.t('What the Library lists'),
      description: clippingCount(tree.listing?.clippingCount ?? 0),
      scope: async () => files(await listed(tree)),
    },
    {
      label: vscode.l10n.t('A folder…'),
      scope: async () => {
        const picked = await vscode.window.showOpenDialog({
          title: vscode.l10n.t('Make Bibliography'),
          canSelectFiles: false,
          canSelectFolders: true,
          ...(vscode.workspace.workspaceFolders?.[0] && { defaultUri: vscode.workspace.workspaceFolders[0].uri }),
        });
        return picked && files(picked);
      },
    },
    {
      label: vscode.l10n.t('All clippings of the workspace'),
      scope: async () => files(await findFiles([])),
    },
  ];
  return items.filter((item) => item !== false && item !== undefined);
}

async function listed({ library, choices }: InsertServices['libraryView']['tree']): Promise<readonly vscode.Uri[]> {
  await library.start();
  const listing = await library.list({ ...choices.query, groupBy: 'none' });
  const entries = listing.groups.flatMap(({ value }) => listing.rows(value).map(({ entry }) => entry));
  return entries.flatMap((entry) => library.uriOf(entry) ?? []);
}

async function read(scope: Scope, services: InsertServices, findFiles: FindFiles): Promise<readonly ReadReference[]> {
  if (scope.kind === 'draft') {
    return readDraft(scope.draft, services);
  }
  const all = await readReferences(await filesOf(scope.uris, findFiles), services.readers);
  requireReferences(all);
  return all.found;
}

async function readDraft(draft: vscode.TextDocument, services: InsertServices): Promise<readonly ReadReference[]> {
  const { readers, libraryView } = services;
  const { library } = libraryView.tree;
  const title = vscode.l10n.t('Looking up what the draft cites…');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const { found, unresolved } = await vscode.window.withProgress(options, (progress, token) =>
    citedInDraft(draft, { library, readers }, progress, token),
  );
  if (unresolved.length > 0) {
    void tellUnresolved(unresolved);
  }
  if (found.length === 0) {
    throw new Error(
      vscode.l10n.t(
        'The draft cites no clipping: neither by a key or footnote of the Library nor by a link to its file.',
      ),
    );
  }
  return found;
}

async function tellUnresolved(unresolved: readonly string[]): Promise<void> {
  const list = vscode.l10n.t('List');
  const [first = ''] = unresolved;
  const message =
    unresolved.length === 1
      ? vscode.l10n.t('One citation of the draft was left out. {0}', first)
      : vscode.l10n.t('{0} citations of the draft were left out. The first: {1}', unresolved.length, first);
  if ((await vscode.window.showWarningMessage(message, list)) === list) {
    const content = unresolved.map((line) => `- ${line}\n`).join('');
    const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }
}

async function deliver({ text, language }: BibliographyText, scope: Scope, named: unknown): Promise<void> {
  const place = scope.kind === 'draft' && language === 'markdown' ? await placeOf(scope.draft, named) : 'document';
  if (place === 'document') {
    const document = await vscode.workspace.openTextDocument({ content: text, language });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  } else if (place === 'draft' && scope.kind === 'draft') {
    await putIntoDraft(scope.draft, text);
  }
}

type Place = 'document' | 'draft';

async function placeOf(draft: vscode.TextDocument, named: unknown): Promise<Place | undefined> {
  if (named === 'document' || named === 'draft') {
    return named;
  }
  const items: readonly (vscode.QuickPickItem & { readonly place: Place })[] = [
    {
      label: vscode.l10n.t('In the draft, under its heading for references'),
      description: vscode.workspace.asRelativePath(draft.uri),
      place: 'draft',
    },
    { label: vscode.l10n.t('In a new document'), place: 'document' },
  ];
  const title = vscode.l10n.t('Make Bibliography');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Where to?') }))?.place;
}

/** As one edit that can be undone; a list that was put there before is replaced. */
async function putIntoDraft(draft: vscode.TextDocument, list: string): Promise<void> {
  const { start, end, text } = draftChange(draft.getText(), list, vscode.l10n.t('References'));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(draft.uri, new vscode.Range(draft.positionAt(start), draft.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The draft cannot be written (read-only).'));
  }
  const place = draft.positionAt(start);
  await vscode.window.showTextDocument(draft, { selection: new vscode.Range(place, place) });
}
