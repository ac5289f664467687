import type { ReaderStrings } from '../protocol/reader';
import { format } from './strings';

/** Kinds of words that the keyboard can go through, by what their elements match. */
const selectors = { doubt: '[data-doubt]:not([data-chosen])', replaced: 'mark.replaced' } as const;

/** Leads the keyboard from one doubtful character or replaced word to the next, around the end of the article. */
export class WordSteps {
  constructor(
    private readonly article: HTMLElement,
    private readonly strings: ReaderStrings,
    private readonly announce: (message: string) => void,
    /** Lower edge of the toolbar in CSS pixels from the top of the window. */
    private readonly edge: () => number,
  ) {}

  step(kind: keyof typeof selectors, direction: 1 | -1): void {
    const words = this.words(kind);
    const index = this.next(words, direction);
    const word = words[index];
    if (word === undefined) {
      this.announce(kind === 'doubt' ? this.strings.noDoubts : this.strings.noReplaced);
      return;
    }
    word.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    word.focus({ preventScroll: true });
    this.announce(format(this.strings.position, index + 1, words.length));
  }

  /** The doubt in focus, else the first open one in view or below. */
  doubtAtHand(): number | undefined {
    const focused = document.activeElement?.closest<HTMLElement>('[data-doubt]');
    const words = this.words('doubt');
    const word = focused ?? words[firstFrom(words, this.edge())] ?? words[0];
    return word === undefined ? undefined : Number(word.dataset['doubt']);
  }

  private words(kind: keyof typeof selectors): readonly HTMLElement[] {
    return [...this.article.querySelectorAll<HTMLElement>(selectors[kind])].filter((word) => word.checkVisibility());
  }

  /** From what is in focus; from what is in view when nothing of the article is. */
  private next(words: readonly HTMLElement[], direction: 1 | -1): number {
    const focused = document.activeElement;
    if (focused === null || !this.article.contains(focused)) {
      const first = firstFrom(words, this.edge());
      return direction === 1
        ? first % Math.max(1, words.length)
        : (first - 1 + words.length) % Math.max(1, words.length);
    }
    const after = words.findIndex((word) => isAfter(focused, word));
    const following = after === -1 ? words.length : after;
    if (direction === 1) {
      return following % Math.max(1, words.length);
    }
    const before = words[following - 1] === focused ? following - 2 : following - 1;
    return (before + words.length) % Math.max(1, words.length);
  }
}

function firstFrom(words: readonly HTMLElement[], edge: number): number {
  const found = words.findIndex((word) => word.getBoundingClientRect().bottom > edge);
  return found === -1 ? 0 : found;
}

/** True when a word begins after an element, or within it. */
function isAfter(element: Element, word: HTMLElement): boolean {
  return word !== element && (element.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
