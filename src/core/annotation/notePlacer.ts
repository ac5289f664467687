import type { Article } from '../article/article';
import { Anchorer, isCertain, type Anchor } from './anchor';
import { targetOf, type Annotation } from './annotation';
import { commonRuns, countMatched } from './commonRuns';
import { findElement } from './element';
import { foldWords } from './foldedText';
import { isNote, noteOf, type Note } from './note';
import { annotationsOf, type Sidecar } from './sidecar';
import { followChange, textChange, type TextChange } from './textChange';

/** A note and where it stands in the article now. */
export interface PlacedNote extends Note {
  readonly annotation: Annotation;
  /** A note on the whole clipping is exact and has an empty range at the start of the text. */
  readonly anchor: Anchor;
  /** The block in which it begins; for a picture the picture. Undefined for orphans and for the whole clipping. */
  readonly block: number | undefined;
}

/** A change of more than this share of a text is another text, in which everything is looked for anew. */
const largestChange = 0.3;
/** A note's words may change while it is followed as long as so much of them is left. */
const leastLeft = 0.6;

/**
 * Finds the places of one clipping's notes, again and again while its text changes. A note whose place was certain is
 * followed through a change of the text; others are looked for in the new text.
 */
export class NotePlacer {
  #last: { readonly text: string; readonly notes: ReadonlyMap<Annotation, PlacedNote> } | undefined;

  /** All notes of a sidecar: those on the whole clipping, then the others in the order of the text, orphans last. */
  place(article: Article, sidecar: Sidecar): readonly PlacedNote[] {
    const anchorer = new Anchorer(article.text);
    const change = this.#last && textChange(this.#last.text, article.text);
    const follow = change && isFollowed(change, article.text) ? change : undefined;
    const placed = annotationsOf(sidecar)
      .filter(isNote)
      .map((annotation) => {
        const before = this.#last?.notes.get(annotation);
        const anchor = before && follow && followNote(before, follow, article.text, anchorer);
        return anchor ? withPlace(article, { ...before, anchor }) : placeNote(article, annotation, anchorer);
      });
    this.#last = { text: article.text, notes: new Map(placed.map((note) => [note.annotation, note])) };
    return placed.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1));
  }
}

function isFollowed({ start, oldEnd, newEnd }: TextChange, text: string): boolean {
  return Math.max(oldEnd, newEnd) - start <= largestChange * text.length;
}

/** Where a note's certain place has got to; undefined when it must be looked for. */
function followNote(note: PlacedNote, change: TextChange, text: string, anchorer: Anchorer): Anchor | undefined {
  const { anchor, about, quote } = note;
  if (about !== 'text' || !isCertain(anchor)) return undefined;
  const range = followChange(anchor, change);
  const isTouched = anchor.start < change.oldEnd && anchor.end > change.start;
  const words = text.slice(range.start, range.end);
  if (isTouched && words !== quote && wordsLeft(quote, words) < leastLeft) return undefined;
  return { ...range, state: anchorer.stands(note.annotation, range) ? 'exact' : 'moved' };
}

/** How much two stretches of words have in common, from 0 to 1. */
function wordsLeft(quote: string, words: string): number {
  const [then, now] = [foldWords(quote), foldWords(words)];
  const matched = countMatched(commonRuns(then, now, 0, now.length, 1));
  return (2 * matched) / Math.max(1, then.length + now.length);
}

function placeNote(article: Article, annotation: Annotation, anchorer: Anchorer): PlacedNote {
  const note = noteOf(annotation);
  if (note.about === 'clipping') {
    return { ...note, annotation, anchor: { state: 'exact', start: 0, end: 0 }, block: undefined };
  }
  const anchor = anchorer.anchor(annotation);
  const element = targetOf(annotation)?.selector.find((selector) => selector.type === 'CssSelector');
  if (note.about !== 'element' || !element) return withPlace(article, { ...note, annotation, anchor });
  const found = findElement(article, element, anchor);
  const block = found && article.blocks[found.block];
  if (!found || !block) return { ...note, annotation, anchor: { state: 'orphan' }, block: undefined };
  const { start, end } = block;
  return { ...note, annotation, anchor: { state: found.state, start, end }, block: found.block };
}

function withPlace(article: Article, note: Omit<PlacedNote, 'block'>): PlacedNote {
  const { anchor } = note;
  return { ...note, block: anchor.state === 'orphan' ? undefined : blockAt(article, anchor.start) };
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
