import type { Mark, SimpleMarkKind } from '../article';
import type { BuiltText } from './textBuilder';

const space = 0x20;

/**
 * Keeps the inline elements that are open and writes them down as marks, cut at block ends. Equal kinds are counted,
 * not stacked, so that deeply nested tags give one mark a block.
 */
export class MarkTracker {
  readonly marks: Mark[] = [];
  private readonly open = new Map<SimpleMarkKind, { depth: number; start: number }>();
  private readonly links: string[] = [];
  private linkStart = 0;
  /** How many marks belong to blocks that have ended. */
  private settled = 0;

  openMark(kind: SimpleMarkKind, offset: number): void {
    const known = this.open.get(kind);
    if (known) known.depth++;
    else this.open.set(kind, { depth: 1, start: offset });
  }

  closeMark(kind: SimpleMarkKind, offset: number): void {
    const known = this.open.get(kind);
    if (!known) return;
    known.depth--;
    if (known.depth > 0) return;
    this.open.delete(kind);
    this.write(kind, known.start, offset);
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

  /** Writes what is open up to the end of the block and lets it go on at `next`, where the next block starts. */
  endBlock(block: BuiltText, next: number): void {
    if (this.open.size > 0) this.writeOpen(block.end, next);
    this.writeLink(block.end);
    this.linkStart = next;
    this.settle(block);
  }

  /** All marks, sorted by start and then by descending end. */
  sorted(): readonly Mark[] {
    return this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Fits the block's marks to its text: blanks at the block's end are gone, and no mark starts or ends with one. */
  private settle({ text, start: origin, end: limit }: BuiltText): void {
    let kept = this.settled;
    for (let at = this.settled; at < this.marks.length; at++) {
      const mark = this.marks[at];
      if (!mark) break;
      let { start } = mark;
      let end = Math.min(mark.end, limit);
      while (start < end && text.charCodeAt(start - origin) === space) start++;
      while (end > start && text.charCodeAt(end - 1 - origin) === space) end--;
      if (end > start) this.marks[kept++] = start === mark.start && end === mark.end ? mark : { ...mark, start, end };
    }
    this.marks.length = kept;
    this.settled = kept;
  }

  private writeOpen(end: number, next: number): void {
    for (const [kind, state] of this.open) {
      this.write(kind, state.start, end);
      state.start = next;
    }
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
