import type { Range } from '../../core/text/range';
import type { ReaderSnapshot } from '../../protocol/reader';
import { placeIn } from '../notes/places';

/** Marks words of the article without elements of their own, so that nothing is drawn anew. */
export class TextHighlight {
  constructor(
    /** As the style names it: `::highlight(name)`. */
    private readonly name: string,
    private readonly snapshot: () => ReaderSnapshot | undefined,
    private readonly elementOf: (block: number) => HTMLElement | undefined,
  ) {}

  /** Marks these stretches of the shown text and no others; those that are not drawn are left out. */
  show(ranges: readonly Range[]): void {
    const placed = ranges.flatMap((range) => this.place(range) ?? []);
    if (placed.length === 0) {
      this.clear();
    } else {
      CSS.highlights.set(this.name, new Highlight(...placed));
    }
  }

  clear(): void {
    CSS.highlights.delete(this.name);
  }

  /** Where a stretch of the shown text stands in the page; undefined when it is not drawn. */
  place({ start, end }: Range): globalThis.Range | undefined {
    const blocks = this.snapshot()?.blocks ?? [];
    const from = this.placeOf(blocks, start, false);
    const to = this.placeOf(blocks, end, true);
    if (from === undefined || to === undefined) {
      return undefined;
    }
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  private placeOf(blocks: readonly Range[], offset: number, isEnd: boolean): ReturnType<typeof placeIn> {
    const index = blocks.findIndex(({ end }) => (isEnd ? offset <= end : offset < end));
    const block = blocks[index];
    const holder = this.elementOf(index);
    return block && holder && placeIn(holder, block, offset);
  }
}
