import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import type { AddLink, CommentNode, CommentParent } from './commentNode';
import { joinTexts, textNodes } from './textNodes';

type Tree = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Tree | Tree['children'][number];

/** Comments beyond these are one plain paragraph: the parser's time grows faster than they do. */
const mostUnits = 20_000;
const mostMarks = 800;
const mostNested = 16;
const mostLevels = 64;

/** Everything that may open, close or nest something. */
const mark = /[*_~[\]<>`\\!&#|+\r\n-]|\d[.)]/g;
/** A line that opens more quotations and lists one inside the other than anybody writes. */
const deepLine = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${mostNested}}`, 'm');

const options: NonNullable<Parameters<typeof fromMarkdown>[1]> & object = {
  extensions: [
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    { disable: { null: ['definition'] } }, // [1]: 見上 is something a person wrote, not the address of a link
  ],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
};

/**
 * Reads a comment's Markdown: CommonMark with strikethrough, where bold and italics also work beside Chinese punctuation
 * and a single line end is a new line. Addresses become links as far as `addLink` takes them; what it does not take, HTML
 * and pictures are text as it was written. A comment that is absurdly long or deep is one paragraph of plain text.
 */
export function readComment(markdown: string, addLink: AddLink): readonly CommentNode[] {
  if (markdown.trim() === '') return [];
  if (!isReadable(markdown)) return plain(markdown);
  const reader = new CommentReader(markdown, addLink);
  return reader.read(fromMarkdown(markdown, options)) ?? plain(markdown);
}

const plain = (text: string): readonly CommentNode[] => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];

function isReadable(markdown: string): boolean {
  if (markdown.length > mostUnits) return false;
  return (markdown.match(mark)?.length ?? 0) <= mostMarks && !deepLine.test(markdown);
}

class CommentReader {
  readonly #addLink: AddLink;

  constructor(
    private readonly markdown: string,
    addLink: AddLink,
  ) {
    this.#addLink = addLink;
  }

  /** The comment's blocks; undefined when they are nested too deeply. */
  read(tree: Tree): readonly CommentNode[] | undefined {
    return isDeep(tree) ? undefined : this.#children(tree, false);
  }

  #children(parent: MarkdownNode, inLink: boolean): readonly CommentNode[] {
    if (!('children' in parent)) return [];
    const nodes = parent.children.flatMap((child) =>
      child.type === 'html' && holdsBlocks.has(parent.type)
        ? [{ kind: 'paragraph', children: textNodes(child.value, undefined) } as const]
        : this.#node(child, inLink),
    );
    return joinTexts(nodes);
  }

  #node(node: MarkdownNode, inLink: boolean): readonly CommentNode[] {
    switch (node.type) {
      case 'text':
        return textNodes(node.value, inLink ? undefined : this.#addLink);
      case 'html':
        return textNodes(node.value, undefined);
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'code':
        return [{ kind: 'preformatted', text: node.value }];
      case 'break':
        return [{ kind: 'break' }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'link':
        return this.#link(node.url, this.#children(node, true));
      case 'list':
        return [{ kind: 'list', ordered: node.ordered === true, children: this.#children(node, inLink) }];
      case 'listItem':
        return [
          { kind: 'item', children: node.spread === true ? this.#children(node, inLink) : this.#tight(node, inLink) },
        ];
      default:
        return this.#parent(node, inLink);
    }
  }

  #parent(node: MarkdownNode, inLink: boolean): readonly CommentNode[] {
    const kind = parents.get(node.type);
    if (kind !== undefined) return [{ kind, children: this.#children(node, inLink) }];
    return textNodes(this.markdown.slice(node.position?.start.offset, node.position?.end.offset), undefined);
  }

  #link(address: string, children: readonly CommentNode[]): readonly CommentNode[] {
    const link = this.#addLink(address);
    return link ? [{ kind: 'link', ...link, children }] : children;
  }

  /** The text of a tight list's item stands in it without a paragraph around it. */
  #tight(item: MarkdownNode, inLink: boolean): readonly CommentNode[] {
    return this.#children(item, inLink).flatMap((child) => (child.kind === 'paragraph' ? child.children : [child]));
  }
}

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

const parents: ReadonlyMap<string, CommentParent> = new Map([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['blockquote', 'quotation'],
  ['strong', 'strong'],
  ['emphasis', 'emphasis'],
  ['delete', 'strikethrough'],
]);

/** True when the tree has more levels than are drawn. No recursion. */
function isDeep(tree: Tree): boolean {
  let level: readonly MarkdownNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}
