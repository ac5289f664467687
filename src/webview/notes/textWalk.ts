import type { Range } from '../../core/text/range';

export type TextUnit = 'character' | 'word' | 'sentence' | 'block';

/**
 * Steps through a text by characters, words as the language cuts them, sentences and blocks. Offsets are UTF-16 units; a
 * block's text is a part of `text`, and between two blocks there may be units that belong to none.
 */
export class TextWalk {
  private static readonly segmenters = new Map<string, Intl.Segmenter>();

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Range[],
    private readonly language: string,
    /** Whether a block can be seen; the others are passed over. */
    private readonly isSeen: (block: number) => boolean,
  ) {}

  /** The block that an offset lies in: the last that begins at it or before. Undefined without blocks. */
  blockAt(offset: number): number | undefined {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.start ?? Infinity) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low === 0 ? undefined : low - 1;
  }

  /** The offset one unit on (1) or back (-1); the same offset at the end of the text. */
  step(offset: number, unit: TextUnit, direction: 1 | -1): number {
    const index = this.blockAt(offset) ?? 0;
    const block = this.blocks[index];
    if (block === undefined) {
      return offset;
    }
    const edge = direction === 1 ? block.end : block.start;
    if ((offset - edge) * direction >= 0) {
      return this.intoNext(index, unit, direction) ?? offset;
    }
    if (unit === 'block') {
      return edge;
    }
    const stops = this.stops(block, unit, direction);
    const next =
      direction === 1 ? stops.find((stop) => stop > offset) : [...stops].reverse().find((stop) => stop < offset);
    return next ?? edge;
  }

  /** The unit that an offset lies in; at the end of a block the last one of it. */
  unitAt(offset: number, unit: TextUnit): Range | undefined {
    const index = this.blockAt(offset);
    const block = index === undefined ? undefined : this.blocks[index];
    if (block === undefined || block.start === block.end) {
      return undefined;
    }
    if (unit === 'block') {
      return { start: block.start, end: block.end };
    }
    const within = Math.min(offset, block.end - 1) - block.start;
    const segment = this.segments(block, unit).find(({ start, end }) => start <= within && within < end);
    return segment && trimmed(this.text, { start: block.start + segment.start, end: block.start + segment.end });
  }

  /** A step over the edge of a block ends at the near edge of the next; a whole block is gone over at once. */
  private intoNext(index: number, unit: TextUnit, direction: 1 | -1): number | undefined {
    for (let next = index + direction; this.blocks[next] !== undefined; next += direction) {
      const block = this.blocks[next];
      if (block !== undefined && block.end > block.start && this.isSeen(next)) {
        const isStart = (direction === 1) !== (unit === 'block');
        return isStart ? block.start : block.end;
      }
    }
    return undefined;
  }

  private stops(block: Range, unit: TextUnit, direction: 1 | -1): readonly number[] {
    const segments = this.segments(block, unit).filter(({ isWord }) => unit !== 'word' || isWord);
    return segments.map(({ start, end }) => block.start + (direction === 1 ? end : start));
  }

  private segments(block: Range, unit: TextUnit): readonly (Range & { readonly isWord: boolean })[] {
    const granularity = unit === 'word' || unit === 'sentence' ? unit : 'grapheme';
    const text = this.text.slice(block.start, block.end);
    const parts = [...this.segmenter(granularity).segment(text)].map(({ index, segment, isWordLike }) => ({
      start: index,
      end: index + segment.length,
      isWord: isWordLike === true,
    }));
    return unit === 'sentence' ? withOwnOpenings(text, parts) : parts;
  }

  private segmenter(granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
    const key = `${this.language} ${granularity}`;
    const known = TextWalk.segmenters.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = new Intl.Segmenter(this.language || 'zh', { granularity });
    TextWalk.segmenters.set(key, made);
    return made;
  }
}

/** The segmenter leaves an opening bracket with the sentence before it; it belongs to the one it opens. */
function withOwnOpenings<Part extends Range>(text: string, parts: readonly Part[]): readonly Part[] {
  const openings = (part: Part | undefined): number =>
    part === undefined ? 0 : (/[（「『《〈【〔“‘([{]+$/u.exec(text.slice(part.start, part.end))?.[0].length ?? 0);
  return parts.map((part, index) => ({
    ...part,
    start: part.start - openings(parts[index - 1]),
    end: index === parts.length - 1 ? part.end : part.end - openings(part),
  }));
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return from < end ? { start: from, end: from + words.trim().length } : { start, end };
}
