import { citationDecorations } from './citations/citationMarks';
import type { DrawnCitation } from './citations/citationMarks';
import type { ReaderName } from '../protocol/names';
import type { ReaderBlock, ReaderMark, ReaderSnapshot, ReaderStrings } from '../protocol/reader';
import { element } from './element';
import { drawRuns } from './inline';
import { nameDecoration } from './names/nameMarks';
import { paragraphs } from './layout';
import { markDecoration } from './marks';
import { noteDecoration } from './notes/noteMarks';
import type { DrawnNote } from './notes/noteMarks';

/** What drawing needs: the snapshot, its marks, notes, citations and names by block, the words, and who draws folds. */
export interface Drawing {
  readonly snapshot: ReaderSnapshot;
  readonly marks: readonly (readonly ReaderMark[])[];
  readonly notes: readonly (readonly DrawnNote[])[];
  readonly citations: readonly (readonly DrawnCitation[])[];
  readonly names: readonly (readonly ReaderName[])[];
  readonly strings: ReaderStrings;
  readonly folds: { draw(drawing: Drawing, from: number, to: number): HTMLElement };
}

/** Paragraphs one below another; blocks that go on in the paragraph before them share its element. */
export function drawParagraphs(drawing: Drawing, from: number, to: number): readonly HTMLElement[] {
  return paragraphs(drawing.snapshot.blocks, from, to).map((part) => drawParagraph(drawing, part.from, part.to));
}

/** One paragraph of the blocks `[from, to)`. */
export function drawParagraph(drawing: Drawing, from: number, to: number): HTMLElement {
  const paragraph = element('p', { dir: 'auto' });
  if (to - from === 1) {
    return drawBlock(drawing, from, paragraph);
  }
  for (let index = from; index < to; index += 1) {
    if (index > from && drawing.snapshot.blocks[index]?.joins === 'line') {
      paragraph.append(element('br'));
    }
    paragraph.append(drawBlock(drawing, index, element('span')));
  }
  return paragraph;
}

/** Fills `holder` with the text of one block and makes it the block's element. */
export function drawBlock<Holder extends HTMLElement>(drawing: Drawing, index: number, holder: Holder): Holder {
  const block = blockAt(drawing, index);
  const { strings } = drawing;
  const { text } = drawing.snapshot;
  const decorations = [
    ...(drawing.notes[index] ?? []).map((note) => noteDecoration(note, block.start, strings.notes)),
    ...(drawing.citations[index] ?? []).flatMap((one) => citationDecorations(one, block.start, strings.citations)),
    ...(drawing.marks[index] ?? []).map((mark) => markDecoration(mark, text, strings)),
    ...(drawing.names[index] ?? []).map((name) =>
      nameDecoration(name, drawing.snapshot.names, block.start, strings.names),
    ),
  ];
  markAsBlock(holder, index, block);
  drawRuns(holder, text, block, decorations);
  return holder;
}

export function markAsBlock(holder: HTMLElement, index: number, block: ReaderBlock): void {
  holder.dataset['block'] = String(index);
  if (block.role !== 'body') {
    holder.dataset['role'] = block.role;
  }
}

export function blockAt(drawing: Drawing, index: number): ReaderBlock {
  const block = drawing.snapshot.blocks[index];
  if (block === undefined) {
    throw new RangeError(`The snapshot has no block ${index}`);
  }
  return block;
}
