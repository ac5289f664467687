import { createRomanizer, type PinyinDictionary } from '../../src/core/citation/reference/pinyin';
import type { Romanizer } from '../../src/core/citation/reference/romanize';

interface Builder {
  buildPinyin(): Promise<PinyinDictionary>;
}

let built: Promise<PinyinDictionary> | undefined;

/** The readings that the build ships, made once for all tests. */
export function loadPinyin(): Promise<PinyinDictionary> {
  built ??= import(new URL('../../scripts/build-pinyin.mjs', import.meta.url).href).then((module: Builder) =>
    module.buildPinyin(),
  );
  return built;
}

export async function loadRomanizer(): Promise<Romanizer> {
  return createRomanizer(await loadPinyin());
}
