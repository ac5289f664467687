import type { Article, Block } from '../../core/article/article';
import { isCertain } from '../../core/annotation/anchor';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import type { AnnotatedPart } from '../../core/annotation/target';
import { overlaps, trimRange } from '../../core/text/range';
import type { Range } from '../../core/text/range';

/** A note of which it is certain where it stands in the file. All offsets are UTF-16 units of the file's text. */
export interface SourceNote extends Range {
  readonly note: PlacedNote;
}

/** The notes that can be shown in a source text, in its order; one on the whole clipping stands at its beginning. */
export function sourceNotesOf(notes: readonly PlacedNote[], article: Article): readonly SourceNote[] {
  return notes.flatMap((note) => {
    const { about, anchor, block } = note;
    if (!isCertain(anchor)) {
      return [];
    }
    const element = about === 'element' && block !== undefined ? article.blocks[block] : undefined;
    if (element) {
      return [{ note, start: element.sourceStart, end: element.sourceEnd }];
    }
    return [{ note, ...(about === 'clipping' ? { start: 0, end: 0 } : article.sourceMap.toSource(anchor)) }];
  });
}

/**
 * The words of the article that stand in a stretch of the file, without white space around them; undefined when there are
 * none. Markup and whatever else the article leaves out may lie in the stretch.
 */
export function wordsAt({ text, sourceMap }: Article, { start, end }: Range): Range | undefined {
  const words = trimRange(text, { start: sourceMap.toText(start), end: sourceMap.toText(end) });
  return words.start < words.end ? words : undefined;
}

/** What a note on a stretch of the file is about: its words, else the block at its beginning or in `line`. */
export function partAt(article: Article, selected: Range, line: Range): AnnotatedPart | undefined {
  const words = selected.start < selected.end ? wordsAt(article, selected) : undefined;
  if (words) {
    return { kind: 'words', range: words };
  }
  const isAt = ({ sourceStart, sourceEnd }: Block): boolean =>
    sourceStart <= selected.start && selected.start <= sourceEnd && sourceStart < sourceEnd;
  const isInLine = ({ sourceStart, sourceEnd }: Block): boolean =>
    overlaps({ start: sourceStart, end: sourceEnd }, line);
  const at = article.blocks.findIndex(isAt);
  const block = at >= 0 ? at : article.blocks.findIndex(isInLine);
  return block < 0 ? undefined : { kind: 'block', block };
}

/** The shortest note at an offset of the file. */
export function noteAt(notes: readonly SourceNote[], offset: number): SourceNote | undefined {
  return notes
    .filter(({ note, start, end }) => note.about !== 'clipping' && start <= offset && offset <= end)
    .reduce<SourceNote | undefined>((best, found) => (best && length(best) <= length(found) ? best : found), undefined);
}

/** The note that comes next (1) after an offset of the file, or the one before (-1); from the other end when there is none. */
export function noteBeyond(notes: readonly SourceNote[], offset: number, direction: 1 | -1): SourceNote | undefined {
  const inText = notes.filter(({ note }) => note.about !== 'clipping').sort((a, b) => a.start - b.start);
  return direction === 1
    ? (inText.find(({ start }) => start > offset) ?? inText[0])
    : (inText.findLast(({ start }) => start < offset) ?? inText.at(-1));
}

/** Notes with a comment, at most `limit`: where there are more, those nearest to the stretches of the file that are in view. */
export function commentsNear(
  notes: readonly SourceNote[],
  inView: readonly Range[],
  limit: number,
): readonly SourceNote[] {
  const commented = notes.filter(({ note }) => note.comment !== '');
  if (commented.length <= limit) {
    return commented;
  }
  const distance = ({ start, end }: SourceNote): number =>
    Math.min(...inView.map((range) => Math.max(0, range.start - end, start - range.end)));
  const byDistance = commented.map((found) => ({ found, away: distance(found) })).sort((a, b) => a.away - b.away);
  return byDistance.slice(0, limit).map(({ found }) => found);
}

const length = ({ start, end }: Range): number => end - start;
