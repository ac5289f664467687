import type { Block } from './article';
import type { CellPlace, Draft, Verdict } from './draft';
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
  const range = { start: draft.start + piece.start, end: draft.start + piece.end };
  const source = whole ? { start: draft.sourceStart, end: draft.sourceEnd } : map.toSource(range);
  const joins = first ? draft.joins : ('inline' as const);
  const placed = {
    ...range,
    role: piece.verdict.role,
    reason: piece.verdict.reason,
    sourceStart: source.start,
    sourceEnd: source.end,
    ...(joins !== undefined && { joins }),
  };
  if (draft.media) return { ...draft.media, ...placed };
  return { ...kindOf(draft, piece.verdict, layout), ...placed };
}

type Kind<B> = B extends Block
  ? Omit<B, 'start' | 'end' | 'role' | 'reason' | 'sourceStart' | 'sourceEnd' | 'joins'>
  : never;

function kindOf({ setting }: Draft, verdict: Verdict, layout: ReadonlySet<number>): Kind<Exclude<Block, { kind: 'figure' | 'embed' }>> {
  if (setting.cell && !layout.has(setting.cell.table)) return tableCell(setting.cell);
  if (setting.headingLevel !== undefined) return { kind: 'heading', level: setting.headingLevel };
  if (verdict.role === 'caption' || verdict.role === 'byline') return { kind: 'paragraph' };
  if (setting.list) return { kind: 'list-item', ...setting.list };
  if (setting.quotation !== undefined) return { kind: 'quotation', group: setting.quotation };
  return { kind: setting.preformatted ? 'preformatted' : 'paragraph' };
}

function tableCell(place: CellPlace): { kind: 'table-cell' } & CellPlace {
  return { kind: 'table-cell', ...place };
}
