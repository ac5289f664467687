import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { serializeSidecar, parseSidecar } from '../../../src/core/annotation/sidecar';
import { importNotes, readExchange } from '../../../src/core/exchange';

const annotation = (id: string, more: object = {}): Annotation => ({ id, type: 'Annotation', ...more });
const page = (items: unknown, more: object = {}): object => ({ type: 'AnnotationPage', items, ...more });

function read(value: unknown): Extract<ReturnType<typeof readExchange>, { ok: true }> {
  const result = readExchange(typeof value === 'string' ? value : JSON.stringify(value));
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}
const idsOf = (value: unknown): readonly string[] => read(value).annotations.map(({ id }) => id);

describe('readExchange', () => {
  it('reads collections, pages, arrays, single annotations and JSON Lines', () => {
    const items = [annotation('a:1'), annotation('a:2')];
    const lines = items.map((item) => JSON.stringify(item)).join('\r\n');
    const files: readonly (readonly [unknown, string])[] = [
      [{ type: 'AnnotationCollection', first: page(items) }, 'collection'],
      [{ type: ['AnnotationCollection', 'x'], first: page([items[0]], { next: page([items[1]]) }) }, 'collection'],
      [page(items), 'page'],
      [items, 'list'],
      [`\ufeff\n${lines}\n\n`, 'lines'],
    ];
    for (const [file, format] of files) {
      assert.deepEqual([read(file).format, idsOf(file)], [format, ['a:1', 'a:2']]);
    }
    assert.deepEqual(read(annotation('a:1', { x: { y: 1 } })).annotations, [annotation('a:1', { x: { y: 1 } })]);
  });

  it('passes over an item that is no note, and says which and why', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    const items = [
      1,
      annotation('a:1'),
      { type: 'Annotation', motivation: 'classifying' },
      annotation('a:2', { deep }),
    ];
    assert.deepEqual(read(items).skipped, [
      { index: 0, reason: 'no-annotation' },
      { index: 2, reason: 'not-a-note' },
      { index: 3, reason: 'too-deep' },
    ]);
    assert.deepEqual(read(`${JSON.stringify(annotation('a:1'))}\n<<<<<<< HEAD\n`).skipped, [
      { index: 1, reason: 'not-json' },
    ]);
  });

  it('says why nothing can be read', () => {
    const reasons = ['', 'plain text', '{"a":1}', '"x"', 'null'].map((text) => readExchange(text));
    assert.deepEqual(
      reasons.map((result) => (result.ok ? 'read' : result.reason)),
      ['not-json', 'not-json', 'unknown-format', 'unknown-format', 'unknown-format'],
    );
  });

  it('gives an annotation without an id the same one each time', () => {
    const bare = { type: 'Annotation', bodyValue: '註' };
    assert.deepEqual(idsOf([bare]), idsOf([{ bodyValue: '註', type: 'Annotation' }]));
    assert.match(idsOf([bare])[0] ?? '', /^urn:/);
  });

  it('survives any JSON and any text', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readExchange(JSON.stringify(value))));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void readExchange(JSON.stringify({ rows: [value], type: value }))),
    );
    fc.assert(fc.property(fc.string(), (text) => void readExchange(text)));
  });

  it('survives absurd depth', () => {
    for (const text of ['['.repeat(200_000), '[{"type":"Annotation","x":'.repeat(20_000)]) readExchange(text);
    const deep = `{"rows":[{"uri":"a:b","text":"","target":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`;
    assert.deepEqual(read(deep).skipped, [{ index: 0, reason: 'too-deep' }]);
  });
});

describe('importNotes', () => {
  const at = (id: string, modified: string, more: object = {}): Annotation => annotation(id, { modified, ...more });
  const sidecarOf = (...annotations: Annotation[]): ReturnType<typeof parseSidecar> =>
    parseSidecar([...annotations.map((each) => JSON.stringify(each)), '<<<<<<<'].join('\n'));

  it('adds what is new and takes the newer version of what is there', () => {
    const before = sidecarOf(
      at('a', '2026-01-01T00:00:00Z'),
      at('b', '2026-01-01T00:00:00Z'),
      at('c', '2026-01-01T00:00:00Z'),
    );
    const newer = at('a', '2026-01-02T00:00:00+01:00', { bodyValue: 'new' });
    const older = at('b', '2025-12-31T00:00:00Z', { bodyValue: 'old' });
    const { sidecar, ...counts } = importNotes(before, [newer, older, at('d', '')]);
    assert.deepEqual(counts, { added: 1, updated: 1, unchanged: 1 });
    assert.deepEqual(serializeSidecar(sidecar).split('\n'), [
      '{"id":"a","type":"Annotation","modified":"2026-01-02T00:00:00+01:00","bodyValue":"new"}',
      JSON.stringify(at('b', '2026-01-01T00:00:00Z')),
      JSON.stringify(at('c', '2026-01-01T00:00:00Z')),
      '{"id":"d","type":"Annotation","modified":""}',
      '<<<<<<<',
      '',
    ]);
  });

  it('changes nothing the second time', () => {
    const notes = [at('a', '2026-01-01T00:00:00Z'), annotation('b')];
    const first = importNotes(sidecarOf(), notes);
    const second = importNotes(first.sidecar, notes);
    assert.deepEqual([first.added, second.added, second.updated, second.unchanged], [2, 0, 0, 2]);
    assert.equal(second.sidecar, first.sidecar);
  });

  it('takes the newest of several with one id', () => {
    const { sidecar, added, updated } = importNotes(sidecarOf(), [
      at('a', '2026-01-01T00:00:00Z'),
      at('a', '2026-01-03T00:00:00Z'),
    ]);
    assert.deepEqual([added, updated], [1, 1]);
    assert.match(serializeSidecar(sidecar), /^\{"id":"a"[^\n]*2026-01-03[^\n]*\n<<<<<<<\n$/);
  });

  it('leaves out what is no note', () => {
    assert.equal(importNotes(sidecarOf(), [annotation('a', { motivation: 'classifying' })]).added, 0);
  });
});
