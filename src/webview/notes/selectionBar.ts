import type { ReaderNotes } from '../../protocol/notes';
import type { ReaderStrings } from '../../protocol/reader';
import { button, element, interfaceLanguage } from '../element';
import { format } from '../strings';
import type { FormField } from './noteForm';
import type { SelectedWords } from './selectedWords';

export interface SelectionBarActions {
  placeHere(): void;
  mark(label: string): void;
  write(field: FormField): void;
  quote(): void;
}

/** Between the selected words and the bar, in CSS pixels. */
const distance = 8;

/** The small bar at selected words: labels, and what else can be done with the words. One button is a tab stop. */
export class SelectionBar {
  readonly element: HTMLElement;
  private signature = '';
  private isPointerDown = false;
  private frame: number | undefined;
  /** What had the keyboard before the bar. */
  private before: Element | null = null;

  constructor(
    private readonly article: HTMLElement,
    private readonly words: SelectedWords,
    private readonly strings: ReaderStrings,
    private readonly actions: SelectionBarActions,
    /** Lower edge of the toolbar in CSS pixels from the top of the window. */
    private readonly edge: () => number,
  ) {
    this.element = element('div', {
      class: 'selectionBar',
      role: 'toolbar',
      'aria-label': strings.notes.bar,
      hidden: true,
      lang: interfaceLanguage(),
    });
    // The words stay selected when a button is pressed.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.listen();
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  update(notes: ReaderNotes): void {
    const signature = JSON.stringify([notes.labels, notes.placing !== undefined]);
    if (signature === this.signature) {
      return;
    }
    this.signature = signature;
    const { notes: words } = this.strings;
    const labels = notes.labels.map(({ id, name, color, meaning, key }) => {
      const title = meaning === '' ? name : `${name}: ${meaning}`;
      const made = this.act(name, key.toUpperCase(), () => this.actions.mark(id), title);
      made.prepend(element('span', { class: 'dot', 'data-color': color }));
      return made;
    });
    const acts = [
      this.act(words.note, 'N', () => this.actions.write('comment')),
      this.act(words.tags, 'G', () => this.actions.write('tags')),
      this.act(words.gloss, 'X', () => this.actions.write('gloss')),
      this.act(words.quotation, 'Q', () => this.actions.quote()),
    ];
    const place = notes.placing === undefined ? [] : [this.act(words.placeHere, '', () => this.actions.placeHere())];
    place.forEach((one) => one.classList.add('place'));
    this.element.replaceChildren(...place, ...labels, ...acts);
    this.buttons.forEach((one, index) => (one.tabIndex = index === 0 ? 0 : -1));
  }

  /** Shows the bar at selected words, given by the boxes of their lines, not left of `leftEdge`; hides it when none of them is in view. */
  private showAt(boxes: readonly DOMRect[], leftEdge: number): void {
    const top = this.edge();
    const seen = boxes.filter((box) => box.bottom > top && box.top < window.innerHeight && box.width > 0);
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) {
      this.hide();
      return;
    }
    this.element.hidden = false;
    const { offsetWidth, offsetHeight, style } = this.element;
    const above = first.top - distance - offsetHeight;
    const below = Math.min(last.bottom + distance, window.innerHeight - offsetHeight - distance);
    const middle = (seen.length === 1 ? (first.left + first.right) / 2 : first.left + 40) - offsetWidth / 2;
    const room = document.documentElement.clientWidth - offsetWidth - distance;
    style.setProperty('left', `${Math.max(distance, Math.min(Math.max(middle, leftEdge), room))}px`);
    style.setProperty('top', `${above >= top + 2 ? above : below}px`);
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Moves the keyboard into the bar; false when it is not shown. */
  focus(): boolean {
    if (this.isShown) {
      this.before = document.activeElement;
      this.buttons.find((one) => one.tabIndex === 0)?.focus({ preventScroll: true });
    }
    return this.isShown;
  }

  /** Shows the bar at what is selected, unless the pointer is still selecting. */
  follow(): void {
    this.frame = undefined;
    const isTyping = document.activeElement?.matches('input, textarea') === true;
    if (this.isPointerDown || isTyping || this.words.range === undefined) {
      this.hide();
    } else {
      this.showAt(this.words.boxes, this.article.getBoundingClientRect().left);
    }
  }

  private listen(): void {
    const follow = (): void => void (this.frame ??= requestAnimationFrame(() => this.follow()));
    document.addEventListener('selectionchange', follow);
    document.addEventListener('pointerdown', ({ target }) => {
      this.isPointerDown = !(target instanceof Node && this.element.contains(target));
    });
    for (const event of ['pointerup', 'pointercancel']) {
      document.addEventListener(event, () => {
        this.isPointerDown = false;
        follow();
      });
    }
  }

  /** The keyboard goes back to where it was, and the words stay selected. */
  private leave(): void {
    if (this.before instanceof HTMLElement && this.before !== document.body) {
      this.before.focus({ preventScroll: true });
    } else if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
  }

  private act(label: string, key: string, run: () => void, title = label): HTMLButtonElement {
    const tooltip = key === '' ? title : format(this.strings.notes.withKey, title, key);
    const made = button(label, { class: 'word', title: tooltip, 'aria-keyshortcuts': key === '' ? undefined : key });
    made.addEventListener('click', run);
    return made;
  }

  private get buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
      return;
    }
    const { buttons } = this;
    const current = buttons.findIndex((one) => one === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: -1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const target = buttons.at(next % buttons.length);
      buttons.forEach((one) => (one.tabIndex = one === target ? 0 : -1));
      target?.focus({ preventScroll: true });
    }
  }
}
