import type { NoteIntent } from '../../protocol/notes';
import type { ReaderSnapshot } from '../../protocol/reader';
import type { SelectedWords } from './selectedWords';

export interface PlacingContext {
  snapshot(): ReaderSnapshot | undefined;
  intend(intent: NoteIntent): number | undefined;
  redraw(): void;
}

/** A note that waits for words: because the host asks where it belongs, or because it is to have others. */
export class Placing {
  private moving: string | undefined;

  constructor(
    private readonly words: SelectedWords,
    private readonly context: PlacingContext,
  ) {}

  get note(): string | undefined {
    return this.moving ?? this.context.snapshot()?.annotations.placing;
  }

  /** The words of the waiting note as they were. */
  get quote(): string | undefined {
    const waiting = this.note;
    return this.context.snapshot()?.annotations.notes.find(({ id }) => id === waiting)?.quote;
  }

  /** Waits for other words of a note. */
  begin(note: string): void {
    this.moving = note;
    this.context.redraw();
  }

  stop(): void {
    if (this.moving === undefined) {
      this.context.intend({ type: 'stopPlacing' });
    } else {
      this.moving = undefined;
      this.context.redraw();
    }
  }

  /** Makes the selected words the place of the waiting note. */
  place(): void {
    const { range } = this.words;
    const { note } = this;
    if (range !== undefined && note !== undefined) {
      this.moving = undefined;
      this.context.intend({ type: 'placeNote', note, place: { kind: 'words', ...range } });
      this.words.clear();
      this.context.redraw();
    }
  }
}
