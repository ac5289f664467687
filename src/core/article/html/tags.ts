import type { SimpleMarkKind } from '../article';

/** Element names, grouped by what the reader of a page does with them. Source: the HTML standard's rendering section. */

/** Begin and end a block of text. */
export const blockTags: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section select
   summary table tbody td text textarea tfoot th thead title tr ul`.split(/\s+/),
);

/** Their text is never shown to a reader. */
export const unseenTags: ReadonlySet<string> = new Set(
  'script style template noframes noembed defs desc metadata math-annotation applet datalist'.split(' '),
);

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Tables, lists, quotations, headings and preformatted text: what decides the kind of the blocks inside. */
export const structureTags: ReadonlySet<string> = new Set([
  ...['table', 'tr', 'td', 'th', 'ul', 'ol', 'dl', 'li', 'dt', 'dd', 'blockquote', 'pre'],
  ...headingTags,
]);

/** Inline elements that become marks. */
export const markTags: ReadonlyMap<string, SimpleMarkKind> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['dfn', 'emphasis'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['del', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['rt', 'ruby'],
]);

export const embedTags: ReadonlyMap<string, 'video' | 'audio' | 'frame'> = new Map([
  ['video', 'video'],
  ['audio', 'audio'],
  ['iframe', 'frame'],
  ['embed', 'frame'],
  ['object', 'frame'],
  ['amp-youtube', 'video'],
  ['amp-video', 'video'],
  ['amp-audio', 'audio'],
  ['amp-iframe', 'frame'],
]);

/** What the reader of a page does with an element. */
export type TagKind = 'block' | 'unseen' | 'mark' | 'link' | 'break' | 'image' | 'source' | 'picture' | 'embed';

const kinds: ReadonlyMap<string, TagKind> = new Map<string, TagKind>([
  ...[...blockTags].map((name) => [name, 'block'] as const),
  ...[...unseenTags].map((name) => [name, 'unseen'] as const),
  ...[...markTags.keys()].map((name) => [name, 'mark'] as const),
  ...[...embedTags.keys()].map((name) => [name, 'embed'] as const),
  ['a', 'link'],
  ['br', 'break'],
  ['img', 'image'],
  ['amp-img', 'image'],
  ['source', 'source'],
  ['picture', 'picture'],
]);

/** The kind of an element, or undefined for one that only holds others. Players of RFI have names of their own. */
export function kindOfTag(name: string): TagKind | undefined {
  return kinds.get(name) ?? (name.startsWith('youtube-player') ? 'embed' : undefined);
}
