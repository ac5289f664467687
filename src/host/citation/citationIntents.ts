import * as vscode from 'vscode';
import type { JudgedUnit, PlainVerdict } from '../../core/citation/verdict';
import type { CitationIntent } from '../../protocol/citations';
import type { ReaderPanel, Shown } from '../editor/readerPanel';
import { openSourceAt } from '../editor/openSource';
import type { ReferenceFieldName } from '../../core/citation/reference/correction';
import { askCorrection } from './askCorrection';
import { fieldFault } from './askField';
import { followLink } from './followLink';

/** Does what the person asked for with citations. Throws an error with a message for people when it cannot be done. */
export async function performCitationIntent(intent: CitationIntent, panel: ReaderPanel, shown: Shown): Promise<void> {
  const { document, citations } = panel;
  switch (intent.type) {
    case 'toggleCitations':
      citations.toggle();
      return;
    case 'toggleLowCitations':
      citations.toggleLow();
      return;
    case 'toggleReference':
      citations.toggleReference();
      return;
    case 'judgeCitation':
      return judge(panel, unitOf(shown, intent.citation), intent.verdict);
    case 'correctCitation':
      return correct(panel, unitOf(shown, intent.citation), shown);
    case 'followCitation': {
      const unit = unitOf(shown, intent.citation);
      if (unit.kind === 'link') {
        await followLink(document.uri, unit.url);
      }
      return;
    }
    case 'insertCitation': {
      const { start, end } = unitOf(shown, intent.citation);
      await vscode.commands.executeCommand('jianbao.insertQuotation', document.uri, { start, end });
      return;
    }
    case 'copyCitation': {
      const { start, end } = unitOf(shown, intent.citation);
      await vscode.commands.executeCommand('jianbao.copyQuotation', document.uri, { start, end });
      panel.tell(vscode.l10n.t('Quotation copied'));
      return;
    }
    case 'correctReference':
      return correctReference(document, intent.field, intent.value);
    case 'showEvidence':
      return showEvidence(panel, shown, intent);
    case 'copyReference':
      return copyReference(panel, intent.ask);
  }
}

function unitOf({ citations }: Shown, citation: number): JudgedUnit {
  const unit = citations.units[citation];
  if (!unit) {
    throw new Error(vscode.l10n.t('This citation is not there any more.'));
  }
  return unit;
}

/** The same verdict again takes it back. What was corrected is confirmed already. */
async function judge({ document }: ReaderPanel, unit: JudgedUnit, verdict: PlainVerdict): Promise<void> {
  if (unit.verdict === 'corrected' && verdict === 'confirmed') {
    return;
  }
  const { kind, start, end } = unit;
  const content = unit.verdict === verdict ? undefined : { verdict };
  await document.judgeCitation({ kind, at: { start, end } }, content);
}

async function correct({ document }: ReaderPanel, unit: JudgedUnit, { reading, citations }: Shown): Promise<void> {
  const { kind, start, end } = unit;
  const correction = await askCorrection(unit, { text: reading.article.text, units: citations.units });
  if (correction) {
    await document.judgeCitation({ kind, at: { start, end } }, { verdict: 'corrected', ...correction });
  }
}

async function correctReference(
  document: ReaderPanel['document'],
  field: ReferenceFieldName,
  value: string | null,
): Promise<void> {
  const fault = value === null ? undefined : fieldFault(field, value);
  if (fault !== undefined) {
    throw new Error(fault);
  }
  await document.correctReference(field, value);
}

async function showEvidence(
  panel: ReaderPanel,
  { reading }: Shown,
  { field, evidence }: Extract<CitationIntent, { type: 'showEvidence' }>,
): Promise<void> {
  const { referenceFields } = await import('../../core/citation');
  const found = referenceFields(reading.article, reading.corrections).find(({ name }) => name === field);
  const source = found?.evidence[evidence]?.source;
  if (source) {
    await openSourceAt(panel, source.start);
  }
}

/** In the format that was chosen last, or in one that the person picks. */
async function copyReference(panel: ReaderPanel, ask: boolean): Promise<void> {
  const { uri } = panel.document;
  await vscode.commands.executeCommand(ask ? 'jianbao.copyReferences' : 'jianbao.copyReference', uri);
}
