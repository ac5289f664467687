import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { TermFiles } from '../script/termFiles';
import { askForTerm } from './addTermSteps';
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
      const term = place && (await askForTerm(place.words));
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
      if (place?.words === '') {
        throw new Error(vscode.l10n.t('Select the words that shall stay as they are.'));
      }
      if (place) {
        const { words } = place;
        await services.terms.addTerm(place.uri, { from: words, to: words, targets: [], note: '' });
        confirm(vscode.l10n.t('“{0}” stays as it is in every view now.', words));
      }
    },
  };
}

interface PlaceOfTerm {
  readonly uri: vscode.Uri;
  /** Empty when none are selected. */
  readonly words: string;
}

/** `context` may name a file and the words in it; else the active editor and its selection count. */
async function placeOfTerm({ readers }: TermServices, context: readonly unknown[]): Promise<PlaceOfTerm | undefined> {
  const [resource, named] = context;
  const editor = readers.active ? undefined : vscode.window.activeTextEditor;
  const words = typeof named === 'string' ? named : (editor?.document.getText(editor.selection) ?? '');
  const file = resource instanceof vscode.Uri ? resource : (readers.active?.document.uri ?? editor?.document.uri);
  const isInFolder = file && vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const uri = isInFolder ? file : (await chooseTermsFolder())?.uri;
  return uri && { uri, words: words.trim() };
}

function confirm(message: string): void {
  const milliseconds = 4_000;
  vscode.window.setStatusBarMessage(`$(check) ${message}`, milliseconds);
}
