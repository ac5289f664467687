import assert from 'node:assert/strict';
import { projectFiles, readProjectFile } from '../project/projectFiles';

const keys = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, key]) => key ?? '');

/** Every reason that a cleaning rule, a table of boxes or the article's reader can give. */
function reasonsOfTheCore(): readonly string[] {
  const literal = projectFiles('src/core/article').flatMap((file) =>
    keys(readProjectFile(file), /\breason"?: ?['"]([a-z-]+)['"]/g),
  );
  const titles = ['front-matter', 'link-line', 'page'].map((origin) => `title-${origin}`);
  return [...new Set([...literal, ...titles])].sort();
}

describe('The reasons of the cleaning rules', () => {
  it('are many', () => {
    assert.ok(reasonsOfTheCore().length > 30);
  });

  it('are all explained to the reader, and none besides', () => {
    const explained = keys(readProjectFile('src/host/editor/reasons.ts'), /\[\s*'([a-z-]+)',/g);
    assert.deepEqual([...explained].sort(), [...reasonsOfTheCore(), 'decided'].sort());
  });
});
