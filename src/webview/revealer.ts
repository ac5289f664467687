import type { ArticleView } from './articleView';
import type { FocusKeeper } from './focus';
import type { FoldBook } from './fold';

/** How long a revealed block stays marked, in milliseconds. */
const revealedFor = 1600;

/** Brings blocks into view, also those that are asked for before there is an article. */
export class Revealer {
  private pending: { readonly block: number; readonly focus: boolean } | undefined;

  constructor(
    private readonly view: ArticleView,
    private readonly folds: FoldBook,
    private readonly focus: FocusKeeper,
    /** Whether there is an article in the page. */
    private readonly isReady: () => boolean,
  ) {}

  /** True when a block was waiting for the article. */
  revealPending(): boolean {
    const { pending } = this;
    this.pending = undefined;
    if (pending !== undefined) {
      this.reveal(pending.block, pending.focus);
    }
    return pending !== undefined;
  }

  reveal(block: number, focus: boolean): void {
    if (!this.isReady()) {
      this.pending = { block, focus };
      return;
    }
    this.folds.reveal(block);
    const target = this.view.elementOf(block);
    if (target === undefined) {
      return;
    }
    if (target.tagName === 'H1') {
      window.scrollTo({ top: 0, behavior: 'instant' });
    } else {
      target.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
    target.classList.add('revealed');
    window.setTimeout(() => target.classList.remove('revealed'), revealedFor);
    if (focus) {
      this.focus.moveTo(target);
    }
  }
}
