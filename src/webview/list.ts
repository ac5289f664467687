import { blockAt, drawParagraphs } from './blocks';
import type { Drawing } from './blocks';
import { element } from './element';
import type { LayoutNode } from './layout';

interface OpenList {
  readonly list: number | undefined;
  readonly depth: number;
  readonly element: HTMLElement;
  item: { readonly number: number | undefined; readonly element: HTMLElement };
}

/** The blocks of a list as nested lists. Blocks of the same item share one `li`. */
export function drawList(drawing: Drawing, node: LayoutNode): HTMLElement {
  const root = element('div', { class: 'list' });
  const open: OpenList[] = [];
  for (let index = node.from; index < node.to;) {
    const block = blockAt(drawing, index);
    const end = endOfItem(drawing, index, node.to);
    const depth = block.depth ?? 1;
    closeDeeper(open, depth, block.list);
    const current = open.at(-1);
    const item =
      current?.list === block.list && current?.item.number === block.item ? current?.item.element : undefined;
    (item ?? addItem(root, open, { ...block, depth }, node)).append(...drawParagraphs(drawing, index, end));
    index = end;
  }
  return root;
}

function closeDeeper(open: OpenList[], depth: number, list: number | undefined): void {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (last.depth < depth || (last.depth === depth && last.list === list)) {
      return;
    }
    open.pop();
  }
}

interface Item {
  readonly list?: number;
  readonly item?: number;
  readonly ordered?: boolean;
  readonly depth: number;
}

function addItem(root: HTMLElement, open: OpenList[], item: Item, node: LayoutNode): HTMLElement {
  const made = { number: item.item, element: element('li') };
  const current = open.at(-1);
  if (current !== undefined && current.list === item.list) {
    current.item = made;
    current.element.append(made.element);
    return made.element;
  }
  const first = current === undefined ? node.firstItem : undefined;
  const list = item.ordered === true ? element('ol', { start: first === 1 ? undefined : first }) : element('ul');
  list.append(made.element);
  (current?.item.element ?? root).append(list);
  open.push({ list: item.list, depth: item.depth, element: list, item: made });
  return made.element;
}

function endOfItem(drawing: Drawing, from: number, limit: number): number {
  const { list, item } = blockAt(drawing, from);
  let end = from + 1;
  while (end < limit && blockAt(drawing, end).list === list && blockAt(drawing, end).item === item) {
    end += 1;
  }
  return end;
}
