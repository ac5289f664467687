import type { NoteIntent } from '../../protocol/notes';
import type { ReaderSnapshot, ReaderStrings } from '../../protocol/reader';
import type { ArticleView } from '../articleView';
import type { FoldBook } from '../fold';
import type { Page } from '../page';
import type { StateKeeper } from '../state';
import type { NoteLines } from './noteLines';

/** What the notes need of the reader's page. */
export interface AnnotationsContext {
  readonly page: Page;
  readonly view: ArticleView;
  readonly folds: FoldBook;
  readonly strings: ReaderStrings;
  readonly state: StateKeeper;
  readonly lines: NoteLines;
  /** Lower edge of the toolbar in CSS pixels from the top of the window. */
  edge(): number;
  /** What the host said last. */
  snapshot(): ReaderSnapshot | undefined;
  intend(intent: NoteIntent): number | undefined;
  /** Draws the page anew, as when a note is being written. */
  redraw(): void;
  /** Puts the keyboard on a block. */
  focusBlock(block: HTMLElement): void;
  /** The toolbar says how many notes there are and whether they are shown. */
  refreshToolbar(): void;
}
