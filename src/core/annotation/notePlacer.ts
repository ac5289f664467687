import type { Article } from '../article/article';
import { Anchorer, type Anchor } from './anchor';
import { targetOf, type Annotation } from './annotation';
import { findElement } from './element';
import { isNote, noteOf, type Note } from './note';
import { annotationsOf, type Sidecar } from './sidecar';

/** A note and where it stands in the article now. */
export interface PlacedNote extends Note {
  readonly annotation: Annotation;
  /** A note on the whole clipping is exact and has an empty range at the start of the text. */
  readonly anchor: Anchor;
  /** The block in which it begins; for a picture the picture. Undefined for orphans and for the whole clipping. */
  readonly block: number | undefined;
}

/** Finds the places of a clipping's notes, again and again while its text changes. */
export class NotePlacer {
  /** All notes of a sidecar: those on the whole clipping, then the others in the order of the text, orphans last. */
  place(article: Article, sidecar: Sidecar): readonly PlacedNote[] {
    const anchorer = new Anchorer(article.text);
    const placed = annotationsOf(sidecar)
      .filter(isNote)
      .map((annotation) => placeNote(article, annotation, anchorer));
    return placed.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1));
  }
}

function placeNote(article: Article, annotation: Annotation, anchorer: Anchorer): PlacedNote {
  const note = noteOf(annotation);
  if (note.about === 'clipping') {
    return { ...note, annotation, anchor: { state: 'exact', start: 0, end: 0 }, block: undefined };
  }
  const anchor = anchorer.anchor(annotation);
  const element = targetOf(annotation)?.selector.find((selector) => selector.type === 'CssSelector');
  if (note.about === 'element' && element) {
    const found = findElement(article, element, anchor);
    const block = found && article.blocks[found.block];
    if (!found || !block) return { ...note, annotation, anchor: { state: 'orphan' }, block: undefined };
    return {
      ...note,
      annotation,
      anchor: { state: found.state, start: block.start, end: block.end },
      block: found.block,
    };
  }
  return { ...note, annotation, anchor, block: anchor.state === 'orphan' ? undefined : blockAt(article, anchor.start) };
}

/** The block that holds an offset of the text, else the last one before it. */
function blockAt({ blocks }: Article, offset: number): number | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return blocks.length === 0 ? undefined : Math.min(low, blocks.length - 1);
}

const startOf = ({ about, anchor }: PlacedNote): number =>
  about === 'clipping' ? -1 : anchor.state === 'orphan' ? Infinity : anchor.start;
const endOf = ({ anchor }: PlacedNote): number => (anchor.state === 'orphan' ? 0 : anchor.end);
