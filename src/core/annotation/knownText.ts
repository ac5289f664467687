import { CodePointIndex } from '../text/codePoints';
import { FoldedText } from './foldedText';
import { PlaceFinder } from './placeFinder';
import { textDigest } from './selector';

/** A text with what is worked out of it for making and finding annotations, each when it is first needed. */
export class KnownText {
  #codePoints: CodePointIndex | undefined;
  #folded: FoldedText | undefined;
  #finder: PlaceFinder | undefined;
  #digest: string | undefined;

  constructor(readonly text: string) {}

  get codePoints(): CodePointIndex {
    return (this.#codePoints ??= new CodePointIndex(this.text));
  }

  get folded(): FoldedText {
    return (this.#folded ??= new FoldedText(this.text));
  }

  get finder(): PlaceFinder {
    return (this.#finder ??= new PlaceFinder(this.folded));
  }

  /** What identifies the text. */
  get digest(): string {
    return (this.#digest ??= textDigest(this.text));
  }
}

/** The text that was asked for last: notes are made and found one after another on the same one. */
let last: KnownText | undefined;

export function knownText(text: string): KnownText {
  if (last?.text !== text) last = new KnownText(text);
  return last;
}
