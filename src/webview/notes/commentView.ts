import type { CommentNode } from '../../protocol/notes';
import type { ReaderStrings } from '../../protocol/reader';
import { element } from '../element';
import { linkElement } from '../marks';

const tags = {
  paragraph: 'p',
  heading: 'p',
  quotation: 'blockquote',
  item: 'li',
  strong: 'strong',
  emphasis: 'em',
  strikethrough: 's',
} as const;

/** Draws a note's comment. Links are numbers, as in the article. */
export function drawComment(nodes: readonly CommentNode[], strings: ReaderStrings): readonly Node[] {
  return nodes.map((node) => drawCommentNode(node, strings));
}

function drawCommentNode(node: CommentNode, strings: ReaderStrings): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return element('br');
    case 'rule':
      return element('hr');
    case 'code':
      return element('code', {}, node.text);
    case 'preformatted':
      return element('pre', {}, node.text);
    case 'link': {
      const link = linkElement(node.link, node.host, strings);
      link.append(...drawComment(node.children, strings));
      return link;
    }
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', {}, ...drawComment(node.children, strings));
    default:
      // A heading within a note must not enter the outline of the article.
      return element(
        tags[node.kind],
        node.kind === 'heading' ? { class: 'subject' } : {},
        ...drawComment(node.children, strings),
      );
  }
}
