import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import {
  annotationsOf,
  emptySidecar,
  parseSidecar,
  serializeSidecar,
  withAnnotation,
  withoutAnnotation,
} from '../../../src/core/annotation/sidecar';

const annotation = (id: string, more: object = {}): Annotation => ({ id, type: 'Annotation', ...more });
const line = (id: string): string => `{"id":"${id}","type":"Annotation"}`;

describe('parseSidecar', () => {
  it('reads one annotation a line', () => {
    const sidecar = parseSidecar(`${line('b')}\n${line('a')}\n`);
    assert.deepEqual(
      annotationsOf(sidecar).map(({ id }) => id),
      ['b', 'a'],
    );
  });

  it('keeps a line that is no annotation, byte for byte', () => {
    const damaged = ['<<<<<<< HEAD', '{"id":"x","type":"Anno', '[1,2]', '{"type":"Annotation"}', '  \u0000\ud800 '];
    const sidecar = parseSidecar(`${damaged[0]}\n${line('a')}\n${damaged.slice(1).join('\n')}`);
    assert.equal(annotationsOf(sidecar).length, 1);
    assert.equal(serializeSidecar(sidecar), `${line('a')}\n${damaged.join('\n')}\n`);
  });

  it('reads files with a byte order mark, CR LF and blank lines', () => {
    assert.equal(annotationsOf(parseSidecar(`\ufeff${line('a')}\r\n\r\n${line('b')}\r\n`)).length, 2);
  });

  it('takes an absurdly nested line as damaged', () => {
    const deep = `{"id":"a","type":"Annotation","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    assert.deepEqual(parseSidecar(deep).lines, [{ kind: 'damaged', raw: deep }]);
  });
});

describe('serializeSidecar', () => {
  it('sorts by id', () => {
    assert.equal(serializeSidecar(parseSidecar(`${line('b')}\n${line('a')}`)), `${line('a')}\n${line('b')}\n`);
  });

  it('writes keys in a fixed order, whatever the order they came in', () => {
    const one = withAnnotation(
      emptySidecar,
      annotation('a', { zeta: 1, body: { value: 'x', type: 'TextualBody' }, alpha: [{ b: 1, a: 2 }] }),
    );
    const other = withAnnotation(emptySidecar, {
      alpha: [{ a: 2, b: 1 }],
      body: { type: 'TextualBody', value: 'x' },
      zeta: 1,
      type: 'Annotation',
      id: 'a',
    });
    assert.equal(serializeSidecar(one), serializeSidecar(other));
    assert.equal(
      serializeSidecar(one),
      '{"id":"a","type":"Annotation","body":{"type":"TextualBody","value":"x"},"alpha":[{"a":2,"b":1}],"zeta":1}\n',
    );
  });

  it('leaves lines that nobody changed as they were written', () => {
    const foreign = '{ "type":"Annotation", "weight":1.50, "id":"b", "big":12345678901234567890, "__proto__":{"x":1} }';
    const sidecar = withAnnotation(parseSidecar(foreign), annotation('a'));
    assert.equal(serializeSidecar(sidecar), `${line('a')}\n${foreign}\n`);
  });

  it('keeps unknown properties of an annotation that is changed', () => {
    const [known] = annotationsOf(parseSidecar('{"id":"a","type":"Annotation","color":"red","__proto__":{"x":1}}'));
    assert.ok(known);
    const changed = withAnnotation(emptySidecar, { ...known, modified: '2024-01-01T00:00:00Z' });
    assert.ok(serializeSidecar(changed).includes('"color":"red"'));
  });

  it('is the same again after a round trip', () => {
    const anyLine = fc.oneof(
      fc.string(),
      fc.uuid().map(line),
      fc.json(),
      fc
        .record({ id: fc.string({ minLength: 1 }), value: fc.jsonValue() })
        .map(({ id, value }) => JSON.stringify({ id, type: 'Annotation', value })),
    );
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const once = serializeSidecar(parseSidecar(lines.join('\n')));
        assert.equal(serializeSidecar(parseSidecar(once)), once);
      }),
    );
  });
});

describe('changing a sidecar', () => {
  it('replaces the annotation of the same id', () => {
    const sidecar = withAnnotation(
      withAnnotation(emptySidecar, annotation('a')),
      annotation('a', { motivation: 'tagging' }),
    );
    assert.deepEqual(annotationsOf(sidecar), [annotation('a', { motivation: 'tagging' })]);
  });

  it('takes an annotation out and leaves damage in', () => {
    const sidecar = withoutAnnotation(parseSidecar(`${line('a')}\nbroken`), 'a');
    assert.equal(serializeSidecar(sidecar), 'broken\n');
  });
});
