import * as vscode from 'vscode';
import type { ReaderPanel } from '../editor/readerPanel';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { TermFiles } from '../script/termFiles';
import { askForTerm, type TermStart } from './addTermSteps';
import type { Command } from './command';
import { chooseTermsFolder } from './openTerms';

/** What commands on terms need. */
export interface TermServices {
  readonly terms: TermFiles;
  readonly readers: ReaderRegistry;
}

/** Asks for a term, beginning with the selected words, and writes it into the folder's dictionary. */
export function addTerm(services: TermServices): Command {
  return {
    id: 'jianbao.addTerm',
    async run(...context) {
      const place = await placeOfTerm(services, context);
      const term = place && (await askForTerm(place));
      if (place && term) {
        await services.terms.addTerm(place.uri, term);
        confirm(vscode.l10n.t('“{0}” is in the dictionary now.', term.from));
      }
    },
  };
}

/** Keeps the selected words as they are in every view. */
export function protectTerm(services: TermServices): Command {
  return {
    id: 'jianbao.protectTerm',
    async run(...context) {
      const place = await placeOfTerm(services, context);
      if (place?.from === '') {
        throw new Error(vscode.l10n.t('Select the words that shall stay as they are.'));
      }
      if (place) {
        const { uri, from } = place;
        await services.terms.addTerm(uri, { from, to: from, targets: [], note: '' });
        confirm(vscode.l10n.t('“{0}” stays as it is in every view now.', from));
      }
    },
  };
}

interface PlaceOfTerm extends TermStart {
  readonly uri: vscode.Uri;
}

/**
 * `context` may name a file and the words in it; else the active reader or editor and its selection count. The words
 * are empty when none are selected.
 */
async function placeOfTerm({ readers }: TermServices, context: readonly unknown[]): Promise<PlaceOfTerm | undefined> {
  const [resource, named] = context;
  const reader = readers.active;
  const editor = reader ? undefined : vscode.window.activeTextEditor;
  const start = typeof named === 'string' ? startOf(named) : reader ? startInReader(reader) : startInEditor(editor);
  const file = resource instanceof vscode.Uri ? resource : (reader?.document.uri ?? editor?.document.uri);
  const isInFolder = file && vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const uri = isInFolder ? file : (await chooseTermsFolder())?.uri;
  return uri && { uri, ...start };
}

function startInEditor(editor: vscode.TextEditor | undefined): TermStart {
  return startOf(editor?.document.getText(editor.selection) ?? '');
}

/** In a view of another script, what it shows is the first draft of what it shall show. */
function startInReader({ selection: { words } }: ReaderPanel): TermStart {
  if (!words) {
    return startOf('');
  }
  const start = startOf(words.original);
  return words.view === 'original' ? start : { ...start, to: startOf(words.shown).from, targets: [words.view] };
}

/** Throws an error for people when the words run over a line's end. */
function startOf(selected: string): TermStart {
  const from = selected.trim();
  if (/[\r\n]/.test(from)) {
    throw new Error(vscode.l10n.t('A term stands within one line. Please select fewer words.'));
  }
  return { from, to: '', targets: [] };
}

function confirm(message: string): void {
  const milliseconds = 4_000;
  vscode.window.setStatusBarMessage(`$(check) ${message}`, milliseconds);
}
