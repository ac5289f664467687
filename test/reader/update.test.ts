import assert from 'node:assert/strict';
import type { ReaderSnapshot } from '../../src/protocol/reader';
import { ArticleBuilder, linked } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

/** Sixty paragraphs, some of which can be given another text. */
function long(changes: Readonly<Record<number, string>> = {}, inserted: readonly string[] = []): ArticleBuilder {
  const builder = new ArticleBuilder().paragraph('標題', { role: 'title' });
  inserted.forEach((text) => builder.paragraph(text));
  for (let index = 0; index < 60; index += 1) {
    builder.paragraph(changes[index] ?? `第${index}段。${'渡輪復航'.repeat(20)}`);
  }
  return builder;
}

async function open(snapshot: ReaderSnapshot): Promise<ReaderHandle> {
  const reader = await openReader();
  await reader.show(snapshot);
  return reader;
}

async function scrollTo(reader: ReaderHandle, text: string): Promise<void> {
  await reader.page.getByText(text).evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 100));
  await reader.frame();
}

function topOf(reader: ReaderHandle, text: string): Promise<number> {
  return reader.page.getByText(text).evaluate((node) => node.getBoundingClientRect().top);
}

/** Marks every element of the article, and counts how many of them are still there. */
async function countKept(reader: ReaderHandle, update: () => Promise<void>): Promise<{ kept: number; of: number }> {
  await reader.page.evaluate(() => {
    document.querySelectorAll('article > *').forEach((node) => Reflect.set(node, 'seen', true));
  });
  await update();
  return reader.page.evaluate(() => {
    const all = [...document.querySelectorAll('article > *')];
    return { kept: all.filter((node) => Reflect.get(node, 'seen') === true).length, of: all.length };
  });
}

describe('a new snapshot', () => {
  it('replaces only what looks different', async () => {
    const reader = await open(long().build());
    const kept = await countKept(reader, () => reader.show(long({ 5: '改過的段落' }).with({ version: 2 }).build()));
    assert.deepEqual(kept, { kept: 60, of: 61 });
    assert.equal(await reader.page.locator('article > p').nth(5).innerText(), '改過的段落');
  });

  it('touches nothing when all looks the same', async () => {
    const reader = await open(long().build());
    await reader.page.evaluate(() => {
      const changes: MutationRecord[] = [];
      Reflect.set(window, 'changes', changes);
      const watched = { subtree: true, childList: true, characterData: true, attributes: true };
      new MutationObserver((records) => changes.push(...records)).observe(
        document.querySelector('article') as Element,
        watched,
      );
    });
    await reader.show(long().with({ version: 2 }).build());
    const changed = await reader.page.evaluate(() =>
      (Reflect.get(window, 'changes') as MutationRecord[]).map(({ type, attributeName }) => attributeName ?? type),
    );
    assert.deepEqual(changed, []);
  });

  it('keeps elements whose place in the text has changed, and numbers them anew', async () => {
    const reader = await open(long().build());
    const kept = await countKept(reader, () =>
      reader.show(long({}, ['新的一段', '又一段']).with({ version: 2 }).build()),
    );
    assert.deepEqual(kept, { kept: 61, of: 63 });
    const numbers = await reader.page
      .locator('[data-block]')
      .evaluateAll((all) => all.map((node) => node.getAttribute('data-block')));
    assert.deepEqual(
      numbers,
      Array.from({ length: 63 }, (_, index) => String(index)),
    );
  });

  it('keeps one element for each of several that look the same', async () => {
    const same = (count: number): ArticleBuilder =>
      Array.from({ length: count }).reduce<ArticleBuilder>(
        (builder) => builder.paragraph('同樣的話'),
        new ArticleBuilder(),
      );
    const reader = await open(same(3).build());
    const kept = await countKept(reader, () => reader.show(same(5).with({ version: 2 }).build()));
    assert.deepEqual(kept, { kept: 4, of: 6 });
  });

  it('follows blocks that change places', async () => {
    const reader = await open(new ArticleBuilder().paragraph('甲').paragraph('乙').paragraph('丙').build());
    await reader.show(
      new ArticleBuilder().paragraph('丙').paragraph('甲').paragraph('乙').with({ version: 2 }).build(),
    );
    assert.equal(await reader.body(), '<p>丙</p>\n<p>甲</p>\n<p>乙</p>');
  });

  for (const [what, next] of [
    ['grows above it', long({ 3: '很長的一段。'.repeat(300) })],
    ['shrinks above it', long({ 3: '短', 4: '短', 5: '短' })],
    ['gains blocks above it', long({}, ['一'.repeat(900), '二'.repeat(900)])],
    ['changes just above it', long({ 29: '很長的一段。'.repeat(100) })],
    ['changes below it', long({ 31: '很長的一段。'.repeat(100) })],
  ] as const) {
    it(`does not move what is in view when the article ${what}`, async () => {
      const reader = await open(long().build());
      await scrollTo(reader, '第30段');
      const before = await topOf(reader, '第30段');
      await reader.show(next.with({ version: 2 }).build());
      await reader.frame();
      assert.ok(Math.abs((await topOf(reader, '第30段')) - before) <= 1);
    });
  }

  it('stays at the top when the reader is there', async () => {
    const reader = await open(long().build());
    await reader.show(
      long({}, ['新的一段'.repeat(200)])
        .with({ version: 2 })
        .build(),
    );
    assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
  });

  it('keeps a selection elsewhere', async () => {
    const reader = await open(long().build());
    await reader.page.getByText('第7段').evaluate((node) => document.getSelection()?.selectAllChildren(node));
    await reader.show(long({ 5: '改過的段落' }).with({ version: 2 }).build());
    assert.match(await reader.page.evaluate(() => document.getSelection()?.toString() ?? ''), /^第7段/);
  });

  it('keeps the focus on a block that is drawn anew', async () => {
    const reader = await open(long().build());
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('j');
    await reader.show(long({ 0: '改過的段落' }).with({ version: 2 }).build());
    assert.equal(await reader.page.evaluate(() => document.activeElement?.textContent), '改過的段落Hide');
  });

  it('moves the focus to the fold when the focused block is hidden', async () => {
    const reader = await open(long().build());
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('j');
    const { blocks, ...rest } = long().with({ version: 2 }).build();
    await reader.show({
      ...rest,
      blocks: blocks.map((block, index) => (index === 1 ? { ...block, shown: false } : block)),
    });
    assert.equal(await reader.page.evaluate(() => document.activeElement?.className), 'rule');
  });

  it('moves the focus to a block that was restored', async () => {
    const hidden = new ArticleBuilder().paragraph('一').hidden('tags', '二').build();
    const reader = await open(hidden);
    await reader.page.locator('.rule').click();
    await reader.page.getByRole('button', { name: 'Restore' }).focus();
    const blocks = hidden.blocks.map((block) => ({ ...block, shown: true }));
    await reader.show({ ...hidden, version: 2, blocks });
    assert.equal(await reader.page.evaluate(() => document.activeElement?.getAttribute('data-block')), '1');
  });

  it('that is older than the one drawn is dropped', async () => {
    const reader = await open(long({ 0: '新' }).with({ version: 5 }).build());
    await reader.show(long({ 0: '舊' }).with({ version: 4 }).build());
    assert.equal(await reader.page.locator('article > p').first().innerText(), '新');
  });

  it('gives links their new numbers', async () => {
    const reader = await open(new ArticleBuilder().paragraph(linked('公告', 1)).build());
    await reader.show(new ArticleBuilder().paragraph(linked('公告', 2)).with({ version: 2 }).build());
    await reader.page.getByRole('link').click();
    assert.deepEqual((await reader.sentOf('intent'))[0]?.intent, { type: 'openLink', link: 2 });
  });

  it('takes actions on the new numbers of blocks in an open fold', async () => {
    const fold = (): ArticleBuilder => new ArticleBuilder().hidden('tags', '標籤').paragraph('一');
    const reader = await open(fold().build());
    await reader.page.locator('.rule').click();
    const shifted = new ArticleBuilder().paragraph('新').hidden('tags', '標籤').paragraph('一').with({ version: 2 });
    await reader.show(shifted.build());
    await reader.page.getByRole('button', { name: 'Restore' }).click();
    assert.deepEqual((await reader.sentOf('intent'))[0]?.intent, { type: 'restoreBlock', block: 1 });
  });
});

describe('a message the page does not know', () => {
  for (const message of [{ type: 'eval', code: '1' }, 'show', null, { type: 'show', snapshot: { text: '<b>' } }]) {
    it(`changes nothing: ${JSON.stringify(message)}`, async () => {
      const reader = await open(long().build());
      const before = await reader.body();
      await reader.post(message);
      assert.equal(await reader.body(), before);
      assert.deepEqual(reader.errors, []);
    });
  }
});

describe('a file that cannot be read any more', () => {
  it('is said above the article, which stays', async () => {
    const reader = await open(long().build());
    await reader.post({ type: 'fail', message: 'The file was deleted.' });
    assert.equal(await reader.page.getByRole('alert').first().innerText(), 'The file was deleted.');
    assert.equal(await reader.page.locator('article > p').count(), 60);
  });

  it('is said in view, and moves nothing there', async () => {
    const reader = await open(long().build());
    await scrollTo(reader, '第30段');
    const before = await topOf(reader, '第30段');
    await reader.post({ type: 'fail', message: 'The file was deleted.' });
    assert.ok(Math.abs((await topOf(reader, '第30段')) - before) <= 1);
    assert.ok(await reader.page.locator('.failure').evaluate((node) => node.getBoundingClientRect().top >= 30));
  });

  it('is forgotten when it can be read again', async () => {
    const reader = await open(long().build());
    await reader.post({ type: 'fail', message: 'The file was deleted.' });
    await reader.show(long().with({ version: 2 }).build());
    assert.equal(await reader.page.locator('.failure').isVisible(), false);
  });
});
