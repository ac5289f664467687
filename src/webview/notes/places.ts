import type { Range } from '../../core/text/range';

/** A place in the page, in the sense of DOM ranges. */
export interface PagePlace {
  readonly node: Node;
  readonly offset: number;
}

/** The place of an offset in a drawn block; the counterpart of `offsetOf`. Undefined when the block has no text. */
export function placeIn(blockElement: HTMLElement, block: Range, offset: number): PagePlace | undefined {
  const within = offset - block.start;
  const holders = [...blockElement.querySelectorAll<HTMLElement>('[data-start]')];
  if (blockElement.dataset['start'] !== undefined) {
    holders.unshift(blockElement);
  }
  const holder = holders.filter(({ dataset }) => Number(dataset['start']) <= within).at(-1) ?? holders[0];
  const node = holder?.firstChild;
  if (holder === undefined || node?.nodeType !== Node.TEXT_NODE) {
    return undefined;
  }
  const length = node.textContent?.length ?? 0;
  return { node, offset: Math.min(length, Math.max(0, within - Number(holder.dataset['start']))) };
}
