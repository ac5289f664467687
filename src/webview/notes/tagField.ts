import type { NoteStrings } from '../../protocol/notes';
import { button, element } from '../element';
import { format } from '../strings';

/** Completions shown at a time. */
const maximumOptions = 8;
/** What parts one tag from the next when it is typed. */
const separators = /[,，、;；\n]/u;

/**
 * A field for tags: those it has as buttons that remove them, and an input that completes from the tags of the workspace. Enter
 * that ends the composition of Chinese words adds nothing.
 */
export class TagField {
  private static lastId = 0;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly chips = element('span', { class: 'chips' });
  private readonly list: HTMLElement;
  private readonly optionId: string;
  private options: readonly string[] = [];
  private selected = -1;

  constructor(
    private tags: readonly string[],
    private readonly known: readonly string[],
    private readonly strings: NoteStrings,
    private readonly changed: () => void,
  ) {
    TagField.lastId += 1;
    const listId = `tags-${TagField.lastId}`;
    this.optionId = `${listId}-option`;
    this.list = element('ul', { class: 'completions', role: 'listbox', id: listId, 'aria-label': strings.tags });
    this.list.hidden = true;
    this.input = element('input', {
      type: 'text',
      role: 'combobox',
      'aria-label': strings.tags,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
      placeholder: strings.tags,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.element = element('div', { class: 'tagField' }, this.chips, this.input, this.list);
    this.listen();
    this.drawChips();
  }

  /** The tags, with what is typed and not yet added. */
  get value(): readonly string[] {
    return withTags(this.tags, this.input.value);
  }

  private listen(): void {
    this.input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing) && separators.test(this.input.value)) {
        this.take(this.input.value);
      }
      this.complete();
      this.changed();
    });
    this.input.addEventListener('compositionend', () => this.complete());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => this.close());
    // The field keeps the keyboard while an option is pressed.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (option !== null) {
        this.take(option.textContent);
      }
    });
    this.element.addEventListener('click', ({ target }) => {
      if (target === this.element || target === this.chips) {
        this.input.focus();
      }
    });
  }

  private key(event: KeyboardEvent): void {
    // A key that the input method takes is called so, even where it does not say that it composes.
    if (event.isComposing || event.key === 'Process') {
      return;
    }
    const handled = this.act(event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private act({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        return this.select(key === 'ArrowDown' ? 1 : -1);
      case 'Enter':
        if (ctrlKey || metaKey || (this.input.value.trim() === '' && this.selected === -1)) {
          return false;
        }
        this.take(this.options[this.selected] ?? this.input.value);
        return true;
      case 'Escape':
        return this.close();
      case 'Backspace':
        if (this.input.value !== '' || this.tags.length === 0) {
          return false;
        }
        this.set(this.tags.slice(0, -1));
        return true;
      default:
        return false;
    }
  }

  private take(text: string): void {
    this.input.value = '';
    this.set(withTags(this.tags, text));
    this.close();
  }

  private set(tags: readonly string[]): void {
    this.tags = tags;
    this.drawChips();
    this.changed();
  }

  private drawChips(): void {
    this.chips.replaceChildren(
      ...this.tags.map((tag) => {
        const chip = button(tag, { class: 'chip', 'aria-label': format(this.strings.removeTag, tag) });
        chip.addEventListener('click', () => {
          this.set(this.tags.filter((other) => other !== tag));
          this.input.focus();
        });
        return chip;
      }),
    );
    this.input.placeholder = this.tags.length === 0 ? this.strings.tags : '';
  }

  private complete(): void {
    const typed = this.input.value.trim().toLocaleLowerCase();
    const open = this.known.filter((tag) => !this.tags.includes(tag));
    const starting = open.filter((tag) => tag.toLocaleLowerCase().startsWith(typed));
    const holding = open.filter((tag) => !starting.includes(tag) && tag.toLocaleLowerCase().includes(typed));
    this.options = [...starting, ...holding].slice(0, maximumOptions);
    this.selected = -1;
    this.drawOptions();
  }

  private select(direction: 1 | -1): boolean {
    if (this.list.hidden) {
      this.complete();
    }
    const count = this.options.length;
    if (count > 0) {
      this.selected =
        this.selected === -1 && direction === -1 ? count - 1 : (this.selected + direction + count) % count;
      this.drawOptions();
    }
    return true;
  }

  private drawOptions(): void {
    const items = this.options.map((tag, index) =>
      element(
        'li',
        { role: 'option', id: `${this.optionId}-${index}`, 'aria-selected': String(index === this.selected) },
        tag,
      ),
    );
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    if (this.selected === -1) {
      this.input.removeAttribute('aria-activedescendant');
    } else {
      this.input.setAttribute('aria-activedescendant', `${this.optionId}-${this.selected}`);
      items[this.selected]?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** True when there was a list to close. */
  private close(): boolean {
    const wasOpen = !this.list.hidden;
    this.options = [];
    this.selected = -1;
    this.drawOptions();
    return wasOpen;
  }
}

function withTags(tags: readonly string[], typed: string): readonly string[] {
  const added = typed.split(separators).map((tag) => tag.trim().replace(/^#/u, ''));
  return [...new Set([...tags, ...added.filter((tag) => tag !== '')])];
}
