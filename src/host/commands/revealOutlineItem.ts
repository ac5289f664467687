import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { LineStarts } from '../platform/lineStarts';
import type { OutlineItem } from '../views/outlineModel';
import type { Command } from './command';

/** Brings what a line of the outline stands for into view: in the active reader, or in the text editor. */
export function revealOutlineItem(readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.revealOutlineItem',
    async run(item) {
      if (!isOutlineItem(item) || item.source === undefined) {
        return;
      }
      const { active } = readers;
      if (active?.document.uri.toString() === item.clipping.toString()) {
        active.focusSource(item.source);
      } else {
        await revealInText(item.clipping, item.source);
      }
    },
  };
}

async function revealInText(uri: vscode.Uri, offset: number): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const { line, character } = new LineStarts(editor.document.getText()).positionAt(offset);
  const place = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isOutlineItem(value: unknown): value is OutlineItem {
  return typeof value === 'object' && value !== null && 'clipping' in value && value.clipping instanceof vscode.Uri;
}
