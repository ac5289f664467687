import assert from 'node:assert/strict';
import type { ReaderIntent } from '../../src/protocol/reader';
import { ArticleBuilder, linked } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

async function open(builder: ArticleBuilder, width = 900): Promise<ReaderHandle> {
  const reader = await openReader({ width });
  await reader.show(builder.with({ version: 7 }).build());
  return reader;
}

async function intents(reader: ReaderHandle): Promise<readonly ReaderIntent[]> {
  return (await reader.sentOf('intent')).map(({ intent }) => intent);
}

const threeParagraphs = (): ArticleBuilder => new ArticleBuilder().paragraph('一').paragraph('二').paragraph('三');
const image = { host: 'pictures.example', alt: '' };

describe('links', () => {
  it('are opened by number, and their address is nowhere in the page', async () => {
    const reader = await open(new ArticleBuilder().paragraph(['看', linked('公告', 12, 'port.example')]));
    const link = reader.page.getByRole('link', { name: '公告' });
    assert.equal(await link.getAttribute('title'), 'Opens port.example');
    assert.equal(await link.getAttribute('href'), null);
    await link.click();
    assert.deepEqual(await reader.sentOf('intent'), [
      { type: 'intent', id: 1, version: 7, intent: { type: 'openLink', link: 12 } },
    ]);
  });

  it('open with Enter', async () => {
    const reader = await open(new ArticleBuilder().paragraph(linked('公告', 3)));
    await reader.page.getByRole('link').focus();
    await reader.page.keyboard.press('Enter');
    assert.deepEqual(await intents(reader), [{ type: 'openLink', link: 3 }]);
  });

  it('do not open when their text is selected with the pointer', async () => {
    const reader = await open(new ArticleBuilder().paragraph(linked('一條很長的公告標題', 3)));
    const box = await reader.page.getByRole('link').boundingBox();
    assert.ok(box);
    await reader.page.mouse.move(box.x + 5, box.y + box.height / 2);
    await reader.page.mouse.down();
    await reader.page.mouse.move(box.x + box.width - 5, box.y + box.height / 2, { steps: 4 });
    await reader.page.mouse.up();
    assert.deepEqual(await intents(reader), []);
  });

  it('of embeds and of the original open by number too', async () => {
    const embed = { media: 'video', label: '影片', host: 'v.example', link: 5 } as const;
    const reader = await open(
      new ArticleBuilder().add('embed', '', { embed }).with({ original: { link: 0, host: 'o.example' } }),
    );
    await reader.page.getByRole('link', { name: '影片' }).click();
    await reader.page.getByRole('link', { name: 'Web Page' }).click();
    await reader.page.getByRole('button', { name: 'Web Page' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'openLink', link: 5 },
      { type: 'openLink', link: 0 },
      { type: 'openLink', link: 0 },
    ]);
  });
});

describe('hiding and restoring', () => {
  it('restores the block beside the button', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一').hidden('tags', '二').hidden('share', '三'));
    await reader.page.locator('.rule').click();
    await reader.page.getByRole('button', { name: 'Restore' }).nth(1).click();
    assert.deepEqual(await intents(reader), [{ type: 'restoreBlock', block: 2 }]);
  });

  it('hides the block under the pointer', async () => {
    const reader = await open(threeParagraphs());
    await reader.page.getByText('二').hover();
    await reader.page.getByRole('button', { name: 'Hide', exact: true }).click();
    assert.deepEqual(await intents(reader), [{ type: 'hideBlock', block: 1 }]);
  });

  it('hides a block that goes on in a paragraph', async () => {
    const reader = await open(
      new ArticleBuilder().paragraph('電頭', { role: 'dateline' }).paragraph('內文', { joins: 'inline' }),
    );
    await reader.page.getByText('內文').hover();
    await reader.page.getByRole('button', { name: 'Hide', exact: true }).click();
    assert.deepEqual(await intents(reader), [{ type: 'hideBlock', block: 1 }]);
  });

  it('hides the focused block from the keyboard', async () => {
    const reader = await open(threeParagraphs());
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    assert.deepEqual(await intents(reader), [{ type: 'hideBlock', block: 1 }]);
  });

  it('says beside a block that it was restored', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一', { role: 'related', decided: 'restored' }));
    await reader.page.getByText('一').hover();
    assert.equal(await reader.page.locator('.tool').innerText(), 'Restored by you\nHide');
  });

  for (const width of [340, 900, 1600]) {
    it(`moves nothing when the button appears, ${width} pixels wide`, async () => {
      const reader = await open(threeParagraphs(), width);
      const measure = (): Promise<string> =>
        reader.page.evaluate(() => {
          const boxes = [...document.querySelectorAll('article, article > *')].map((node) =>
            node.getBoundingClientRect(),
          );
          return JSON.stringify([boxes, document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        });
      const before = await measure();
      await reader.page.getByText('三').hover();
      assert.equal(await reader.page.locator('.tool').count(), 1);
      assert.equal(await measure(), before);
      assert.ok((await reader.page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    });
  }

  it('lets the pointer cross from the block to the button', async () => {
    const reader = await open(threeParagraphs(), 1200);
    const block = await reader.page.getByText('二').boundingBox();
    assert.ok(block);
    await reader.page.mouse.move(block.x + 10, block.y + block.height / 2);
    const tool = await reader.page.getByRole('button', { name: 'Hide', exact: true }).boundingBox();
    assert.ok(tool);
    await reader.page.mouse.move(tool.x + tool.width / 2, tool.y + tool.height / 2, { steps: 40 });
    await reader.page.mouse.down();
    await reader.page.mouse.up();
    assert.deepEqual(await intents(reader), [{ type: 'hideBlock', block: 1 }]);
  });

  it('does not show the button while text is selected with the pointer', async () => {
    const reader = await open(threeParagraphs());
    const block = await reader.page.getByText('二').boundingBox();
    assert.ok(block);
    await reader.page.mouse.move(1, 300);
    await reader.page.mouse.down();
    await reader.page.mouse.move(block.x + 5, block.y + 10, { steps: 5 });
    assert.equal(await reader.page.locator('.tool').count(), 0);
    await reader.page.mouse.up();
  });

  it('keeps the headline without the button', async () => {
    const reader = await open(new ArticleBuilder().paragraph('標題', { role: 'title' }).paragraph('一'));
    await reader.page.locator('h1').hover();
    assert.equal(await reader.page.locator('.tool').count(), 0);
  });

  it('is not part of copied text', async () => {
    const reader = await open(
      new ArticleBuilder().paragraph('一').hidden('tags', '標籤').figure(image, '圖說').paragraph('二'),
    );
    await reader.page.getByText('二').hover();
    await reader.page.keyboard.press('Control+a');
    const copied = await reader.page.evaluate(() => document.getSelection()?.toString());
    assert.equal(copied?.trim().replaceAll(/\s+/g, '|'), '一|圖說|二');
  });
});

describe('pictures', () => {
  it('are asked for from their row', async () => {
    const reader = await open(new ArticleBuilder().figure(image));
    await reader.page.getByRole('button', { name: 'Load', exact: true }).click();
    await reader.page.getByRole('button', { name: 'Always load from this site' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'loadImages', scope: 'clipping', host: 'pictures.example' },
      { type: 'loadImages', scope: 'host', host: 'pictures.example' },
    ]);
  });

  it('are asked for from the menu in the toolbar', async () => {
    const reader = await open(new ArticleBuilder().figure(image).figure(image));
    await reader.page.getByRole('button', { name: 'Images 2' }).click();
    await reader.page.getByRole('button', { name: 'Load the pictures of this clipping (2)' }).click();
    assert.equal(await reader.page.locator('.menu:not(.namesMenu)').isVisible(), false);
    await reader.page.getByRole('button', { name: 'Images 2' }).click();
    await reader.page.getByRole('button', { name: 'Always load pictures' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'loadImages', scope: 'clipping', host: '' },
      { type: 'loadImages', scope: 'always', host: '' },
    ]);
  });

  it('have no button in the toolbar when none is blocked', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一'));
    assert.equal(await reader.page.getByRole('button', { name: /Images/ }).count(), 0);
  });
});

describe('the way back to the text editor', () => {
  it('names the first block in view', async () => {
    const builder = new ArticleBuilder();
    for (let index = 0; index < 60; index += 1) {
      builder.paragraph(`第${index}段`);
    }
    const reader = await open(builder);
    await reader.page.getByText('第40段').evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 40));
    await reader.page.getByRole('button', { name: 'Source' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'openSource', block: 40 }]);
  });
});

describe('answers of the host', () => {
  it('that refuse are shown until the next act', async () => {
    const reader = await open(new ArticleBuilder().paragraph(linked('公告', 3)));
    await reader.page.getByRole('link').click();
    await reader.post({ type: 'reply', id: 1, ok: false, error: 'The article has just changed.' });
    assert.equal(await reader.page.locator('.notice:not(.told)').innerText(), 'The article has just changed.');
    await reader.page.getByRole('link').click();
    assert.equal(await reader.page.locator('.notice:not(.told)').isVisible(), false);
  });
});

describe('the toolbar', () => {
  it('is one tab stop, and the arrow keys lead through it', async () => {
    const reader = await open(
      new ArticleBuilder()
        .hidden('tags', '一')
        .figure(image)
        .with({ original: { link: 0, host: 'o' } }),
    );
    const focused = (): Promise<string | null | undefined> =>
      reader.page.evaluate(() => document.activeElement?.textContent);
    await reader.page.keyboard.press('Tab');
    assert.equal(await focused(), '原文');
    for (let step = 0; step < 9; step += 1) {
      await reader.page.keyboard.press('ArrowRight');
    }
    assert.equal(await focused(), 'Hidden 1');
    await reader.page.keyboard.press('End');
    assert.equal(await focused(), 'Reference');
    await reader.page.keyboard.press('ArrowRight');
    assert.equal(await focused(), '原文');
    await reader.page.keyboard.press('Tab');
    assert.equal(await focused(), 'Web Page');
  });

  it('stays on one line in a narrow pane, without the words that can be had otherwise', async () => {
    const reader = await open(
      new ArticleBuilder()
        .hidden('tags', '一')
        .figure(image)
        .with({ original: { link: 0, host: 'o' }, citations: { shown: true, low: false, citations: [] } }),
    );
    const { page } = reader;
    const low = page.getByRole('button', { name: 'Uncertain' });
    const height = (): Promise<number> => page.locator('.words').evaluate((words) => words.clientHeight);
    const high = await height();
    await low.focus();
    await page.setViewportSize({ width: 620, height: 700 });
    assert.equal(await height(), high);
    assert.equal(await low.isVisible(), false);
    assert.equal(await page.getByRole('button', { name: 'Web Page' }).isVisible(), false);
    await page.locator('.words [tabindex="0"]:visible').waitFor();
    assert.equal(await page.locator('.words [tabindex="0"]').count(), 1);
  });
});
