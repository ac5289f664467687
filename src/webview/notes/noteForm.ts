import type { NoteStrings, ReaderLabel, ReaderNotes } from '../../protocol/notes';
import { button, element } from '../element';
import { format } from '../strings';
import type { DraftContent } from './drafts';
import { TagField } from './tagField';

export type FormField = 'comment' | 'tags' | 'gloss';

export interface FormActions {
  typed(content: DraftContent): void;
  save(): void;
  /** Closes the form and keeps what was typed as a draft. */
  leave(): void;
  /** Closes the form and forgets what was typed. */
  discard(): void;
  configureLabels(): void;
  /** Missing for a note that is still to be made. */
  readonly changeWords?: (() => void) | undefined;
  readonly remove?: (() => void) | undefined;
}

/** The fields in which a note is written. Undo and redo of the typing stay with the fields; all else of VS Code's keys passes. */
export class NoteForm {
  private static lastId = 0;
  readonly element: HTMLElement;
  private readonly comment: HTMLTextAreaElement;
  private readonly gloss: HTMLInputElement;
  private readonly tags: TagField;
  private readonly labels: HTMLElement;

  constructor(
    content: DraftContent,
    { labels, tags }: Pick<ReaderNotes, 'labels' | 'tags'>,
    private readonly strings: NoteStrings,
    private readonly actions: FormActions,
  ) {
    this.comment = element('textarea', { 'aria-label': strings.comment, placeholder: strings.comment, rows: 2 });
    this.comment.value = content.comment;
    const glossName = { 'aria-label': strings.glossField, placeholder: strings.glossField };
    this.gloss = element('input', { type: 'text', autocomplete: 'off', ...glossName });
    this.gloss.value = content.gloss;
    this.tags = new TagField(content.tags, tags, strings, () => this.typed());
    this.labels = this.labelChoice(content.label, labels);
    // In fields one can copy and paste.
    const context = JSON.stringify({ webviewSection: 'noteForm', preventDefaultContextMenuItems: false });
    this.element = element(
      'div',
      { class: 'form', 'data-vscode-context': context },
      this.comment,
      this.gloss,
      this.tags.element,
    );
    this.element.append(this.labels, this.buttons());
    this.element.addEventListener('input', () => this.typed());
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  get content(): DraftContent {
    const checked = this.labels.querySelector<HTMLInputElement>('input:checked');
    return {
      label: checked?.value ?? '',
      comment: this.comment.value.trim() === '' ? '' : this.comment.value,
      gloss: this.gloss.value.trim(),
      tags: this.tags.value,
    };
  }

  focus(field: FormField): void {
    const target = { comment: this.comment, gloss: this.gloss, tags: this.tags.input }[field];
    target.focus({ preventScroll: true });
    if (target instanceof HTMLTextAreaElement) {
      target.setSelectionRange(target.value.length, target.value.length);
    }
  }

  /** As tall as what is in it; to be called when the form is in the page. */
  grow(): void {
    this.comment.style.setProperty('height', 'auto');
    this.comment.style.setProperty('height', `${this.comment.scrollHeight + 2}px`);
  }

  private typed(): void {
    this.grow();
    this.actions.typed(this.content);
  }

  private key(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && /^[zy]$/iu.test(event.key)) {
      event.stopPropagation();
    } else if (event.isComposing || event.key === 'Process') {
      return;
    } else if (isCommand && event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      this.actions.save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.actions.leave();
    }
  }

  private labelChoice(chosen: string, labels: readonly ReaderLabel[]): HTMLElement {
    NoteForm.lastId += 1;
    const name = `label-${NoteForm.lastId}`;
    const choice = (value: string, text: string, color: string, title: string): HTMLElement => {
      const radio = element('input', { type: 'radio', name, value, 'data-color': color, checked: value === chosen });
      return element('label', { class: 'choiceOfLabel', title: title === '' ? undefined : title }, radio, text);
    };
    const isUnknown = chosen !== '' && labels.every(({ id }) => id !== chosen);
    const group = element('div', { class: 'labels', role: 'radiogroup', 'aria-label': this.strings.label });
    group.append(
      ...labels.map(({ id, name: text, color, meaning }) => choice(id, text, color, meaning)),
      ...(isUnknown ? [choice(chosen, chosen, 'yellow', '')] : []),
      choice('', this.strings.noLabel, 'none', ''),
    );
    const configure = button(this.strings.configureLabels, { class: 'word quiet' });
    configure.addEventListener('click', () => this.actions.configureLabels());
    group.append(configure);
    return group;
  }

  private buttons(): HTMLElement {
    const { strings, actions } = this;
    const act = (label: string, run: (() => void) | undefined, attributes = {}): readonly HTMLElement[] => {
      if (run === undefined) {
        return [];
      }
      const made = button(label, { class: 'word', ...attributes });
      made.addEventListener('click', run);
      return [made];
    };
    const saving = { class: 'word main', title: format(strings.withKey, strings.save, 'Ctrl+Enter') };
    return element(
      'div',
      { class: 'formActs' },
      ...act(strings.save, () => actions.save(), saving),
      ...act(strings.cancel, () => actions.discard()),
      element('span', { class: 'gap' }),
      ...act(strings.changeWords, actions.changeWords),
      ...act(strings.deleteNote, actions.remove),
    );
  }
}
