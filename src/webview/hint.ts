import { element, interfaceLanguage } from './element';
import { pointedWords } from './marked/markPointer';

const hintId = 'hint';
/** Milliseconds for which the pointer rests before a hint comes. */
const pointerDelay = 250;
/** Between a word and its hint, in CSS pixels. */
const distance = 4;

/**
 * The one hint of the page: what is to be known of the word under the pointer or in focus. It can be pointed at itself, and
 * Escape closes it.
 */
export class Hint {
  readonly element = element('div', {
    class: 'hint',
    role: 'tooltip',
    id: hintId,
    hidden: true,
    lang: interfaceLanguage(),
  });
  private word: HTMLElement | undefined;
  private timer: number | undefined;
  /** While the pointer is down there is no hint: it would take the words beneath from who selects them. */
  private isPressed = false;

  constructor(article: HTMLElement) {
    article.addEventListener('pointerover', ({ target }) => this.point(target));
    article.addEventListener('pointerleave', ({ relatedTarget }) => this.leave(relatedTarget));
    this.element.addEventListener('pointerleave', ({ relatedTarget }) => this.leave(relatedTarget));
    article.addEventListener('focusin', ({ target }) => this.show(wordOf(target)));
    article.addEventListener('focusout', () => this.hide());
    article.addEventListener('pointerdown', () => this.press());
    for (const event of ['pointerup', 'pointercancel']) {
      document.addEventListener(event, () => this.release());
    }
    window.addEventListener('scroll', () => this.follow(), { passive: true });
  }

  /** True when there was a hint to close. */
  hide(): boolean {
    window.clearTimeout(this.timer);
    this.word?.removeAttribute('aria-describedby');
    this.word = undefined;
    const wasShown = !this.element.hidden;
    this.element.hidden = true;
    return wasShown;
  }

  /** After an update the word may be gone. */
  refresh(): void {
    if (this.word?.isConnected === false) {
      this.hide();
    }
    this.show(wordOf(document.activeElement));
  }

  private point(target: EventTarget | null): void {
    const word = wordOf(target);
    window.clearTimeout(this.timer);
    if (word === this.word) {
      return;
    }
    this.timer = window.setTimeout(() => {
      if (word !== undefined) {
        this.show(word);
      } else if (this.word !== document.activeElement) {
        this.hide();
      }
    }, pointerDelay);
  }

  private leave(to: EventTarget | null): void {
    const stays = to instanceof Node && (this.element.contains(to) || this.word?.contains(to) === true);
    if (!stays && this.word !== document.activeElement) {
      this.hide();
    }
  }

  private press(): void {
    this.isPressed = true;
    window.clearTimeout(this.timer);
    this.hide();
  }

  private release(): void {
    const wasPressed = this.isPressed;
    this.isPressed = false;
    if (wasPressed && document.getSelection()?.isCollapsed !== false) {
      this.show(wordOf(document.activeElement));
    }
  }

  private show(word: HTMLElement | undefined): void {
    if (word === undefined || this.isPressed) {
      return;
    }
    this.hide();
    this.word = word;
    this.element.textContent = word.dataset['hint'] ?? '';
    this.element.hidden = false;
    // What has the hint in its own name must not say it twice.
    if (!word.hasAttribute('aria-label')) {
      word.setAttribute('aria-describedby', hintId);
    }
    this.follow();
  }

  /** Below the word, or above it where there is no room below. */
  private follow(): void {
    if (this.word === undefined || this.element.hidden) {
      return;
    }
    const box = this.word.getClientRects()[0] ?? this.word.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.element;
    const room = document.documentElement.clientWidth - offsetWidth - distance;
    const below = box.bottom + distance;
    const isRoom = below + offsetHeight <= window.innerHeight;
    style.setProperty('left', `${Math.max(distance, Math.min(box.left, room))}px`);
    style.setProperty('top', `${isRoom ? below : box.top - distance - offsetHeight}px`);
  }
}

function wordOf(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>(pointedWords) : null;
  return found?.dataset['hint'] === undefined ? undefined : found;
}
