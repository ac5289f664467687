// Lets build scripts use a module of the sources, so that no rule is written twice.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Bundles a TypeScript module and imports it.
 *
 * @param {string} file from the project's folder
 * @returns {Promise<any>}
 */
export async function importTypeScript(file) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  });
  const [{ text = '' } = {}] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
