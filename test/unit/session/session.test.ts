import assert from 'node:assert/strict';
import { readClipping, Session } from '../../../src/core/session';
import { postFile } from '../../support/clippingFile';

const source = postFile();
const key = 'file:///ferry.clip.md';

describe('A session', () => {
  it('reads a clipping', () => assert.deepEqual(new Session().read(key, 1, source), readClipping(source)));

  it('reads a version once', () => {
    const session = new Session();
    assert.equal(session.read(key, 1, source), session.read(key, 1, source));
  });
  it('reads a new version anew', () => {
    const session = new Session();
    const first = session.read(key, 1, source);
    const second = session.read(key, 2, postFile({ title: '渡輪復航' }));
    assert.notEqual(second, first);
    assert.equal(second.article.facts.title?.value, '渡輪復航');
  });
  it('does not trust a version whose text is another', () => {
    const session = new Session();
    session.read(key, 1, source);
    assert.equal(session.read(key, 1, postFile({ title: '渡輪復航' })).article.facts.title?.value, '渡輪復航');
  });
  it('keeps documents apart', () => {
    const session = new Session();
    const other = postFile({ title: '渡輪復航' });
    session.read(key, 1, source);
    session.read('untitled:1', 1, other);
    assert.equal(session.read(key, 1, source).article.facts.title?.value, '南灣渡輪四月試航');
  });
  it('forgets a document when told', () => {
    const session = new Session();
    const first = session.read(key, 1, source);
    session.forget(key);
    assert.notEqual(session.read(key, 1, source), first);
  });
  it('forgets a document that is not there without harm', () => new Session().forget(key));
  it('keeps the newest 32 documents', () => {
    const session = new Session();
    const first = session.read(key, 1, source);
    const second = session.read('second', 1, source);
    for (let at = 0; at < 31; at++) session.read(`document ${at}`, 1, source);
    assert.equal(session.read('second', 1, source), second);
    assert.notEqual(session.read(key, 1, source), first);
  });
});
