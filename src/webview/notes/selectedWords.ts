import type { Range } from '../../core/text/range';
import type { ReaderSnapshot } from '../../protocol/reader';
import { offsetOf, rangeOf } from '../offsets';
import { placeIn } from './places';
import type { PagePlace } from './places';
import { TextWalk } from './textWalk';

/** The two ends of a selection as offsets in the text; `focus` is the one that moves. */
export interface SelectionEnds {
  readonly anchor: number;
  readonly focus: number;
}

/** The selection of the page, told and set as offsets in the article's text (UTF-16 units). */
export class SelectedWords {
  constructor(
    private readonly article: HTMLElement,
    private readonly snapshot: () => ReaderSnapshot | undefined,
    private readonly elementOf: (block: number) => HTMLElement | undefined,
  ) {}

  /** What is selected of the article; undefined when nothing is. */
  get range(): Range | undefined {
    const selection = document.getSelection();
    const blocks = this.snapshot()?.blocks;
    return selection && blocks ? rangeOf(this.article, blocks, selection) : undefined;
  }

  get ends(): SelectionEnds | undefined {
    const selection = document.getSelection();
    const anchor = this.offsetOf(selection?.anchorNode, selection?.anchorOffset);
    const focus = this.offsetOf(selection?.focusNode, selection?.focusOffset);
    return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
  }

  /** The boxes of the selected lines, relative to the window. */
  get boxes(): readonly DOMRect[] {
    const selection = document.getSelection();
    return selection?.rangeCount === 1 ? [...selection.getRangeAt(0).getClientRects()] : [];
  }

  /** True when both ends are drawn and could be selected. */
  select({ anchor, focus }: SelectionEnds): boolean {
    const [from, to] = [this.placeOf(anchor, anchor > focus), this.placeOf(focus, focus > anchor)];
    if (from === undefined || to === undefined) {
      return false;
    }
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    return true;
  }

  textBetween(start: number, end: number): string {
    return this.snapshot()?.text.slice(start, end) ?? '';
  }

  clear(): void {
    document.getSelection()?.removeAllRanges();
  }

  /** Where an offset is drawn; `isEnd` chooses the block that ends there over one that begins there. */
  placeOf(offset: number, isEnd = false): PagePlace | undefined {
    const blocks = this.snapshot()?.blocks ?? [];
    const walk = this.walk();
    const index = walk?.blockAt(isEnd ? Math.max(0, offset - 1) : offset);
    const block = index === undefined ? undefined : blocks[index];
    const holder = index === undefined ? undefined : this.elementOf(index);
    return block && holder && placeIn(holder, block, offset);
  }

  walk(): TextWalk | undefined {
    const shown = this.snapshot();
    const isSeen = (block: number): boolean => this.elementOf(block)?.checkVisibility() === true;
    return shown && new TextWalk(shown.text, shown.blocks, shown.language, isSeen);
  }

  private offsetOf(node: Node | null | undefined, offset = 0): number | undefined {
    const blocks = this.snapshot()?.blocks;
    return node && blocks ? offsetOf(this.article, blocks, node, offset) : undefined;
  }
}
