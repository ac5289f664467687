import assert from 'node:assert/strict';
import { readClipping } from '../../../src/core/session';
import { completionsAt, type KnownNames } from '../../../src/core/source/completion';
import { postFile } from '../../support/clippingFile';

/** Completions at the bar `|`, which is no part of the file, and the file after taking one of them. */
function complete(marked: string, known?: KnownNames): { labels: readonly string[]; take: (label: string) => string } {
  const offset = marked.indexOf('|');
  const source = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = completionsAt(readClipping(source), offset, known);
  return {
    labels: found?.items.map(({ label }) => label) ?? [],
    take: (label) => {
      const item = found?.items.find((candidate) => candidate.label === label);
      assert.ok(found && item, `${label} is offered`);
      return source.slice(0, found.range.start) + item.insert + source.slice(found.range.end);
    },
  };
}

const file = postFile({ date: null });

describe('Completion in the front matter', () => {
  it('offers the keys that are not there yet', () => {
    const { labels, take } = complete(file.replace('author:', '|\nauthor:'));
    assert.deepEqual(labels, ['date', 'comments']);
    assert.match(take('date'), /\ndate: \nauthor:/);
  });

  it('replaces what is written of a key', () => {
    assert.match(complete(file.replace('author:', 'da|\nauthor:')).take('date'), /\ndate: \nauthor:/);
  });

  it('offers the time of the epoch comment, and the day, for the date', () => {
    const { labels, take } = complete(file.replace('author:', 'date: |\nauthor:'));
    assert.deepEqual(labels, ['2026-03-14T03:20:00.000Z', '2026-03-14']);
    assert.equal(take('2026-03-14T03:20:00.000Z'), postFile());
  });

  it('offers tags of outlets, replaces the one at the cursor and keeps the others', () => {
    const { take } = complete(file.replace('tags: [ 南灣日報 ]', 'tags: [ 路|透, 南灣日報 ]'));
    assert.match(take('法广'), /\ntags: \[ 法广, 南灣日報 \]\n/);
  });

  it('puts a blank after a bare colon', () => {
    assert.match(complete(file.replace('layout: post', 'layout:|')).take('post'), /\nlayout: post\n/);
  });

  it('offers names that the archive knows first', () => {
    const { labels } = complete(file.replace('author: 南灣日報', 'author: |'), { authors: ['林曉嵐'] });
    assert.equal(labels[0], '林曉嵐');
    assert.ok(labels.includes('德国之声'));
    assert.equal(new Set(labels).size, labels.length);
  });

  it('offers nothing outside', () => {
    assert.deepEqual(complete(file.replace('<p>', '<p>|')).labels, []);
    assert.deepEqual(complete(`|${file}`).labels, []);
    assert.deepEqual(complete(file.replace('from: https', 'image: |\nfrom: https')).labels, []);
  });

  it('offers the address of the link line', () => {
    const { labels } = complete(file.replace(/from: .*/, 'from: |'));
    assert.deepEqual(labels, ['https://nanwan.example/news/20260314/ferry.html']);
  });
});
