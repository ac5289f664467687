/** A place in a text editor: zero-based line and UTF-16 units into it. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Leads from UTF-16 offsets of a file's text to lines as a text editor counts them, and back. A text editor makes all
 * line ends alike, so offsets of the file and of the editor can differ where lines do not.
 */
export class LineStarts {
  readonly #starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\r|\n/g)) {
      starts.push(end.index + end[0].length);
    }
    this.#starts = starts;
  }

  positionAt(offset: number): LinePosition {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#start(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low, character: Math.max(0, offset - this.#start(low)) };
  }

  offsetAt(position: LinePosition): number {
    const line = Math.min(position.line, this.#starts.length - 1);
    return Math.min(this.#start(line) + position.character, this.#start(line + 1));
  }

  #start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }
}
