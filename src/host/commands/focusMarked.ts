import type { ReaderPanel } from '../editor/readerPanel';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';

/** Milliseconds that a reader has to draw the marks. */
const drawingTime = 10_000;

/** Marks of one kind in a reader. */
export interface Marks {
  isShown(panel: ReaderPanel): boolean;
  show(panel: ReaderPanel): void;
  /** Puts the keyboard on the words, where they are among the marked ones. */
  focus(panel: ReaderPanel): void;
}

/** Marks words in a reader and puts the keyboard on them, once they are drawn. */
export function focusMarked(panel: ReaderPanel, marks: Marks): void {
  if (marks.isShown(panel)) {
    marks.focus(panel);
    return;
  }
  const store = new DisposableStore();
  store.add(new Delay(drawingTime, () => store.dispose())).schedule();
  store.add(
    panel.onDidDraw(() => {
      if (marks.isShown(panel)) {
        marks.focus(panel);
        store.dispose();
      }
    }),
  );
  marks.show(panel);
}
