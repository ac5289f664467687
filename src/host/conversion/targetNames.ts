import type { ScriptVariant } from '../../core/script/variant';
import type { ConversionForm } from './conversionChoice';

/** Endings that belong together: the reader opens files by them. */
const ending = /(?:\.(?:clip|clipping))?\.[^.]+$/i;
const markdownEnding = '.md';

/** A name taken apart before its ending: `a.clip.md` is `a` and `.clip.md`. */
interface NameParts {
  readonly stem: string;
  readonly ending: string;
}

function partsOf(name: string, form: ConversionForm): NameParts {
  const found = ending.exec(name)?.[0] ?? '';
  const stem = found.length < name.length ? name.slice(0, name.length - found.length) : name;
  return { stem, ending: form === 'markdown' ? markdownEnding : stem === name ? '' : found };
}

/**
 * The names that a converted file may have, the best one first, without end: `a.hans.md`, `a.hans-2.md`, … With
 * `keepsName` the file's own name stands first, for another folder.
 */
export function* targetNames(
  name: string,
  to: ScriptVariant,
  form: ConversionForm,
  keepsName: boolean,
): Generator<string, never> {
  const { stem, ending: last } = partsOf(name, form);
  if (keepsName) {
    yield `${stem}${last}`;
  }
  yield `${stem}.${to}${last}`;
  for (let count = 2; ; count++) {
    yield `${stem}.${to}-${count}${last}`;
  }
}

/** The path of the deepest folder that holds all files; paths begin with a slash. Empty for the root. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const folders = [...first];
  for (const other of others) {
    let same = 0;
    while (same < folders.length && folders[same] === other[same]) {
      same++;
    }
    folders.length = same;
  }
  return folders.join('/');
}
