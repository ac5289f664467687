import type { Embed, Figure } from './article';
import type { HtmlElement } from './html/element';
import type { Role } from './role';

/** Where a block stands in lists, tables, quotations and headings; decides its kind once the whole page is known. */
export interface Setting {
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly quotation: number | undefined;
  readonly list: ListPlace | undefined;
  readonly cell: CellPlace | undefined;
  readonly preformatted: boolean;
}

export interface ListPlace {
  readonly list: number;
  readonly item: number;
  readonly ordered: boolean;
  readonly depth: number;
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export type Media = Pick<Figure, 'kind' | 'image'> | Pick<Embed, 'kind' | 'media' | 'url' | 'label'>;

/** What a rule says of a block. */
export interface Verdict {
  readonly role: Role;
  readonly reason: string;
}

/**
 * A block before its role is known. Offsets are UTF-16 units: `start`, `end` in the text, the others in the file.
 * Every draft has every property, so that the rules, which are asked of each block, see objects of one shape.
 */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly text: string;
  /** The innermost element around the text; undefined for a title or date that stands above the page. */
  readonly element: HtmlElement | undefined;
  /** How many of the text's characters stand in links. */
  readonly linkLength: number;
  readonly setting: Setting;
  readonly joins: 'line' | 'inline' | undefined;
  readonly media: Media | undefined;
  /** Set before the rules run, for text whose role is known from where it was read. */
  readonly verdict: Verdict | undefined;
}
