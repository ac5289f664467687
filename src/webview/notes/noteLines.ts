import type { NoteStrings } from '../../protocol/notes';
import { button, element } from '../element';
import { format } from '../strings';
import { shortQuote } from './noteMarks';

/** Lines below the toolbar's words: why notes cannot be saved, and which note waits for its place. */
export class NoteLines {
  readonly element = element('div', { class: 'noteLines', 'aria-live': 'polite' });
  private signature = '';

  constructor(
    private readonly strings: NoteStrings,
    private readonly stopPlacing: () => void,
  ) {}

  /** `unsaved` is empty when notes can be saved; `placing` are the words of the note that waits. */
  update(unsaved: string, placing: string | undefined): void {
    const signature = JSON.stringify([unsaved, placing]);
    if (signature === this.signature) {
      return;
    }
    this.signature = signature;
    const lines: HTMLElement[] = [];
    if (placing !== undefined) {
      const stop = button(this.strings.stopPlacing, { class: 'word' });
      stop.addEventListener('click', () => this.stopPlacing());
      lines.push(element('div', { class: 'noteLine' }, format(this.strings.placing, shortQuote(placing)), stop));
    }
    if (unsaved !== '') {
      lines.push(element('div', { class: 'noteLine quiet' }, unsaved));
    }
    this.element.replaceChildren(...lines);
  }
}
