import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { bundles } from '../../../esbuild.js';

/**
 * What each bundle may weigh for production; it is read whole before the extension does anything. A browser's extension
 * host loads a single file, so there the rooms that Node reads late are part of it.
 */
const limits = { extension: 300_000, 'extension.web': 670_000 } as const; // bytes

describe('The bundles', () => {
  for (const [name, limit] of Object.entries(limits)) {
    it(`keep ${name}.js within ${limit} bytes`, async () => {
      const options = bundles(true)[name];
      assert.ok(options);
      const { outputFiles } = await build({ ...options, write: false });
      const bytes = outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
      assert.ok(bytes <= limit, `${name}.js has ${bytes} bytes`);
    });
  }
});
