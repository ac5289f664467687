import { Tokenizer } from 'htmlparser2';
import type { Range } from '../../text/range';
import { unseenTags } from './tags';

/** A tag as it stands in the file. `name` is in lower case. Offsets are UTF-16 units of the file. */
export interface PageTag extends Range {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'self-closing';
}

/** An attribute's value as it stands in the file, without its quotes. Names are in lower case. */
export interface PageAttribute extends Range {
  readonly tag: string;
  readonly name: string;
}

/** A stretch of text that readers see, entities undecoded. */
export interface PageText extends Range {
  /** True inside elements that show code as it is written. */
  readonly verbatim: boolean;
}

/** The HTML of a clipping as written: what a parser mends is still seen. */
export interface PageScan {
  readonly tags: readonly PageTag[];
  /** Neither scripts nor styles. */
  readonly texts: readonly PageText[];
  /** Attributes with a value, when they were asked for. */
  readonly attributes: readonly PageAttribute[];
  readonly comments: readonly Range[];
}

/** Takes the HTML in `range` of `source` apart into tags and texts, in one pass. */
export function scanPage(source: string, range: Range, { attributes = false } = {}): PageScan {
  const scanner = new Scanner(source, range.start, attributes);
  const tokenizer = new Tokenizer({ decodeEntities: false }, scanner);
  tokenizer.write(source.slice(range.start, range.end));
  tokenizer.end();
  return scanner;
}

const verbatimTags: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp', 'textarea', 'xmp']);

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

class Scanner implements Callbacks, PageScan {
  readonly tags: PageTag[] = [];
  readonly texts: PageText[] = [];
  readonly attributes: PageAttribute[] = [];
  readonly comments: Range[] = [];
  private tagStart = 0;
  private tagName = '';
  private attributeName = '';
  private valueStart = -1;
  private valueEnd = -1;
  /** The open element whose text nobody sees. */
  private unseen = '';
  private verbatim = 0;

  constructor(
    private readonly source: string,
    private readonly offset: number,
    private readonly wantsAttributes: boolean,
  ) {}

  ontext(start: number, end: number): void {
    if (this.unseen !== '' || end <= start) return;
    const last = this.texts.at(-1);
    const text = { start: this.offset + start, end: this.offset + end, verbatim: this.verbatim > 0 };
    if (last?.end === text.start) this.texts[this.texts.length - 1] = { ...last, end: text.end };
    else this.texts.push(text);
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = this.offset + start - 1;
    this.tagName = this.source.slice(this.offset + start, this.offset + end).toLowerCase();
  }

  onopentagend(end: number): void {
    this.addTag('open', this.offset + end + 1);
    if (this.unseen === '' && unseenTags.has(this.tagName)) this.unseen = this.tagName;
    if (verbatimTags.has(this.tagName)) this.verbatim += 1;
  }

  onselfclosingtag(end: number): void {
    this.addTag('self-closing', this.offset + end + 1);
  }

  onclosetag(start: number, end: number): void {
    const from = this.source.lastIndexOf('<', this.offset + start);
    const close = this.source.indexOf('>', this.offset + end);
    this.tagStart = from;
    this.tagName = this.source.slice(this.offset + start, this.offset + end).toLowerCase();
    this.addTag('close', close < 0 ? this.source.length : close + 1);
    if (this.unseen === this.tagName) this.unseen = '';
    if (verbatimTags.has(this.tagName) && this.verbatim > 0) this.verbatim -= 1;
  }

  onattribname(start: number, end: number): void {
    if (!this.wantsAttributes) return;
    this.attributeName = this.source.slice(this.offset + start, this.offset + end).toLowerCase();
    this.valueStart = -1;
    this.valueEnd = -1;
  }

  onattribdata(start: number, end: number): void {
    if (!this.wantsAttributes) return;
    if (this.valueStart < 0) this.valueStart = this.offset + start;
    this.valueEnd = this.offset + end;
  }

  onattribend(): void {
    if (this.valueStart < 0) return;
    this.attributes.push({ tag: this.tagName, name: this.attributeName, start: this.valueStart, end: this.valueEnd });
  }

  oncomment(start: number, end: number): void {
    this.comments.push({ start: this.offset + start, end: this.offset + end });
  }

  onattribentity(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  private addTag(kind: PageTag['kind'], end: number): void {
    this.tags.push({ name: this.tagName, kind, start: this.tagStart, end });
  }
}
