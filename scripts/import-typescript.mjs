// Lets build scripts use a module of the sources, so that no rule is written twice.
import { build } from 'esbuild';

/**
 * Bundles a TypeScript module and imports it.
 *
 * @param {string} file
 * @returns {Promise<any>}
 */
export async function importTypeScript(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  });
  const [{ text = '' } = {}] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
