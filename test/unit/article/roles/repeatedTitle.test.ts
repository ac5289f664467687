import assert from 'node:assert/strict';
import { bodyBlocks, paragraph, readBody } from '../../../support/reading';

const title = '南灣渡輪四月試航 港務局稱票價不變';

/** The role of the first block below the title. */
function roleBelow(text: string, { of = title, rest = paragraph } = {}): string | undefined {
  return bodyBlocks(readBody(`<p>${text}</p>${rest}`, { title: of }))[0]?.role;
}

describe('The title once more', () => {
  it('is caught in a heading of the page', () => {
    assert.equal(bodyBlocks(readBody(`<h1>${title}</h1>${paragraph}`, { title }))[0]?.role, 'repeated-title');
  });
  it('is caught with other blanks', () =>
    assert.equal(roleBelow('南灣渡輪四月試航　港務局稱票價不變'), 'repeated-title'));
  it('is caught with punctuation of the other width', () => {
    assert.equal(roleBelow('渡輪復航?港務局:票價不變', { of: '渡輪復航？港務局：票價不變' }), 'repeated-title');
  });
  it('is caught without the outlet’s name behind it', () => {
    assert.equal(roleBelow(title, { of: `${title} – 海岸電台 - RFI` }), 'repeated-title');
  });
  it('is caught cut short', () => assert.equal(roleBelow('南灣渡輪四月試航 港務局稱...'), 'repeated-title'));
  it('is caught where the head’s is cut short', () => {
    assert.equal(roleBelow(title, { of: '南灣渡輪四月試航 港務局稱票...' }), 'repeated-title');
  });
  it('is caught in letters of another size', () => {
    assert.equal(roleBelow('FERRY TO RETURN', { of: 'Ferry to return' }), 'repeated-title');
  });

  it('is left where it is all the text there is', () => assert.equal(roleBelow(title, { rest: '' }), 'body'));
  it('is left inside a sentence', () => assert.equal(roleBelow(`報導說「${title}」，居民都很高興。`), 'body'));
  it('is not a heading that begins alike', () => assert.equal(roleBelow('南灣渡輪四月試航'), 'body'));
  it('is not a word of three letters', () => assert.equal(roleBelow('渡輪', { of: '渡輪' }), 'body'));
});
