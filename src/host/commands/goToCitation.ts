import * as vscode from 'vscode';
import type { Range } from '../../core/text/range';
import type { DecidedReading } from '../editor/clippingDocument';
import type { ReaderPanel } from '../editor/readerPanel';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { fileName } from '../platform/fileText';
import { LineStarts } from '../platform/lineStarts';
import { isCitationLine, type CitationLine } from '../views/citationNodes';
import type { CitationServices } from './citationTarget';
import type { Command } from './command';
import { readTargets } from './targets';

/** Shows the words of a citation where the clipping is open: in the reader, else in the text editor, else in a new reader. */
export function goToCitation(services: CitationServices): Command {
  return {
    id: 'jianbao.goToCitation',
    async run(line) {
      if (!isCitationLine(line)) {
        return;
      }
      const { uri, unit } = line;
      const { readers } = services;
      const address = uri.toString();
      const active = readers.active?.document.uri.toString() === address ? readers.active : undefined;
      const editor = vscode.window.activeTextEditor;
      if (!active && editor?.document.uri.toString() === address) {
        await selectWords(editor, await read(services, uri), unit);
        return;
      }
      const panel = active ?? readers.panelsOf(uri)[0];
      if (panel) {
        showInReader(panel, line);
        return;
      }
      const { article } = await read(services, uri);
      await readers.open(uri, vscode.ViewColumn.Active, article.sourceMap.toSource(unit).start);
    },
  };
}

/** Milliseconds that a reader has to draw the marks. */
const drawingTime = 10_000;

/** The words get the keyboard, marked, and before that their block; it alone where they are not among the marked ones. */
function showInReader(panel: ReaderPanel, { unit }: CitationLine): void {
  panel.focusSource(panel.shown?.reading.article.sourceMap.toSource(unit).start ?? 0);
  if (panel.shown?.snapshot.citations.shown) {
    focusMarked(panel, unit);
    return;
  }
  const store = new DisposableStore();
  store.add(new Delay(drawingTime, () => store.dispose())).schedule();
  store.add(
    panel.onDidDraw(() => {
      if (panel.shown?.snapshot.citations.shown) {
        focusMarked(panel, unit);
        store.dispose();
      }
    }),
  );
  panel.citations.toggle();
}

function focusMarked(panel: ReaderPanel, { kind, start, end }: CitationLine['unit']): void {
  const citation = panel.shown?.citations.units.findIndex(
    (unit) => unit.kind === kind && unit.start === start && unit.end === end,
  );
  if (citation !== undefined && citation >= 0) {
    panel.post({ type: 'focusCitation', citation });
  }
}

async function read(services: CitationServices, uri: vscode.Uri): Promise<DecidedReading> {
  const [reading] = await readTargets(services, [uri]);
  if (!reading) {
    throw new Error(vscode.l10n.t('“{0}” cannot be read.', fileName(uri)));
  }
  return reading;
}

async function selectWords(
  editor: vscode.TextEditor,
  { article, clipping }: DecidedReading,
  words: Range,
): Promise<void> {
  const lines = new LineStarts(clipping.source);
  const { start, end } = article.sourceMap.toSource(words);
  const [first, last] = [lines.positionAt(start), lines.positionAt(end)];
  const range = new vscode.Range(first.line, first.character, last.line, last.character);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}
