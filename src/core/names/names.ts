import type { Range } from '../text/range';

/** Names that a text can be searched for; made by `makeNames`. */
export interface Names {
  /** By the first two UTF-16 units, as one number: the lengths of the names that begin so, the longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  readonly forms: ReadonlySet<string>;
  /** Names of two characters that count only at the edge of a word; see `nameRanges`. */
  readonly short: ReadonlySet<string>;
}

/** Makes names ready to be looked for; `short` are those that two words can make by chance. Takes some milliseconds. */
export function makeNames(sure: readonly string[], short: readonly string[]): Names {
  const forms = new Set([...sure, ...short].filter((form) => form.length > 1));
  const lengths = new Map<number, number[]>();
  for (const form of forms) {
    const start = firstTwo(form, 0);
    const known = lengths.get(start);
    if (!known) lengths.set(start, [form.length]);
    else if (!known.includes(form.length)) known.push(form.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { lengths, forms, short: new Set(short) };
}

/**
 * Where names stand in a text, sorted and without overlaps: from the left, the longest name that begins at a place. One
 * pass, whose cost per character is bounded by the few lengths of names that begin alike.
 *
 * A name of two common characters of transliterations (里根, 罗斯) comes about where other words meet (这里根本) and in
 * longer names that the list lacks. It counts only when it has an edge: no Chinese character before or behind it, or
 * one that often stands there (總統里根, 里根说). Some true names are passed over for it: nobody is protected wrongly.
 */
export function nameRanges(text: string, names: Names): Range[] {
  const found: Range[] = [];
  let at = 0;
  while (at < text.length - 1) {
    const length = nameLength(text, at, names);
    if (length === 0) {
      at += 1;
      continue;
    }
    const end = at + length;
    if (length > 2 || !names.short.has(text.slice(at, end)) || hasEdge(text, at, end)) found.push({ start: at, end });
    at = end;
  }
  return found;
}

const firstTwo = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function nameLength(text: string, at: number, { lengths, forms }: Names): number {
  const known = lengths.get(firstTwo(text, at));
  const left = text.length - at;
  return known?.find((length) => length <= left && forms.has(text.slice(at, at + length))) ?? 0;
}

/** Characters that end titles and small words before a name. */
const before = new Set(
  '統统理長长相席記记官將将員员者王婦妇人師师士手家的和與与及跟同對对向由在被給给讓让是說说稱称像據据從从於等以並并而但若使令叫問问見见訪访選选挺兒儿女孫孙氏國国州省城年月日時时社報报黨党派了',
);
/** Characters that begin what is often said of a name. */
const behind = new Set(
  '的和與与及跟同對对向由在被給给讓让是說说稱称表曾將将已也則则又就仍因為为還还不未會会要能可拒擁拥訪访宣承認认指強强呼警今昨當当這这此前後后等總总首先博教時时夫家集公司國国州市省議议任於于至從从再發发沒没只都',
);

function hasEdge(text: string, start: number, end: number): boolean {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  return !isHan(left) || !isHan(right) || before.has(left) || behind.has(right);
}

function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}
