/** The drawn citations in the order of the page, for the keyboard. */
export class CitationSteps {
  constructor(
    private readonly article: HTMLElement,
    /** Lower edge of the toolbar in CSS pixels from the top of the window. */
    private readonly edge: () => number,
  ) {}

  /** The first piece of a citation, unless it is not drawn. */
  wordOf(citation: number): HTMLElement | undefined {
    return this.article.querySelector<HTMLElement>(`[data-citation="${citation}"]`) ?? undefined;
  }

  /** Shows which citation is meant, and no other. */
  mark(citation: number | undefined): void {
    this.article.querySelectorAll('.citation.active').forEach((one) => one.classList.remove('active'));
    if (citation !== undefined) {
      const pieces = this.article.querySelectorAll(`[data-citation="${citation}"]`);
      pieces.forEach((one) => one.classList.add('active'));
    }
  }

  /**
   * The citation after what is in focus, or before it, around the end: after `from` when that is given, from what is in
   * view when nothing of the article is in focus.
   */
  next(
    from: number | undefined,
    direction: 1 | -1,
  ): { readonly word: HTMLElement | undefined; readonly index: number; readonly count: number } {
    const words = [...this.article.querySelectorAll<HTMLElement>('[data-citation][data-first]')].filter((word) =>
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
}

/** True when a word begins after an element, or within it. */
function isAfter(element: Element, word: HTMLElement): boolean {
  return word !== element && (element.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
