import assert from 'node:assert/strict';
import { articleBlocks, articleImages, articleToText, marksIn } from '../../../src/core/article/export';
import { otherParagraph, paragraph, readBody, textOf } from '../../support/reading';

/** The plain text below the title. */
function textBelow(body: string): string {
  return articleToText(readBody(body)).split('\n\n').slice(1).join('\n\n');
}

describe('The plain text of an article', () => {
  it('has a blank line between paragraphs and a line feed at the end', () => {
    assert.equal(articleToText(readBody('<p>甲</p><p>乙</p>')), '南灣渡輪四月試航\n\n甲\n\n乙\n');
  });
  it('keeps line breaks in a paragraph', () => assert.equal(textBelow('<p>甲<br>乙</p>'), '甲\n乙\n'));
  it('has the items of a list on lines of their own', () =>
    assert.equal(textBelow('<ul><li>甲<li>乙</ul><p>丙</p>'), '甲\n乙\n\n丙\n'));
  it('has the cells of a row with tabs between them', () => {
    assert.equal(textBelow('<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>'), '甲\t乙\n丙\t丁\n');
  });
  it('joins the dateline to its paragraph', () => {
    const text = '渡輪將在四月試航，票價維持不變。';
    assert.equal(textBelow(`<p>（海岸社南灣10日電）${text}</p>`), `（海岸社南灣10日電）${text}\n`);
  });
  it('leaves furniture out', () => {
    const text = articleToText(readBody(`${paragraph}<div class="related">港口的一百年</div>${otherParagraph}`));
    assert.doesNotMatch(text, /港口的一百年/);
  });
  it('keeps captions and bylines', () => {
    const text = textBelow(
      `<figure><img src="https://a.example/1.jpg"><figcaption>圖說</figcaption></figure><p>記者：林若溪</p>${paragraph}`,
    );
    assert.match(text, /^圖說\n\n記者：林若溪\n\n塞爾溫/);
  });
  it('is empty for an article with no text', () => assert.equal(articleToText(readBody('')), '南灣渡輪四月試航\n'));
});

describe('The parts of an article', () => {
  it('leave furniture out', () => {
    const article = readBody(`${paragraph}<div class="related">港口的一百年</div>`);
    assert.deepEqual(
      articleBlocks(article).map(({ role }) => role),
      ['title', 'body'],
    );
  });
  it('have the pictures of the report, but not those of furniture', () => {
    const article = readBody(
      `${paragraph}<img src="https://a.example/1.jpg">${otherParagraph}<div class="related"><img src="https://a.example/2.jpg"></div>`,
    );
    assert.deepEqual(
      articleImages(article).map(({ url }) => url),
      ['https://a.example/1.jpg'],
    );
  });
  it('have their own marks, cut to them', () => {
    const article = readBody('<b><p>甲</p><p>乙<i>丙</i></p></b>');
    const marks = article.blocks
      .slice(1)
      .map((block) => marksIn(article, block).map(({ start, end }) => article.text.slice(start, end)));
    assert.deepEqual(marks, [['甲'], ['乙丙', '丙']]);
  });
  it('have marks that began in the dateline before them', () => {
    const article = readBody('<p><b>（海岸社南灣10日電）渡輪將在四月試航，票價維持不變。</b></p>');
    const [, dateline, rest] = article.blocks;
    assert.ok(dateline && rest);
    assert.deepEqual(
      marksIn(article, rest).map(({ start, end }) => article.text.slice(start, end)),
      [textOf(article, rest)],
    );
    assert.deepEqual(
      marksIn(article, dateline).map(({ start, end }) => article.text.slice(start, end)),
      [textOf(article, dateline)],
    );
  });
});
