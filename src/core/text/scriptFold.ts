import table from './scriptFold.json';

const ideographicSpace = 0x3000;
/** Full-width forms stand this far above their ASCII twins. */
const fullWidthOffset = 0xfee0;

let folds: Uint16Array | undefined;

/**
 * One code unit for each code unit of the Basic Multilingual Plane: Traditional and regional forms lead to the Simplified
 * character, full-width forms to ASCII, compatibility ideographs to the unified ones, capitals to small letters; all
 * others to themselves. One unit always leads to one, so offsets stay valid in folded text. The table with its source is
 * `scriptFold.json`.
 */
export function foldTable(): Uint16Array {
  if (folds) return folds;
  const built = new Uint16Array(0x10000);
  for (let unit = 0; unit < built.length; unit++) built[unit] = unit;
  foldSingles(built, 0x41, 0x590, (character) => character.toLowerCase());
  foldSingles(built, 0x1e00, 0x2000, (character) => character.toLowerCase());
  foldSingles(built, 0xf900, 0xfb00, (character) => character.normalize('NFC'));
  for (let unit = 0xff01; unit <= 0xff5e; unit++) built[unit] = built[unit - fullWidthOffset] ?? unit;
  built[ideographicSpace] = 0x20;
  for (let index = 0; index < table.from.length; index++) {
    built[table.from.charCodeAt(index)] = table.to.charCodeAt(index);
  }
  for (let unit = 0xf900; unit < 0xfb00; unit++) built[unit] = built[built[unit] ?? unit] ?? unit;
  folds = built;
  return built;
}

/** `text` with every code unit folded: 關係 and 关系 become one, and so do Ｇ７ and g7. Its length stays the same. */
export function foldScript(text: string): string {
  const fold = foldTable();
  let folded = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const to = fold[unit] ?? unit;
    if (to === unit) continue;
    folded += text.slice(from, index) + String.fromCharCode(to);
    from = index + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** True when folded `text` holds `word`, which is folded already. Makes no string. */
export function foldedIncludes(text: string, word: string): boolean {
  if (word === '') return true;
  const fold = foldTable();
  const first = word.charCodeAt(0);
  const last = text.length - word.length;
  for (let start = 0; start <= last; start++) {
    if (fold[text.charCodeAt(start)] !== first) continue;
    let length = 1;
    while (length < word.length && fold[text.charCodeAt(start + length)] === word.charCodeAt(length)) length++;
    if (length === word.length) return true;
  }
  return false;
}

function foldSingles(built: Uint16Array, start: number, end: number, folded: (character: string) => string): void {
  for (let unit = start; unit < end; unit++) {
    const to = folded(String.fromCharCode(unit));
    if (to.length === 1) built[unit] = to.charCodeAt(0);
  }
}
