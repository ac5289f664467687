import * as vscode from 'vscode';
import type { Reference } from '../../core/citation';
import { withAccessDay } from '../citation/accessDay';
import { bibliographyOf, knownKeys } from '../citation/bibliographyFile';
import { withDraftKey } from '../citation/citationKeys';
import { pickClipping } from '../citation/clippingPick';
import { draftLanguage, isDraft, requireDraft, type DraftLanguage, type Drafts } from '../citation/drafts';
import { insertInDraft, type Insertion } from '../citation/insertInDraft';
import { readReferences, requireReferences, type ReadReference } from '../citation/readReferences';
import { writeOptions, writeReferences } from '../citation/writeReferences';
import { documentLooksLikeClipping } from '../source/clippings';
import type { Command } from './command';
import type { ReferenceCommandServices } from './copyReferences';
import { requireClippingUris } from './libraryTargets';

export interface InsertServices extends ReferenceCommandServices {
  readonly drafts: Drafts;
  readonly globalState: vscode.Memento;
}

/** How a reference stands in a draft: by its key, as a footnote, or written out. */
type InsertedForm = 'key' | 'footnote' | 'full';

/** Where the form that was chosen last is remembered. */
const formKey = 'references.insertedForm';

const isForm = (value: unknown): value is InsertedForm => value === 'key' || value === 'footnote' || value === 'full';

/** Inserts references into the draft at its cursor, in the form that was chosen last; asks for one the first time. */
export function insertReference(services: InsertServices): Command {
  return {
    id: 'jianbao.insertReference',
    run: (...context) => insert(services, context, services.globalState.get<unknown>(formKey)),
  };
}

/** The same, and asks for the form in any case. A form and the day of reading can be named. */
export function insertReferenceAs(services: InsertServices): Command {
  return { id: 'jianbao.insertReferenceAs', run: (...context) => insert(services, context, context[2]) };
}

async function insert(services: InsertServices, context: readonly unknown[], wanted: unknown): Promise<void> {
  const draft = requireDraft(services.drafts);
  const uris = await clippingsFor(services, context, draft);
  const form = uris && (isForm(wanted) ? wanted : await pickForm(draftLanguage(draft) ?? 'markdown'));
  if (!form) {
    return;
  }
  await services.globalState.update(formKey, form);
  const read = await readReferences(uris, services.readers);
  requireReferences(read);
  const isDone = await insertInDraft(services.drafts, (language) =>
    form === 'key' ? byKey(read.found, language, services) : inFull(read.found, form, language, services, context[3]),
  );
  if (isDone && form === 'key') {
    void offerBibliography(read.found);
  }
}

/** What the command was called on; a draft itself names no clipping. Undefined when the person leaves. */
async function clippingsFor(
  services: InsertServices,
  context: readonly unknown[],
  draft: vscode.TextDocument,
): Promise<readonly vscode.Uri[] | undefined> {
  const [first] = context;
  const isOnDraft = first instanceof vscode.Uri && first.toString() === draft.uri.toString();
  const active = vscode.window.activeTextEditor?.document;
  const isOnClipping = services.readers.active !== undefined || (active && documentLooksLikeClipping(active));
  if ((first !== undefined && !isOnDraft) || (isOnClipping && !(active && isDraft(active)))) {
    return requireClippingUris(services, isOnDraft ? [] : context);
  }
  const { library } = services.libraryView.tree;
  const picked = await pickClipping(vscode.l10n.t('Insert Reference'), library, services.readers);
  return picked && [picked];
}

interface FormItem extends vscode.QuickPickItem {
  readonly form: InsertedForm;
}

async function pickForm(language: DraftLanguage): Promise<InsertedForm | undefined> {
  const isLatex = language === 'latex';
  const items: readonly FormItem[] = [
    {
      form: 'key',
      label: vscode.l10n.t('Key'),
      description: isLatex ? '\\cite{…}' : '[@…]',
      detail: vscode.l10n.t('The bibliography has the reference.'),
    },
    {
      form: 'footnote',
      label: vscode.l10n.t('Footnote'),
      description: isLatex ? '\\footnote{…}' : '[^…]',
      detail: vscode.l10n.t('The reference stands in the draft.'),
    },
    {
      form: 'full',
      label: vscode.l10n.t('Written out'),
      detail: vscode.l10n.t('The reference stands at the cursor.'),
    },
  ];
  const title = vscode.l10n.t('Insert Reference');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('In which form?') }))?.form;
}

async function byKey(
  found: readonly ReadReference[],
  language: DraftLanguage,
  services: InsertServices,
): Promise<Insertion> {
  const keyed = await withDraftKeys(found, services);
  const { writeCite } = await import('../../core/citation');
  const keys = keyed.map(({ id }) => `@${id}`).join('; ');
  const text = language === 'latex' ? writeCite(keyed) : `[${keys}]`;
  return { text };
}

async function withDraftKeys(found: readonly ReadReference[], services: InsertServices): Promise<readonly Reference[]> {
  const { library } = services.libraryView.tree;
  const keyed: Reference[] = [];
  for (const read of found) {
    keyed.push(await withDraftKey(read, { library, readers: services.readers }));
  }
  return keyed;
}

async function inFull(
  found: readonly ReadReference[],
  form: 'footnote' | 'full',
  language: DraftLanguage,
  services: InsertServices,
  accessDay: unknown,
): Promise<Insertion | undefined> {
  const { references: styles } = services;
  const core = await import('../../core/citation');
  const chosen = styles.chosen(found[0]?.uri);
  const style = chosen !== undefined && core.isReferenceStyle(chosen) ? chosen : undefined;
  const [first] = found;
  const format = style ?? (first ? core.usualStyle(first.reference) : 'gbt7714-2025');
  const dated = await withAccessDay(found, format, styles, accessDay);
  if (!dated) {
    return undefined;
  }
  const asText = language === 'latex' ? core.latexOf : core.markdownOf;
  if (form === 'full') {
    const written = await Promise.all(dated.map((one) => writeReferences([one], format, services)));
    const texts = written.map((text, index) => asText(text.trim(), dated[index]?.url?.value));
    return { text: texts.join('\n\n'), isBlock: texts.length > 1 };
  }
  const options = await writeOptions(format, services);
  if (language === 'latex') {
    const notes = dated.map((one) => asText(core.writeReference(one, format, options).trim(), one.url?.value));
    return { text: notes.map((note) => `\\footnote{${note}}`).join('') };
  }
  const keys = await withDraftKeys(found, services);
  const keyed = dated.map((one, index) => ({ ...one, id: keys[index]?.id ?? one.id }));
  return {
    text: keyed.map(core.footnoteMark).join(''),
    atEnd: keyed.map((one) => core.writeReference(one, 'footnote', { ...options, style: format }).trim()),
  };
}

/** A key is of use only with its entry in a bibliography. */
async function offerBibliography(found: readonly ReadReference[]): Promise<void> {
  const [first] = found;
  const bibliography = await bibliographyOf(first?.uri).catch(() => undefined);
  const references = found.map(({ reference }) => reference);
  const known = bibliography && (await knownKeys(bibliography, references));
  if (!first || known?.every((key) => key !== undefined)) {
    return;
  }
  const add = vscode.l10n.t('Add to Bibliography');
  const message = vscode.l10n.t('The key needs an entry in a bibliography.');
  if ((await vscode.window.showInformationMessage(message, add)) === add) {
    const uris = found.map(({ uri }) => uri);
    await vscode.commands.executeCommand('jianbao.appendToBibliography', first.uri, uris);
  }
}
