import { button, element, interfaceLanguage } from '../element';
import { format } from '../strings';

/** Between a word and the card, in CSS pixels. */
const distance = 5;

/** A button of a card. */
export interface CardButton<Act extends string> {
  readonly act: Act;
  readonly label: string;
  /** As it is told, and as the button shows it where that is shorter. */
  readonly key: string;
  readonly shortKey?: string;
  /** Undefined for what is done and not switched. */
  readonly isPressed?: boolean;
}

/** What a card shows of an item. */
export interface CardContent<Act extends string> {
  /** The same for two contents that look the same. */
  readonly signature: string;
  readonly buttons: readonly CardButton<Act>[];
  /** Below the card's heading; an element with `data-act` in it is a button as well. */
  draw(): readonly Node[];
}

export interface CardStrings {
  /** Accessible name of the card. */
  readonly card: string;
  /** A button and its key: "{0} ({1})". */
  readonly withKey: string;
}

/** The card of what is marked: what it is, and what can be done with it. It moves nothing of the page. */
export class MarkCard<Act extends string> {
  readonly element: HTMLElement;
  private word: HTMLElement | undefined;
  private signature = '';

  constructor(
    private readonly strings: CardStrings,
    private readonly act: (act: Act) => void,
    /** Lower edge of the toolbar in CSS pixels from the top of the window. */
    private readonly edge: () => number,
  ) {
    const name = { role: 'group', 'aria-label': strings.card, lang: interfaceLanguage() };
    this.element = element('div', { class: 'markCard', hidden: true, tabindex: -1, ...name });
    window.addEventListener('scroll', () => this.follow(), { passive: true });
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Shows what is known of an item at the piece of it that is pointed at or in focus. */
  show(content: CardContent<Act>, word: HTMLElement): void {
    this.word = word;
    this.element.hidden = false;
    if (content.signature !== this.signature) {
      this.signature = content.signature;
      this.fill(content);
    }
    this.follow();
  }

  hide(): void {
    this.word = undefined;
    this.element.hidden = true;
  }

  /** Moves the keyboard to the first button below the text. */
  focus(): void {
    this.element.querySelector<HTMLElement>('.acts button')?.focus({ preventScroll: true });
  }

  private fill(content: CardContent<Act>): void {
    const focused = this.hasFocus ? document.activeElement?.closest<HTMLElement>('[data-act]') : undefined;
    const acts = content.buttons.map((one) => this.button(one));
    if (focused) {
      // A button that goes takes the keyboard from the card, which would go with it.
      this.element.focus({ preventScroll: true });
    }
    this.element.replaceChildren(...content.draw(), element('div', { class: 'acts' }, ...acts));
    if (focused) {
      const all = [...this.element.querySelectorAll<HTMLElement>('[data-act]')];
      const same = all.find(({ dataset }) => dataset['act'] === focused.dataset['act']) ?? acts[0];
      same?.focus({ preventScroll: true });
    }
  }

  private button({ act, label, key, shortKey, isPressed }: CardButton<Act>): HTMLButtonElement {
    const made = button(label, {
      class: 'word',
      'data-act': act,
      title: format(this.strings.withKey, label, key),
      'aria-keyshortcuts': key,
      'aria-pressed': isPressed === undefined ? undefined : String(isPressed),
    });
    made.append(element('kbd', { 'aria-hidden': 'true' }, shortKey ?? key));
    made.addEventListener('click', () => this.act(act));
    return made;
  }

  /** Below the words, or above them where there is no room below; gone while they are out of view. */
  private follow(): void {
    if (this.word === undefined) {
      return;
    }
    const boxes = [...this.word.getClientRects()].filter(({ width }) => width > 0);
    const top = this.edge();
    const seen = boxes.filter((box) => box.bottom > top && box.top < window.innerHeight);
    const [first, last] = [seen[0], seen.at(-1)];
    this.element.hidden = first === undefined;
    if (first === undefined || last === undefined) {
      return;
    }
    const { offsetWidth, offsetHeight, style } = this.element;
    const room = document.documentElement.clientWidth - offsetWidth - distance;
    const below = last.bottom + distance;
    const above = first.top - distance - offsetHeight;
    const isRoom = below + offsetHeight <= window.innerHeight || above < top;
    const y = isRoom ? Math.min(below, window.innerHeight - offsetHeight - distance) : above;
    style.setProperty('left', `${Math.max(distance, Math.min((isRoom ? last : first).left, room))}px`);
    style.setProperty('top', `${y}px`);
  }
}
