import * as vscode from 'vscode';
import type { QuotationCard } from '../../core/citation';
import type { Drafts } from '../citation/drafts';
import { latexQuotation } from '../citation/latexQuotation';
import { insertInDraft } from '../citation/insertInDraft';
import type { Command } from './command';
import { annotateInReader } from './noteTarget';
import { quotedWords, readQuotation, type QuotationServices } from './quotationText';

/** Commands that take words with their speaker, a reference and the place where they stand. */
export function quotationCommands(services: QuotationServices & { readonly drafts: Drafts }): readonly Command[] {
  return [
    {
      id: 'jianbao.copyQuotation',
      run(...context) {
        // The page knows the newest selection, and comes back with its range.
        const isAsked = context[0] === undefined && annotateInReader(services, 'quotation');
        return isAsked ? undefined : copy(services, context, ({ plain }) => plain);
      },
    },
    {
      id: 'jianbao.copyQuotationAsMarkdown',
      run: (...context) => copy(services, context, ({ markdown }) => markdown.trimEnd()),
    },
    insertQuotation(services),
  ];
}

/** The words of a URI and a range or of a line of the Citations view, else the selected ones. */
async function copy(
  services: QuotationServices,
  context: readonly unknown[],
  write: (card: QuotationCard) => string,
): Promise<void> {
  const card = await readQuotation(await quotedWords(services, context), services);
  await vscode.env.clipboard.writeText(write(card));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Quotation copied')}`, 4_000);
}

/** Puts a quotation into the draft, with a link back to the place in the clipping. */
function insertQuotation(services: QuotationServices & { readonly drafts: Drafts }): Command {
  return {
    id: 'jianbao.insertQuotation',
    async run(...context) {
      const { active } = services.readers;
      if (context[0] === undefined && active && !active.selection.range) {
        // The page knows the citation at its keyboard, and comes back with its words.
        active.post({ type: 'actOnCitation', act: 'insert' });
        return;
      }
      const words = await quotedWords(services, context);
      await insertInDraft(services.drafts, async (language, draft) => {
        const card = await readQuotation(words, services, draft.uri);
        const text = language === 'latex' ? await latexQuotation(card) : card.markdown.trimEnd();
        return { text, isBlock: true };
      });
    },
  };
}
