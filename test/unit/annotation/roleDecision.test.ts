import assert from 'node:assert/strict';
import { createRoleDecision, roleDecisions, type RoleDecision } from '../../../src/core/annotation/roleDecision';
import {
  emptySidecar,
  parseSidecar,
  serializeSidecar,
  withAnnotation,
  type Sidecar,
} from '../../../src/core/annotation/sidecar';
import type { Article } from '../../../src/core/article/article';
import type { Role } from '../../../src/core/article/role';
import { makeArticle, type Draft } from '../../support/article';

const picture = { figure: 'https://img.example.org/1.jpg' };
const furniture = { role: 'related' as const, text: '延伸閱讀：另一件事' };
const drafts: readonly Draft[] = [
  '第一段說了很多話，足夠讓人認出它來。',
  furniture,
  picture,
  '最後一段也說了很多話，同樣容易認出來。',
];
const article = makeArticle(drafts, { url: 'https://news.example.org/1' });

function decide(on: Article, block: number, role: Role, id = 'urn:uuid:1', created = '2024-01-01T00:00:00Z'): Sidecar {
  return withAnnotation(emptySidecar, createRoleDecision(on, block, role, { id, created }));
}

function decided(on: Article, sidecar: Sidecar): [number, RoleDecision['role'], RoleDecision['state']][] {
  return [...roleDecisions(on, parseSidecar(serializeSidecar(sidecar)))].map(([block, { role, state }]) => [
    block,
    role,
    state,
  ]);
}

describe('createRoleDecision', () => {
  it('is a classifying annotation about a stretch of the article', () => {
    const annotation = createRoleDecision(article, 1, 'body', { id: 'urn:uuid:1', created: '2024-01-01T00:00:00Z' });
    const start = article.text.indexOf('延伸');
    assert.deepEqual(annotation, {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:1',
      type: 'Annotation',
      motivation: 'classifying',
      created: '2024-01-01T00:00:00Z',
      body: { type: 'TextualBody', purpose: 'classifying', value: 'body' },
      target: {
        source: 'https://news.example.org/1',
        digest: (annotation.target as { digest: string }).digest,
        lookalikes: [0, 0],
        repeats: [0, 0],
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: '延伸閱讀：另一件事',
            prefix: article.text.slice(0, start),
            suffix: article.text.slice(start + 9, start + 41),
          },
          { type: 'TextPositionSelector', start, end: start + 9 },
        ],
      },
    });
  });

  it('names the picture by its address', () => {
    const { target } = createRoleDecision(article, 2, 'other', { id: 'a', created: '' }) as unknown as {
      target: { selector: unknown[] };
    };
    assert.deepEqual(target.selector[0], { type: 'CssSelector', value: 'img[src="https://img.example.org/1.jpg"]' });
  });

  it('takes the given source for an article without an address', () => {
    const plain = makeArticle(['文字']);
    const { target } = createRoleDecision(plain, 0, 'other', { id: 'a', created: '', source: 'a.md' }) as unknown as {
      target: { source: string };
    };
    assert.equal(target.source, 'a.md');
  });
});

describe('roleDecisions', () => {
  it('gives back what was decided, for text and for pictures', () => {
    for (const [block, role] of [
      [0, 'other'],
      [1, 'body'],
      [2, 'other'],
    ] as const) {
      assert.deepEqual(decided(article, decide(article, block, role)), [[block, role, 'exact']]);
    }
  });

  it('follows the block when the article changes before it', () => {
    const longer = makeArticle(['新加的導言。', ...drafts]);
    assert.deepEqual(decided(longer, decide(article, 1, 'body')), [[2, 'body', 'moved']]);
    assert.deepEqual(decided(longer, decide(article, 2, 'other')), [[3, 'other', 'moved']]);
  });

  it('does not touch another block when the decided one is gone', () => {
    const shorter = makeArticle(drafts.filter((draft) => draft !== furniture && draft !== picture));
    assert.deepEqual(decided(shorter, decide(article, 1, 'body')), []);
    assert.deepEqual(decided(shorter, decide(article, 2, 'other')), []);
  });

  it('tells two copies of a picture apart by their place', () => {
    const twice = makeArticle([picture, ...drafts]);
    assert.deepEqual(decided(twice, decide(twice, 3, 'other')), [[3, 'other', 'exact']]);
  });

  it('recognises a long block by its beginning', () => {
    const long = makeArticle(['短段。', '很長的一段。'.repeat(100)]);
    assert.deepEqual(decided(long, decide(long, 1, 'other')), [[1, 'other', 'exact']]);
  });

  it('lets the latest decision hold', () => {
    const both = withAnnotation(
      decide(article, 1, 'body', 'urn:uuid:9', '2024-01-01T00:00:00Z'),
      createRoleDecision(article, 1, 'other', { id: 'urn:uuid:1', created: '2024-01-02T00:00:00Z' }),
    );
    assert.deepEqual(decided(article, both), [[1, 'other', 'exact']]);
  });

  it('passes over annotations that decide nothing', () => {
    const unknown = decide(article, 1, 'nonsense' as Role);
    const comment = parseSidecar(
      '{"id":"c","type":"Annotation","motivation":"commenting","body":{"type":"TextualBody","purpose":"classifying","value":"body"},"target":"https://news.example.org/1"}',
    );
    assert.deepEqual(decided(article, unknown), []);
    assert.deepEqual(decided(article, comment), []);
  });
});
