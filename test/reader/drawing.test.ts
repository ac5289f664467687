import assert from 'node:assert/strict';
import { ArticleBuilder, marked } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

async function draw(builder: ArticleBuilder): Promise<ReaderHandle> {
  const reader = await openReader();
  await reader.show(builder.build());
  assert.deepEqual(reader.errors, []);
  return reader;
}

async function body(builder: ArticleBuilder): Promise<string> {
  return (await draw(builder)).body();
}

describe('the head of the article', () => {
  it('holds outlet, headline, facts and the link to the original', async () => {
    const reader = await draw(
      new ArticleBuilder().paragraph('標題', { role: 'title' }).with({
        kicker: '海港通訊社 · 國際',
        facts: [
          { kind: 'day', text: '2026年3月14日' },
          { kind: 'byline', text: '譯者 林曉嵐' },
        ],
        original: { link: 4, host: 'harbor.example' },
      }),
    );
    assert.deepEqual(await reader.trees('article > header'), [
      '<header><p>海港通訊社 · 國際</p><h1>標題</h1>' +
        '<p><span>2026年3月14日</span> · <span>譯者 林曉嵐</span> · <span><a>Web Page</a></span></p></header>',
    ]);
  });

  it('has the title of the facts when no block is the title', async () => {
    const reader = await draw(new ArticleBuilder().paragraph('內文').with({ title: '檔名裡的標題' }));
    assert.deepEqual(await reader.trees('h1'), ['<h1>檔名裡的標題</h1>']);
    assert.equal(await reader.page.locator('h1').getAttribute('data-block'), null);
  });

  it('keeps the marks of a title', async () => {
    const reader = await draw(new ArticleBuilder().paragraph(['水', marked('subscript', '2')], { role: 'title' }));
    assert.deepEqual(await reader.trees('h1'), ['<h1>水<sub>2</sub></h1>']);
  });

  it('says what is wrong with the file', async () => {
    const problems = [{ code: 'file-too-large', message: 'The file is too large.' }];
    const reader = await draw(new ArticleBuilder().paragraph('內文').with({ problems }));
    assert.equal(await reader.page.locator('.problems li').innerText(), 'The file is too large.');
  });
});

describe('text', () => {
  it('is drawn in paragraphs', async () => {
    assert.equal(await body(new ArticleBuilder().paragraph('一').paragraph('二')), '<p>一</p>\n<p>二</p>');
  });

  it('goes on in the same paragraph where a block joins', async () => {
    const builder = new ArticleBuilder()
      .paragraph('（電頭）', { role: 'dateline' })
      .paragraph('內文。', { joins: 'inline' })
      .paragraph('下一行', { joins: 'line' });
    assert.equal(await body(builder), '<p><span>（電頭）</span><span>內文。</span><br></br><span>下一行</span></p>');
  });

  it('has every inline mark', async () => {
    const builder = new ArticleBuilder().paragraph([
      marked('strong', '一'),
      marked('emphasis', '二'),
      marked('underline', '三'),
      marked('strikethrough', '四'),
      marked('superscript', '五'),
      marked('subscript', '六'),
      marked('code', '七'),
      marked('ruby', '八'),
    ]);
    const expected =
      '<strong>一</strong><em>二</em><u>三</u><s>四</s><sup>五</sup><sub>六</sub><code>七</code><span>八</span>';
    assert.equal(await body(builder), `<p>${expected}</p>`);
  });

  it('nests marks, and splits those that overlap', async () => {
    const builder = new ArticleBuilder().paragraph([
      { text: '甲', marks: [{ kind: 'strong' }] },
      { text: '乙', marks: [{ kind: 'strong' }, { kind: 'emphasis' }] },
      { text: '丙', marks: [{ kind: 'emphasis' }] },
    ]);
    const { marks, ...rest } = builder.build();
    const reader = await openReader();
    const overlapping = [
      { kind: 'strong', start: 0, end: 2 },
      { kind: 'emphasis', start: 1, end: 3 },
    ] as const;
    assert.ok(marks.length > overlapping.length);
    await reader.show({ ...rest, marks: overlapping });
    assert.equal(await reader.body(), '<p><strong>甲<em>乙</em></strong><em>丙</em></p>');
  });

  it('draws one element for marks of the same kind inside one another', async () => {
    const reader = await openReader();
    const nested = Array.from({ length: 500 }, () => ({ kind: 'strong', start: 0, end: 2 }) as const);
    await reader.show({ ...new ArticleBuilder().paragraph('一二三').build(), marks: nested });
    assert.equal(await reader.body(), '<p><strong>一二</strong>三</p>');
  });

  it('takes a mark on over the end of a block', async () => {
    const reader = await openReader();
    const snapshot = new ArticleBuilder().paragraph('一二').paragraph('三四').build();
    await reader.show({ ...snapshot, marks: [{ kind: 'strong', start: 1, end: 4 }] });
    assert.equal(await reader.body(), '<p>一<strong>二</strong></p>\n<p><strong>三</strong>四</p>');
  });

  it('keeps the lines and blanks of preformatted text', async () => {
    const reader = await draw(new ArticleBuilder().add('preformatted', 'a\n  b\tc'));
    assert.equal(await reader.page.locator('pre').innerText(), 'a\n  b\tc');
  });

  it('keeps characters outside the basic plane and lone surrogates', async () => {
    const reader = await draw(new ArticleBuilder().paragraph(['𠮷', marked('strong', '野家'), '\ud800！']));
    assert.equal(await reader.page.locator('article p').evaluate((node) => node.textContent), '𠮷野家\ud800！');
  });
});

describe('headings', () => {
  it('stand below the headline without leaving out a level', async () => {
    const builder = new ArticleBuilder()
      .paragraph('標題', { role: 'title' })
      .add('heading', '甲', { level: 3 })
      .add('heading', '乙', { level: 5 })
      .add('heading', '丙', { level: 3 });
    assert.equal(await body(builder), '<h2>甲</h2>\n<h3>乙</h3>\n<h2>丙</h2>');
  });
});

describe('quotations', () => {
  it('are one block of paragraphs for each group', async () => {
    const builder = new ArticleBuilder()
      .add('quotation', '一', { group: 1 })
      .add('quotation', '二', { group: 1 })
      .add('quotation', '三', { group: 2 });
    assert.equal(
      await body(builder),
      '<blockquote><p>一</p><p>二</p></blockquote>\n<blockquote><p>三</p></blockquote>',
    );
  });
});

describe('lists', () => {
  it('nest by depth, and an item holds all its paragraphs', async () => {
    const builder = new ArticleBuilder()
      .listItem(1, 1, '一', { ordered: true })
      .listItem(1, 1, '一續', { ordered: true })
      .listItem(2, 1, '甲', { depth: 2 })
      .listItem(2, 2, '乙', { depth: 2 })
      .listItem(1, 2, '二', { ordered: true });
    assert.equal(
      await body(builder),
      '<div><ol><li><p>一</p><p>一續</p><ul><li><p>甲</p></li><li><p>乙</p></li></ul></li><li><p>二</p></li></ol></div>',
    );
  });

  it('go on counting after hidden items', async () => {
    const builder = new ArticleBuilder()
      .listItem(1, 1, '一', { ordered: true })
      .listItem(1, 2, '二', { ordered: true, shown: false })
      .listItem(1, 3, '三', { ordered: true });
    const reader = await draw(builder);
    assert.equal(await reader.page.locator('ol').last().getAttribute('start'), '2');
  });

  it('may begin in the depth', async () => {
    const builder = new ArticleBuilder().listItem(2, 1, '深', { depth: 3 }).listItem(1, 1, '淺', { depth: 1 });
    assert.equal(await body(builder), '<div><ul><li><p>深</p></li></ul></div>\n<div><ul><li><p>淺</p></li></ul></div>');
  });
});
