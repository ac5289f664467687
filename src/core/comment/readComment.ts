import type { AddLink, CommentNode } from './commentNode';

/** Reads a comment's Markdown. */
export function readComment(markdown: string, _addLink: AddLink): readonly CommentNode[] {
  return markdown === '' ? [] : [{ kind: 'paragraph', children: [{ kind: 'text', text: markdown }] }];
}
