import type { CitationStrings, ReaderEvidence, ReaderReferenceField } from '../../protocol/citations';
import { button, element } from '../element';
import { format } from '../strings';

export interface FieldActions {
  /** An empty value says that there is none, null takes a correction back. */
  correct(field: ReaderReferenceField['name'], value: string | null): void;
  showInFile(field: ReaderReferenceField['name'], evidence: number): void;
  /** Shows on the text where a value was read; undefined takes that away. */
  mark(evidence: ReaderEvidence | undefined): void;
  goTo(evidence: ReaderEvidence): void;
}

let rowCount = 0;

/** One field of the reference: its value, where that was read, and what else was found. */
export class FieldRow {
  readonly element: HTMLElement;
  private field: ReaderReferenceField | undefined;
  private signature = '';
  private input: HTMLInputElement | undefined;
  private readonly id = `field${(rowCount += 1)}`;

  constructor(
    private readonly strings: CitationStrings,
    private readonly actions: FieldActions,
  ) {
    this.element = element('div', { class: 'field', role: 'group', 'aria-labelledby': this.id });
    this.element.addEventListener('focusout', () => this.actions.mark(undefined));
    this.element.addEventListener('pointerleave', () => this.actions.mark(undefined));
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  /** `language` is that of the article, whose words the values are. */
  update(field: ReaderReferenceField, language: string): void {
    const signature = JSON.stringify([field, language]);
    if (signature === this.signature) {
      return;
    }
    this.field = field;
    this.signature = signature;
    this.element.dataset['state'] = field.state;
    this.element.lang = '';
    if (this.input === undefined) {
      this.draw(field, language);
    }
  }

  /** What is being written is given up. */
  leave(): void {
    if (this.input !== undefined) {
      this.input = undefined;
      this.redraw();
    }
  }

  private redraw(): void {
    if (this.field !== undefined) {
      this.draw(this.field, this.element.querySelector<HTMLElement>('.value')?.lang ?? '');
    }
  }

  private draw(field: ReaderReferenceField, language: string): void {
    const focused = this.element.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['act']
      : undefined;
    this.element.replaceChildren(
      element('div', { class: 'name', id: this.id }, field.label),
      this.value(field, language),
      this.acts(field),
      ...this.evidence(field, language),
    );
    if (focused !== undefined) {
      const same = this.element.querySelector<HTMLElement>(`[data-act="${focused}"]`);
      (same ?? this.element.querySelector('button'))?.focus({ preventScroll: true });
    }
  }

  private value({ value, state, needed }: ReaderReferenceField, language: string): HTMLElement {
    const { unknown, nothing, states } = this.strings;
    const isKnown = value !== undefined && value !== '';
    const text = isKnown ? value : state === 'corrected' ? nothing : unknown;
    const made = element('div', { class: 'value', dir: 'auto', 'data-missing': !isKnown }, text);
    if (isKnown) {
      made.lang = language;
    }
    if (state === 'corrected' || state === 'disagreeing' || (state === 'missing' && needed)) {
      made.append(' ', element('span', { class: 'state', lang: document.documentElement.lang }, states[state]));
    }
    return made;
  }

  private acts({ name, label, state }: ReaderReferenceField): HTMLElement {
    const { edit, editField, takeBack, takeBackField } = this.strings;
    const acts = [this.button(edit, format(editField, label), 'edit', () => this.edit())];
    if (state === 'corrected') {
      const back = (): void => this.actions.correct(name, null);
      acts.push(this.button(takeBack, format(takeBackField, label), 'back', back));
    }
    return element('div', { class: 'acts' }, ...acts);
  }

  /** The chosen one says only where it was read. */
  private evidence({ name, value, evidence }: ReaderReferenceField, language: string): readonly HTMLElement[] {
    if (evidence.length === 0) {
      return [];
    }
    const byValue = new Map<string, number[]>();
    evidence.forEach((one, index) => byValue.set(one.value, [...(byValue.get(one.value) ?? []), index]));
    const items = [...byValue].map(([told, indices]) => {
      const item = element('li', {});
      if (told !== value) {
        item.append(element('span', { class: 'other', lang: language, dir: 'auto' }, told));
      }
      indices.forEach((index) => item.append(...this.origin(name, evidence[index], index)));
      return item;
    });
    return [element('ul', {}, ...items)];
  }

  /** Where a value was read; it leads there. What stands on the page can be shown in the file as well. */
  private origin(
    name: ReaderReferenceField['name'],
    one: ReaderEvidence | undefined,
    index: number,
  ): readonly HTMLElement[] {
    if (one === undefined) {
      return [];
    }
    const label = format(this.strings.evidence, one.value, one.origin);
    const words = button(one.origin, { class: 'origin', 'data-act': `evidence${index}`, 'aria-label': label });
    words.addEventListener('click', () => this.follow(one, index));
    words.addEventListener('focus', () => this.actions.mark(one));
    words.addEventListener('pointerenter', () => this.actions.mark(one));
    if (!one.inFile || one.range === undefined) {
      return [words];
    }
    const show = (): void => this.actions.showInFile(name, index);
    const { showInFile } = this.strings;
    const file = this.button('↗', `${showInFile}: ${label}`, `file${index}`, show);
    file.title = showInFile;
    return [words, file];
  }

  /** To the words on the page, or in the file when they are not on the page. */
  private follow(evidence: ReaderEvidence, index: number): void {
    if (evidence.range !== undefined) {
      this.actions.goTo(evidence);
    } else if (evidence.inFile && this.field !== undefined) {
      this.actions.showInFile(this.field.name, index);
    }
  }

  private edit(): void {
    const { field } = this;
    if (field === undefined || this.input !== undefined) {
      return;
    }
    const hint = `${this.id}hint`;
    const input = element('input', {
      type: 'text',
      'aria-label': field.label,
      'aria-describedby': hint,
      'data-act': 'edit',
      dir: 'auto',
      spellcheck: 'false',
    });
    input.value = field.value ?? '';
    this.input = input;
    this.element.querySelector('.acts')?.remove();
    const value = this.element.querySelector<HTMLElement>('.value');
    const holder = element('div', { class: 'value', lang: value?.lang ?? '' }, input);
    holder.append(
      element('div', { class: 'editHint', id: hint, lang: document.documentElement.lang }, this.strings.editHint),
    );
    value?.replaceWith(holder);
    input.focus();
    input.select();
  }

  private key(event: KeyboardEvent): void {
    const { input, field } = this;
    if (event.isComposing || field === undefined) {
      return;
    }
    if (input === undefined) {
      if (event.key.toLowerCase() === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.edit();
      }
      return;
    }
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      const value = input.value.trim();
      const isChanged = event.key === 'Enter' && value !== (field.value ?? '');
      this.leave();
      if (isChanged) {
        this.actions.correct(field.name, value);
      }
    }
  }

  private button(label: string, name: string, act: string, run: () => void): HTMLButtonElement {
    const made = button(label, { class: 'word', 'aria-label': name, 'data-act': act });
    made.addEventListener('click', run);
    return made;
  }
}
