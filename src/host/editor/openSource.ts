import * as vscode from 'vscode';
import { LineStarts } from '../platform/lineStarts';
import type { ReaderPanel } from './readerPanel';

/** Opens a reader's clipping in the text editor at an offset of the file; in one that is in view, else in its group. */
export async function openSourceAt(panel: ReaderPanel, offset: number): Promise<void> {
  const { uri } = panel.document;
  const inView = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const viewColumn = inView?.viewColumn ?? panel.viewColumn ?? vscode.ViewColumn.Active;
  const source = panel.shown?.reading.clipping.source ?? '';
  const { line, character } = new LineStarts(source).positionAt(offset);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, preview: false });
  const place = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}
