import type { Draft, Media, Setting } from '../draft';
import { closest, type HtmlElement } from './element';
import type { BuiltText } from './textBuilder';

const noscript: ReadonlySet<string> = new Set(['noscript']);

/** Where something stands that has no text: its offset in the text, and its tag in the file. */
export interface MediaPlace {
  readonly at: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** The blocks of a page in reading order. */
export class DraftList {
  readonly drafts: Draft[] = [];

  /** True when the last block is text, which a line break can continue. */
  get endsWithText(): boolean {
    const last = this.drafts[this.drafts.length - 1];
    return last !== undefined && last.media === undefined;
  }

  addText(
    built: BuiltText,
    context: { readonly element: HtmlElement | undefined; readonly linkLength: number; readonly setting: Setting },
    joins: Draft['joins'],
    verdict: Draft['verdict'],
  ): void {
    const { start, end, sourceStart, sourceEnd, text } = built;
    const { element, linkLength, setting } = context;
    const media = undefined;
    this.drafts.push({ start, end, sourceStart, sourceEnd, text, element, linkLength, setting, joins, media, verdict });
  }

  /** Adds a picture or a player, unless it is the picture before it once more. */
  addMedia(media: Media, element: HtmlElement, place: MediaPlace, inLink: boolean, setting: Setting): void {
    if (media.kind === 'figure' && this.isTwin(media.image.url, element)) return;
    const { at, sourceStart, sourceEnd } = place;
    this.drafts.push({
      start: at,
      end: at,
      sourceStart,
      sourceEnd,
      text: '',
      element,
      linkLength: inLink ? 1 : 0,
      setting,
      joins: undefined,
      media,
      verdict: undefined,
    });
  }

  /** Gives the player that `parent` is its address, when it has none yet. */
  addAddress(parent: HtmlElement | undefined, url: string): void {
    const at = this.drafts.length - 1;
    const last = this.drafts[at];
    if (last?.media?.kind !== 'embed' || last.media.url !== undefined || last.element !== parent) return;
    this.drafts[at] = { ...last, media: { ...last.media, url } };
  }

  /** Pictures at the very end stand at the end of the text, not after it. */
  pullBack(length: number): void {
    for (let at = this.drafts.length - 1; at >= 0; at--) {
      const draft = this.drafts[at];
      if (!draft || draft.start <= length) return;
      this.drafts[at] = { ...draft, start: length, end: length };
    }
  }

  /** The same picture once more: right after itself, or for readers without scripts behind the lazy one. */
  private isTwin(url: string, element: HtmlElement): boolean {
    const scriptless = closest(element.parent, noscript) !== undefined;
    for (let at = this.drafts.length - 1; at >= Math.max(0, this.drafts.length - (scriptless ? 4 : 1)); at--) {
      const media = this.drafts[at]?.media;
      if (media?.kind !== 'figure') continue;
      if (media.image.url === url) return true;
      if (scriptless && withoutQuery(media.image.url) === withoutQuery(url)) return true;
    }
    return false;
  }
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}
