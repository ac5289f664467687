// Bundles the tests that run inside VS Code. Each test file becomes a file of its own; index.ts finds and runs them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The module that @vscode/test-electron loads; `bundleSuite` writes it. */
export const suiteModule = path.join(projectRoot, 'out/test/host/index.js');

/** Bundles test/host/suite. */
export async function bundleSuite() {
  const source = path.join(projectRoot, 'test/host/suite');
  const output = path.dirname(suiteModule);
  fs.rmSync(output, { recursive: true, force: true });
  const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' });
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: ['index.ts', ...tests].map((file) => path.join(source, file)),
    outdir: output,
    outbase: source,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Bundles the web tests into the one CommonJS file that a web extension host can load. */
export async function bundleWebSuite() {
  const output = path.join(projectRoot, 'out/test/web/index.js');
  await esbuild.build({
    entryPoints: [path.join(projectRoot, 'test/web/index.ts')],
    outfile: output,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return output;
}
