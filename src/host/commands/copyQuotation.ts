import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { Range } from '../../core/text/range';
import type { Command } from './command';
import { annotateInReader, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';
import { quotationText } from './quotationText';
import { readTargets } from './targets';

/** Copies words as a quotation, with their speaker and a reference: those of a URI and a range, else the selected ones. */
export function copyQuotation(services: NoteCommandServices, memory: vscode.Memento): Command {
  return {
    id: 'jianbao.copyQuotation',
    async run(uri, range) {
      const named = uri instanceof vscode.Uri && isRange(range);
      if (!named && annotateInReader(services, 'quotation')) {
        return;
      }
      const place = named
        ? { article: (await readTargets(services, [uri]))[0]?.article, range }
        : await selectedWords(services);
      const core = await import('../../core/citation');
      const text = place.article && quotationText(place.article, place.range, core, memory);
      if (!text) {
        throw new Error(vscode.l10n.t('Select words of the article first.'));
      }
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Quotation copied')}`, 4_000);
    },
  };
}

async function selectedWords(services: NoteCommandServices): Promise<{ article: Article | undefined; range: Range }> {
  const target = requireNoteEditor(services);
  if (target.kind === 'reader') {
    throw new vscode.CancellationError();
  }
  const { document, selection } = target.editor;
  const part = await services.sourceNotes.partAt(document, selection);
  const article = (await services.sourceNotes.require(document).readNow()).article;
  const block = part.kind === 'block' ? article.blocks[part.block] : undefined;
  return { article, range: part.kind === 'words' ? part.range : { start: block?.start ?? 0, end: block?.end ?? 0 } };
}

function isRange(value: unknown): value is Range {
  const { start, end } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Range>;
  return Number.isInteger(start) && Number.isInteger(end);
}
