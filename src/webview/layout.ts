import type { Range } from '../core/text/range';
import type { ReaderBlock } from '../protocol/reader';

/**
 * Blocks `[from, to)` that are drawn as one element of the page: a paragraph with the blocks that go on in it, a whole
 * list, a table, a figure with its caption, or a fold of hidden blocks.
 */
export interface LayoutNode {
  readonly kind: 'paragraph' | 'heading' | 'preformatted' | 'figure' | 'quotation' | 'list' | 'table' | 'fold';
  readonly from: number;
  readonly to: number;
  /** Headings: depth below the title, 1 to 5, without gaps. */
  readonly depth?: number;
  /** Lists: the number of the first item, counted from 1. */
  readonly firstItem?: number;
}

/** Index of the block that is drawn as the headline: the first shown one of role `title`. */
export function headlineOf(blocks: readonly ReaderBlock[]): number | undefined {
  const index = blocks.findIndex((block) => block.role === 'title' && block.shown && block.end > block.start);
  return index === -1 ? undefined : index;
}

/** Groups all blocks but the headline, in order. */
export function layOut(blocks: readonly ReaderBlock[]): readonly LayoutNode[] {
  const headline = headlineOf(blocks);
  const builder = new LayoutBuilder(blocks);
  if (headline === undefined) {
    builder.addAll(0, blocks.length);
  } else {
    builder.addAll(0, headline);
    builder.addAll(headline + 1, blocks.length);
  }
  return builder.nodes;
}

/** Where each paragraph of the blocks `[from, to)` begins and ends: a block that joins goes on in the one before it. */
export function paragraphs(
  blocks: readonly ReaderBlock[],
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let index = from; index < to; index += 1) {
    const last = parts.at(-1);
    if (last !== undefined && blocks[index]?.joins !== undefined) {
      last.to = index + 1;
    } else {
      parts.push({ from: index, to: index + 1 });
    }
  }
  return parts;
}

class LayoutBuilder {
  readonly nodes: LayoutNode[] = [];
  private readonly headingLevels: number[] = [];
  private readonly items = new Map<number, { count: number; last: number }>();

  constructor(private readonly blocks: readonly ReaderBlock[]) {}

  addAll(from: number, to: number): void {
    for (let start = from; start < to;) {
      start = this.hidden(start) ? this.addFold(start, to) : this.addShown(start, to);
    }
  }

  /** A table is one piece: it is hidden only when all of it is; single hidden cells fold inside it. */
  private hidden(index: number): boolean {
    const block = this.blocks[index];
    if (block?.kind !== 'table-cell') {
      return block?.shown === false;
    }
    for (let cell = index; this.sameGroup(index, cell); cell += 1) {
      if (this.blocks[cell]?.shown === true) {
        return false;
      }
    }
    return true;
  }

  private addFold(from: number, limit: number): number {
    let to = from;
    while (to < limit && this.hidden(to)) {
      const start = to;
      to = this.blocks[start]?.kind === 'table-cell' ? this.endOfGroup(start, limit) : start + 1;
    }
    this.nodes.push({ kind: 'fold', from, to });
    return to;
  }

  private addShown(from: number, limit: number): number {
    const block = this.blocks[from];
    switch (block?.kind) {
      case 'figure':
      case 'embed':
        return this.add(
          'figure',
          from,
          this.endOf(from, limit, (next) => next.role === 'caption' && holdsText(next)),
        );
      case 'table-cell':
        return this.add('table', from, this.endOfGroup(from, limit));
      case 'quotation':
        return this.add(
          'quotation',
          from,
          this.endOf(from, limit, (_, index) => this.sameGroup(from, index)),
        );
      case 'list-item':
        return this.addList(
          from,
          this.endOf(from, limit, (_, index) => this.sameList(from, index)),
        );
      case 'heading':
        this.nodes.push({ kind: 'heading', from, to: from + 1, depth: this.headingDepth(block.level ?? 2) });
        return from + 1;
      case 'preformatted':
        return this.add('preformatted', from, from + 1);
      default:
        return this.add('paragraph', from, this.endOf(from, limit, continuesParagraph));
    }
  }

  private add(kind: LayoutNode['kind'], from: number, to: number): number {
    this.nodes.push({ kind, from, to });
    return to;
  }

  private addList(from: number, to: number): number {
    const list = this.blocks[from]?.list ?? -1;
    const seen = this.items.get(list) ?? { count: 0, last: -1 };
    const goesOn = this.blocks[from]?.item === seen.last;
    this.nodes.push({ kind: 'list', from, to, firstItem: Math.max(1, seen.count + (goesOn ? 0 : 1)) });
    for (let index = from; index < to; index += 1) {
      const block = this.blocks[index];
      if (block?.list === list && block.item !== undefined && block.item !== seen.last) {
        seen.count += 1;
        seen.last = block.item;
      }
    }
    this.items.set(list, seen);
    return to;
  }

  /** The first index after `from` that is hidden or does not belong. */
  private endOf(from: number, limit: number, belongs: (block: ReaderBlock, index: number) => boolean): number {
    let to = from + 1;
    for (
      let block = this.blocks[to];
      to < limit && block?.shown === true && belongs(block, to);
      block = this.blocks[to]
    ) {
      to += 1;
    }
    return to;
  }

  private endOfGroup(from: number, limit: number): number {
    let to = from + 1;
    while (to < limit && this.sameGroup(from, to)) {
      to += 1;
    }
    return to;
  }

  private sameGroup(first: number, index: number): boolean {
    const [a, b] = [this.blocks[first], this.blocks[index]];
    return a?.kind === b?.kind && a?.table === b?.table && a?.group === b?.group;
  }

  /** Nested lists belong to the outermost; a second outermost list is one of its own. */
  private sameList(first: number, index: number): boolean {
    const [a, b] = [this.blocks[first], this.blocks[index]];
    return b?.kind === 'list-item' && ((b.depth ?? 1) > 1 || b.list === a?.list);
  }

  private headingDepth(level: number): number {
    while ((this.headingLevels.at(-1) ?? 0) >= level) {
      this.headingLevels.pop();
    }
    this.headingLevels.push(level);
    return Math.min(5, this.headingLevels.length);
  }
}

function continuesParagraph(block: ReaderBlock): boolean {
  return block.kind === 'paragraph' && block.joins !== undefined;
}

function holdsText(block: Range): boolean {
  return block.end > block.start;
}
