import type { ReaderPanel } from '../editor/readerPanel';
import { isCitationLine, type CitationLine } from '../views/citationNodes';
import type { CitationServices } from './citationTarget';
import type { Command } from './command';
import { focusMarked } from './focusMarked';
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

/** The words get the keyboard, marked; their block alone keeps it where they are not among the marked ones. */
function markInReader(panel: ReaderPanel, { unit: { kind, start, end } }: CitationLine): void {
  focusMarked(panel, {
    isShown: ({ shown }) => shown?.snapshot.citations.shown === true,
    show: ({ citations }) => citations.toggle(),
    focus({ shown }) {
      const isMeant = (unit: CitationLine['unit']): boolean =>
        unit.kind === kind && unit.start === start && unit.end === end;
      const citation = shown?.citations.units.findIndex(isMeant) ?? -1;
      if (citation >= 0) {
        panel.post({ type: 'focusCitation', citation });
      }
    },
  });
}
