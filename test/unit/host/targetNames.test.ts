import assert from 'node:assert/strict';
import { commonFolder, targetNames } from '../../../src/host/conversion/targetNames';

type Arguments = Parameters<typeof targetNames>;

function firstNames(count: number, ...args: Arguments): readonly string[] {
  const names: string[] = [];
  for (const name of targetNames(...args)) {
    if (names.length === count) {
      break;
    }
    names.push(name);
  }
  return names;
}

describe('Names of converted files', () => {
  it('have the script before the ending, and a number where that is taken', () => {
    assert.deepEqual(firstNames(3, 'a.html', 'hant-tw', 'clipping', false), [
      'a.hant-tw.html',
      'a.hant-tw-2.html',
      'a.hant-tw-3.html',
    ]);
  });

  it('keep the ending by which the reader opens clippings', () => {
    assert.deepEqual(firstNames(1, 'a b.clip.md', 'hans', 'clipping', false), ['a b.hans.clip.md']);
    assert.deepEqual(firstNames(1, 'a.Clipping.md', 'hans', 'clipping', false), ['a.hans.Clipping.md']);
  });

  it('end with .md for Markdown', () => {
    assert.deepEqual(firstNames(1, 'a.clip.md', 'hans', 'markdown', false), ['a.hans.md']);
    assert.deepEqual(firstNames(1, 'a.html', 'hans', 'markdown', false), ['a.hans.md']);
  });

  it('stay as they are in another folder, as long as they are free there', () => {
    assert.deepEqual(firstNames(2, 'a.md', 'hant-hk', 'clipping', true), ['a.md', 'a.hant-hk.md']);
  });

  it('are made of names without an ending, with several dots, or that begin with one', () => {
    assert.deepEqual(firstNames(1, 'note', 'hans', 'clipping', false), ['note.hans']);
    assert.deepEqual(firstNames(1, '2021.03.05.txt', 'hans', 'clipping', false), ['2021.03.05.hans.txt']);
    assert.deepEqual(firstNames(1, '.md', 'hans', 'clipping', false), ['.md.hans']);
  });
});

describe('The folder that holds all files', () => {
  it('is that of a single file', () => assert.equal(commonFolder(['/a/b/c.md']), '/a/b'));
  it('is the deepest common one', () => assert.equal(commonFolder(['/a/b/c.md', '/a/b/d/e.md', '/a/bb/f.md']), '/a'));
  it('is the root when there is no other', () => assert.equal(commonFolder(['/a/x.md', '/b/y.md']), ''));
});
