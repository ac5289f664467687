import { isBlank } from '../../text/characters';
import { foldTable } from '../../text/scriptFold';

/** Units that a rendering is met with and without: blanks, points between names, hyphens, apostrophes, accents. */
const passed = /[\p{Mn}\p{Cf}·‧・•･.．'’‘`´ʼ\-‐‑–—_]/u;
/** Marks what `solidUnits` leaves out; no character has this unit. */
const nothing = 0;

let units: Uint16Array | undefined;

/**
 * One unit for each unit: `foldTable`, Latin letters without their accents, and 0 for what does not count. Two texts that
 * somebody may take for the same rendering are the same in these units, with the zeros left out.
 */
function solidTable(): Uint16Array {
  if (units) return units;
  const built = foldTable().slice();
  for (let unit = 0; unit < built.length; unit += 1) {
    const character = String.fromCharCode(unit);
    if (isBlank(unit) || passed.test(character)) built[unit] = nothing;
    else if ((unit >= 0xc0 && unit < 0x250) || (unit >= 0x1e00 && unit < 0x1f00)) {
      built[unit] = character.normalize('NFD').toLowerCase().charCodeAt(0);
    }
  }
  units = built;
  return built;
}

/** A rendering in solid units; empty when nothing counts in it. */
export function solidForm(text: string): string {
  const table = solidTable();
  let solid = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = table[text.charCodeAt(at)] ?? nothing;
    if (unit !== nothing) solid += String.fromCharCode(unit);
  }
  return solid;
}

/** What names of characters say about a rendering that has them: these leave it out. */
const passedReferences = new Set(
  'nbsp ensp emsp thinsp shy zwnj zwj lrm rlm middot bull apos rsquo lsquo prime ndash mdash hyphen'.split(' '),
);
/** And these end it. */
const otherReferences = new Set('amp lt gt quot ldquo rdquo laquo raquo hellip times copy reg trade'.split(' '));
const reference = /&(?:#(?:(\d{1,7})|x([\da-f]{1,6}))|([a-z][a-z\d]{1,30}));?/iy;

/** What ends a rendering where some character stands that is not told. */
const someCharacter = 1;

/** The solid units of sources, one after the other in the same memory. */
let walked = new Uint16Array(0x4000);

/**
 * Takes HTML apart into solid units, without reading it: tags and comments are left out, so that none hides a name that it
 * parts. At each unit that `isEnd` marks, `ends` is asked with all units so far and their number, and ends the walk with
 * true. Gives `unsure` when a character is named that is not known here. Linear.
 */
export function walkSolid(
  source: string,
  isEnd: Uint8Array,
  ends: (units: Uint16Array, count: number) => boolean,
): 'found' | 'absent' | 'unsure' {
  const table = solidTable();
  if (walked.length < source.length) walked = new Uint16Array(source.length);
  const seen = walked;
  let count = 0;
  let at = 0;
  while (at < source.length) {
    let unit = source.charCodeAt(at);
    let end = at + 1;
    if (unit === lessThan) {
      end = tagEnd(source, at);
      if (end > at) {
        at = end;
        continue;
      }
      end = at + 1;
    } else if (unit === ampersand) {
      const named = referenceAt(source, at);
      if (named === 'unsure') return 'unsure';
      if (named) ({ unit, end } = named);
    }
    at = end;
    const solid = table[unit] ?? nothing;
    if (solid === nothing) continue;
    seen[count] = solid;
    count += 1;
    if (isEnd[solid] === 1 && ends(seen, count)) return 'found';
  }
  return 'absent';
}

const lessThan = 0x3c;
const tagStart = /[/!?]/;
const ampersand = 0x26;
const equals = 0x3d;

/** Where a tag or a comment that begins at `at` ends; `at` when none does. One that does not end goes on to the end. */
function tagEnd(source: string, at: number): number {
  if (source.startsWith('!--', at + 1)) {
    const end = source.indexOf('-->', at + 4);
    return end < 0 ? source.length : end + 3;
  }
  const next = source.charCodeAt(at + 1) | 0x20;
  if (!(next >= 0x61 && next <= 0x7a) && !tagStart.test(source.charAt(at + 1))) return at;
  tagMark.lastIndex = at + 1;
  for (;;) {
    const mark = tagMark.exec(source);
    if (!mark) return source.length;
    if (mark[0] === '>') return mark.index + 1;
    if (!opensValue(source, mark.index)) continue;
    const end = source.indexOf(mark[0], mark.index + 1);
    if (end < 0) return source.length;
    tagMark.lastIndex = end + 1;
  }
}

const tagMark = /[>"']/g;

/** A quotation mark opens a value only behind an equals sign. */
function opensValue(source: string, at: number): boolean {
  let before = at - 1;
  while (isBlank(source.charCodeAt(before))) before -= 1;
  return source.charCodeAt(before) === equals;
}

/** The unit that a character reference stands for; undefined when `&` stands for itself. */
function referenceAt(
  source: string,
  at: number,
): { readonly unit: number; readonly end: number } | 'unsure' | undefined {
  reference.lastIndex = at;
  const found = reference.exec(source);
  if (!found) return undefined;
  const [written, decimal, hexadecimal, name] = found;
  const end = at + written.length;
  if (name !== undefined) {
    if (passedReferences.has(name)) return { unit: 0x20, end };
    if (otherReferences.has(name)) return { unit: someCharacter, end };
    return written.endsWith(';') ? 'unsure' : undefined;
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return { unit: code > 0xffff ? someCharacter : code, end };
}
