export const commentParents = [
  'paragraph',
  'heading',
  'quotation',
  'item',
  'strong',
  'emphasis',
  'strikethrough',
] as const;
export type CommentParent = (typeof commentParents)[number];

/** A piece of a note's comment, read from Markdown and ready to be drawn. HTML and pictures in it are plain text. */
export type CommentNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' | 'rule' }
  | { readonly kind: 'code' | 'preformatted'; readonly text: string }
  | { readonly kind: CommentParent; readonly children: readonly CommentNode[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly children: readonly CommentNode[] }
  | { readonly kind: 'link'; readonly link: number; readonly host: string; readonly children: readonly CommentNode[] };

/** Takes an address and gives the number by which the page names it; undefined when it leads nowhere on the web. */
export type AddLink = (address: string) => { readonly link: number; readonly host: string } | undefined;
