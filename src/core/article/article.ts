import type { ClippingShape } from '../clipping/clipping';
import type { Problem } from '../clipping/problem';
import type { Range } from '../text/range';
import type { Facts } from './facts/facts';
import type { Role } from './role';
import type { SourceMap } from './sourceMap';

/** Where a block stands: `start` and `end` in the article's text, `sourceStart` and `sourceEnd` in the file. */
interface Placed extends Range {
  readonly role: Role;
  /** The rule that gave the role: a stable identifier such as `feed-footer-links`; hosts translate it. */
  readonly reason: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /**
   * Set when the block goes on with the paragraph of the block before it: `line` on a new line (a single `<br>`),
   * `inline` with nothing between them (a dateline and the sentence after it).
   */
  readonly joins?: 'line' | 'inline';
}

export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
}

export interface Heading extends Placed {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
}

/** One paragraph of a block quotation. Neighbours with the same `group` are one quotation. */
export interface Quotation extends Placed {
  readonly kind: 'quotation';
  readonly group: number;
}

/** One paragraph of a list item. Neighbours with the same `list` and `item` are one item. */
export interface ListItem extends Placed {
  readonly kind: 'list-item';
  readonly list: number;
  readonly item: number;
  readonly ordered: boolean;
  /** 1 for the outermost list. */
  readonly depth: number;
}

/** One paragraph of a table cell. Neighbours with the same `table`, `row` and `column` are one cell. */
export interface TableCell extends Placed {
  readonly kind: 'table-cell';
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A picture. It has no text of its own: its range in the text is empty; its caption is the block after it. */
export interface Figure extends Placed {
  readonly kind: 'figure';
  readonly image: ImageSource;
}

/** A player, a frame or a post of another site, shown as a labelled link. Its range in the text is empty. */
export interface Embed extends Placed {
  readonly kind: 'embed';
  readonly media: 'video' | 'audio' | 'frame';
  /** Absolute http or https address, if the source has a usable one. */
  readonly url?: string;
  /** The title the source gives, else the host's name. */
  readonly label?: string;
}

export interface Preformatted extends Placed {
  readonly kind: 'preformatted';
}

export type Block = Paragraph | Heading | Quotation | ListItem | TableCell | Figure | Embed | Preformatted;
export type BlockKind = Block['kind'];

/** A picture's real address: lazy attributes, `<picture>` sources and image proxies resolved. */
export interface ImageSource {
  readonly url: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
}

export type SimpleMarkKind =
  'strong' | 'emphasis' | 'underline' | 'strikethrough' | 'superscript' | 'subscript' | 'code' | 'ruby';

/** An inline range of the text. `href` is an absolute http or https address. A `ruby` mark covers the gloss itself. */
export type Mark =
  (Range & { readonly kind: SimpleMarkKind }) | (Range & { readonly kind: 'link'; readonly href: string });

/**
 * A clipping as the product sees it: one string and sorted ranges over it.
 * Blocks are in reading order, do not overlap, and cover every character of `text` but the line feeds between them.
 */
export interface Article {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sorted by start, then by descending end. */
  readonly marks: readonly Mark[];
  readonly facts: Facts;
  readonly shape: ClippingShape;
  readonly sourceMap: SourceMap;
  readonly problems: readonly Problem[];
}
