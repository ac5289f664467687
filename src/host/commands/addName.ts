import * as vscode from 'vscode';
import type { GlossedName } from '../../core/names/project/glossForms';
import type { NameCandidate } from '../../core/names/project/glossCandidates';
import type { ProjectName } from '../../core/names/projectName';
import type { Range } from '../../core/text/range';
import { readDecided } from '../citation/readCited';
import { fileName } from '../platform/fileText';
import type { Command } from './command';
import { askForName } from './nameSteps';
import {
  confirmInStatusBar,
  formsText,
  placeOfNames,
  requireWritable,
  scriptOfPlaces,
  titleOf,
  uriOf,
  type NameCommandServices,
} from './nameTarget';

/** Asks for a name, beginning with the selected words or those that are named after a file, and writes it. */
export function addName(services: NameCommandServices): Command {
  return {
    id: 'jianbao.addName',
    async run(resource, words) {
      const rendering = (typeof words === 'string' ? words : selectedWords(services)).trim();
      if (/[\r\n]/.test(rendering)) {
        throw new Error(vscode.l10n.t('A name stands within one line. Please select fewer words.'));
      }
      const uri = await placeOfNames(services.readers, resource);
      if (!uri) {
        return;
      }
      const [{ nameKey }, table, toScript] = await Promise.all([
        import('../../core/names'),
        services.names.tableFor(uri),
        scriptOfPlaces(services.dictionaries),
      ]);
      const [known] = rendering === '' ? [] : table.lookup(rendering);
      const name = await askForName({
        title: vscode.l10n.t('Add Name'),
        name: known ?? { latin: '', aliases: [], kind: 'person', forms: [], note: '' },
        ...(!known && { rendering }),
        known: (latin) => table.lookupKey(nameKey(latin))[0],
        toScript,
      });
      await write(services, uri, name);
    },
  };
}

/**
 * Proposes the name that a clipping explains at the cursor, in the reader's selection, or at `{uri, start, end}` (offsets
 * of the article; `key` is the name's, which may be explained elsewhere in the clipping); else one of all that the
 * clipping explains and the table lacks.
 */
export function addNameFromGloss(services: NameCommandServices): Command {
  return {
    id: 'jianbao.addNameFromGloss',
    async run(argument) {
      const { readers } = services;
      const active = readers.active?.document.uri ?? vscode.window.activeTextEditor?.document.uri;
      const uri = argument instanceof vscode.Uri ? argument : (uriOf(argument) ?? active);
      const read = uri && (await readDecided(uri, readers));
      if (!read) {
        throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
      }
      const { glossedNames, nameKey } = await import('../../core/names');
      const all = glossedNames(read.article);
      const place =
        placeOf(argument) ?? placeInEditor(services, uri, (offset) => read.article.sourceMap.toText(offset));
      const key = keyOf(argument);
      const there = all.filter(
        ({ start, end }) => place && start < Math.max(place.end, place.start + 1) && end > place.start,
      );
      const here = there.length > 0 ? there : all.filter(({ latin }) => nameKey(latin) === key);
      const isNamed = here.length > 0;
      const found = await candidatesOf(services, uri, isNamed ? here : all);
      const candidate = isNamed ? found[0] : await pickCandidate(found);
      if (isNamed && !candidate) {
        throw new Error(vscode.l10n.t('The table of names has this name with this form already.'));
      }
      if (candidate) {
        const start = { title: vscode.l10n.t('Add Name from Gloss'), name: candidate.name };
        await write(services, uri, await askForName({ ...start, toScript: (form) => form }));
      }
    },
  };
}

async function write({ names }: NameCommandServices, uri: vscode.Uri, name: ProjectName | undefined): Promise<void> {
  if (name) {
    await requireWritable(name);
    await names.addName(uri, name);
    confirmInStatusBar(vscode.l10n.t('“{0}” is among the names of the workspace now.', titleOf(name)));
  }
}

function selectedWords({ readers }: NameCommandServices): string {
  if (readers.active) {
    return readers.active.selection.words?.original ?? '';
  }
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? '';
}

async function candidatesOf(
  { names, dictionaries }: NameCommandServices,
  uri: vscode.Uri,
  glosses: readonly GlossedName[],
): Promise<readonly NameCandidate[]> {
  const { GlossCollector } = await import('../../core/names');
  const collector = new GlossCollector(await scriptOfPlaces(dictionaries));
  collector.take(fileName(uri), glosses);
  return collector.candidates(await names.tableFor(uri));
}

/** Throws an error for people when there is nothing to choose from. */
async function pickCandidate(found: readonly NameCandidate[]): Promise<NameCandidate | undefined> {
  if (found.length === 0) {
    throw new Error(vscode.l10n.t('This clipping explains no name that the table of names lacks.'));
  }
  const items = found.map((candidate) => ({
    label: candidate.added.map(({ text }) => text).join(' · '),
    description: titleOf(candidate.name),
    detail: candidate.known ? formsText(candidate.known) : '',
    candidate,
  }));
  const title = vscode.l10n.t('Add Name from Gloss');
  const placeHolder = vscode.l10n.t('Names that this clipping explains and the table lacks');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.candidate;
}

function keyOf(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'key') : undefined;
}

function placeOf(argument: unknown): Range | undefined {
  if (typeof argument !== 'object' || argument === null) {
    return undefined;
  }
  const start: unknown = Reflect.get(argument, 'start');
  const end: unknown = Reflect.get(argument, 'end');
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

/** What is selected in the article, or where the cursor is. */
function placeInEditor(
  { readers }: NameCommandServices,
  uri: vscode.Uri,
  toText: (sourceOffset: number) => number,
): Range | undefined {
  const address = uri.toString();
  if (readers.active?.document.uri.toString() === address) {
    return readers.active.selection.range;
  }
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== address) {
    return undefined;
  }
  const { document, selection } = editor;
  return { start: toText(document.offsetAt(selection.start)), end: toText(document.offsetAt(selection.end)) };
}
