import type { Block } from './article';
import type { Draft } from './draft';
import type { Piece } from './pieces';
import type { SourceMap } from './sourceMap';

/** Tables that only place a picture or a text on the page, not data: told by their shape. */
export function layoutTables(drafts: readonly Draft[]): ReadonlySet<number> {
  const shapes = new Map<number, { columns: Set<number>; cells: Set<string>; longest: number; media: boolean }>();
  for (const { setting, text, media } of drafts) {
    if (!setting.cell) continue;
    const { table, row, column } = setting.cell;
    const shape = shapes.get(table) ?? { columns: new Set(), cells: new Set(), longest: 0, media: false };
    shape.columns.add(column);
    shape.cells.add(`${String(row)}:${String(column)}`);
    shape.longest = Math.max(shape.longest, text.length);
    shape.media ||= media !== undefined;
    shapes.set(table, shape);
  }
  const layout = new Set<number>();
  for (const [table, { columns, cells, longest, media }] of shapes) {
    if (columns.size === 1 || cells.size === 1 || media || longest > 600) layout.add(table);
  }
  return layout;
}

/** The block that a piece of a draft becomes. */
export function blockOf(
  draft: Draft,
  piece: Piece,
  first: boolean,
  layout: ReadonlySet<number>,
  map: SourceMap,
): Block {
  const whole = piece.start === 0 && piece.end === draft.text.length;
  const start = draft.start + piece.start;
  const end = draft.start + piece.end;
  const source = whole ? undefined : map.toSource({ start, end });
  const { role, reason } = piece.verdict;
  const sourceStart = source?.start ?? draft.sourceStart;
  const sourceEnd = source?.end ?? draft.sourceEnd;
  const block: Written = shaped(draft, { start, end, role, reason, sourceStart, sourceEnd }, layout);
  const joins = first ? draft.joins : 'inline';
  if (joins !== undefined) block.joins = joins;
  return block;
}

type Place = Pick<Block, 'start' | 'end' | 'role' | 'reason' | 'sourceStart' | 'sourceEnd'>;
type Written = Block & { joins?: 'line' | 'inline' };

/** Adds to `place` what the kind of block asks for. */
function shaped({ setting, media }: Draft, place: Place, layout: ReadonlySet<number>): Block {
  const { list, cell, quotation, headingLevel: level } = setting;
  if (media) return Object.assign(place, media);
  if (cell && !layout.has(cell.table)) return Object.assign(place, { kind: 'table-cell' } as const, cell);
  if (level !== undefined) return Object.assign(place, { kind: 'heading', level } as const);
  if (place.role === 'caption' || place.role === 'byline') return Object.assign(place, { kind: 'paragraph' } as const);
  if (list) return Object.assign(place, { kind: 'list-item' } as const, list);
  if (quotation !== undefined) return Object.assign(place, { kind: 'quotation', group: quotation } as const);
  return Object.assign(place, { kind: setting.preformatted ? 'preformatted' : 'paragraph' } as const);
}
