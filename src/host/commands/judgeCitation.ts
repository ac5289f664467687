import * as vscode from 'vscode';
import type { PlainVerdict } from '../../core/citation/verdict';
import { askCorrection } from '../citation/askCorrection';
import { judgeUnit } from '../citation/judgeUnit';
import { lineToActOn, speakersOf, type CitationServices } from './citationTarget';
import type { Command } from './command';

/** Commands that say of a citation whether it is right: the line they are called on, else the one in the reader. */
export function judgeCitations(services: CitationServices): readonly Command[] {
  return [
    { id: 'jianbao.confirmCitation', run: (...context) => judge('confirmed', services, context) },
    { id: 'jianbao.rejectCitation', run: (...context) => judge('rejected', services, context) },
    correctCitation(services),
    copyCitation(services),
  ];
}

/** The same verdict again takes it back. What was corrected is confirmed already. */
async function judge(verdict: PlainVerdict, services: CitationServices, context: readonly unknown[]): Promise<void> {
  const line = lineToActOn(services, context, verdict === 'confirmed' ? 'confirm' : 'reject');
  if (!line || (line.unit.verdict === 'corrected' && verdict === 'confirmed')) {
    return;
  }
  if (verdict === 'rejected') {
    services.citationView.leaveLine(line);
  }
  await judgeUnit(line.uri, line.unit, line.unit.verdict === verdict ? undefined : { verdict }, services);
}

function correctCitation(services: CitationServices): Command {
  return {
    id: 'jianbao.correctCitation',
    async run(...context) {
      const line = lineToActOn(services, context, 'correct');
      const correction = line && (await askCorrection(line.unit, speakersOf(services)));
      if (line && correction) {
        await judgeUnit(line.uri, line.unit, { verdict: 'corrected', ...correction }, services);
      }
    },
  };
}

function copyCitation(services: CitationServices): Command {
  return {
    id: 'jianbao.copyCitation',
    async run(...context) {
      const line = lineToActOn(services, context, 'copy');
      if (line) {
        const { start, end } = line.unit;
        await vscode.commands.executeCommand('jianbao.copyQuotation', line.uri, { start, end });
      }
    },
  };
}
