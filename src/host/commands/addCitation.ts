import * as vscode from 'vscode';
import type { CitationKind } from '../../core/citation/quotation/unit';
import type { CitationCorrection } from '../../core/citation/verdict';
import type { Range } from '../../core/text/range';
import { askSpeaker, type Speakers } from '../citation/askCorrection';
import { judgeUnit } from '../citation/judgeUnit';
import { speakersOf, type CitationServices } from './citationTarget';
import type { Command } from './command';
import { requireNoteEditor } from './noteTarget';

type AddedKind = Extract<CitationKind, 'direct' | 'indirect' | 'source'>;

/** Makes a citation of the selected words. */
export function addCitation(services: CitationServices): Command {
  return {
    id: 'jianbao.addCitation',
    async run() {
      const { uri, range } = await selectedWords(services);
      const kind = await askKind();
      const said = kind && (await askContent(kind, speakersOf(services)));
      if (kind && said) {
        await judgeUnit(uri, { kind, ...range }, { verdict: 'confirmed', ...said }, services);
      }
    },
  };
}

/** The selected words of the article as printed. Throws an error with a message for people when there are none. */
async function selectedWords(services: CitationServices): Promise<{ readonly uri: vscode.Uri; readonly range: Range }> {
  const target = requireNoteEditor(services);
  if (target.kind === 'reader') {
    const { range } = target.panel.selection;
    if (range) {
      return { uri: target.panel.document.uri, range };
    }
  } else if (!target.editor.selection.isEmpty) {
    const { document, selection } = target.editor;
    const part = await services.sourceNotes.partAt(document, selection);
    if (part.kind === 'words') {
      return { uri: document.uri, range: part.range };
    }
  }
  throw new Error(vscode.l10n.t('Select words of the article first.'));
}

async function askKind(): Promise<AddedKind | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly value: AddedKind })[] = [
    { value: 'direct', label: vscode.l10n.t('Quotation') },
    { value: 'indirect', label: vscode.l10n.t('Reported speech') },
    { value: 'source', label: vscode.l10n.t('Unnamed source') },
  ];
  const title = vscode.l10n.t('Add Citation');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('What are these words?') }))
    ?.value;
}

/** Who said it; the names of the clipping's own citations are offered. */
async function askContent(kind: AddedKind, speakers: Speakers): Promise<CitationCorrection | undefined> {
  return kind === 'source' ? {} : askSpeaker(vscode.l10n.t('Add Citation'), '', '', speakers);
}
