import type { Handler } from 'htmlparser2';
import { limits } from '../../clipping/limits';
import type { ProblemCode } from '../../clipping/problem';
import type { Range } from '../../text/range';
import type { Mark } from '../article';
import type { Draft, Media } from '../draft';
import { webAddress } from './address';
import { DraftList } from './draftList';
import { attribute, commonElement, type HtmlElement } from './element';
import { embedOf } from './embeds';
import { emojiOf, imageOf } from './images';
import { splitEntities } from './entities';
import { MarkTracker } from './marks';
import { StructureTracker } from './structure';
import { TagParser } from './tagParser';
import { kindOfTag, markTags, type TagKind } from './tags';
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

/** Of more sources the rest says nothing new about one picture. */
const mostSources = 16;

class LimitReached extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

class PageReader {
  private readonly builder = new TextBuilder();
  private readonly tracker = new MarkTracker();
  private readonly structure = new StructureTracker();
  private readonly list = new DraftList();
  private readonly parser: TagParser;
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
  /** Inline elements whose text is a block of its own. */
  private readonly separate = new Set<HtmlElement>();

  constructor(
    private readonly source: string,
    range: Range,
    private readonly options: PageOptions,
  ) {
    this.offset = range.start;
    this.html = source.slice(range.start, range.end);
    const handler: Partial<Handler> = {
      onopentag: (name) => this.openTag(name),
      onclosetag: (name) => this.closeTag(name),
      ontext: (text) => this.addText(text),
      oncomment: () => this.countNode(),
    };
    // Entities are decoded here, where their place in the file is known; the tokenizer is faster without them.
    this.parser = new TagParser(handler, { decodeEntities: false });
  }

  addPreface(line: Preface): void {
    const exact = this.source.slice(line.source.start, line.source.end) === line.text;
    if (exact) this.builder.add(line.text, line.source.start, true);
    else this.builder.addPiece(line.text, line.source.start, line.source.end);
    const built = this.builder.endBlock();
    if (!built) return;
    const setting = { ...this.structure.setting(), headingLevel: line.headingLevel };
    this.list.addText(built, { element: undefined, linkLength: 0, setting }, undefined, line.verdict);
    this.tracker.endBlock(built, this.builder.offset);
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
    this.list.pullBack(text.length);
    const { drafts } = this.list;
    return { text, drafts, marks: this.tracker.sorted(), runs: this.builder.runs, ...(stopped && { stopped }) };
  }

  private countNode(): void {
    if (++this.nodes > limits.nodes) throw new LimitReached('too-many-nodes');
  }

  private openTag(name: string): void {
    this.countNode();
    if (++this.depth > limits.depth) throw new LimitReached('nesting-too-deep');
    const start = this.offset + this.parser.startIndex;
    const attributes = this.parser.takeAttributes();
    const { element: parent, depth } = this;
    const element: HtmlElement = { name, attributes, parent, depth, start, textLength: 0, linkLength: 0 };
    const kind = kindOfTag(name);
    if (kind === 'unseen') this.unseen++;
    else if (this.unseen === 0) this.openSeen(element, kind);
    this.element = element;
  }

  private openSeen(element: HtmlElement, kind: TagKind | undefined): void {
    if (kind === 'block') {
      this.endBlock('block');
      this.structure.open(element);
      return;
    }
    if (this.isSeparate(element)) {
      this.separate.add(element);
      this.endBlock('block');
    }
    if (kind !== undefined) this.openInline(element, kind);
  }

  private openInline(element: HtmlElement, kind: TagKind): void {
    if (kind === 'mark') this.markWith(element.name, 'openMark');
    else if (kind === 'link') this.tracker.openLink(this.hrefOf(element), this.builder.offset);
    else if (kind === 'break') this.endBlock('line');
    else if (kind === 'image') this.addImage(element);
    else if (kind === 'source') this.addSource(element);
    else if (kind === 'picture') this.pictureSources = [];
    else if (kind === 'embed') this.addEmbed(element);
  }

  private markWith(name: string, step: 'openMark' | 'closeMark'): void {
    const mark = markTags.get(name);
    if (mark) this.tracker[step](mark, this.builder.offset);
  }

  private hrefOf(element: HtmlElement): string {
    return webAddress(attribute(element, 'href'), this.options.base) ?? '';
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
    const kind = kindOfTag(name);
    if (kind === 'unseen') this.unseen--;
    else if (this.unseen === 0) this.closeSeen(element, kind);
  }

  /** Inside a paragraph nothing stands alone: there a class is a decoration. */
  private isSeparate(element: HtmlElement): boolean {
    const { parent } = element;
    if (parent === undefined || !metaHolders.has(parent.name)) return false;
    return this.options.standsAlone?.(element) === true;
  }

  private closeSeen(element: HtmlElement, kind: TagKind | undefined): void {
    if (kind === 'block') {
      this.endBlock('block');
      this.structure.close(element.name);
      return;
    }
    if (kind === 'mark') this.markWith(element.name, 'closeMark');
    else if (kind === 'link') this.tracker.closeLink(this.builder.offset);
    else if (kind === 'embed') this.endBlock('block');
    else if (kind === 'picture') this.pictureSources = [];
    if (this.separate.size > 0 && this.separate.delete(element)) this.endBlock('block');
  }

  private addText(text: string): void {
    if (this.unseen > 0 || this.element?.name === 'iframe') return;
    const start = this.tagEnd() - text.length;
    const before = this.builder.offset;
    if (text.includes('&')) this.addEscaped(text, start);
    else this.builder.add(text, start, this.structure.isVerbatim);
    this.noteText(this.builder.offset - before);
  }

  private addEscaped(text: string, start: number): void {
    const { builder, structure } = this;
    splitEntities(
      text,
      (from, to) => builder.add(text.slice(from, to), start + from, structure.isVerbatim),
      (decoded, from, to) => builder.addPiece(decoded, start + from, start + to),
    );
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
    this.pictureSources = [];
    if (image) this.addMedia({ kind: 'figure', image }, element);
  }

  private addEmbed(element: HtmlElement): void {
    this.endBlock('block');
    const tag = this.source.slice(element.start, Math.min(this.tagEnd(), element.start + 2_000));
    this.addMedia(embedOf(element, tag, this.options.base), element);
  }

  private addMedia(media: Media, element: HtmlElement): void {
    this.endBlock('block');
    const place = { at: this.builder.offset, sourceStart: element.start, sourceEnd: this.tagEnd() };
    this.list.addMedia(media, element, place, this.tracker.inLink, this.structure.setting());
  }

  /** `<source>` belongs to a picture still to come, or gives a player its address. */
  private addSource(element: HtmlElement): void {
    if (this.pictureSources.length < mostSources) this.pictureSources.push(element);
    const url = webAddress(attribute(element, 'src'), this.options.base);
    if (url !== undefined) this.list.addAddress(element.parent, url);
  }

  private tagEnd(): number {
    return this.offset + this.parser.endIndex + 1;
  }

  /** Ends the open block. `line` is a single line break: what follows it joins the same paragraph on a new line. */
  private endBlock(by: 'block' | 'line'): void {
    const built = this.builder.endBlock();
    if (built) {
      this.tracker.endBlock(built, this.builder.offset);
      const joins = this.breaks === 1 ? 'line' : undefined;
      const { textElement: element, linkLength } = this;
      this.list.addText(built, { element, linkLength, setting: this.structure.setting() }, joins, undefined);
      this.breaks = 0;
    }
    this.textElement = undefined;
    this.linkLength = 0;
    if (by === 'block' || !this.list.endsWithText) this.breaks = 0;
    else if (built) this.breaks = 1;
    else if (this.breaks > 0) this.breaks++;
  }
}
