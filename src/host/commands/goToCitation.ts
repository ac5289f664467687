import type { ReaderPanel } from '../editor/readerPanel';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { isCitationLine, type CitationLine } from '../views/citationNodes';
import type { CitationServices } from './citationTarget';
import type { Command } from './command';
import { showWords } from './showWords';

/** Shows the words of a citation where the clipping is open: in the reader, else in the text editor, else in a new reader. */
export function goToCitation(services: CitationServices): Command {
  return {
    id: 'jianbao.goToCitation',
    async run(line) {
      if (!isCitationLine(line)) {
        return;
      }
      const isOpen = services.readers.panelsOf(line.uri).length > 0;
      const panel = await showWords(services, line.uri, () => line.unit);
      if (panel && isOpen) {
        markInReader(panel, line);
      }
    },
  };
}

/** Milliseconds that a reader has to draw the marks. */
const drawingTime = 10_000;

/** The words get the keyboard, marked; their block alone keeps it where they are not among the marked ones. */
function markInReader(panel: ReaderPanel, { unit }: CitationLine): void {
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
