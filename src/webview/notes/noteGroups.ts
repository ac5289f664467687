import type { ReaderNote } from '../../protocol/notes';
import type { ReaderSnapshot } from '../../protocol/reader';
import { element } from '../element';
import { headlineOf } from '../layout';
import type { Wanted } from '../reconcile';
import { isCertain } from './noteMarks';

/** Which notes are shown after which part of the article. */
export interface NotesByBlock {
  /** Those on the whole clipping and on the headline. */
  afterHeading(): readonly Wanted[];
  /** Those that stand beside the blocks `[from, to)`. */
  after(from: number, to: number): readonly Wanted[];
}

/** Places for the cards of a snapshot's notes; a place stays in the page when only its notes change. */
export function noteGroups({ annotations, blocks }: ReaderSnapshot): NotesByBlock {
  const headline = headlineOf(blocks);
  const atHeading: ReaderNote[] = [];
  const byBlock = new Map<number, ReaderNote[]>();
  for (const note of annotations.notes.filter(isCertain)) {
    const { block } = note;
    if (block === undefined || block === headline || note.about === 'clipping') {
      atHeading.push(note);
    } else {
      byBlock.set(block, [...(byBlock.get(block) ?? []), note]);
    }
  }
  return {
    afterHeading: () => place('heading', headline ?? 0, (headline ?? 0) + 1, atHeading),
    after: (from, to) => {
      const notes: ReaderNote[] = [];
      for (let block = from; block < to && byBlock.size > 0; block += 1) {
        notes.push(...(byBlock.get(block) ?? []));
      }
      return place(String(from), from, to, notes);
    },
  };
}

function place(name: string, from: number, to: number, notes: readonly ReaderNote[]): readonly Wanted[] {
  const draw = (): HTMLElement => element('div', { class: 'cards' });
  return notes.length === 0 ? [] : [{ signature: `cards ${name}`, from, to, notes, draw }];
}
