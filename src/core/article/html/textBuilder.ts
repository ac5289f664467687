import { isBlank, isCollapsible, isUnspaced } from '../../text/characters';

/** White space that changes when it is collapsed: anything but single spaces between words. */
const uneven = /[\t-\r]| {2}|^ | $/;

/** The text of one block and its runs, as the builder hands it over. Text offsets count from the article's start. */
export interface BuiltText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/**
 * Collects the article's text block by block as a browser would lay it out (white space collapsed, ends trimmed) and
 * notes for every run where it stands in the file. Offsets are UTF-16 units.
 */
export class TextBuilder {
  /** Quadruples of text start, text end, source start, source end: the input of SourceMap.of. */
  readonly runs: number[] = [];
  private readonly done: string[] = [];
  private position = 0;
  private open = '';
  private blockStart = 0;
  private firstRun = 0;
  private lastUnit = 0;
  private blankStart = -1;
  private blankEnd = -1;
  private blankHasBreak = false;

  /** Where the next character of the open block will stand. */
  get offset(): number {
    return this.position;
  }

  /** True while the open block has no character. */
  get isEmpty(): boolean {
    return this.position === this.blockStart;
  }

  /** Adds text that stands in the file as it is. `verbatim` keeps its white space (preformatted text). */
  add(text: string, sourceStart: number, verbatim: boolean): void {
    if (verbatim || !uneven.test(text)) {
      this.addWord(text, sourceStart, sourceStart + text.length);
      return;
    }
    let from = 0;
    while (from < text.length) {
      let to = from;
      if (isCollapsible(text.charCodeAt(from))) {
        while (to < text.length && isCollapsible(text.charCodeAt(to))) to++;
        this.addBlank(text, from, to, sourceStart);
      } else {
        to = wordsEnd(text, from);
        this.addWord(text.slice(from, to), sourceStart + from, sourceStart + to);
      }
      from = to;
    }
  }

  /** Adds text that stands for a longer or shorter stretch of the file: an entity, an emoji picture, a decoded title. */
  addPiece(text: string, sourceStart: number, sourceEnd: number): void {
    if (text.length === 1 && isCollapsible(text.charCodeAt(0))) {
      this.noteBlank(sourceStart, sourceEnd, false);
      return;
    }
    this.addWord(text, sourceStart, sourceEnd);
  }

  /** Ends the open block. Returns undefined, and takes nothing over, when it holds no visible character. */
  endBlock(): BuiltText | undefined {
    this.blankStart = -1;
    if (this.isEmpty) return undefined;
    const { open } = this;
    let length = open.length;
    while (length > 0 && isBlank(open.charCodeAt(length - 1))) length--;
    this.open = '';
    this.lastUnit = 0;
    if (length === 0) {
      this.runs.length = this.firstRun;
      this.position = this.blockStart;
      return undefined;
    }
    this.cutRuns(this.blockStart + length);
    const text = length === open.length ? open : open.slice(0, length);
    const built = {
      text,
      start: this.blockStart,
      end: this.blockStart + length,
      sourceStart: this.runs[this.firstRun + 2] ?? 0,
      sourceEnd: this.runs[this.runs.length - 1] ?? 0,
    };
    this.done.push(text);
    this.blockStart = this.position = built.end + 1;
    this.firstRun = this.runs.length;
    return built;
  }

  /** The whole text: blocks with a line feed between them. */
  text(): string {
    return this.done.join('\n');
  }

  private addWord(text: string, sourceStart: number, sourceEnd: number): void {
    let start = 0;
    if (this.isEmpty) {
      const exact = text.length === sourceEnd - sourceStart;
      while (start < text.length && isBlank(text.charCodeAt(start))) start++;
      if (start === text.length) return;
      this.blankStart = -1;
      if (start > 0 && exact) {
        this.push(text.slice(start), sourceStart + start, sourceEnd);
        return;
      }
    } else if (this.blankStart >= 0) {
      this.flushBlank(text.charCodeAt(0));
    }
    if (text !== '') this.push(start > 0 ? text.slice(start) : text, sourceStart, sourceEnd);
  }

  private addBlank(text: string, from: number, to: number, sourceStart: number): void {
    let hasBreak = false;
    for (let at = from; at < to && !hasBreak; at++) hasBreak = text.charCodeAt(at) === 0x0a;
    this.noteBlank(sourceStart + from, sourceStart + to, hasBreak);
  }

  private noteBlank(start: number, end: number, hasBreak: boolean): void {
    if (this.isEmpty) return;
    if (this.blankStart < 0) {
      this.blankStart = start;
      this.blankHasBreak = false;
    }
    this.blankEnd = end;
    this.blankHasBreak ||= hasBreak;
  }

  /** Between characters that are written without blanks, a line break in the file is no blank (CSS Text 3, 4.1.3). */
  private flushBlank(nextUnit: number): void {
    const joined = this.blankHasBreak && isUnspaced(this.lastUnit) && isUnspaced(nextUnit);
    const start = this.blankStart;
    this.blankStart = -1;
    if (!joined) this.push(' ', start, this.blankEnd);
  }

  private push(text: string, sourceStart: number, sourceEnd: number): void {
    this.open += text;
    const end = this.position + text.length;
    if (!this.extendsLastRun(text.length, sourceStart, sourceEnd)) {
      this.runs.push(this.position, end, sourceStart, sourceEnd);
    }
    this.position = end;
    this.lastUnit = leadingUnit(text, text.length - 1);
  }

  /** Two neighbouring runs that both map unit by unit are one run. */
  private extendsLastRun(length: number, sourceStart: number, sourceEnd: number): boolean {
    const { runs } = this;
    const last = runs.length - 4;
    if (last < this.firstRun || length !== sourceEnd - sourceStart || runs[last + 3] !== sourceStart) return false;
    const lastText = (runs[last + 1] ?? 0) - (runs[last] ?? 0);
    if (lastText !== sourceStart - (runs[last + 2] ?? 0)) return false;
    runs[last + 1] = this.position + length;
    runs[last + 3] = sourceEnd;
    return true;
  }

  private cutRuns(end: number): void {
    const { runs } = this;
    while (runs.length > this.firstRun && (runs[runs.length - 4] ?? 0) >= end) runs.length -= 4;
    const last = runs.length - 4;
    const over = (runs[last + 1] ?? 0) - end;
    if (over <= 0) return;
    const exact = (runs[last + 1] ?? 0) - (runs[last] ?? 0) === (runs[last + 3] ?? 0) - (runs[last + 2] ?? 0);
    runs[last + 1] = end;
    if (exact) runs[last + 3] = (runs[last + 3] ?? 0) - over;
  }
}

/** Where a stretch of words with single spaces between them ends. */
function wordsEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isCollapsible(unit)) continue;
    const isSingle = unit === 0x20 && at + 1 < text.length && !isCollapsible(text.charCodeAt(at + 1));
    if (!isSingle) break;
  }
  return at;
}

/** The code unit that answers for the character at `at`: of a surrogate pair the high one, a lone half for itself. */
function leadingUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const isPair = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return isPair ? before : unit;
}
