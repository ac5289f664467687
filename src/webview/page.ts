import type { ReaderStrings } from '../protocol/reader';
import { element } from './element';
import type { Toolbar } from './toolbar';

/** The fixed parts of the page, made once. */
export class Page {
  readonly article: HTMLElement;
  readonly main: HTMLElement;
  private readonly status: HTMLElement;
  private readonly notice: HTMLElement;

  constructor(root: HTMLElement, strings: ReaderStrings, toolbar: Toolbar) {
    this.article = element('article');
    this.main = element('main', { class: 'page', 'aria-label': strings.article }, this.article);
    this.status = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    this.notice = element('div', { class: 'notice', role: 'alert' });
    root.replaceChildren(toolbar.element, this.main, this.status, this.notice);
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
}
