import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './bundle';
import { generateClippings } from './generate';

export interface BenchCorpus {
  readonly name: string;
  readonly documents: readonly string[];
}

const generated = 84;

/** The real clippings beside the project, or invented ones of the same sizes and shapes where there are none. */
export function loadCorpus(): BenchCorpus {
  const root = path.join(projectRoot, '../shared/corpus');
  if (!existsSync(root)) {
    return {
      name: `${String(generated)} generated clippings`,
      documents: [...generateClippings(generated)].map(({ text }) => text),
    };
  }
  const documents = ['seeds', 'dev'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  );
  return { name: `${String(documents.length)} files of ${path.relative(projectRoot, root)}`, documents };
}
