import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Context } from 'mocha';

const shared = path.join(process.cwd(), '../shared');

/** A path of what lies beside the project where it is developed: clippings, hand labels, other projects' test cases. */
export function sharedPath(name: string): string {
  return path.join(shared, name);
}

/** Skips the suite and says why when `name` is not beside the project. Call it from `before`. */
export function needShared(context: Context, name: string): void {
  if (existsSync(sharedPath(name))) return;
  process.stdout.write(`      skipped: ../shared/${name} is not here\n`);
  context.skip();
}

export interface CorpusFile {
  readonly name: string;
  readonly source: string;
}

/** All real clippings, read once. */
export function corpusFiles(): readonly CorpusFile[] {
  return (files ??= ['seeds', 'dev'].flatMap((folder) =>
    readdirSync(sharedPath(`corpus/${folder}`)).map((name) => ({
      name,
      source: readFileSync(sharedPath(`corpus/${folder}/${name}`), 'utf8'),
    })),
  ));
}

let files: readonly CorpusFile[] | undefined;
