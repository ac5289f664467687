import type { CheckRule } from '../rule';
import { controlCharacter, privateUseCharacter } from './controlCharacter';
import { dateImpossible } from './dateImpossible';
import { dateMissing } from './dateMissing';
import { datesDisagree } from './datesDisagree';
import { doubleEscape } from './doubleEscape';
import { frontMatterUnclosed } from './frontMatterUnclosed';
import { limits } from './limits';
import { lineEndings } from './lineEndings';
import { linkLineBrackets } from './linkLineBrackets';
import { mojibake } from './mojibake';
import { otherScript } from './otherScript';
import { paragraphRepeated } from './paragraphRepeated';
import { quotationMarks } from './quotationMarks';
import { replacementCharacter } from './replacementCharacter';
import { tags } from './tags';
import { textDirection } from './textDirection';
import { titlesDiffer } from './titlesDiffer';
import { zeroWidthCharacter } from './zeroWidth';

/** The rules, those on the whole file first. Each stands alone; where two findings start together, this order decides. */
export const rules: readonly CheckRule[] = [
  limits,
  frontMatterUnclosed,
  dateMissing,
  dateImpossible,
  datesDisagree,
  titlesDiffer,
  linkLineBrackets,
  mojibake,
  replacementCharacter,
  doubleEscape,
  controlCharacter,
  privateUseCharacter,
  zeroWidthCharacter,
  textDirection,
  lineEndings,
  quotationMarks,
  tags,
  otherScript,
  paragraphRepeated,
];
