import type { Range } from '../core/text/range';

/**
 * From places in the page to offsets in the article's text (UTF-16 units). The parent of every text node of the article
 * carries `data-start`, relative to its block, and the block's element `data-block`; all other text is furniture of the
 * page. A place in such furniture, or between elements, counts as the start of the next text after it.
 */

/** The offset of the place (`node`, `offset`), in the sense of DOM ranges; undefined outside the article's text. */
export function offsetOf(root: HTMLElement, blocks: readonly Range[], node: Node, offset: number): number | undefined {
  if (!root.contains(node)) {
    return undefined;
  }
  const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : null;
  if (holder?.dataset['start'] !== undefined && isArticleText(holder, node)) {
    return startOf(holder, blocks, offset);
  }
  return nextOffset(root, blocks, node, offset);
}

/**
 * The stretch of text a selection covers, as far as it lies in `root`: an end at the start of a block, as a triple click
 * makes it, is moved back to the end of the block before. Undefined when no text is selected.
 */
export function rangeOf(root: HTMLElement, blocks: readonly Range[], selection: Selection): Range | undefined {
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return undefined;
  }
  const picked = within(root, selection.getRangeAt(0));
  const start = offsetOf(root, blocks, picked.startContainer, picked.startOffset);
  const end = offsetOf(root, blocks, picked.endContainer, picked.endOffset);
  if (start === undefined || end === undefined) {
    return undefined;
  }
  const trimmed = endOfTextBefore(blocks, end);
  return start < trimmed ? { start, end: trimmed } : undefined;
}

/** The common part of a DOM range and the contents of `root`; empty when they have none. */
function within(root: HTMLElement, picked: globalThis.Range): globalThis.Range {
  const common = document.createRange();
  common.selectNodeContents(root);
  if (picked.compareBoundaryPoints(globalThis.Range.START_TO_START, common) > 0) {
    common.setStart(picked.startContainer, picked.startOffset);
  }
  if (picked.compareBoundaryPoints(globalThis.Range.END_TO_END, common) < 0) {
    common.setEnd(picked.endContainer, picked.endOffset);
  }
  return common;
}

/** The first child of a holder is its text; anything after that was put there by the page. */
function isArticleText(holder: HTMLElement, node: Node): boolean {
  return holder.firstChild === node;
}

function startOf(holder: HTMLElement, blocks: readonly Range[], within: number): number | undefined {
  const index = holder.closest<HTMLElement>('[data-block]')?.dataset['block'];
  const block = index === undefined ? undefined : blocks[Number(index)];
  return block === undefined ? undefined : block.start + Number(holder.dataset['start']) + within;
}

function nextOffset(root: HTMLElement, blocks: readonly Range[], node: Node, offset: number): number | undefined {
  const place = document.createRange();
  place.setStart(node, offset);
  const holders = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const next = holders[firstAtOrAfter(holders, place)];
  if (next !== undefined) {
    return startOf(next, blocks, 0);
  }
  const last = holders.at(-1);
  return last === undefined ? undefined : startOf(last, blocks, last.firstChild?.textContent?.length ?? 0);
}

function firstAtOrAfter(holders: readonly HTMLElement[], place: globalThis.Range): number {
  let low = 0;
  let high = holders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const text = holders[middle]?.firstChild;
    if (text !== null && text !== undefined && place.comparePoint(text, 0) >= 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function endOfTextBefore(blocks: readonly Range[], end: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) >= end) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return Math.min(end, blocks[low - 1]?.end ?? end);
}
