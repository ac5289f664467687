import assert from 'node:assert/strict';
import { articleToText } from '../../../src/core/article/export';
import { withRoles } from '../../../src/core/article/withRoles';
import { paragraph, readBody, textOf } from '../../support/reading';

const article = readBody(`${paragraph}<div class="related">港口的一百年</div>`);
const related = article.blocks.findIndex((block) => textOf(article, block) === '港口的一百年');

describe('withRoles', () => {
  it('gives blocks the roles that a person decided', () => {
    const changed = withRoles(article, new Map([[related, { role: 'body', reason: 'restored' }]]));
    assert.deepEqual([changed.blocks[related]?.role, changed.blocks[related]?.reason], ['body', 'restored']);
    assert.match(articleToText(changed), /港口的一百年/);
  });
  it('hides blocks, too', () => {
    const changed = withRoles(article, new Map([[1, { role: 'other', reason: 'hidden' }]]));
    assert.doesNotMatch(articleToText(changed), /塞爾溫/);
  });
  it('leaves the others, the text and the article it was given', () => {
    const before = structuredClone(article.blocks);
    const changed = withRoles(article, new Map([[related, { role: 'body', reason: 'restored' }]]));
    assert.deepEqual(article.blocks, before);
    assert.equal(changed.text, article.text);
    assert.equal(changed.blocks[1], article.blocks[1]);
  });
  it('is the same article without changes', () => assert.equal(withRoles(article, new Map()), article));
  it('passes over blocks that are not there', () => {
    assert.deepEqual(withRoles(article, new Map([[99, { role: 'body', reason: 'x' }]])).blocks, article.blocks);
  });
});
