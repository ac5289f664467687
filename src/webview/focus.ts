import type { ArticleView } from './articleView';
import type { FoldBook } from './fold';

/** VS Code takes the focus from an element just before the window loses the keyboard; milliseconds to tell them apart. */
const blurTime = 100;

/** Blocks and folds as one list for the keyboard: one of them is a tab stop, `step` leads from one to the next. */
export class FocusKeeper {
  private tabStop: HTMLElement | undefined;
  /** What had the keyboard when the window lost it, as to a question of the host. */
  private left: Element | undefined;

  constructor(
    private readonly article: HTMLElement,
    private readonly view: ArticleView,
    private readonly folds: FoldBook,
  ) {
    article.addEventListener('focusin', ({ target }) => (this.left = target instanceof Element ? target : undefined));
    article.addEventListener('focusout', () => window.setTimeout(() => this.forgetLeft(), blurTime));
    window.addEventListener('focus', () => this.comeBack());
  }

  step(direction: 1 | -1): void {
    const stops = this.all().filter(isSeen);
    const focused = document.activeElement?.closest<HTMLElement>('[data-block], .rule');
    const from = stops.findIndex((stop) => stop === focused);
    const inView = this.view.elementOf(this.view.firstBlockInView());
    const next = from === -1 ? (inView ?? stops[0]) : stops[from + direction];
    if (next !== undefined) {
      this.moveTo(next);
      next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  }

  moveTo(stop: HTMLElement): void {
    this.setTabStop(stop);
    stop.focus({ preventScroll: true });
  }

  /** Runs an update. If it takes the focused block away, the focus goes to what now stands for that block. */
  keep(update: () => void): void {
    const focused = document.activeElement;
    const block = this.blockOf(focused);
    update();
    if (focused?.isConnected === false) {
      this.focusSameWord(focused);
    }
    if (block !== undefined && focused?.isConnected === false && !this.article.contains(document.activeElement)) {
      const successor = this.view.elementOf(block);
      const seen = successor !== undefined && isSeen(successor) ? successor : this.folds.ruleOf(block);
      if (seen !== undefined) {
        this.moveTo(seen);
      }
    }
    if (this.tabStop?.isConnected !== true) {
      this.setTabStop(this.all().find(isSeen));
    }
  }

  private forgetLeft(): void {
    if (document.hasFocus() && !this.article.contains(document.activeElement)) {
      this.left = undefined;
    }
  }

  /** The window has the keyboard again, but nothing in it has the focus. */
  private comeBack(): void {
    const { left } = this;
    if (left === undefined || document.activeElement !== document.body) {
      return;
    }
    if (left instanceof HTMLElement && left.isConnected) {
      left.focus({ preventScroll: true });
    } else {
      this.focusSameWord(left);
    }
  }

  /** To the doubt, the citation or the name that now stands where one was that an update took away. */
  private focusSameWord(gone: Element): void {
    for (const name of ['doubt', 'name', 'citation']) {
      const number = gone.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
      if (number !== undefined) {
        this.article.querySelector<HTMLElement>(`[data-${name}="${number}"]`)?.focus({ preventScroll: true });
        return;
      }
    }
  }

  private blockOf(focused: Element | null): number | undefined {
    const holder = focused?.closest<HTMLElement>('[data-block]');
    const row = focused?.closest('.furniture')?.querySelector<HTMLElement>('[data-block]');
    const index = (holder ?? row)?.dataset['block'];
    return index === undefined || !this.article.contains(focused) ? undefined : Number(index);
  }

  /** In the order of the page; those in closed folds as well. */
  private all(): readonly HTMLElement[] {
    return [...this.article.querySelectorAll<HTMLElement>('[data-block], .rule')];
  }

  private setTabStop(stop: HTMLElement | undefined): void {
    if (this.tabStop !== undefined && this.tabStop !== stop && !this.tabStop.matches('.rule')) {
      this.tabStop.tabIndex = -1;
    }
    if (stop !== undefined && !stop.matches('.rule')) {
      stop.tabIndex = 0;
    }
    this.tabStop = stop;
  }
}

function isSeen(stop: HTMLElement): boolean {
  return stop.checkVisibility();
}
