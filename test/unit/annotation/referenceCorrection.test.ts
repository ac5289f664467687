import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { isNote } from '../../../src/core/annotation/note';
import {
  correctionsOf,
  createReferenceCorrection,
  referenceCorrections,
} from '../../../src/core/annotation/referenceCorrection';
import { emptySidecar, parseSidecar, serializeSidecar, withAnnotation } from '../../../src/core/annotation/sidecar';
import type { Sidecar } from '../../../src/core/annotation/sidecar';
import type { ReferenceFieldName } from '../../../src/core/citation/reference/correction';
import { buildReference } from '../../../src/core/citation/reference/reference';
import { makeArticle } from '../../support/article';

const article = makeArticle(['渡輪四月試航。'], { title: '渡輪', url: 'https://news.example.org/1' });

const correction = (field: ReferenceFieldName, value: string, id = 'urn:uuid:1', created = '2024-01-01T00:00:00Z') =>
  createReferenceCorrection(article, field, value, { id, created });

/** As it is read back from the file. */
function stored(...annotations: readonly Annotation[]): Sidecar {
  return parseSidecar(serializeSidecar(annotations.reduce(withAnnotation, emptySidecar)));
}

describe('A correction of a reference', () => {
  it('is an editing annotation on the whole clipping, and no note', () => {
    const annotation = correction('issued', '2024-01-02');
    assert.deepEqual(annotation.body, {
      type: 'TextualBody',
      purpose: 'editing',
      value: '2024-01-02',
      field: 'issued',
    });
    assert.equal(annotation.motivation, 'editing');
    assert.equal(isNote(annotation), false);
  });

  it('is read back from the file and wins over what was found', () => {
    const corrections = referenceCorrections(stored(correction('title', '新題')));
    assert.deepEqual([...corrections], [['title', '新題']]);
    assert.deepEqual(buildReference(article, { corrections }).title, { value: '新題', from: 'correction' });
  });

  it('made last holds', () => {
    const older = correction('title', '甲', 'urn:uuid:1', '2024-01-01T00:00:00Z');
    const newer = correction('title', '乙', 'urn:uuid:2', '2024-01-02T00:00:00Z');
    assert.equal(referenceCorrections(stored(newer, older)).get('title'), '乙');
  });

  it('may say that there is none', () => {
    assert.equal(referenceCorrections(stored(correction('translator', ''))).get('translator'), '');
  });

  it('is found by its field, to be taken back', () => {
    const sidecar = stored(correction('title', '甲'), correction('url', 'https://x.example/', 'urn:uuid:2'));
    assert.deepEqual(
      correctionsOf(sidecar, 'url').map(({ id }) => id),
      ['urn:uuid:2'],
    );
  });

  it('of a field that nobody knows is passed over', () => {
    const strange: Annotation = {
      ...correction('title', '甲'),
      body: { type: 'TextualBody', value: 'x', field: 'isbn' },
    };
    assert.equal(referenceCorrections(stored(strange)).size, 0);
  });
});
