import assert from 'node:assert/strict';
import { mergeSidecarTexts } from '../../../src/host/editor/mergeSidecars';

const line = (id: string): string => JSON.stringify({ id, type: 'Annotation' });
const file = (...lines: readonly string[]): string => lines.map((text) => `${text}\n`).join('');

describe('Merging two versions of a sidecar', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(line) as [string, string, string, string];

  it('keeps what both have added', () => {
    assert.equal(mergeSidecarTexts(file(a), file(a, b), file(a, c)), file(a, b, c));
  });

  it('removes what either has removed', () => {
    assert.equal(mergeSidecarTexts(file(a, b, c), file(a, c), file(a, b)), file(a));
  });

  it('takes the other version when nothing was changed here', () => {
    assert.equal(mergeSidecarTexts(file(a), file(a), file(b, d)), file(b, d));
  });

  it('keeps this version when nothing was changed there', () => {
    assert.equal(mergeSidecarTexts(file(a), file(b), file(a)), file(b));
  });

  it('keeps an annotation once that both have added', () => {
    assert.equal(mergeSidecarTexts('', file(a), file(a)), file(a));
  });

  it('keeps the bytes of lines that are no annotations', () => {
    const conflict = '<<<<<<< HEAD';
    assert.equal(mergeSidecarTexts(file(a), file(a, b), file(a, conflict)), file(a, b, conflict));
  });
});
