import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/core/library/scan/glob';
import { Scope } from '../../../src/core/library/scan/scope';
import { cpuTimeOf } from '../../support/cpuTime';

function matches(pattern: string, path: string): boolean {
  return globMatcher(pattern)(path);
}

describe('A glob pattern', () => {
  it('finds a kind of file in any folder', () => {
    for (const path of ['a.md', 'x/a.md', 'x/y/2023-02-22-題.md']) assert.ok(matches('**/*.md', path), path);
    for (const path of ['a.mdx', 'a.md/b', 'amd']) assert.ok(!matches('**/*.md', path), path);
  });

  it('keeps a star within a name', () => {
    assert.ok(matches('x/*.md', 'x/a.md'));
    assert.ok(!matches('x/*.md', 'x/y/a.md'));
    assert.ok(!matches('*.md', 'x/a.md'));
  });

  it('goes back to the right star', () => {
    assert.ok(matches('*ab*cd', 'xabxabycdcd'));
    assert.ok(!matches('*ab*cd', 'xabxabycdc'));
  });

  it('offers choices in braces, also nested', () => {
    for (const path of ['a.md', 'a.html', 'a.htm']) assert.ok(matches('**/*.{md,ht{ml,m}}', path), path);
    assert.ok(!matches('**/*.{md,ht{ml,m}}', 'a.txt'));
  });

  it('takes an unpaired brace or bracket as it is', () => {
    assert.ok(matches('{a', '{a'));
    assert.ok(matches('[a', '[a'));
  });

  it('knows sets and ranges of characters', () => {
    assert.ok(matches('20[12][0-9].md', '2023.md'));
    assert.ok(!matches('20[12][0-9].md', '2033.md'));
    assert.ok(matches('[!a]b', 'cb'));
    assert.ok(!matches('[!a]b', 'ab'));
  });

  it('takes one character for a question mark, whatever its length in UTF-16', () => {
    assert.ok(matches('?.md', '題.md'));
    assert.ok(matches('?.md', '𠮷.md'));
    assert.ok(!matches('?.md', '題目.md'));
  });

  it('takes the parentheses in names of outlets as they are', () => {
    assert.ok(matches('(臺)中央社CNA/**', '(臺)中央社CNA/a.md'));
    assert.ok(!matches('(臺)中央社CNA/**', '臺中央社CNA/a.md'));
  });

  it('takes a folder in with all it holds', () => {
    for (const path of ['node_modules', 'node_modules/a.md', 'x/node_modules/y/a.md']) {
      assert.ok(matches('**/node_modules/**', path), path);
    }
    assert.ok(!matches('**/node_modules/**', 'x/my_node_modules/a.md'));
  });

  it('answers at once, whoever wrote the pattern', () => {
    const time = cpuTimeOf(() => {
      assert.ok(!matches(`${'*a'.repeat(200)}b`, 'a'.repeat(4_000)));
      assert.ok(!matches(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(1_000)));
      assert.ok(!matches('{a,b}'.repeat(40), 'c'.repeat(40)));
    });
    assert.ok(time < 2_000);
  });
});

describe('A scope', () => {
  const scope = new Scope({ include: ['**/*.{md,html}'], exclude: ['**/node_modules', 'drafts/**'] });

  it('takes in what is included and not excluded', () => {
    assert.ok(scope.includes('2023/a.md'));
    assert.ok(!scope.includes('2023/a.jsonl'));
    assert.ok(!scope.includes('drafts/a.md'));
  });

  it('leaves folders out', () => {
    assert.ok(scope.excludes('x/node_modules'));
    assert.ok(scope.excludes('drafts'));
    assert.ok(!scope.excludes('2023'));
  });

  it('does not reach a file below a folder that is left out', () => {
    assert.ok(scope.reaches('2023/a.md'));
    assert.ok(!scope.reaches('x/node_modules/y/a.md'));
  });
});
