import type { ReaderStrings } from '../protocol/reader';
import { element } from './element';
import { Hint } from './hint';
import type { Toolbar } from './toolbar';

/** How long something told stays, in milliseconds. */
const toldFor = 4000;

/** The fixed parts of the page, made once. */
export class Page {
  readonly article: HTMLElement;
  readonly main: HTMLElement;
  readonly hint: Hint;
  private readonly status: HTMLElement;
  private readonly told: HTMLElement;
  private timer: number | undefined;
  private readonly notice: HTMLElement;

  constructor(root: HTMLElement, strings: ReaderStrings, toolbar: Toolbar) {
    this.article = element('article');
    this.main = element('main', { class: 'page', 'aria-label': strings.article }, this.article);
    this.status = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    this.notice = element('div', { class: 'notice', role: 'alert' });
    this.told = element('div', { class: 'notice told', role: 'status' });
    this.hint = new Hint(this.article);
    root.replaceChildren(toolbar.element, this.main, this.status, this.notice, this.told);
    this.main.append(this.hint.element);
  }

  /** Says `message` to a screen reader; nothing is drawn. */
  announce(message: string): void {
    this.status.textContent = '';
    requestAnimationFrame(() => (this.status.textContent = message));
  }

  /** At the lower edge of the window, over the article, until the next act. */
  showNotice(message: string): void {
    this.notice.textContent = message;
  }

  /** At the same place, for a while; also said to a screen reader. */
  tell(message: string): void {
    window.clearTimeout(this.timer);
    this.told.textContent = message;
    this.timer = window.setTimeout(() => (this.told.textContent = ''), toldFor);
  }
}
