import { Parser } from 'htmlparser2';
import { limits } from '../../clipping/limits';
import type { ProblemCode } from '../../clipping/problem';
import type { Range } from '../../text/range';
import type { Mark } from '../article';
import type { Draft, Media } from '../draft';
import { webAddress } from './address';
import { attribute, closest, type HtmlElement } from './element';
import { embedOf } from './embeds';
import { emojiOf, imageOf } from './images';
import { MarkTracker } from './marks';
import { StructureTracker } from './structure';
import { blockTags, embedTags, markTags, unseenTags } from './tags';
import { TextBuilder } from './textBuilder';

/** A page taken apart into blocks, in reading order, before any of them has a role. */
export interface Page {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly marks: readonly Mark[];
  /** The input of SourceMap.of. */
  readonly runs: readonly number[];
  /** The limit that ended the reading early, and where in the file. */
  readonly stopped?: { readonly code: ProblemCode; readonly at: number };
}

/** Text that stands above the page and belongs to the article: the title, a date line. */
export interface Preface {
  readonly text: string;
  readonly source: Range;
  readonly headingLevel?: 1;
  readonly verdict: NonNullable<Draft['verdict']>;
}

export interface PageOptions {
  /** Resolves relative addresses. */
  readonly base?: string | undefined;
  /** Says of an inline element that its text is a block of its own. */
  readonly standsAlone?: (element: HtmlElement) => boolean;
}

/**
 * Reads the HTML in `range` of `source` into blocks, after `preface`.
 * One pass, no recursion; ends at the limits of depth and size instead of failing.
 */
export function readPage(source: string, range: Range, preface: readonly Preface[], options: PageOptions): Page {
  const reader = new PageReader(source, range, options);
  for (const line of preface) reader.addPreface(line);
  return reader.read();
}

/** Where publishing systems set author, tags and time side by side. */
const metaHolders: ReadonlySet<string> = new Set(['div', 'header', 'footer', 'section', 'aside', 'span', 'small']);

const noscript: ReadonlySet<string> = new Set(['noscript']);

class LimitReached extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

type OpenDraft = Omit<Draft, 'text'>;

class PageReader {
  private readonly builder = new TextBuilder();
  private readonly tracker = new MarkTracker();
  private readonly structure = new StructureTracker();
  private readonly drafts: OpenDraft[] = [];
  private readonly parser: Parser;
  private readonly offset: number;
  private readonly html: string;
  private element: HtmlElement | undefined;
  private depth = 0;
  private nodes = 0;
  private unseen = 0;
  private linkLength = 0;
  private breaks = 0;
  private textElement: HtmlElement | undefined;
  private pictureSources: HtmlElement[] = [];

  constructor(
    private readonly source: string,
    range: Range,
    private readonly options: PageOptions,
  ) {
    this.offset = range.start;
    this.html = source.slice(range.start, range.end);
    this.parser = new Parser({
      onopentag: (name, attributes) => this.openTag(name, attributes),
      onclosetag: (name) => this.closeTag(name),
      ontext: (text) => this.addText(text),
      oncomment: () => this.countNode(),
    });
  }

  addPreface(line: Preface): void {
    const exact = this.source.slice(line.source.start, line.source.end) === line.text;
    if (exact) this.builder.add(line.text, line.source.start, true);
    else this.builder.addPiece(line.text, line.source.start, line.source.end);
    const built = this.builder.endBlock();
    if (!built) return;
    const setting = line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel };
    this.drafts.push({ ...built, element: undefined, linkLength: 0, setting, verdict: line.verdict });
    this.tracker.endBlock(built.end, this.builder.offset);
  }

  read(): Page {
    let stopped: Page['stopped'];
    try {
      this.parser.end(this.html);
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      stopped = { code: error.code, at: this.offset + this.parser.startIndex };
    }
    this.endBlock('block');
    const text = this.builder.text();
    const drafts = this.drafts.map((draft) => place(draft, text));
    return { text, drafts, marks: this.tracker.sorted(), runs: this.builder.runs, ...(stopped && { stopped }) };
  }

  private countNode(): void {
    if (++this.nodes > limits.nodes) throw new LimitReached('too-many-nodes');
  }

  private openTag(name: string, attributes: Record<string, string>): void {
    this.countNode();
    if (++this.depth > limits.depth) throw new LimitReached('nesting-too-deep');
    const start = this.offset + this.parser.startIndex;
    const { element: parent, depth } = this;
    const element: HtmlElement = { name, attributes, parent, depth, start, textLength: 0, linkLength: 0 };
    if (unseenTags.has(name)) this.unseen++;
    else if (this.unseen === 0) this.openSeen(element);
    this.element = element;
  }

  private openSeen(element: HtmlElement): void {
    const { name } = element;
    if (this.isSeparate(element)) this.endBlock('block');
    if (blockTags.has(name)) {
      this.endBlock('block');
      this.structure.open(element);
      return;
    }
    const mark = markTags.get(name);
    if (mark) this.tracker.openMark(mark, this.builder.offset);
    else if (name === 'a') this.tracker.openLink(webAddress(attribute(element, 'href'), this.options.base) ?? '', this.builder.offset);
    else if (name === 'br') this.endBlock('line');
    else if (name === 'img' || name === 'amp-img') this.addImage(element);
    else if (name === 'source') this.addSource(element);
    else if (name === 'picture') this.pictureSources = [];
    else if (embedTags.has(name) || name.startsWith('youtube-player')) this.addEmbed(element);
  }

  private closeTag(name: string): void {
    const element = this.element;
    if (!element) return;
    this.element = element.parent;
    this.depth--;
    if (element.parent) {
      element.parent.textLength += element.textLength;
      element.parent.linkLength += name === 'a' ? element.textLength : element.linkLength;
    }
    if (unseenTags.has(name)) this.unseen--;
    else if (this.unseen === 0) this.closeSeen(name);
    if (this.unseen === 0 && this.isSeparate(element)) this.endBlock('block');
  }

  /** Inside a paragraph nothing stands alone: there a class is a decoration. */
  private isSeparate(element: HtmlElement): boolean {
    const { parent } = element;
    if (parent === undefined || !metaHolders.has(parent.name) || blockTags.has(element.name)) return false;
    return this.options.standsAlone?.(element) === true;
  }

  private closeSeen(name: string): void {
    if (blockTags.has(name)) {
      this.endBlock('block');
      this.structure.close(name);
      return;
    }
    const mark = markTags.get(name);
    if (mark) this.tracker.closeMark(mark, this.builder.offset);
    else if (name === 'a') this.tracker.closeLink(this.builder.offset);
    else if (embedTags.has(name)) this.endBlock('block');
  }

  private addText(text: string): void {
    if (this.unseen > 0 || this.element?.name === 'iframe') return;
    const end = this.offset + this.parser.endIndex + 1;
    const start = end - text.length;
    const before = this.builder.offset;
    if (this.source.startsWith(text, start)) this.builder.add(text, start, this.structure.isVerbatim);
    else this.builder.addPiece(text, Math.max(this.source.lastIndexOf('&', end - 1), this.offset + this.parser.startIndex), end);
    this.noteText(this.builder.offset - before);
  }

  private noteText(added: number): void {
    if (added <= 0) return;
    this.textElement = this.textElement ? commonElement(this.textElement, this.element) : this.element;
    if (this.tracker.inLink) this.linkLength += added;
    if (this.element) this.element.textLength += added;
  }

  private addImage(element: HtmlElement): void {
    const emoji = emojiOf(element);
    if (emoji !== undefined) {
      const before = this.builder.offset;
      this.builder.addPiece(emoji, element.start, this.tagEnd());
      this.noteText(this.builder.offset - before);
      return;
    }
    const image = imageOf(element, this.pictureSources, this.options.base);
    if (image) this.addMedia({ kind: 'figure', image }, element);
  }

  private addEmbed(element: HtmlElement): void {
    this.endBlock('block');
    const tag = this.source.slice(element.start, Math.min(this.tagEnd(), element.start + 2_000));
    this.addMedia(embedOf(element, tag, this.options.base), element);
  }

  private addMedia(media: Media, element: HtmlElement): void {
    this.endBlock('block');
    if (media.kind === 'figure' && this.isTwin(media.image.url)) return;
    const at = this.builder.offset;
    const linkLength = this.tracker.inLink ? 1 : 0;
    const place = { start: at, end: at, sourceStart: element.start, sourceEnd: this.tagEnd() };
    this.drafts.push({ ...place, element, linkLength, setting: this.structure.setting(), media });
  }

  /** The same picture once more: right after itself, or for readers without scripts behind the lazy one. */
  private isTwin(url: string): boolean {
    const scriptless = closest(this.element, noscript) !== undefined;
    for (let at = this.drafts.length - 1; at >= Math.max(0, this.drafts.length - (scriptless ? 4 : 1)); at--) {
      const media = this.drafts[at]?.media;
      if (media?.kind !== 'figure') continue;
      if (media.image.url === url) return true;
      if (scriptless && withoutQuery(media.image.url) === withoutQuery(url)) return true;
    }
    return false;
  }

  /** `<source>` belongs to a picture still to come, or gives a player its address. */
  private addSource(element: HtmlElement): void {
    this.pictureSources.push(element);
    const last = this.drafts[this.drafts.length - 1];
    if (last?.media?.kind !== 'embed' || last.media.url !== undefined || last.element !== element.parent) return;
    const url = webAddress(attribute(element, 'src'), this.options.base);
    if (url !== undefined) this.drafts[this.drafts.length - 1] = { ...last, media: { ...last.media, url } };
  }

  private tagEnd(): number {
    return this.offset + this.parser.endIndex + 1;
  }

  /** Ends the open block. `line` is a single line break: what follows it joins the same paragraph on a new line. */
  private endBlock(by: 'block' | 'line'): void {
    const built = this.builder.endBlock();
    if (built) {
      this.tracker.endBlock(built.end, this.builder.offset);
      const joins = this.breaks === 1 ? { joins: 'line' as const } : {};
      const { textElement: element, linkLength } = this;
      this.drafts.push({ ...built, element, linkLength, setting: this.structure.setting(), ...joins });
      this.breaks = 0;
    }
    this.textElement = undefined;
    this.linkLength = 0;
    const lastHasText = this.drafts[this.drafts.length - 1]?.media === undefined && this.drafts.length > 0;
    if (by === 'block' || !lastHasText) this.breaks = 0;
    else if (built) this.breaks = 1;
    else if (this.breaks > 0) this.breaks++;
  }
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** Pictures at the very end stand at the end of the text, not after it. */
function place(draft: OpenDraft, text: string): Draft {
  if (draft.media === undefined) return { ...draft, text: text.slice(draft.start, draft.end) };
  const at = Math.min(draft.start, text.length);
  return { ...draft, start: at, end: at, text: '' };
}

/** The innermost element that holds both. */
function commonElement(a: HtmlElement | undefined, b: HtmlElement | undefined): HtmlElement | undefined {
  let left = a;
  let right = b;
  while (left !== right) {
    if (!left || !right) return undefined;
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left;
}
