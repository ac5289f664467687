import * as vscode from 'vscode';
import type { SourceFold } from '../../core/source/folding';
import { answerAbout } from './sourceReadings';
import type { SourceReadings } from './sourceReadings';

/** Folds front matter, what the reader hides, comments and elements over several lines. */
export class ClippingFoldingProvider implements vscode.FoldingRangeProvider {
  constructor(private readonly readings: SourceReadings) {}

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> {
    return answerAbout(document, token, this.readings.read(document), (reading, { sourceFolds }) =>
      sourceFolds(reading).flatMap((fold) => foldingRange(document, fold)),
    );
  }
}

/** None for what begins and ends on one line. */
function foldingRange(document: vscode.TextDocument, { kind, start, end }: SourceFold): vscode.FoldingRange[] {
  const [first, last] = [document.positionAt(start).line, document.positionAt(end).line];
  return first < last ? [new vscode.FoldingRange(first, last, foldingKind(kind))] : [];
}

function foldingKind(kind: SourceFold['kind']): vscode.FoldingRangeKind | undefined {
  switch (kind) {
    case 'comment':
      return vscode.FoldingRangeKind.Comment;
    case 'front-matter':
    case 'hidden':
      return vscode.FoldingRangeKind.Region;
    case 'element':
      return undefined;
  }
}
