import type { NotePlace } from '../../protocol/notes';
import type { CardBook } from './cardBook';
import type { FormField } from './noteForm';
import type { TravelContext } from './noteTravel';

/** Knows what of the notes has the keyboard, and puts it there. */
export class NoteFocus {
  constructor(
    private readonly context: TravelContext,
    private readonly cards: CardBook,
  ) {}

  /** The note of the mark or card in focus. */
  get note(): string | undefined {
    const focused = document.activeElement?.closest<HTMLElement>('[data-card], [data-note]');
    return focused?.dataset['card'] ?? focused?.dataset['note'];
  }

  get isOnCard(): boolean {
    return document.activeElement?.closest('[data-card]') != null;
  }

  /** The block in focus, else the first in view. */
  get block(): number {
    const focused = document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block'];
    return focused === undefined ? this.context.view.firstBlockInView() : Number(focused);
  }

  /** Into a field of a note's open form. */
  enter(note: string, field: FormField): void {
    this.cards.activate(note);
    const card = this.cards.cardOf(note);
    card?.focus(field);
    card?.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** From a form that is closed, or a card: to the card, else to the words, else to the block of `place`. */
  leave(note: string, place: NotePlace | undefined): void {
    const card = this.cards.cardOf(note);
    const [mark] = this.cards.marksOf(note);
    const holder = this.holderOf(note, place);
    if (card !== undefined && !card.element.contains(document.activeElement)) {
      card.focus('comment');
    } else if (mark !== undefined) {
      mark.focus({ preventScroll: true });
    } else if (holder !== undefined) {
      this.context.focusBlock(holder);
    }
  }

  /** From a card to the words; then nobody is at a note. False when nobody was. */
  escape(): boolean {
    const { note } = this;
    if (note !== undefined && this.isOnCard) {
      this.leave(note, undefined);
    } else if (this.cards.active === undefined) {
      return false;
    }
    this.cards.activate(undefined);
    return true;
  }

  private holderOf(id: string, place: NotePlace | undefined): HTMLElement | undefined {
    const snapshot = this.context.snapshot();
    const known = snapshot?.annotations.notes.find((note) => note.id === id)?.block;
    const block =
      known ??
      (place?.kind === 'words'
        ? snapshot?.blocks.findIndex(({ end }) => end > place.start)
        : place?.kind === 'block'
          ? place.block
          : undefined);
    return block === undefined ? undefined : this.context.view.elementOf(block);
  }
}
