import type { Uri } from 'vscode';
import type { SourceSymbol, SymbolGroup } from '../../core/source/sourceSymbol';
import type { Range } from '../../core/text/range';
import { LineStarts } from '../platform/lineStarts';
import type { LinePosition } from '../platform/lineStarts';

/** A group of the outline. `id` is the same for every clipping, so that a group stays open or closed. */
export interface OutlineGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly group: SymbolGroup['group'];
  readonly clipping: Uri;
  readonly children: readonly OutlineItem[];
}

/** One line of a group. */
export interface OutlineItem {
  readonly kind: 'item';
  /** Differs for different items of all clippings; the same as long as the item keeps its place in its group. */
  readonly id: string;
  readonly symbol: SourceSymbol;
  /** The clipping that the item is of, so that an old line never leads into another one. */
  readonly clipping: Uri;
  /** Where the item begins in a text editor; undefined when it stands nowhere in the file. */
  readonly position?: LinePosition;
  readonly children: readonly OutlineItem[];
}

export type OutlineNode = OutlineGroup | OutlineItem;

/** The outline of one reading of a clipping. */
export interface Outline {
  readonly clipping: Uri;
  /** The lines of the text that the places of the items count in. */
  readonly lines: LineStarts;
  readonly groups: readonly OutlineGroup[];
  readonly parents: ReadonlyMap<OutlineNode, OutlineNode>;
}

/** Makes the lines of an outline. The same symbols give the same identifiers. */
export function makeOutline(clipping: Uri, text: string, groups: readonly SymbolGroup[]): Outline {
  const lines = new LineStarts(text);
  const parents = new Map<OutlineNode, OutlineNode>();
  const adopt = <T extends OutlineNode>(parent: T): T => {
    parent.children.forEach((child) => parents.set(child, parent));
    return parent;
  };
  const makeItems = (symbols: readonly SourceSymbol[], path: string): readonly OutlineItem[] =>
    symbols.map((symbol, index) => {
      const id = `${path}/${index}`;
      const children = makeItems(symbol.children ?? [], id);
      const position = symbol.source && { position: lines.positionAt(symbol.source.start) };
      return adopt({ kind: 'item', id, symbol, clipping, ...position, children });
    });
  const address = clipping.toString();
  return {
    clipping,
    lines,
    groups: groups.map(({ group, symbols }) =>
      adopt({ kind: 'group', id: group, group, clipping, children: makeItems(symbols, `${address}#${group}`) }),
    ),
    parents,
  };
}

/**
 * The line that stands for a stretch of the file: the first that stands in it, else the heading above it. Only lines
 * for which `isShown` answers true count.
 */
export function itemInView(
  { groups }: Outline,
  place: Range,
  isShown: (node: OutlineNode) => boolean,
): OutlineItem | undefined {
  let best: OutlineItem | undefined;
  let heading: OutlineItem | undefined;
  for (const item of shownItems(groups, isShown)) {
    const { source, kind } = item.symbol;
    if (source && isIn(source, place) && (!best || isBefore(item, best))) {
      best = item;
    }
    if (source && kind === 'heading' && source.start <= place.start) {
      heading = item;
    }
  }
  return best ?? heading;
}

/** True when a line stands, in part at least, in a stretch of the file. */
export function isItemIn({ symbol }: OutlineItem, place: Range): boolean {
  return symbol.source !== undefined && isIn(symbol.source, place);
}

function isIn(source: Range, place: Range): boolean {
  return source.start < Math.max(place.end, place.start + 1) && source.end > place.start;
}

/** What begins first; of two that begin together the longer one. */
function isBefore({ symbol: { source: a } }: OutlineItem, { symbol: { source: b } }: OutlineItem): boolean {
  return a !== undefined && b !== undefined && (a.start < b.start || (a.start === b.start && a.end > b.end));
}

function shownItems(nodes: readonly OutlineNode[], isShown: (node: OutlineNode) => boolean): readonly OutlineItem[] {
  return nodes.filter(isShown).flatMap((node) => {
    const below = shownItems(node.children, isShown);
    return node.kind === 'item' ? [node, ...below] : below;
  });
}
