import assert from 'node:assert/strict';
import { bodyBlocks, paragraph, readBody, textOf } from '../../support/reading';

/** The pieces of a paragraph, each with its role. */
function piecesOf(text: string, rest = paragraph): readonly (readonly [string, string])[] {
  const article = readBody(`<p>${text}</p>${rest}`);
  const last = rest === '' ? 0 : 1;
  return bodyBlocks(article)
    .slice(0, -last || undefined)
    .map((block) => [block.role, textOf(article, block)]);
}

const sentence = '港務局表示，停航兩年的渡輪將在四月試航，票價維持不變。';

describe('The pieces of a paragraph', () => {
  describe('a dateline', () => {
    const datelines = [
      '（海岸社記者林若溪南灣10日電）',
      '（中央社莫斯科22日綜合外電報導）',
      '【大纪元2020年10月27日讯】（大纪元记者林若溪综合报导）',
      '路透伦敦/布鲁塞尔12月24日 - ',
      '新华社北京1月5日电 ',
      'TAIPEI, Jan 5 (Reuters) - ',
      '华盛顿 — ',
      '（德国之声中文网）',
    ];
    for (const dateline of datelines) {
      it(`stands before the text: ${dateline.trim()}`, () => {
        assert.deepEqual(piecesOf(dateline + sentence), [
          ['dateline', dateline],
          ['body', sentence],
        ]);
      });
    }
    const texts = [
      '（南灣）港務局表示，渡輪將在四月試航。',
      '渡輪——港務局表示——將在四月試航。',
      '3月14日，港務局表示，渡輪將在四月試航。',
      '港務局3月14日表示，渡輪將在四月試航。',
      '第一章 — 渡輪的一百年',
    ];
    for (const text of texts) {
      it(`is none: ${text}`, () => assert.deepEqual(piecesOf(text), [['body', text]]));
    }
    it('joins the text after it', () => {
      const [, first, second] = readBody(`<p>（海岸社記者林若溪南灣10日電）${sentence}</p>`).blocks;
      assert.equal(first?.joins, undefined);
      assert.equal(second?.joins, 'inline');
    });
    it('is read once', () => {
      const article = readBody(`<p>（海岸社南灣10日電）${sentence}</p><p>（海岸社北港11日電）${sentence}</p>`);
      assert.deepEqual(
        bodyBlocks(article).map(({ role }) => role),
        ['dateline', 'body', 'body'],
      );
    });
    it('stands near the top', () => {
      const article = readBody(`${paragraph.repeat(8)}<p>（海岸社南灣10日電）${sentence}</p>`);
      assert.ok(bodyBlocks(article).every(({ role }) => role === 'body'));
    });
    it('is none in a table', () => {
      const article = readBody(`<table><tr><td>（海岸社南灣10日電）渡輪<td>乙<tr><td>丙<td>丁</table>${paragraph}`);
      assert.ok(bodyBlocks(article).every(({ role }) => role === 'body'));
    });
  });

  describe('credits at the end', () => {
    const credits = [
      '（譯者：林若溪/核稿：陳啟航）',
      '（編輯：林若溪/陳啟航）1120622',
      '（译者：林若溪）1120625',
      '(编译 林若溪; 审校 陈启航)',
      '（译者：林若溪）(完)',
    ];
    for (const credit of credits) {
      it(`have a role of their own: ${credit}`, () => {
        assert.deepEqual(piecesOf(`${sentence}${credit}`, ''), [
          ['body', sentence],
          ['byline', credit],
        ]);
      });
    }
    const texts = [
      `${sentence}（詳見下表）`,
      `${sentence}（約新台幣三千元）`,
      `${sentence}（林若溪）`,
      '這項計畫由新任編輯負責（見上）',
    ];
    for (const text of texts) {
      it(`are none: ${text.slice(-12)}`, () => assert.deepEqual(piecesOf(text, ''), [['body', text]]));
    }
  });

  describe('an editor’s code', () => {
    it('has a role of its own', () => {
      assert.deepEqual(piecesOf(`${sentence}1120622`, ''), [
        ['body', sentence],
        ['timestamp', '1120622'],
      ]);
    });
    it('is no number in a sentence', () =>
      assert.deepEqual(piecesOf('去年的乘客是1120622', ''), [['body', '去年的乘客是1120622']]));
    it('has seven digits', () =>
      assert.deepEqual(piecesOf(`${sentence}11206220`, ''), [['body', `${sentence}11206220`]]));
  });

  it('a cut text’s link to the rest has a role of its own', () => {
    assert.deepEqual(piecesOf('港務局表示，停航兩年的渡輪將在四月試航...<a href="/1">...more</a>', ''), [
      ['body', '港務局表示，停航兩年的渡輪將在四月試航'],
      ['other', '......more'],
    ]);
  });

  it('each lead to their own place in the file', () => {
    const body = `<p>（海岸社南灣10日電）渡輪&amp;港口${sentence}（編輯：林若溪）</p>`;
    const article = readBody(body);
    const written = bodyBlocks(article).map(({ sourceStart, sourceEnd }) => sourceEnd - sourceStart);
    assert.deepEqual(written, [
      '（海岸社南灣10日電）'.length,
      `渡輪&amp;港口${sentence}`.length,
      '（編輯：林若溪）'.length,
    ]);
  });
});
