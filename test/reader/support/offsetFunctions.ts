import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../../../src/webview/offsets.ts', import.meta.url));

/** A script that puts the functions of `src/webview/offsets.ts` into the page as `offsets`, as they are bundled. */
export async function offsetFunctions(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    format: 'iife',
    globalName: 'offsets',
    write: false,
  });
  return `${outputFiles[0]?.text ?? ''}\nwindow.offsets = offsets;`;
}
