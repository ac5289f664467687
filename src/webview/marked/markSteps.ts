/**
 * The drawn marks of one kind in the order of the page, for the keyboard. `data-<name>` of each piece holds the number of
 * its item, and `data-first` stands on the first piece.
 */
export class MarkSteps {
  constructor(
    private readonly article: HTMLElement,
    /** `citation`, `name`. */
    private readonly name: string,
    /** Lower edge of the toolbar in CSS pixels from the top of the window. */
    private readonly edge: () => number,
  ) {}

  /** The first piece of an item, unless it is not drawn. */
  wordOf(item: number): HTMLElement | undefined {
    return this.article.querySelector<HTMLElement>(this.selector(item)) ?? undefined;
  }

  /** The number of the item that a piece belongs to. */
  itemOf(word: HTMLElement): number {
    return Number(word.dataset[this.name]);
  }

  /** Shows which item is meant, and no other. */
  mark(item: number | undefined): void {
    this.article.querySelectorAll(`[data-${this.name}].active`).forEach((one) => one.classList.remove('active'));
    if (item !== undefined) {
      this.article.querySelectorAll(this.selector(item)).forEach((one) => one.classList.add('active'));
    }
  }

  /**
   * The item after what is in focus, or before it, around the end: after `from` when that is given, from what is in view
   * when nothing of the article is in focus.
   */
  next(
    from: number | undefined,
    direction: 1 | -1,
  ): { readonly word: HTMLElement | undefined; readonly index: number; readonly count: number } {
    const words = [...this.article.querySelectorAll<HTMLElement>(`[data-${this.name}][data-first]`)].filter((word) =>
      word.checkVisibility(),
    );
    const start = (from === undefined ? undefined : this.wordOf(from)) ?? document.activeElement;
    const isInside = start !== null && this.article.contains(start);
    const after = words.findIndex((word) =>
      isInside ? isAfter(start, word) : word.getBoundingClientRect().bottom > this.edge(),
    );
    const following = after === -1 ? words.length : after;
    const before = isInside && words[following - 1] === start ? following - 2 : following - 1;
    const count = words.length;
    const index = count === 0 ? 0 : ((direction === 1 ? following : before) + count) % count;
    return { word: words[index], index, count };
  }

  private selector(item: number): string {
    return `[data-${this.name}="${item}"]`;
  }
}

/** True when a word begins after an element, or within it. */
function isAfter(element: Element, word: HTMLElement): boolean {
  return word !== element && (element.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
