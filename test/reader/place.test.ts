import assert from 'node:assert/strict';
import { ArticleBuilder } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

function long(first: readonly string[] = []): ArticleBuilder {
  const builder = new ArticleBuilder().paragraph('標題', { role: 'title' });
  first.forEach((text) => builder.paragraph(text));
  for (let index = 0; index < 80; index += 1) {
    builder.paragraph(`第${index}段。${'渡輪復航'.repeat(12)}`);
    if (index % 20 === 10) {
      builder.hidden('promo', `廣告${index}`);
    }
  }
  return builder;
}

async function open(builder = long(), width = 900): Promise<ReaderHandle> {
  const reader = await openReader({ width });
  await reader.show(builder.build());
  return reader;
}

async function scrollTo(reader: ReaderHandle, text: string): Promise<void> {
  await reader.page.getByText(text).evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 50));
  await reader.frame();
}

function topOf(reader: ReaderHandle, text: string): Promise<number> {
  return reader.page.getByText(text).evaluate((node) => Math.round(node.getBoundingClientRect().top));
}

describe('the place in the article', () => {
  it('is kept when the page is made anew', async () => {
    const reader = await open();
    await scrollTo(reader, '第50段');
    await reader.waitForState('"place"');
    await reader.reload();
    await reader.show(long().with({ version: 2 }).build());
    assert.ok(Math.abs((await topOf(reader, '第50段')) - 50) <= 1);
  });

  it('is found again when the article has changed above it meanwhile', async () => {
    const reader = await open();
    await scrollTo(reader, '第50段');
    await reader.waitForState('"place"');
    await reader.reload();
    await reader.show(
      long(['新的一段', '又一段'.repeat(80)])
        .with({ version: 2 })
        .build(),
    );
    assert.ok(Math.abs((await topOf(reader, '第50段')) - 50) <= 1);
  });

  it('is near when the block itself has changed', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一'.repeat(4000)).paragraph('二'.repeat(4000)));
    await reader.page.evaluate(() => window.scrollTo(0, 1500));
    await reader.frame();
    await reader.waitForState('"place"');
    await reader.reload();
    await reader.show(new ArticleBuilder().paragraph('甲'.repeat(4000)).paragraph('乙'.repeat(4000)).build());
    assert.ok(Math.abs((await reader.page.evaluate(() => window.scrollY)) - 1500) <= 2);
  });

  it('is kept when the pane becomes narrower', async () => {
    const reader = await open();
    await scrollTo(reader, '第50段');
    await reader.page.setViewportSize({ width: 380, height: 700 });
    await reader.frame();
    await reader.frame();
    assert.ok(Math.abs((await topOf(reader, '第50段')) - 50) <= 2);
  });

  it('is the top when nothing was kept', async () => {
    const reader = await open();
    assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
  });
});

describe('open folds', () => {
  it('are kept when the page is made anew', async () => {
    const reader = await open();
    await reader.page.locator('.rule').nth(1).click();
    await reader.waitForState('toggled":["');
    await reader.reload();
    await reader.show(long().with({ version: 2 }).build());
    const rules = reader.page.locator('.rule');
    const expanded = await rules.evaluateAll((all) => all.map((rule) => rule.getAttribute('aria-expanded')));
    assert.deepEqual(expanded, ['false', 'true', 'false', 'false']);
  });

  it('are all kept, and the host is told when it does not know', async () => {
    const reader = await open();
    await reader.page.keyboard.press('h');
    await reader.waitForState('"showHidden":true');
    await reader.reload();
    await reader.show(long().with({ version: 2, showHidden: false }).build());
    assert.equal(await reader.page.locator('.rule[aria-expanded="true"]').count(), 4);
    assert.deepEqual(await reader.sentOf('hiddenShown'), [{ type: 'hiddenShown', shown: true }]);
  });

  it('begin as the host says in a page that kept nothing', async () => {
    const reader = await open(long().with({ showHidden: true }));
    assert.equal(await reader.page.locator('.rule[aria-expanded="true"]').count(), 4);
    assert.deepEqual(await reader.sentOf('hiddenShown'), []);
  });
});

describe('kept state that is damaged', () => {
  for (const state of [
    'null',
    '"x"',
    '{"showHidden":"yes"}',
    '{"showHidden":true,"toggled":[1]}',
    '{"place":{"node":-1}}',
  ]) {
    it(`is passed over: ${state}`, async () => {
      const reader = await openReader();
      await reader.page.evaluate((damaged) => {
        sessionStorage.setItem(location.search, damaged);
        // The page that goes away must not mend it.
        Storage.prototype.setItem = () => undefined;
      }, state);
      await reader.reload();
      await reader.show(long().build());
      assert.equal(await reader.page.locator('.rule[aria-expanded="true"]').count(), 0);
      assert.deepEqual(reader.errors, []);
    });
  }

  it('is small, however long the article', async () => {
    const reader = await open();
    await scrollTo(reader, '第50段');
    await reader.waitForState('"place"');
    assert.ok((await reader.keptState()).length < 300);
  });
});

describe('bringing a block into view', () => {
  it('puts it below the toolbar and marks it for a while', async () => {
    const reader = await open();
    await reader.post({ type: 'reveal', block: 40, focus: false });
    const block = reader.page.locator('[data-block="40"]');
    const top = await block.evaluate((node) => node.getBoundingClientRect().top);
    assert.ok(top >= 36 && top < 80, `stands at ${top}`);
    assert.equal(await block.getAttribute('class'), 'revealed');
    await reader.page.waitForFunction(() => document.querySelector('.revealed') === null);
  });

  it('opens the fold it is in', async () => {
    const reader = await open();
    await reader.post({ type: 'reveal', block: 12, focus: true });
    const block = reader.page.locator('[data-block="12"]');
    assert.equal(await block.isVisible(), true);
    assert.equal(await block.evaluate((node) => node === document.activeElement), true);
  });

  it('waits for the article when it comes first', async () => {
    const reader = await openReader();
    await reader.post({ type: 'reveal', block: 40, focus: false });
    await reader.show(long().build());
    const top = await reader.page.locator('[data-block="40"]').evaluate((node) => node.getBoundingClientRect().top);
    assert.ok(top >= 36 && top < 80);
  });

  it('shows the whole head with the headline', async () => {
    const reader = await open();
    await scrollTo(reader, '第50段');
    await reader.post({ type: 'reveal', block: 0, focus: false });
    assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
  });

  it('passes over a block that is not there', async () => {
    const reader = await open();
    await reader.post({ type: 'reveal', block: 4000, focus: true });
    assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
    assert.deepEqual(reader.errors, []);
  });
});

describe('what the host is told', () => {
  it('is first that the page is ready, once', async () => {
    const reader = await openReader();
    assert.deepEqual(await reader.sent(), [{ type: 'ready' }]);
  });

  it('is when the first article was drawn, once', async () => {
    const reader = await open(long().with({ version: 3 }));
    await reader.show(long().with({ version: 4 }).build());
    const drawn = await reader.sentOf('drawn');
    assert.equal(drawn.length, 1);
    assert.equal(drawn[0]?.version, 3);
    assert.ok(drawn.every(({ milliseconds }) => milliseconds > 0));
  });

  it('is the first block in view, when it changes and only then', async () => {
    const reader = await open();
    assert.deepEqual(await reader.sentOf('viewport'), [{ type: 'viewport', version: 1, block: 0 }]);
    await scrollTo(reader, '第30段');
    await reader.page.evaluate(() => window.scrollBy(0, 3));
    await reader.frame();
    const block = Number(await reader.page.getByText('第30段').getAttribute('data-block'));
    assert.deepEqual((await reader.sentOf('viewport')).slice(1), [{ type: 'viewport', version: 1, block }]);
  });

  it('is the block of a closed fold that is the first thing in view', async () => {
    const reader = await open();
    await reader.page
      .locator('.rule')
      .first()
      .evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 30));
    await reader.frame();
    assert.equal((await reader.sentOf('viewport')).at(-1)?.block, 12);
  });
});
