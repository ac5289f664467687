import * as vscode from 'vscode';
import type { Range } from '../../core/text/range';
import type { DecidedReading } from '../editor/clippingDocument';
import type { ReaderPanel } from '../editor/readerPanel';
import { fileName } from '../platform/fileText';
import { LineStarts } from '../platform/lineStarts';
import { readTargets, type TargetServices } from './targets';

/**
 * Shows words of a clipping where it is open: in the reader (which gets the keyboard at their block), else selected in the
 * text editor, else in a new reader. `words` finds them in the newest reading. Gives the reader with the words' place.
 */
export async function showWords(
  services: TargetServices,
  uri: vscode.Uri,
  words: (reading: DecidedReading) => Range,
): Promise<ReaderPanel | undefined> {
  const { readers } = services;
  const address = uri.toString();
  const active = readers.active?.document.uri.toString() === address ? readers.active : undefined;
  const editor = vscode.window.activeTextEditor;
  const inText = !active && editor?.document.uri.toString() === address ? editor : undefined;
  const panel = inText ? undefined : (active ?? readers.panelsOf(uri)[0]);
  if (panel) {
    const { reading } = panel.shown ?? {};
    panel.focusSource(reading?.article.sourceMap.toSource(words(reading)).start ?? 0);
    return panel;
  }
  const [reading] = await readTargets(services, [uri]);
  if (!reading) {
    throw new Error(vscode.l10n.t('“{0}” cannot be read.', fileName(uri)));
  }
  if (inText) {
    await selectWords(inText, reading, words(reading));
    return undefined;
  }
  await readers.open(uri, vscode.ViewColumn.Active, reading.article.sourceMap.toSource(words(reading)).start);
  return readers.panelsOf(uri)[0];
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
