import { decodeHTML } from 'entities/decode';
import { isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** Elements whose text no browser shows. */
const unseen = new Set('script style template noframes noembed defs desc metadata applet datalist'.split(' '));

/**
 * The text of a page that a reader could see, in the order of the page, made from htmlparser2's tree: an answer that
 * owes nothing to the reader under test. Pictures that stand for an emoji count as their `alt`; the entities in
 * `<textarea>`, which the tree leaves as they are, are decoded as browsers do it.
 */
export function visibleText(html: string): string {
  const open: Node[] = [...parseDocument(html).children].reverse();
  let text = '';
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node) && !isIn(node, 'iframe')) text += isIn(node, 'textarea') ? decodeHTML(node.data) : node.data;
    if (!('name' in node) || !('children' in node) || unseen.has(node.name)) continue;
    if (node.name === 'img') text += emoji(node.attribs);
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child) open.push(child);
    }
  }
  return text;
}

function isIn({ parent }: Node, name: string): boolean {
  return parent !== null && 'name' in parent && parent.name === name;
}

function emoji(attributes: Readonly<Record<string, string>>): string {
  const { alt = '', class: classes = '', src = '' } = attributes;
  const isEmoji = /(^|\s)(wp-smiley|emoji)(\s|$)/i.test(classes) || /\/emoji\/|twemoji/i.test(src);
  return isEmoji && alt.length <= 16 ? alt : '';
}
