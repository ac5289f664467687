import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { citationVerdicts, createCitationVerdict } from '../../../src/core/annotation/citationVerdict';
import { isNote } from '../../../src/core/annotation/note';
import { emptySidecar, parseSidecar, serializeSidecar, withAnnotation } from '../../../src/core/annotation/sidecar';
import type { Article } from '../../../src/core/article/article';
import type { CitationVerdict } from '../../../src/core/citation/verdict';
import { makeArticle } from '../../support/article';

const paragraph = '部長昨天說：「港口已經重新開放。」他沒有多談。';
const article = makeArticle([paragraph, '第二段說的是別的事情。'], { url: 'https://news.example.org/1' });
const start = article.text.indexOf('「');
const at = { start, end: article.text.indexOf('」') + 1 };
const verdict: CitationVerdict = { kind: 'direct', verdict: 'corrected', at, speaker: '林部長', via: '' };

const annotate = (on: Article, said: CitationVerdict, id = 'urn:uuid:1', created = '2024-01-01T00:00:00Z') =>
  createCitationVerdict(on, said, { id, created });

function verdicts(on: Article, annotations: readonly Annotation[]): CitationVerdict[] {
  const sidecar = parseSidecar(serializeSidecar(annotations.reduce(withAnnotation, emptySidecar)));
  return citationVerdicts(on, sidecar).map(({ id: _, ...rest }) => rest);
}

describe('createCitationVerdict', () => {
  it('is an assessing annotation on the words of the unit', () => {
    const { motivation, body } = annotate(article, verdict);
    assert.equal(motivation, 'assessing');
    assert.deepEqual(body, {
      type: 'TextualBody',
      purpose: 'assessing',
      value: 'corrected',
      citation: { kind: 'direct', speaker: '林部長', via: '' },
    });
  });

  it('is no note of the reader', () => {
    assert.equal(isNote(annotate(article, verdict)), false);
  });
});

describe('citationVerdicts', () => {
  it('gives back what was said', () => {
    assert.deepEqual(verdicts(article, [annotate(article, verdict)]), [verdict]);
  });

  it('follows the words when text is put before them', () => {
    const longer = makeArticle(['新的開頭一段。', paragraph, '第二段說的是別的事情。']);
    const [found] = verdicts(longer, [annotate(article, verdict)]);
    assert.equal(found && longer.text.slice(found.at.start, found.at.end), '「港口已經重新開放。」');
  });

  it('leaves out what lost its words', () => {
    assert.deepEqual(verdicts(makeArticle(['完全不同的一篇文章。']), [annotate(article, verdict)]), []);
  });

  it('lets the one made last hold', () => {
    const later: CitationVerdict = { kind: 'direct', verdict: 'rejected', at };
    const both = [annotate(article, later, 'urn:uuid:2', '2024-02-01T00:00:00Z'), annotate(article, verdict)];
    assert.deepEqual(verdicts(article, both), [later]);
  });

  it('passes over what other programs assess', () => {
    const foreign = {
      ...annotate(article, verdict),
      body: { type: 'TextualBody', purpose: 'assessing', value: 'good' },
    };
    assert.deepEqual(verdicts(article, [foreign]), []);
  });
});
