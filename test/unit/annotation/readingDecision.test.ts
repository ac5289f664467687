import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { createReadingDecision, readingDecisions } from '../../../src/core/annotation/readingDecision';
import { emptySidecar, parseSidecar, serializeSidecar, withAnnotation } from '../../../src/core/annotation/sidecar';
import type { Article } from '../../../src/core/article/article';
import type { ChosenReading } from '../../../src/core/script/scriptView';
import { makeArticle } from '../../support/article';

const text = '理发师在街角开店，发票写着他的名字。';
const article = makeArticle([text, '第二段也提到他的头发。'], { url: 'https://news.example.org/1' });
const first = article.text.indexOf('发');
const atFirst: ChosenReading = { from: '发', to: '髮', at: { start: first, end: first + 1 } };
const everywhere: ChosenReading = { from: '发', to: '發' };

const decision = (on: Article, reading: ChosenReading, id = 'urn:uuid:1', created = '2024-01-01T00:00:00Z') =>
  createReadingDecision(on, reading, { id, created });

/** As they are read back from the file. */
function readings(on: Article, annotations: readonly Annotation[]): ChosenReading[] {
  const sidecar = parseSidecar(serializeSidecar(annotations.reduce(withAnnotation, emptySidecar)));
  return readingDecisions(on, sidecar).map(({ id: _, ...reading }) => reading);
}

describe('createReadingDecision', () => {
  it('is an editing annotation about one character of the article', () => {
    const { target, ...annotation } = decision(article, atFirst);
    assert.deepEqual(annotation, {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:1',
      type: 'Annotation',
      motivation: 'editing',
      created: '2024-01-01T00:00:00Z',
      body: { type: 'TextualBody', purpose: 'editing', value: '髮', replaces: '发' },
    });
    const { source, selector } = target as { source: string; selector: readonly Record<string, unknown>[] };
    assert.equal(source, 'https://news.example.org/1');
    assert.equal(selector[0]?.exact, '发');
    assert.deepEqual(selector[1], { type: 'TextPositionSelector', start: first, end: first + 1 });
  });

  it('names only the source when it is about the whole clipping', () => {
    assert.deepEqual(decision(article, everywhere).target, { source: 'https://news.example.org/1' });
  });
});

describe('readingDecisions', () => {
  it('gives back what was chosen', () => {
    assert.deepEqual(readings(article, [decision(article, atFirst), decision(article, everywhere, 'urn:uuid:2')]), [
      atFirst,
      everywhere,
    ]);
  });

  it('finds the place again when text is put before it', () => {
    const longer = makeArticle(['新的第一段。', text, '第二段也提到他的头发。']);
    const at = longer.text.indexOf('发');
    assert.deepEqual(readings(longer, [decision(article, atFirst)]), [
      { from: '发', to: '髮', at: { start: at, end: at + 1 } },
    ]);
  });

  it('drops a reading whose place is gone', () => {
    assert.deepEqual(readings(makeArticle(['完全不同的一段。']), [decision(article, atFirst)]), []);
  });

  it('drops a reading whose place is not certain', () => {
    const many = makeArticle(['发', '发', '发']);
    const annotation = decision(makeArticle(['发']), { ...atFirst, at: { start: 0, end: 1 } });
    assert.deepEqual(
      readings(many, [{ ...annotation, target: { selector: [{ type: 'TextQuoteSelector', exact: '发' }] } }]),
      [],
    );
  });

  it('lets the newest hold', () => {
    const older = decision(article, { ...atFirst, to: '發' }, 'urn:uuid:9', '2024-01-01T00:00:00Z');
    const newer = decision(article, atFirst, 'urn:uuid:1', '2024-01-02T00:00:00Z');
    assert.deepEqual(readings(article, [newer, older]), [atFirst]);
  });

  it('passes over edits that others wrote', () => {
    const other = { id: 'urn:x:1', type: 'Annotation', motivation: 'editing', body: 'A remark', target: 'urn:x:2' };
    const words = { ...decision(article, everywhere), body: { purpose: 'editing', value: '兩個', replaces: '两个' } };
    assert.deepEqual(readings(article, [other, words]), []);
  });

  it('leaves properties that it does not know in the file', () => {
    const raw = `${JSON.stringify({ ...decision(article, everywhere), 'x:note': 'kept' })}\n`;
    assert.equal(serializeSidecar(parseSidecar(raw)), raw);
  });
});
