import * as vscode from 'vscode';
import type { Name } from '../../core/names/name';
import type { NameTable } from '../../core/names/nameTable';
import { oneLine } from '../../core/text/oneLine';
import { kindText } from '../names/nameLines';
import type { NameRows } from '../names/nameRows';
import type { ActiveClipping } from '../source/activeClipping';
import { isNameLine, isRenderingLine } from '../views/nameNodes';
import type { NameView } from '../views/nameView';
import type { WantedMentions } from '../views/mentionTree';
import type { Command } from './command';
import type { TargetServices } from './targets';

export interface MentionServices extends TargetServices {
  readonly active: ActiveClipping;
  readonly names: NameRows;
  readonly nameView: NameView;
}

/** Commands on the list of mentions. */
export function mentionCommands(services: MentionServices): readonly Command[] {
  const { nameView } = services;
  return [
    { id: 'jianbao.findMentions', run: (context) => findMentions(services, context) },
    { id: 'jianbao.refreshMentions', run: async () => (await nameView.load()).mentions.refresh() },
    { id: 'jianbao.cancelMentions', run: async () => (await nameView.load()).mentions.cancel() },
    { id: 'jianbao.clearMentions', run: async () => (await nameView.load()).mentions.clear() },
  ];
}

/**
 * Finds all mentions of a name in the workspace: of the line it was called on, of the rendering that is given (with the
 * clipping that has it), or of one that is typed. Whom of several people is asked.
 */
async function findMentions(services: MentionServices, context: unknown): Promise<void> {
  const wanted = isNameLine(context) || isRenderingLine(context) ? ofName(context.name) : await ask(services, context);
  if (!wanted) {
    return;
  }
  const { mentions } = await services.nameView.load();
  const finding = mentions.find(wanted);
  await vscode.commands.executeCommand('jianbao.mentions.focus');
  await finding;
}

async function ask(services: MentionServices, context: unknown): Promise<WantedMentions | undefined> {
  const { names, active } = services;
  const given = readContext(context);
  const uri = given.uri ?? active.reading?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!uri || !vscode.workspace.workspaceFolders) {
    throw new Error(vscode.l10n.t('Open a folder first: mentions are looked for in its clippings.'));
  }
  const table = await names.tableFor(uri);
  const text = given.text ?? (await askForRendering(table));
  if (text === undefined) {
    return undefined;
  }
  const people = [...(await namesOfClipping(services, uri, table, text)), ...namesOf(table, text)];
  const found = [...new Map(people.map((name) => [name.key, name])).values()];
  if (found.length === 0) {
    throw new Error(vscode.l10n.t('No name is written “{0}”. Add it to the names of this workspace first.', text));
  }
  const [first] = found;
  return found.length === 1 && first ? ofName(first, text) : pickNames(found, text);
}

const ofName = (name: Name, label?: string): WantedMentions => {
  const other = name.forms[0]?.text ?? '';
  const own = label ?? (other || name.latin);
  return { label: own === name.latin || name.latin === '' ? own : `${own} · ${name.latin}`, names: [name] };
};

function readContext(context: unknown): { readonly uri?: vscode.Uri; readonly text?: string } {
  if (typeof context === 'string') {
    return { text: context };
  }
  const read = (key: string): unknown =>
    typeof context === 'object' && context !== null ? Reflect.get(context, key) : undefined;
  const [uri, text] = [read('uri'), read('text')];
  return { ...(uri instanceof vscode.Uri && { uri }), ...(typeof text === 'string' && { text }) };
}

/** Units of a selection that may be a name. */
const longestName = 60;

async function askForRendering(table: NameTable): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected =
    editor && !editor.selection.isEmpty ? oneLine(editor.document.getText(editor.selection), longestName) : '';
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Find All Mentions'),
    prompt: vscode.l10n.t('A name in any rendering: 普京, 蒲亭, Putin'),
    value: selected,
    validateInput: (value) =>
      value.trim() === '' || namesOf(table, value).length > 0
        ? undefined
        : { message: vscode.l10n.t('No name is written so.'), severity: vscode.InputBoxValidationSeverity.Info },
  });
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

/** Who has a rendering; by a Latin surname alone, everybody who has it. */
function namesOf(table: NameTable, text: string): readonly Name[] {
  const found = table.lookup(text);
  if (found.length > 0 || !/^\p{Script=Latin}{3,}$/u.test(text.trim())) {
    return found;
  }
  const word = text.trim().toLowerCase();
  const has = (latin: string): boolean =>
    latin
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(word);
  return [...table.all()].filter(({ latin, aliases }) => has(latin) || aliases.some(has));
}

/** Whom the active clipping means by a rendering: its glosses know names that no table has. */
async function namesOfClipping(
  { active }: MentionServices,
  uri: vscode.Uri,
  table: NameTable,
  text: string,
): Promise<readonly Name[]> {
  const { reading } = active;
  if (reading?.uri.toString() !== uri.toString()) {
    return [];
  }
  const { namesInArticle } = await import('../../core/names');
  return namesInArticle(reading.article, table, true)
    .filter(({ renderings }) => renderings.some((rendering) => rendering.text === text))
    .flatMap(({ name, others }) => [name, ...others]);
}

/** Asks whom of several people is meant; all of them may be. */
async function pickNames(names: readonly Name[], text: string): Promise<WantedMentions | undefined> {
  const items = names.map((name) => ({
    name,
    label: name.latin || (name.forms[0]?.text ?? ''),
    description: kindText(name.kind),
    detail: [...new Set(name.forms.map((form) => form.text))].slice(0, 6).join(' / '),
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Several people possible: whose mentions?'),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!chosen || chosen.length === 0) {
    return undefined;
  }
  const [first] = chosen;
  return chosen.length === 1 && first
    ? ofName(first.name, text)
    : { label: text, names: chosen.map(({ name }) => name) };
}
