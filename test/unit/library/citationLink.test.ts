import assert from 'node:assert/strict';
import { citationLink, relativePath } from '../../../src/core/library/citationLink';

const ferry = { title: '港務局長：渡輪復航', outlet: '海港社', day: '2026-03-04', language: 'zh-Hant' };

describe('A citation link', () => {
  it('names the report, the outlet and the day', () => {
    assert.equal(citationLink(ferry, '../news/a.md'), '[港務局長：渡輪復航](../news/a.md)（海港社，2026年3月4日）');
  });

  it('writes English facts in English', () => {
    const link = citationLink(
      { title: 'Ferry returns', outlet: 'Selwyn Post', day: '2026-03-04', language: 'en' },
      'a.md',
    );
    assert.equal(link, '[Ferry returns](a.md) (Selwyn Post, 4 March 2026)');
  });

  it('leaves out what is not known', () => {
    assert.equal(citationLink({ ...ferry, outlet: undefined }, 'a.md'), '[港務局長：渡輪復航](a.md)（2026年3月4日）');
    assert.equal(citationLink({ ...ferry, outlet: undefined, day: undefined }, 'a.md'), '[港務局長：渡輪復航](a.md)');
  });

  it('escapes what Markdown would read in a title', () => {
    const link = citationLink({ ...ferry, title: '[快訊] *渡輪*\n<b>復航 & &amp; a_b', day: undefined }, 'a.md');
    assert.equal(link, '[\\[快訊\\] \\*渡輪\\* \\<b\\>復航 & \\&amp; a\\_b](a.md)（海港社）');
  });

  it('escapes what would end an address or has a meaning in it, and keeps Chinese readable', () => {
    const link = citationLink({ ...ferry, outlet: undefined, day: undefined }, '../2026 (春)/渡輪#1 100%?.md');
    assert.equal(link, '[港務局長：渡輪復航](../2026%20%28春%29/渡輪%231%20100%25%3F.md)');
  });

  it('keeps a colon in a file name from being taken for a scheme', () => {
    const link = citationLink({ ...ferry, outlet: undefined, day: undefined }, 'news: a.md');
    assert.equal(link, '[港務局長：渡輪復航](./news:%20a.md)');
  });
});

describe('A path from one file to another', () => {
  it('leads down, up and across', () => {
    assert.equal(relativePath('/w/note.md', '/w/news/a.md'), 'news/a.md');
    assert.equal(relativePath('/w/notes/2026/note.md', '/w/news/a.md'), '../../news/a.md');
    assert.equal(relativePath('/w/note.md', '/w/note.md'), 'note.md');
    assert.equal(relativePath('/notes/note.md', '/news/a.md'), '../news/a.md');
  });

  it('is not there for files on different drives', () => {
    assert.equal(relativePath('/c:/w/note.md', '/d:/w/a.md'), undefined);
  });
});
