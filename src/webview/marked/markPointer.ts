export interface MarkPointerActions {
  show(word: HTMLElement): void;
  hide(): void;
  /** Whether there is a card to take away. */
  isShown(): boolean;
}

/** What a word of the article may be pointed at for; the innermost counts, and one with a hint keeps that. */
export const pointedWords = '.named, [data-hint], .citation, .cited';

/** Milliseconds for which the pointer rests before a card comes or goes. */
const comesAfter = 400;
const goesAfter = 250;

/** Brings the card of what is pointed at, pressed, or in focus without being pressed; never while words are being selected. */
export class MarkPointer {
  private timer: number | undefined;
  private isPressed = false;

  constructor(
    article: HTMLElement,
    private readonly card: HTMLElement,
    /** Class of the marks; an element of `holderClass` stands for the mark in it. */
    private readonly markClass: string,
    private readonly holderClass: string | undefined,
    private readonly actions: MarkPointerActions,
  ) {
    document.addEventListener('pointerdown', ({ target }) => this.press(target), { capture: true });
    document.addEventListener('pointerup', () => (this.isPressed = false), { capture: true });
    document.addEventListener('pointercancel', () => (this.isPressed = false), { capture: true });
    article.addEventListener('pointerover', ({ target }) => this.point(target));
    article.addEventListener('pointerleave', () => this.point(null));
    card.addEventListener('pointerenter', () => this.rest());
    card.addEventListener('pointerleave', () => this.point(null));
    article.addEventListener('click', ({ target }) => this.click(target));
    article.addEventListener('focusin', ({ target }) => this.focus(target));
    article.addEventListener('focusout', ({ relatedTarget }) => this.blur(relatedTarget));
    card.addEventListener('focusout', ({ relatedTarget }) => this.blur(relatedTarget));
  }

  /** Whatever was about to happen does not. */
  rest(): void {
    window.clearTimeout(this.timer);
  }

  private point(target: EventTarget | null): void {
    this.rest();
    const word = this.wordOf(target);
    if (word === undefined && !this.actions.isShown()) {
      return;
    }
    if (this.isPressed || isHeld() || isSelecting()) {
      return;
    }
    const act = (): void => (word === undefined ? this.actions.hide() : this.actions.show(word));
    this.timer = window.setTimeout(act, word === undefined ? goesAfter : comesAfter);
  }

  private press(target: EventTarget | null): void {
    this.isPressed = true;
    if (!(target instanceof Node && this.card.contains(target))) {
      this.rest();
      this.actions.hide();
    }
  }

  private click(target: EventTarget | null): void {
    const word = this.wordOf(target);
    if (word !== undefined && !isSelecting() && !(target instanceof Element && target.closest('[data-link]'))) {
      this.rest();
      this.actions.show(word);
    }
  }

  private focus(target: EventTarget | null): void {
    if (!this.isPressed && target instanceof HTMLElement && this.isMark(target)) {
      this.rest();
      this.actions.show(target);
    }
  }

  private blur(to: EventTarget | null): void {
    const stays = to instanceof Element && (this.card.contains(to) || this.isMark(to));
    if (!stays && document.hasFocus()) {
      this.actions.hide();
    }
  }

  private wordOf(target: EventTarget | null): HTMLElement | undefined {
    const found = target instanceof Element ? target.closest<HTMLElement>(pointedWords) : null;
    if (found && this.holderClass !== undefined && found.classList.contains(this.holderClass)) {
      return found.querySelector<HTMLElement>(`.${this.markClass}`) ?? undefined;
    }
    return found && this.isMark(found) ? found : undefined;
  }

  private isMark(element: Element): boolean {
    return element.classList.contains(this.markClass);
  }
}

/** True while the keyboard is at a mark whose card is shown, or in a card: the pointer alone does not take it away. */
function isHeld(): boolean {
  const { activeElement } = document;
  return activeElement?.matches('.markCard *, .citation.active, .named.active') === true;
}

function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
