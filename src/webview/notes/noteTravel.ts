import type { ReaderNote } from '../../protocol/notes';
import type { ReaderSnapshot, ReaderStrings } from '../../protocol/reader';
import type { ArticleView } from '../articleView';
import type { FoldBook } from '../fold';
import type { Page } from '../page';
import { format } from '../strings';
import type { CardBook } from './cardBook';
import { isCertain } from './noteMarks';

/** What the way to a note leads through. */
export interface TravelContext {
  readonly page: Page;
  readonly view: ArticleView;
  readonly folds: FoldBook;
  readonly strings: ReaderStrings;
  edge(): number;
  snapshot(): ReaderSnapshot | undefined;
  focusBlock(block: HTMLElement): void;
}

/** Leads from note to note, and from a card to the words. */
export class NoteTravel {
  constructor(
    private readonly context: TravelContext,
    private readonly cards: CardBook,
  ) {}

  /** Brings a note's words into view and the keyboard to them, or to where it is listed. */
  goTo(note: ReaderNote): void {
    if (note.block !== undefined && isCertain(note)) {
      this.context.folds.reveal(note.block);
    }
    this.cards.activate(isCertain(note) ? note.id : undefined);
    const block = note.block === undefined ? undefined : this.context.view.elementOf(note.block);
    const target = this.targetOf(note, block);
    if (target === undefined) {
      return;
    }
    const { top, bottom } = target.getBoundingClientRect();
    const isSeen = top >= this.context.edge() && bottom <= window.innerHeight;
    target.scrollIntoView({ block: isSeen ? 'nearest' : 'center', behavior: 'instant' });
    if (target === block) {
      this.context.focusBlock(target);
    } else {
      target.focus({ preventScroll: true });
    }
    this.cards.showNear();
  }

  /** To the note after the one that somebody is at (1) or before it (-1), around the end; else the first in view. */
  step(direction: 1 | -1): void {
    const { page, strings } = this.context;
    const notes = (this.context.snapshot()?.annotations.notes ?? []).filter(isCertain);
    const at = notes.findIndex(({ id }) => id === this.cards.active);
    const next = at === -1 ? this.firstInView(notes) - (direction === 1 ? 0 : 1) : at + direction;
    const index = (next + notes.length) % notes.length;
    const note = notes[index];
    if (note === undefined) {
      page.announce(strings.notes.noNotes);
    } else {
      this.goTo(note);
      page.announce(format(strings.position, index + 1, notes.length));
    }
  }

  private firstInView(notes: readonly ReaderNote[]): number {
    if (window.scrollY === 0) {
      return 0;
    }
    const first = this.context.view.firstBlockInView();
    const below = notes.findIndex(({ block = -1 }) => block >= first);
    return below === -1 ? notes.length : below;
  }

  private targetOf(note: ReaderNote, block: HTMLElement | undefined): HTMLElement | undefined {
    if (!isCertain(note)) {
      const items = this.context.page.article.querySelectorAll<HTMLElement>('.lost [data-card]');
      return [...items].find(({ dataset }) => dataset['card'] === note.id);
    }
    const [mark] = this.cards.marksOf(note.id);
    return mark ?? (note.about === 'clipping' ? this.cards.cardOf(note.id)?.element : block);
  }
}
