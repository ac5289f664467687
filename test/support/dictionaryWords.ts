import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pick } from './randomness';

/** What dictionary words are mixed with: cuts, descriptions of characters, halves of characters, compatibility forms. */
const others = ['，', '。', ' ', '\n', 'a', '⿰', '⿲', '⿱', '\ud840', '\udc00', '😀', '𠮷', '\0', '豈', '︀'];

/** All dictionaries of opencc-js by name, each `key value|key value|…`. */
export async function openccDictionaries(): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('opencc-js')), '../esm-lib/dict');
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { readonly default: string };
    texts.set(path.basename(file, '.js'), module.default);
  }
  return texts;
}

/** Keys and values of all dictionaries of opencc-js. */
export async function dictionaryWords(): Promise<readonly string[]> {
  const texts = [...(await openccDictionaries()).values()];
  return texts.flatMap((text) => text.split(/[| ]/)).filter((word) => word !== '');
}

/** One to eight of them in a row, with something else now and then. */
export function randomText(words: readonly string[], random: () => number): string {
  const count = 1 + Math.floor(random() * 8);
  return Array.from({ length: count }, () => pick(random() < 0.15 ? others : words, random)).join('');
}
