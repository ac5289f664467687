import type { ReaderBlock, ReaderMark, ReaderSnapshot, ReaderView } from '../../../src/protocol/reader';

/** A run of a block's text: plain, or in marks from the outermost in. */
export type Piece = string | { readonly text: string; readonly marks: readonly PieceMark[] };
type PieceMark = Omit<ReaderMark, 'start' | 'end'>;
type BlockOptions = Partial<Omit<ReaderBlock, 'start' | 'end' | 'kind'>>;

/** Text in one kind of mark. */
export function marked(kind: Exclude<ReaderMark['kind'], 'link'>, text: string): Piece {
  return { text, marks: [{ kind }] };
}

/** Text that links to address number `link` of the host's list. */
export function linked(text: string, link: number, host = 'harbor.example'): Piece {
  return { text, marks: [{ kind: 'link', link, host }] };
}

const originalView: ReaderView = {
  name: 'original',
  converted: false,
  vocabulary: false,
  punctuation: false,
  doubts: true,
  doubtCount: 0,
  names: { region: 'printed', latin: false },
  copy: 'shown',
};

/** The parts of a snapshot that say how it is shown. */
export function inView(view: Partial<ReaderView>): { readonly view: ReaderView } {
  return { view: { ...originalView, converted: true, ...view } };
}

/** A character with several readings, number `doubt` of the host's list. */
export function doubtful(text: string, doubt: number, chosen = false): Piece {
  return { text, marks: [{ kind: 'doubt', doubt, hint: `发 may be ${text}`, ...(chosen && { chosen }) }] };
}

/** Words that the view put in the place of others. */
export function replacedWords(text: string, hint: string): Piece {
  return { text, marks: [{ kind: 'replaced', hint }] };
}

/** Builds a snapshot block by block; the text and all offsets follow. */
export class ArticleBuilder {
  private text = '';
  private readonly blocks: ReaderBlock[] = [];
  private readonly marks: ReaderMark[] = [];
  private rest: Partial<ReaderSnapshot> = {};

  /** A block of text. Blocks are parted by a line feed, as the core does it, unless `joins` is `inline`. */
  add(kind: ReaderBlock['kind'], pieces: Piece | readonly Piece[], options: BlockOptions = {}): this {
    if (this.blocks.length > 0 && options.joins !== 'inline') {
      this.text += '\n';
    }
    const start = this.text.length;
    for (const piece of Array.isArray(pieces) ? (pieces as readonly Piece[]) : [pieces as Piece]) {
      this.addPiece(piece);
    }
    const base = { kind, role: 'body', shown: true, reason: 'Text of the article' } as const;
    this.blocks.push({ ...base, ...options, start, end: this.text.length });
    return this;
  }

  paragraph(pieces: Piece | readonly Piece[], options: BlockOptions = {}): this {
    return this.add('paragraph', pieces, options);
  }

  /** Furniture: a hidden block with its role and the reason for it. */
  hidden(role: ReaderBlock['role'], text: string, reason = `Looks like ${role}`, options: BlockOptions = {}): this {
    return this.add('paragraph', text, { role, reason, shown: false, ...options });
  }

  figure(image: ReaderBlock['image'], caption?: string): this {
    this.add('figure', '', { ...(image === undefined ? {} : { image }) });
    return caption === undefined ? this : this.paragraph(caption, { role: 'caption' });
  }

  listItem(list: number, item: number, text: Piece | readonly Piece[], options: BlockOptions = {}): this {
    return this.add('list-item', text, { list, item, ordered: false, depth: 1, ...options });
  }

  cell(row: number, column: number, text: string, options: BlockOptions = {}): this {
    return this.add('table-cell', text, {
      table: 1,
      row,
      column,
      header: false,
      columnSpan: 1,
      rowSpan: 1,
      ...options,
    });
  }

  with(rest: Partial<ReaderSnapshot>): this {
    this.rest = { ...this.rest, ...rest };
    return this;
  }

  build(): ReaderSnapshot {
    return {
      version: 1,
      language: 'zh-Hant-TW',
      kicker: '',
      title: '',
      facts: [],
      problems: [],
      typography: { fontFamily: '', fontSize: 17, lineHeight: 1.85, measure: 38, justify: true },
      blockedImages: this.blocks.filter(({ image }) => image !== undefined && image.url === undefined).length,
      showHidden: false,
      view: originalView,
      annotations: { notes: [], labels: [], tags: [] },
      citations: { shown: false, low: false, citations: [] },
      names: { shown: false, mentions: [], cards: [] },
      ...this.rest,
      text: this.text,
      blocks: [...this.blocks],
      marks: [...this.marks],
    };
  }

  private addPiece(piece: Piece): void {
    const { text, marks } = typeof piece === 'string' ? { text: piece, marks: [] } : piece;
    const start = this.text.length;
    this.text += text;
    this.marks.push(...marks.map((mark) => ({ ...mark, start, end: this.text.length })));
  }
}
