import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { LinePosition } from '../platform/lineStarts';
import type { OutlineItem } from '../views/outlineNodes';
import type { Command } from './command';

/** Brings what a line of the outline stands for into view: in the active reader, else in the text editor. */
export function revealOutlineItem(readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.revealOutlineItem',
    async run(item) {
      if (!isOutlineItem(item) || !item.symbol.source || !item.position) {
        return;
      }
      const { active } = readers;
      if (active?.document.uri.toString() === item.clipping.toString()) {
        active.focusSource(item.symbol.source.start);
      } else {
        await revealInText(item.clipping, item.position);
      }
    },
  };
}

/** In the text editor that shows the file, else in a new one. */
async function revealInText(uri: vscode.Uri, { line, character }: LinePosition): Promise<void> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  const open = editors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.Active;
  const place = new vscode.Position(line, character);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection: new vscode.Range(place, place) });
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isOutlineItem(value: unknown): value is OutlineItem {
  return typeof value === 'object' && value !== null && 'clipping' in value && value.clipping instanceof vscode.Uri;
}
