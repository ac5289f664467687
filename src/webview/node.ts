import { blockAt, drawBlock, drawParagraph, drawParagraphs } from './blocks';
import type { Drawing } from './blocks';
import { citationSignature } from './citations/citationMarks';
import { element } from './element';
import { drawFigure } from './figure';
import type { LayoutNode } from './layout';
import { drawList } from './list';
import { nameSignature } from './names/nameMarks';
import { noteSignature } from './notes/noteMarks';
import { drawTable } from './table';

const headingTags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The element of a layout node. Every block drawn in it has one element with `data-block`, its index in the snapshot. */
export function drawNode(drawing: Drawing, node: LayoutNode): HTMLElement {
  switch (node.kind) {
    case 'paragraph':
      return drawParagraph(drawing, node.from, node.to);
    case 'heading':
      return drawBlock(drawing, node.from, element(headingTags[(node.depth ?? 1) - 1] ?? 'h6', { dir: 'auto' }));
    case 'preformatted':
      return drawBlock(drawing, node.from, element('pre', { dir: 'auto' }));
    case 'figure':
      return drawFigure(drawing, node);
    case 'quotation':
      return element('blockquote', {}, ...drawParagraphs(drawing, node.from, node.to));
    case 'list':
      return drawList(drawing, node);
    case 'table':
      return drawTable(drawing, node);
    case 'fold':
      return drawing.folds.draw(drawing, node.from, node.to);
  }
}

/**
 * All that the element of a node shows, and nothing of where it stands in the text: two nodes with the same signature
 * look the same, so an update may keep the element.
 */
export function signatureOf(drawing: Drawing, node: LayoutNode): string {
  const parts: unknown[] = [node.kind, node.depth, node.firstItem];
  const first = blockAt(drawing, node.from);
  for (let index = node.from; index < node.to; index += 1) {
    const { start, end, table: _table, group: _group, list, ...block } = blockAt(drawing, index);
    parts.push(drawing.snapshot.text.slice(start, end), {
      ...block,
      list: list === undefined ? list : list - (first.list ?? 0),
    });
    for (const mark of drawing.marks[index] ?? []) {
      parts.push(mark.start - start, mark.end - start, mark.kind, mark.link, mark.host);
      parts.push(mark.hint, mark.doubt, mark.chosen, mark.isName);
    }
    for (const note of drawing.notes[index] ?? []) {
      parts.push(noteSignature(note, start));
    }
    for (const citation of drawing.citations[index] ?? []) {
      parts.push(citationSignature(citation, start));
    }
    for (const name of drawing.names[index] ?? []) {
      parts.push(nameSignature(name, drawing.snapshot.names, start));
    }
  }
  return JSON.stringify(parts);
}
