import type { Range } from '../text/range';
import type { Problem } from './problem';

/**
 * The shapes in which clippings are kept:
 * `post` front matter, epoch, link line, rule, HTML; `linked` the same without front matter (with or without epoch);
 * `page` front matter and then a prettified page fragment; `front-matter` front matter only;
 * `saved-page` a whole saved HTML page.
 */
export type ClippingShape = 'post' | 'linked' | 'page' | 'front-matter' | 'saved-page';

/** A decoded value and where it is written in the file. `source` covers the value without its quotes. */
export interface Field {
  readonly value: string;
  readonly source: Range;
}

/** `key: value` lines between two `---` lines. Keys keep their order; the first of two equal keys wins. */
export interface FrontMatter {
  readonly source: Range;
  readonly fields: ReadonlyMap<string, Field>;
  /** Values of list fields (`tags: [ a, b ]` and block lists), by key. */
  readonly lists: ReadonlyMap<string, readonly Field[]>;
}

/** `[title](url)` above a rule of hyphens. */
export interface LinkLine {
  readonly title: Field;
  readonly url: Field;
  readonly source: Range;
}

/** A clipping file taken apart: nothing decoded twice, nothing lost; every part knows where it stands. */
export interface Clipping {
  /** The whole text of the file, as given. */
  readonly source: string;
  readonly shape: ClippingShape;
  readonly frontMatter?: FrontMatter;
  /** `<!--1677069246000-->`: the feed's instant in milliseconds. */
  readonly epoch?: { readonly milliseconds: number; readonly source: Range };
  readonly linkLine?: LinkLine;
  /** `日期：Thu, 02 Jul 2020 06:28:54 +0000`, as some archives write under the rule. */
  readonly dateLine?: Field;
  /** The HTML. Empty when there is none. */
  readonly body: Range;
  readonly problems: readonly Problem[];
}
