import type { DecidedReading } from './clippingDocument';

/** The last block that starts at or before an offset of the file, in the order of the file. */
export function blockAtSource({ article }: DecidedReading, offset: number): number {
  let found = 0;
  let foundStart = -1;
  article.blocks.forEach((block, index) => {
    if (block.sourceStart <= offset && block.sourceStart >= foundStart) {
      found = index;
      foundStart = block.sourceStart;
    }
  });
  return found;
}
