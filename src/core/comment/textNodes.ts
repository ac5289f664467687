import type { AddLink, CommentNode } from './commentNode';

/** An address in running text, in ASCII: Chinese goes on right behind it. Sentence marks at its end are not part of it. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%)]/gi;

/** Text with a break at each line end, and with links where it names addresses that `addLink` takes. */
export function textNodes(text: string, addLink: AddLink | undefined): readonly CommentNode[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line, index): readonly CommentNode[] => {
    const nodes = addLink ? withLinks(line, addLink) : plain(line);
    return index === 0 ? nodes : [{ kind: 'break' }, ...nodes];
  });
}

const plain = (text: string): readonly CommentNode[] => (text === '' ? [] : [{ kind: 'text', text }]);

function withLinks(line: string, addLink: AddLink): readonly CommentNode[] {
  const nodes: CommentNode[] = [];
  let at = 0;
  for (const match of line.matchAll(address)) {
    const written = withoutOuterBracket(match[0]);
    const link = addLink(written);
    if (!link) continue;
    nodes.push(...plain(line.slice(at, match.index)), { kind: 'link', ...link, children: plain(written) });
    at = match.index + written.length;
  }
  return [...nodes, ...plain(line.slice(at))];
}

/** In `(see https://example.org/a)b` the bracket closes what stands before the address. */
function withoutOuterBracket(written: string): string {
  let open = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written.charAt(at) === '(') open += 1;
    if (written.charAt(at) === ')' && (open -= 1) < 0) return withoutEndMarks(written.slice(0, at));
  }
  return written;
}

function withoutEndMarks(written: string): string {
  let end = written.length;
  while ('.,;:!?'.includes(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

/** Texts that follow each other as one. */
export function joinTexts(nodes: readonly CommentNode[]): readonly CommentNode[] {
  const joined: CommentNode[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    joined.push(...plain(texts.join('')));
    texts = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') texts.push(node.text);
    else {
      flush();
      joined.push(node);
    }
  }
  flush();
  return joined;
}
