export interface CitationPointerActions {
  show(word: HTMLElement): void;
  hide(): void;
  /** Whether there is a card to take away. */
  isShown(): boolean;
  /** True while the keyboard is at a citation: the pointer alone does not take its card away. */
  isHeld(): boolean;
}

/** Milliseconds for which the pointer rests before a card comes or goes. */
const comesAfter = 400;
const goesAfter = 250;

/** Brings the card of what is pointed at, pressed, or in focus without being pressed; never while words are being selected. */
export class CitationPointer {
  private timer: number | undefined;
  private isPressed = false;

  constructor(
    article: HTMLElement,
    private readonly card: HTMLElement,
    private readonly actions: CitationPointerActions,
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
    const word = wordOf(target);
    if (word === undefined && !this.actions.isShown()) {
      return;
    }
    if (this.isPressed || this.actions.isHeld() || isSelecting()) {
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
    const word = wordOf(target);
    if (word !== undefined && !isSelecting() && !(target instanceof Element && target.closest('[data-link]'))) {
      this.rest();
      this.actions.show(word);
    }
  }

  private focus(target: EventTarget | null): void {
    if (!this.isPressed && target instanceof HTMLElement && target.matches('.citation')) {
      this.rest();
      this.actions.show(target);
    }
  }

  private blur(to: EventTarget | null): void {
    const stays = to instanceof Element && (this.card.contains(to) || to.matches('.citation'));
    if (!stays && document.hasFocus()) {
      this.actions.hide();
    }
  }
}

/** What lies innermost at the pointer; a word with a hint of its own keeps that. */
function wordOf(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-hint], .citation, .cited') : null;
  const word = found?.matches('.cited') === true ? found.querySelector<HTMLElement>('.citation') : found;
  return word?.matches('.citation') === true ? word : undefined;
}

function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
