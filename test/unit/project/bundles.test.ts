import assert from 'node:assert/strict';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../esbuild.js';

/**
 * What each bundle may weigh for production; it is read whole before the extension does anything. A browser's extension
 * host loads a single file, so there the commands and the rooms that Node reads late, Markdown's parser, the exchange of
 * notes, names and the table of outlets among them, are part of it.
 */
const limits = { extension: 330_000, 'extension.web': 1_180_000 } as const; // bytes

/** What the first command reads. */
const late = 'commands.js';

describe('The bundles', () => {
  for (const [name, limit] of Object.entries(limits)) {
    it(`keep ${name}.js, with what it reads at once, within ${limit} bytes`, async () => {
      const options = bundles(true)[name];
      assert.ok(options);
      const { outputFiles } = await build({ ...options, write: false });
      const first = outputFiles.filter((file) => path.basename(file.path) !== late);
      const bytes = first.reduce((sum, file) => sum + file.contents.length, 0);
      assert.ok(bytes <= limit, `${name}.js has ${bytes} bytes`);
    });
  }
});
