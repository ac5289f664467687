import type { NoteStrings, ReaderNote } from '../../protocol/notes';

/** Says to screen readers what became of the notes from one snapshot to the next. */
export class NoteChanges {
  private known: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly strings: NoteStrings,
    private readonly announce: (message: string) => void,
  ) {}

  follow(notes: readonly ReaderNote[]): void {
    const now = new Map(
      notes.map(({ id, label, comment, gloss, tags }) => [id, JSON.stringify([label, comment, gloss, tags])]),
    );
    const before = this.known;
    this.known = now;
    if (before === undefined) {
      return;
    }
    if ([...now.keys()].some((id) => !before.has(id))) {
      this.announce(this.strings.noteAdded);
    } else if ([...before.keys()].some((id) => !now.has(id))) {
      this.announce(this.strings.noteDeleted);
    } else if ([...now].some(([id, content]) => before.get(id) !== content)) {
      this.announce(this.strings.noteChanged);
    }
  }
}
