import assert from 'node:assert/strict';
import { makeNotices } from '../../../scripts/third-party-notices.mjs';
import { projectFiles, readProjectFile, readProjectJson } from './projectFiles';

/** Text files; clippings and fixtures hold addresses of the world and are left out. */
const texts = projectFiles().filter(
  (file) => !/\.(png|ico|woff2?|gz)$/.test(file) && !/^(media\/samples|test\/fixtures)\//.test(file),
);

function findLines(pattern: RegExp): readonly string[] {
  return texts.flatMap((file) =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  );
}

describe('The repository', () => {
  it('names no package registry', () => {
    assert.deepEqual(findLines(/registry\.(npmjs|yarnpkg|npmmirror)|deb\.debian\.org/), []);
  });

  it('names no absolute path of anybody’s machine', () => {
    assert.deepEqual(findLines(/(^|[^\w.$}\-/])\/(home|root|Users|work)\/\w|\b[A-Z]:\\+Users\\/), []);
  });

  it('keeps addresses out of the lock files, so that any registry serves', () => {
    for (const file of ['package-lock.json', 'test/host/package-lock.json']) {
      const { packages } = readProjectJson(file) as { packages: Record<string, { resolved?: string }> };
      const resolved = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
      assert.deepEqual(resolved, [], file);
    }
  });

  it('leaves no test out and none alone', () => {
    const tests = texts.filter((file) => file.startsWith('test/') && file.endsWith('.test.ts'));
    const wrong = tests.filter((file) =>
      /\b(it|describe)\.(skip|only)\(|\bx(it|describe)\(/.test(readProjectFile(file)),
    );
    assert.deepEqual(wrong, []);
  });

  it('tells of the packages in its bundles', async function () {
    this.timeout(20_000);
    assert.equal(readProjectFile('THIRD-PARTY-NOTICES.md'), await makeNotices(), 'run: npm run notices');
  });
});
