import { Parser } from 'htmlparser2';

/** The attributes of a tag where they stand: values are cut out when they are asked for, which most never are. */
export class Attributes {
  /** `spans` holds for each attribute start and end of its name and of its value, in UTF-16 units of `html`. */
  constructor(
    private readonly html: string,
    private readonly spans: readonly number[],
  ) {}

  /** The value as written, of the first attribute of that name; `name` is in lower case. */
  get(name: string): string | undefined {
    const { html, spans } = this;
    for (let at = 0; at < spans.length; at += 4) {
      const start = spans[at] ?? 0;
      const end = spans[at + 1] ?? 0;
      if (end - start !== name.length) continue;
      if (html.startsWith(name, start) || html.slice(start, end).toLowerCase() === name) {
        return html.slice(spans[at + 2], spans[at + 3]);
      }
    }
    return undefined;
  }
}

/** htmlparser2's parser with an own way of keeping attributes. It must be given the whole of its HTML at once. */
export class TagParser extends Parser {
  private html = '';
  private spans: number[] | undefined;

  override end(html: string): void {
    this.html = html;
    super.end(html);
  }

  /** The attributes of the tag that has just been opened; undefined when it has none. */
  takeAttributes(): Attributes | undefined {
    const { spans } = this;
    this.spans = undefined;
    return spans && new Attributes(this.html, spans);
  }

  override onattribname(start: number, end: number): void {
    this.spans ??= [];
    this.spans.push(start, end, end, end);
  }

  override onattribdata(start: number, end: number): void {
    const { spans } = this;
    if (!spans) return;
    spans[spans.length - 2] = start;
    spans[spans.length - 1] = end;
  }

  override onattribend(_quote: number, end: number): void {
    this.endIndex = end;
  }
}
