import '@citation-js/plugin-bibtex';
import { plugins, type ParsedItem, type ParsedName } from '@citation-js/core';

/** Reads BibTeX, BibLaTeX or CSL-JSON with citation.js, which knows nothing of ours. Throws on what it cannot read. */
export function parseWithLibrary(input: string | object): readonly ParsedItem[] {
  return plugins.input.chain(input, { generateGraph: false, strict: true });
}

/** The first item that the library reads. Throws when there is none. */
export function parseOne(input: string | object): ParsedItem {
  const [item] = parseWithLibrary(input);
  if (!item) throw new Error('nothing was read');
  return item;
}

/** A name as one text: `Andrew Osborn`, 何宏儒. */
export function nameText({ literal, given, family }: ParsedName): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
}

/** The fields of a RIS record by their tags. Throws on a line that is none, and on a record without its ends. */
export function readRis(text: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === '') throw new Error(`no field: ${line}`);
    fields.set(tag, [...(fields.get(tag) ?? []), value]);
  }
  if (!lines[0]?.startsWith('TY  - ') || lines.at(-1) !== 'ER  - ') throw new Error('no whole record');
  return fields;
}
