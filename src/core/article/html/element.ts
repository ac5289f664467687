import { decodeHTMLAttribute } from 'entities/decode';
import type { Attributes } from './tagParser';

/** An element as the reader of a page needs it: no children, only the way up. Offsets are UTF-16 units of the file. */
export interface HtmlElement {
  readonly name: string;
  /** As written ({@link attribute} decodes); undefined when there are none. */
  readonly attributes: Attributes | undefined;
  readonly parent: HtmlElement | undefined;
  /** 1 for the outermost element. */
  readonly depth: number;
  readonly start: number;
  /** Visible characters inside, blanks left out; complete once the element is closed. */
  textLength: number;
  /** Those of them that stand inside links. */
  linkLength: number;
}

/** The value of an attribute with its entities decoded, or undefined. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const written = element.attributes?.get(name);
  return written?.includes('&') === true ? decodeHTMLAttribute(written) : written;
}

const nameAttributes = ['class', 'id', 'aria-labelledby'];

/** The names an element goes by: its classes, its id and the id of its label, as written, without empty ones. */
export function classTokens(element: HtmlElement): readonly string[] {
  if (element.attributes === undefined) return none;
  let tokens = none;
  for (const name of nameAttributes) {
    const written = attribute(element, name);
    if (written === undefined || written === '') continue;
    const words = /\s/.test(written) ? written.split(/\s+/).filter((word) => word !== '') : [written];
    tokens = tokens === none ? words : [...tokens, ...words];
  }
  return tokens;
}

const none: readonly string[] = [];

/** The nearest element of one of the given names, the element itself included. */
export function closest(element: HtmlElement | undefined, names: ReadonlySet<string>): HtmlElement | undefined {
  for (let at = element; at; at = at.parent) if (names.has(at.name)) return at;
  return undefined;
}

/** True when `ancestor` is `element` or stands above it. */
export function isInside(element: HtmlElement | undefined, ancestor: HtmlElement): boolean {
  for (let at = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** The innermost element that holds both. */
export function commonElement(a: HtmlElement | undefined, b: HtmlElement | undefined): HtmlElement | undefined {
  let left = a;
  let right = b;
  while (left !== right) {
    if (!left || !right) return undefined;
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left;
}
