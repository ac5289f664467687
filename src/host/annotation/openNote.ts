import * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import type { ReaderPanel } from '../editor/readerPanel';
import type { ReaderRegistry } from '../editor/readerRegistry';

/** Milliseconds that a reader which is opened has to draw its page. */
const drawingTime = 10_000;

/** Opens a clipping in the reader and brings a note into view: its words where they stand, its card where they do not. */
export async function openNote(uri: vscode.Uri, id: string, readers: ReaderRegistry): Promise<void> {
  await readers.open(uri, vscode.ViewColumn.Active);
  const { active } = readers;
  if (active?.document.uri.toString() === uri.toString()) {
    revealNote(active, id);
  }
}

/** Now, and again as soon as the page is drawn: one that has just been opened does not listen yet. */
function revealNote(panel: ReaderPanel, id: string): void {
  const store = new DisposableStore();
  const reveal = (): void => panel.post({ type: 'revealNote', note: id, edit: false });
  store.add(new Delay(drawingTime, () => store.dispose())).schedule();
  store.add(
    panel.onDidDraw(() => {
      reveal();
      store.dispose();
    }),
  );
  reveal();
}
