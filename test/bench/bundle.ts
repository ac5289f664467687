import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundles } from '../../esbuild.js';
import type * as Subject from './subject';

const here = path.dirname(fileURLToPath(import.meta.url));
export const projectRoot = path.resolve(here, '../..');

/**
 * The core as one module, made with the options of the command line's production bundle: what is measured is what
 * ships, with a copy of the parser of its own.
 */
export async function loadSubject(): Promise<typeof Subject> {
  const outdir = path.join(projectRoot, 'out/bench');
  const { banner: _banner, ...options } = bundles(true)['cli'] ?? {};
  await esbuild.build({ ...options, entryPoints: { subject: path.join(here, 'subject.ts') }, outdir });
  const load = createRequire(import.meta.url);
  return load(path.join(outdir, 'subject.js')) as typeof Subject;
}
