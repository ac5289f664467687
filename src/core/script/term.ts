import type { ScriptVariant } from './variant';

/**
 * One line of a project's dictionary. A term of several characters always wins over OpenCC's phrases where it stands. A
 * term of one character is a reading: it holds where no phrase decides the character, and for a character that has
 * several readings only where these leave a doubt, so that 後 in 調整後 stays what it is.
 */
export interface Term {
  /** As it stands in originals. */
  readonly from: string;
  /** As views show it; the same as `from` protects it: it stays as it is in every view. */
  readonly to: string;
  /** The views in which it holds; none named means all. */
  readonly targets: readonly ScriptVariant[];
  readonly note: string;
}
