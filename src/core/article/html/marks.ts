import type { Mark, SimpleMarkKind } from '../article';

/**
 * Keeps the inline elements that are open and writes them down as marks, cut at block ends. Equal kinds are counted,
 * not stacked, so that deeply nested tags give one mark a block.
 */
export class MarkTracker {
  readonly marks: Mark[] = [];
  private readonly open = new Map<SimpleMarkKind, { depth: number; start: number }>();
  private readonly links: string[] = [];
  private linkStart = 0;

  openMark(kind: SimpleMarkKind, offset: number): void {
    const known = this.open.get(kind);
    if (known && known.depth > 0) known.depth++;
    else this.open.set(kind, { depth: 1, start: offset });
  }

  closeMark(kind: SimpleMarkKind, offset: number): void {
    const known = this.open.get(kind);
    if (!known || known.depth === 0) return;
    known.depth--;
    if (known.depth === 0) this.write(kind, known.start, offset);
  }

  /** Opens a link; an empty `href` is a link that leads nowhere a reader may go. */
  openLink(href: string, offset: number): void {
    this.writeLink(offset);
    this.links.push(href);
    this.linkStart = offset;
  }

  closeLink(offset: number): void {
    this.writeLink(offset);
    this.links.pop();
    this.linkStart = offset;
  }

  /** True inside a link, usable or not. */
  get inLink(): boolean {
    return this.links.length > 0;
  }

  /** Writes what is open up to `end`, the end of the block's text, and lets it go on at `next`. */
  endBlock(end: number, next: number): void {
    for (const [kind, state] of this.open) {
      if (state.depth === 0) continue;
      this.write(kind, state.start, end);
      state.start = next;
    }
    this.writeLink(end);
    this.linkStart = next;
  }

  /** All marks, sorted by start and then by descending end. */
  sorted(): readonly Mark[] {
    return this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private write(kind: SimpleMarkKind, start: number, end: number): void {
    if (end > start) this.marks.push({ kind, start, end });
  }

  private writeLink(end: number): void {
    const href = this.links[this.links.length - 1];
    if (href !== undefined && href !== '' && end > this.linkStart) {
      this.marks.push({ kind: 'link', start: this.linkStart, end, href });
    }
  }
}
