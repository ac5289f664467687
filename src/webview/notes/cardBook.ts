import type { ReaderNote } from '../../protocol/notes';
import { firstBelow } from '../scroll';
import { Card } from './card';
import type { CardContext, CardShared } from './card';
import { newNoteId } from './drafts';
import type { DraftBook } from './drafts';
import { hasWords } from './noteMarks';
import { layOutBeside, layOutBelow } from './noteLayout';
import type { PlacedCard } from './noteLayout';

/** Notes that are shown together, after a part of the article, and the element that holds their cards. */
export interface NoteGroup {
  readonly element: HTMLElement;
  readonly notes: readonly ReaderNote[];
}

/** How far from the window cards are made ahead of the eye, in CSS pixels. */
const ahead = 1500;

/**
 * All cards of the page. They are made when their part of the article comes near the window and then stay; a card of a plain
 * highlight is there only while somebody is at it.
 */
export class CardBook {
  private readonly cards = new Map<string, Card>();
  private readonly filled = new Set<HTMLElement>();
  private groups: readonly NoteGroup[] = [];
  private shared: CardShared = { labels: [], tags: [], language: '' };
  private activeNote: string | undefined;

  constructor(
    private readonly article: HTMLElement,
    private readonly context: CardContext,
    private readonly drafts: DraftBook,
  ) {}

  /** The note that somebody is at. */
  get active(): string | undefined {
    return this.activeNote;
  }

  /** To be called when the groups of a snapshot are in the page. */
  settle(groups: readonly NoteGroup[], shared: CardShared): void {
    this.groups = groups;
    this.shared = shared;
    const present = new Set(groups.flatMap(({ notes }) => notes.map(({ id }) => id)));
    [...this.cards.keys()].filter((id) => !present.has(id)).forEach((id) => this.forget(id));
    const elements = new Set(groups.map(({ element }) => element));
    [...this.filled].filter((element) => !elements.has(element)).forEach((element) => this.filled.delete(element));
    for (const { element, notes } of groups) {
      element.style.setProperty('--reserve', String(notes.filter(hasWords).length));
    }
    this.markElements();
    this.groups.filter(({ element }) => this.filled.has(element)).forEach((group) => this.fill(group));
    if (this.activeNote !== undefined) {
      this.mark(this.activeNote, true);
    }
    this.showNear();
  }

  /** Makes the cards that come near the window, and puts all that are made where they belong. */
  showNear(): void {
    for (const group of this.near()) {
      if (!this.filled.has(group.element)) {
        this.fill(group);
      }
    }
    this.layOut();
  }

  /** Draws a note's card anew, as when its fields are opened or closed. */
  refresh(note: string): void {
    const group = this.groupOf(note);
    if (group !== undefined) {
      this.fill(group);
      this.layOut();
    }
  }

  activate(note: string | undefined): void {
    const before = this.activeNote;
    if (before === note) {
      return;
    }
    this.activeNote = note;
    for (const id of [before, note].filter((id) => id !== undefined)) {
      this.mark(id, id === note);
      const group = this.groupOf(id);
      if (group !== undefined) {
        this.fill(group);
      }
      this.cards.get(id)?.element.classList.toggle('active', id === note);
    }
    this.layOut();
  }

  /** The card of a note, made if need be. */
  cardOf(note: string): Card | undefined {
    const group = this.groupOf(note);
    if (group !== undefined && this.cards.get(note)?.element.isConnected !== true) {
      this.fill(group);
    }
    const card = this.cards.get(note);
    return card?.element.isConnected === true ? card : undefined;
  }

  /** The parts of the article that are marked with a note. */
  marksOf(note: string): readonly HTMLElement[] {
    return [...this.article.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(note)}"]`)];
  }

  /** Puts every card beside its words, or below its part of the article. All is measured before anything is moved. */
  layOut(): void {
    const isBeside = this.article.parentElement?.dataset['margin'] === 'wide';
    const placed = this.near()
      .filter(({ element }) => this.filled.has(element))
      .flatMap((group) => group.notes.flatMap((note) => this.measured(group, note)));
    if (isBeside) {
      layOutBeside(placed, this.article, this.activeNote);
    } else {
      layOutBelow(placed, this.article);
    }
  }

  private measured({ element }: NoteGroup, { id, block, about }: ReaderNote): readonly PlacedCard[] {
    const card = this.cards.get(id);
    if (card?.element.isConnected !== true) {
      return [];
    }
    const part = element.previousElementSibling;
    const isElement = about === 'element' && block !== undefined;
    const selector = isElement ? `[data-block="${block}"]` : `[data-note="${CSS.escape(id)}"]`;
    const mark = part?.matches(selector) === true ? part : part?.querySelector(selector);
    const seen = mark?.checkVisibility() === true ? mark : part;
    return [{ note: id, card: card.element, words: seen ?? element }];
  }

  private fill(group: NoteGroup): void {
    this.filled.add(group.element);
    group.element.dataset['filled'] = '';
    const wanted = group.notes.filter((note) => this.isShown(note)).map((note) => this.cardFor(note));
    const staying = new Set(wanted.map(({ element }) => element));
    [...group.element.children].forEach((child) => {
      if (!staying.has(child as HTMLElement)) {
        child.remove();
      }
    });
    // From the end, so that a card that stays, with the field somebody types in, is not moved.
    let following: Node | null = null;
    for (const { element } of [...wanted].reverse()) {
      if (element.parentNode !== group.element || element.nextSibling !== following) {
        group.element.insertBefore(element, following);
      }
      following = element;
    }
  }

  private isShown(note: ReaderNote): boolean {
    return hasWords(note) || note.id === this.activeNote || this.drafts.of(note.id)?.open === true;
  }

  private cardFor(note: ReaderNote): Card {
    let card = this.cards.get(note.id);
    if (card === undefined) {
      card = new Card(note.id, this.context);
      this.cards.set(note.id, card);
    }
    const draft = this.drafts.of(note.id);
    card.show(note, draft, this.shared);
    card.element.classList.toggle('active', note.id === this.activeNote);
    card.element.classList.toggle('plain', !hasWords(note) && note.id !== newNoteId && draft?.open !== true);
    return card;
  }

  private forget(note: string): void {
    this.cards.get(note)?.element.remove();
    this.cards.delete(note);
    if (this.activeNote === note) {
      this.activeNote = undefined;
    }
  }

  private mark(note: string, isActive: boolean): void {
    this.marksOf(note).forEach((mark) => mark.classList.toggle('active', isActive));
  }

  /** Pictures and embeds have no words to mark; they are marked themselves. */
  private markElements(): void {
    const blocks = this.groups.flatMap(({ notes }) => notes.filter(({ about }) => about === 'element'));
    const noted = new Set(blocks.map(({ block }) => String(block)));
    this.article.querySelectorAll<HTMLElement>('[data-noted]').forEach((one) => one.removeAttribute('data-noted'));
    for (const block of noted) {
      this.article.querySelector(`[data-block="${block}"]`)?.setAttribute('data-noted', '');
    }
  }

  private groupOf(note: string): NoteGroup | undefined {
    return this.groups.find(({ notes }) => notes.some(({ id }) => id === note));
  }

  private near(): readonly NoteGroup[] {
    const elements = this.groups.map(({ element }) => element);
    const first = firstBelow(elements, -ahead) ?? elements.length;
    const near: NoteGroup[] = [];
    for (const group of this.groups.slice(Math.max(0, first - 1))) {
      if (group.element.getBoundingClientRect().top > window.innerHeight + ahead) {
        break;
      }
      near.push(group);
    }
    return near;
  }
}
