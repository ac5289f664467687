import type { CommandIo, DirectoryEntry } from '../../src/cli/command';
import { loadDictionaries } from './dictionaries';
import { loadNamesText } from './nameTable';
import { loadPinyin } from './pinyin';

/** A world of files in memory, and what a command wrote into it. */
export interface MemoryIo extends CommandIo {
  readonly out: string;
  readonly errors: readonly string[];
  /** What a file holds now, as text; undefined when there is none. */
  textOf(name: string): string | undefined;
}

/** Bytes that are read at a time from a file that is read in pieces. */
const pieceLength = 5;

/** `files` by name: text, or bytes. `-` is standard input. Any other name does not exist. */
export function memoryIo(files: Readonly<Record<string, string | Uint8Array>>): MemoryIo {
  const errors: string[] = [];
  let out = '';
  const contents = new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const readFile = (name: string): Promise<Uint8Array> => {
    const content = contents.get(name);
    if (content === undefined) return Promise.reject(Object.assign(new Error(`ENOENT: ${name}`), { code: 'ENOENT' }));
    return Promise.resolve(content);
  };
  return {
    get out() {
      return out;
    },
    errors,
    textOf: (name) => {
      const content = contents.get(name);
      return content && new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    },
    readFile,
    replaceFile: (name, change) =>
      new Promise((resolve) => {
        const content = change(contents.get(name));
        if (content) contents.set(name, content);
        else contents.delete(name);
        resolve();
      }),
    /** Pieces so small that characters are cut. */
    async *openFile(name) {
      const bytes = await readFile(name);
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
    },
    drained: () => Promise.resolve(),
    listDirectory: (path) => Promise.resolve(entriesOf(path, [...contents.keys()])),
    write: (text) => {
      out += text;
    },
    complain: (message) => errors.push(message),
    readResource: async (name) => {
      if (name === 'names.tsv') return loadNamesText();
      if (name === 'pinyin.json') return JSON.stringify(await loadPinyin());
      if (name !== 'dictionaries.json') throw new Error(`no ${name}`);
      return JSON.stringify(await loadDictionaries());
    },
  };
}

/** The entries that the names of files give a directory, last ones first; undefined when no file lies in it. */
function entriesOf(path: string, names: readonly string[]): readonly DirectoryEntry[] | undefined {
  const prefix = `${path.replace(/\/+$/, '')}/`;
  const inside = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  if (inside.length === 0) return undefined;
  const directories = new Set(
    inside.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))),
  );
  const files = inside.filter((name) => !name.includes('/')).map((name) => ({ name, kind: 'file' as const }));
  return [...files, ...[...directories].map((name) => ({ name, kind: 'directory' as const }))].reverse();
}

/** A clipping in the commonest shape. */
export function clipping(title: string, body: string, url = 'https://www.example.org/2021/03/05/1'): string {
  return `---\nlayout: post\ntitle: "${title}"\ndate: 2021-03-05T10:00:00.000Z\nauthor: 某報\nfrom: ${url}\ntags: [ 某報 ]\n---\n<!--1614938400000-->\n[${title}](${url})\n------\n\n<div>\n${body}\n</div>\n`;
}
