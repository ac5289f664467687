/** An element as the reader of a page needs it: no children, only the way up. Offsets are UTF-16 units of the file. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | undefined;
  /** 1 for the outermost element. */
  readonly depth: number;
  readonly start: number;
  /** Visible characters inside, blanks left out; complete once the element is closed. */
  textLength: number;
  /** Those of them that stand inside links. */
  linkLength: number;
}

/** The value of an attribute, or undefined; never something inherited from Object. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}

/** Class names and id of an element, as written, without empty ones. */
export function classTokens(element: HtmlElement): readonly string[] {
  const classes = attribute(element, 'class');
  const id = attribute(element, 'id');
  if (classes === undefined && id === undefined) return none;
  const tokens = (classes ?? '').split(/\s+/);
  if (id !== undefined) tokens.push(id);
  return tokens.filter((token) => token !== '');
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
