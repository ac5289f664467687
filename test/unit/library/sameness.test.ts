import assert from 'node:assert/strict';
import { makeArticle } from '../../support/article';
import { addressKey, textKey } from '../../../src/core/library/sameness';
import { sentences } from './entries';

describe('The key of an address', () => {
  const same = (a: string, b: string): void => assert.equal(addressKey(a), addressKey(b));
  const other = (a: string, b: string): void => assert.notEqual(addressKey(a), addressKey(b));

  it('does not depend on scheme, www, doubled slashes, the last slash and the fragment', () => {
    same('http://www.example.org//cn/a/', 'https://example.org/cn/a#top');
  });

  it('does not depend on escapes', () => {
    same('https://example.org/%E4%B8%AD', 'https://example.org/中');
  });

  it('does not depend on how a reader came there', () => {
    same('https://example.org/a?utm_source=feed&id=7&maca=x', 'https://example.org/a?id=7');
  });

  it('does not depend on the order of parameters', () => {
    same('https://example.org/a?b=1&a=2', 'https://example.org/a?a=2&b=1');
  });

  it('depends on what names the page', () => {
    other('https://example.org/story?sid=1', 'https://example.org/story?sid=2');
    other('https://example.org/a', 'https://example.org/A');
    other('https://example.org/a', 'https://example.com/a');
  });

  it('is nothing for a front page, another scheme or no address', () => {
    for (const url of ['https://example.org/', 'https://www.example.org', 'ftp://example.org/a', undefined]) {
      assert.equal(addressKey(url), 0);
    }
  });

  it('takes a broken escape as it is', () => {
    other('https://example.org/%E4%B8', 'https://example.org/%E4%B9');
  });
});

describe('The key of a text', () => {
  const body = sentences.join('');

  it('is the same in both scripts, with other quotation marks, blanks and paragraphs', () => {
    const traditional = makeArticle([
      '他說：「我們很高興，因為這座橋終於開通了，這是我們等了二十年才盼到的一天。」',
      body,
    ]);
    const simplified = makeArticle([
      '他说： “我们很高兴，因为这座桥终于开通了，这是我们等了二十年',
      `才盼到的一天。”${body}`,
    ]);
    assert.equal(textKey(traditional), textKey(simplified));
    assert.notEqual(textKey(traditional), 0);
  });

  it('does not depend on furniture', () => {
    const plain = makeArticle([body]);
    const furnished = makeArticle([body, { role: 'copyright', text: '版權所有，請勿轉載' }]);
    assert.equal(textKey(plain), textKey(furnished));
  });

  it('depends on every letter', () => {
    assert.notEqual(textKey(makeArticle([body])), textKey(makeArticle([`${body}完`])));
  });

  it('is nothing for a text that many reports share', () => {
    assert.equal(textKey(makeArticle(['請看影片。'])), 0);
  });
});
