import type { AnnotateHow, NoteMessage, ReaderNote } from '../../protocol/notes';
import type { ReaderSnapshot } from '../../protocol/reader';
import type { Wanted } from '../reconcile';
import type { CardActions } from './card';
import { CardBook } from './cardBook';
import { Caret } from './caret';
import { DraftBook, newNoteId } from './drafts';
import { lostNotes } from './lostNotes';
import { NoteChanges } from './noteChanges';
import { NoteEditing } from './noteEditing';
import type { FormField } from './noteForm';
import { NoteFocus } from './noteFocus';
import { listenToNoteKeys } from './noteKeys';
import { fitMargin } from './noteLayout';
import type { AnnotationsContext } from './notesContext';
import { isCertain } from './noteMarks';
import { followPointer } from './notePointer';
import { NoteTravel } from './noteTravel';
import { withNewNote } from './newNote';
import { Placing } from './placing';
import { SelectedWords } from './selectedWords';
import { SelectionBar } from './selectionBar';
import type { SelectionBarActions } from './selectionBar';

/** All that the page does with notes. */
export class Annotations {
  private readonly words: SelectedWords;
  private readonly drafts: DraftBook;
  private readonly cards: CardBook;
  private readonly bar: SelectionBar;
  private readonly caret: Caret;
  private readonly editing: NoteEditing;
  private readonly changes: NoteChanges;
  private readonly travel: NoteTravel;
  private readonly focus: NoteFocus;
  private readonly placing: Placing;
  private pendingReveal: Extract<NoteMessage, { type: 'revealNote' }> | undefined;

  constructor(private readonly context: AnnotationsContext) {
    const { page, view, strings, state } = context;
    this.words = new SelectedWords(
      page.article,
      () => context.snapshot(),
      (block) => view.elementOf(block),
    );
    this.placing = new Placing(this.words, context);
    this.drafts = new DraftBook(state);
    this.editing = this.makeEditing();
    this.cards = new CardBook(page.article, { strings, actions: this.cardActions() }, this.drafts);
    this.bar = new SelectionBar(page.article, this.words, strings, this.barActions(), () => context.edge());
    this.caret = new Caret(this.words, strings.notes, {
      announce: (message) => page.announce(message),
      tell: (message) => page.tell(message),
      edge: () => context.edge(),
    });
    this.travel = new NoteTravel(context, this.cards);
    this.focus = new NoteFocus(context, this.cards);
    this.changes = new NoteChanges(strings.notes, (message) => page.announce(message));
    page.main.append(this.bar.element, this.caret.element);
    this.listen();
  }

  get areShown(): boolean {
    return this.context.state.current.notesHidden !== true;
  }

  /** The snapshot as it is to be drawn: with the note that is being written. */
  toDraw(snapshot: ReaderSnapshot): ReaderSnapshot {
    this.editing.receive(snapshot);
    return withNewNote(snapshot, this.drafts.of(newNoteId));
  }

  /** The list at the end of the article. */
  lost({ annotations, language, blocks }: ReaderSnapshot): readonly Wanted[] {
    const list = lostNotes(annotations.notes, language, this.context.strings, {
      confirm: (note) => this.context.intend({ type: 'confirmNote', note }),
      placeAgain: (note) => this.context.intend({ type: 'findPlace', note }),
      remove: (note) => this.editing.remove(note),
    });
    const last = Math.max(0, blocks.length - 1);
    return list === undefined ? [] : [{ ...list, from: last, to: last }];
  }

  /** Chooses between margin and column; to be called before a snapshot is drawn, and when the window changes its width. */
  fit(): void {
    const { page } = this.context;
    fitMargin(page.main, page.article, this.context.snapshot()?.typography);
    page.main.dataset['notes'] = this.areShown ? 'shown' : 'hidden';
  }

  /** To be called when a snapshot is in the page. */
  settle(drawn: ReaderSnapshot): void {
    const { annotations, language } = drawn;
    this.cards.settle(this.context.view.groups, { labels: annotations.labels, tags: annotations.tags, language });
    this.bar.update({ ...annotations, ...(this.placing.note !== undefined && { placing: this.placing.note }) });
    this.context.lines.update(annotations.unsaved ?? '', this.placing.quote);
    this.caret.refresh();
    this.changes.follow(annotations.notes.filter(({ id }) => id !== newNoteId));
    this.bar.follow();
    this.editing.focusLanded();
    if (this.pendingReveal !== undefined && this.note(this.pendingReveal.note) !== undefined) {
      this.reveal(this.pendingReveal);
    }
  }

  /** Where blocks stand has changed: a fold, a picture, the width, the place in the article. */
  follow(): void {
    this.cards.showNear();
    if (this.bar.isShown) {
      this.bar.follow();
    }
  }

  receive(message: NoteMessage): void {
    switch (message.type) {
      case 'revealNote':
        this.reveal(message);
        break;
      case 'annotateSelection':
        this.annotate(message.how);
        break;
      case 'stepNote':
        this.step(message.direction);
        break;
      case 'toggleNotes':
        this.toggle();
        break;
    }
  }

  /** The note that waits for its place waits no more. */
  stopPlacing(): void {
    this.placing.stop();
  }

  answered(intent: number, ok: boolean): void {
    this.editing.answered(intent, ok);
  }

  toggle(shown = !this.areShown): void {
    if (shown !== this.areShown) {
      this.context.state.update({ notesHidden: !shown });
      this.context.view.keepingPlace(() => this.fit());
      this.cards.layOut();
      this.context.refreshToolbar();
      const { notesShown, notesHidden } = this.context.strings.notes;
      this.context.page.announce(shown ? notesShown : notesHidden);
    }
  }

  private annotate(how: AnnotateHow): void {
    const fields: Partial<Record<AnnotateHow, FormField>> = { comment: 'comment', tag: 'tags', gloss: 'gloss' };
    const field = fields[how];
    if (field !== undefined) {
      this.write(field);
    } else if (how === 'clipping') {
      this.toggle(true);
      this.editing.writeOnClipping();
    } else if (how === 'quotation') {
      this.quote();
    } else {
      const [first] = this.context.snapshot()?.annotations.labels ?? [];
      this.mark(how === 'highlight' ? (first?.id ?? '') : how.slice('label:'.length));
    }
  }

  private mark(label: string): void {
    this.toggle(true);
    this.editing.mark(label);
  }

  private write(field: FormField): void {
    this.toggle(true);
    this.editing.write(field);
    this.bar.hide();
  }

  private quote(): void {
    const { range } = this.words;
    if (range === undefined) {
      this.context.page.tell(this.context.strings.notes.selectFirst);
    } else {
      this.context.intend({ type: 'copyQuotation', ...range });
    }
  }

  private reveal(message: Extract<NoteMessage, { type: 'revealNote' }>): void {
    this.pendingReveal = undefined;
    const note = this.note(message.note);
    if (note === undefined) {
      this.pendingReveal = message;
      return;
    }
    this.toggle(true);
    this.travel.goTo(note);
    if (message.edit && isCertain(note)) {
      this.editing.edit(note.id, 'comment');
    }
  }

  private step(direction: 1 | -1): void {
    this.toggle(true);
    this.travel.step(direction);
  }

  private note(id: string): ReaderNote | undefined {
    return this.context.snapshot()?.annotations.notes.find((note) => note.id === id);
  }

  private listen(): void {
    const { article } = this.context.page;
    new ResizeObserver(() => this.follow()).observe(article);
    followPointer(article, this.cards);
    listenToNoteKeys({
      labels: () => this.context.snapshot()?.annotations.labels ?? [],
      caretKey: (event) => this.caret.key(event),
      toggleCaret: () => this.toggleCaret(),
      mark: (label) => this.mark(label),
      write: (field) => this.write(field),
      quote: () => this.quote(),
      toggleNotes: () => this.toggle(),
      step: (direction) => this.step(direction),
      focusBar: () => this.bar.focus(),
      focusedNote: () => this.focus.note,
      remove: (note) => this.editing.remove(note),
      escape: () => this.escape(),
    });
  }

  private toggleCaret(): void {
    const { page } = this.context;
    const block = this.context.snapshot()?.blocks[this.focus.block];
    if (document.activeElement instanceof HTMLElement && !page.article.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    this.caret.toggle(block?.start ?? 0);
  }

  private escape(): boolean {
    if (this.caret.isOn) {
      this.caret.leave();
      return true;
    }
    return this.focus.escape();
  }

  private makeEditing(): NoteEditing {
    const { context } = this;
    return new NoteEditing({
      words: this.words,
      drafts: this.drafts,
      snapshot: () => context.snapshot(),
      blockAtHand: () => this.focus.block,
      noteAtHand: () => this.focus.note,
      intend: (intent) => context.intend(intent),
      redraw: (note, isNew) => (isNew ? context.redraw() : this.cards.refresh(note)),
      focusField: (note, field) => this.focus.enter(note, field),
      focusAfter: (note, place) => this.focus.leave(note, place),
      askForWords: () => context.page.tell(context.strings.notes.selectFirst),
    });
  }

  private cardActions(): CardActions {
    const { editing } = this;
    return {
      goToWords: (id) => {
        const note = this.note(id);
        if (note !== undefined) {
          this.travel.goTo(note);
        }
      },
      edit: (note, field) => editing.edit(note, field),
      remove: (note) => editing.remove(note),
      changeWords: (note) => {
        this.placing.begin(note);
        this.context.page.tell(this.context.strings.notes.selectFirst);
      },
      typed: (note, content) => {
        editing.typed(note, content);
        this.cards.layOut();
      },
      save: (note) => editing.save(note),
      leave: (note) => editing.leave(note),
      discard: (note) => editing.discard(note),
      configureLabels: () => this.context.intend({ type: 'configureLabels' }),
    };
  }

  private barActions(): SelectionBarActions {
    return {
      placeHere: () => this.placing.place(),
      mark: (label) => this.mark(label),
      write: (field) => this.write(field),
      quote: () => this.quote(),
    };
  }
}
