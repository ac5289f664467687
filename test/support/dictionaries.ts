import type { Dictionaries } from '../../src/core/script/dictionaries';

interface Builder {
  buildDictionaries(): Promise<Dictionaries>;
}

let built: Promise<Dictionaries> | undefined;

/** The dictionaries that the build ships, made from opencc-js once for all tests. */
export function loadDictionaries(): Promise<Dictionaries> {
  built ??= import(new URL('../../scripts/build-dictionaries.mjs', import.meta.url).href).then((module: Builder) =>
    module.buildDictionaries(),
  );
  return built;
}
