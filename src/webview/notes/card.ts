import type { ReaderLabel, ReaderNote, ReaderNotes } from '../../protocol/notes';
import type { ReaderStrings } from '../../protocol/reader';
import { button, element, interfaceLanguage } from '../element';
import { format } from '../strings';
import { drawComment } from './commentView';
import type { Draft, DraftContent } from './drafts';
import { newNoteId } from './drafts';
import { NoteForm } from './noteForm';
import type { FormField } from './noteForm';
import { cardContext, shortQuote } from './noteMarks';

/** What the buttons and fields of cards do; `note` is an identifier. */
export interface CardActions {
  goToWords(note: string): void;
  edit(note: string, field: FormField): void;
  remove(note: string): void;
  changeWords(note: string): void;
  typed(note: string, content: DraftContent): void;
  save(note: string): void;
  leave(note: string): void;
  discard(note: string): void;
  configureLabels(): void;
}

/** What the cards of one snapshot share. */
export interface CardShared extends Pick<ReaderNotes, 'labels' | 'tags'> {
  /** Of the article: quotations get its glyphs. */
  readonly language: string;
}

/** What all cards share. */
export interface CardContext {
  readonly strings: ReaderStrings;
  readonly actions: CardActions;
}

/** One note on a card of its own: what it is about, what it says, who made it; or the fields to write it in. */
export class Card {
  readonly element: HTMLElement;
  private signature = '';
  private form: NoteForm | undefined;

  constructor(
    readonly note: string,
    private readonly context: CardContext,
  ) {
    this.element = element('div', {
      class: 'card',
      role: 'group',
      tabindex: -1,
      lang: interfaceLanguage(),
      'data-card': note,
      'data-vscode-context': note === newNoteId ? undefined : cardContext(note),
    });
  }

  /** Draws what has changed since; fields that are open stay as they are typed. */
  show(note: ReaderNote, draft: Draft | undefined, shared: CardShared): void {
    const label = shared.labels.find(({ id }) => id === note.label);
    if (draft?.open === true) {
      this.signature = '';
      if (this.form === undefined) {
        this.openForm(note, draft, shared);
      }
      return;
    }
    const signature = JSON.stringify([note, label, draft !== undefined, shared.language]);
    if (signature === this.signature) {
      return;
    }
    this.signature = signature;
    this.form = undefined;
    this.describe(note, label?.color ?? (note.label === undefined ? 'none' : 'yellow'));
    this.element.replaceChildren(...this.parts(note, label, draft !== undefined, shared.language));
  }

  /** Puts the keyboard into a field of the open form, else on the card. */
  focus(field: FormField): void {
    if (this.form === undefined) {
      this.element.focus({ preventScroll: true });
    } else {
      this.form.grow();
      this.form.focus(field);
    }
  }

  private describe(note: ReaderNote, color: string): void {
    const { notes } = this.context.strings;
    const name = {
      text: format(notes.noteOn, shortQuote(note.quote)),
      element: notes.noteOnPicture,
      clipping: notes.noteOnClipping,
    }[note.about];
    this.element.setAttribute('aria-label', name);
    this.element.dataset['color'] = color;
  }

  private parts(
    note: ReaderNote,
    label: ReaderLabel | undefined,
    hasDraft: boolean,
    language: string,
  ): readonly HTMLElement[] {
    const { strings, actions } = this.context;
    const parts: HTMLElement[] = [this.quote(note, language)];
    if (note.gloss !== '') {
      parts.push(element('div', { class: 'glossText', dir: 'auto' }, note.gloss));
    }
    if (note.comment !== '') {
      parts.push(element('div', { class: 'comment', dir: 'auto' }, ...drawComment(note.commentNodes, strings)));
    }
    parts.push(this.meta(note, label, hasDraft));
    const edit = button(strings.notes.edit, { class: 'word' });
    edit.addEventListener('click', () => actions.edit(note.id, 'comment'));
    const remove = button(strings.notes.deleteNote, { class: 'word' });
    remove.addEventListener('click', () => actions.remove(note.id));
    parts.push(element('div', { class: 'acts' }, edit, remove));
    return parts;
  }

  private quote({ id, about, quote }: ReaderNote, language: string): HTMLElement {
    const { strings, actions } = this.context;
    if (about === 'clipping') {
      return element('div', { class: 'quote' }, strings.notes.wholeClipping);
    }
    const text = about === 'element' ? strings.picture : quote;
    const made = button(text, { class: 'quote', title: strings.notes.goToWords, dir: 'auto' });
    if (about === 'text') {
      made.lang = language;
    }
    made.addEventListener('click', () => actions.goToWords(id));
    return made;
  }

  private meta(note: ReaderNote, label: ReaderLabel | undefined, hasDraft: boolean): HTMLElement {
    const { notes } = this.context.strings;
    const name = label?.name ?? note.label ?? '';
    const tags = note.tags.map((tag) => `#${tag}`).join(' ');
    const parts = [name, note.made, tags].filter((part) => part !== '').join(' · ');
    const line = element('div', { class: 'meta', dir: 'auto' }, parts);
    if (label !== undefined && label.meaning !== '') {
      line.title = label.meaning;
    }
    if (hasDraft) {
      line.append(parts === '' ? '' : ' · ', element('em', {}, notes.draft));
    }
    return line;
  }

  private openForm(note: ReaderNote, draft: Draft, shared: CardShared): void {
    const { strings, actions } = this.context;
    const isNew = note.id === newNoteId;
    const form = new NoteForm(draft, shared, strings.notes, {
      typed: (content) => actions.typed(note.id, content),
      save: () => actions.save(note.id),
      leave: () => actions.leave(note.id),
      discard: () => actions.discard(note.id),
      configureLabels: () => actions.configureLabels(),
      changeWords: isNew || note.about === 'clipping' ? undefined : () => actions.changeWords(note.id),
      remove: isNew ? undefined : () => actions.remove(note.id),
    });
    this.form = form;
    const label = shared.labels.find(({ id }) => id === draft.label);
    this.describe(note, label?.color ?? 'none');
    this.element.replaceChildren(this.quote(note, shared.language), form.element);
    requestAnimationFrame(() => form.grow());
  }
}
