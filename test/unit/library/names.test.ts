import assert from 'node:assert/strict';
import { Catalogue } from '../../../src/core/library/catalogue';
import { namesIn } from '../../../src/core/library/names';
import { makeEntry, makeOther } from './entries';

describe('The names in a library', () => {
  it('are its outlets, tags and authors, each once, the commonest first', () => {
    const catalogue = new Catalogue();
    const told = { outlet: '海港社', tags: ['渡輪', '港口'], people: [{ role: 'reporter', name: '林安然' }] } as const;
    catalogue.set(makeEntry('w/a.md', told));
    catalogue.set(makeEntry('w/b.md', { tags: ['港口'], people: [{ role: 'editor', name: '周編' }] }));
    catalogue.set(makeOther('w/readme.md'));
    assert.deepEqual(namesIn(catalogue), { outlets: ['海港社'], tags: ['港口', '渡輪'], authors: ['林安然'] });
  });
});
