import { createRomanizer, parsePinyinDictionary } from '../core/citation/reference/pinyin';
import type { Romanizer } from '../core/citation/reference/romanize';
import type { CommandIo } from './command';

const pinyinFile = 'pinyin.json';

/** The romanizer of the readings that are installed beside the program; undefined, and told, when they are damaged. */
export async function readRomanizer(io: CommandIo): Promise<Romanizer | undefined> {
  const text = await io.readResource(pinyinFile).catch(() => undefined);
  const dictionary = text === undefined ? undefined : parsePinyinDictionary(text);
  if (!dictionary) io.complain(`${pinyinFile} is missing or damaged beside the program`);
  return dictionary && createRomanizer(dictionary);
}
