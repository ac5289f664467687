import type { Name } from '../name';
import { solidForm, walkSolid } from './solidText';

/** How some names may be written, ready to be looked for in the source of clippings. */
export interface WantedForms {
  /** `key` of each name. */
  readonly keys: ReadonlySet<string>;
  /** Solid forms by their last unit. */
  readonly byEnd: ReadonlyMap<number, readonly string[]>;
  /** 1 at each unit with which a form ends. */
  readonly isEnd: Uint8Array;
}

/** A word of a Latin name that may stand alone: shorter ones stand in too many others. */
const shortestWord = 4;

/** All renderings of some names: every region's in either script, Latin ones, and the surnames of these. */
export function wantedForms(names: readonly Name[]): WantedForms {
  const forms = new Set<string>();
  for (const { latin, aliases, forms: renderings } of names) {
    for (const { text } of renderings) forms.add(solidForm(text));
    for (const spelling of [latin, ...aliases]) {
      forms.add(solidForm(spelling));
      const surname = spelling.split(/\s+/).at(-1) ?? '';
      if (surname.length >= shortestWord) forms.add(solidForm(surname));
    }
  }
  forms.delete('');
  const byEnd = new Map<number, string[]>();
  for (const form of forms) {
    const end = form.charCodeAt(form.length - 1);
    const known = byEnd.get(end);
    if (known) known.push(form);
    else byEnd.set(end, [form]);
  }
  const isEnd = new Uint8Array(0x10000);
  for (const end of byEnd.keys()) isEnd[end] = 1;
  return { keys: new Set(names.map(({ key }) => key)), byEnd, isEnd };
}

/**
 * Whether a clipping may mention one of the names: false only when it surely does not, however tags, character references,
 * accents, blanks and points part the rendering. Reads the source once, without taking it for HTML.
 */
export function mayMention(source: string, { byEnd, isEnd }: WantedForms): boolean {
  const ends = (units: Uint16Array, count: number): boolean => {
    const forms = byEnd.get(units[count - 1] ?? 0) ?? [];
    return forms.some((form) => endsWith(units, count, form));
  };
  return walkSolid(source, isEnd, ends) !== 'absent';
}

function endsWith(units: Uint16Array, count: number, form: string): boolean {
  if (form.length > count) return false;
  for (let back = 1; back <= form.length; back += 1) {
    if (units[count - back] !== form.charCodeAt(form.length - back)) return false;
  }
  return true;
}
