import assert from 'node:assert/strict';
import { ArticleBuilder } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

const twoFolds = (): ArticleBuilder =>
  new ArticleBuilder()
    .paragraph('一')
    .hidden('related', '延伸閱讀', 'A headline that links to another report')
    .paragraph('二')
    .hidden('tags', '#渡輪')
    .hidden('copyright', '版權所有')
    .hidden('share', '分享')
    .hidden('promo', '訂閱電子報');

async function open(builder = twoFolds()): Promise<ReaderHandle> {
  const reader = await openReader();
  await reader.show(builder.build());
  return reader;
}

async function openFolds(reader: ReaderHandle): Promise<readonly boolean[]> {
  const rules = reader.page.locator('.rule');
  return rules.evaluateAll((all) => all.map((rule) => rule.getAttribute('aria-expanded') === 'true'));
}

describe('hidden blocks', () => {
  it('stand where they stood, in one thin rule that says how many and what', async () => {
    const reader = await open();
    assert.equal(
      await reader.body(),
      [
        '<p>一</p>',
        '<div><button><span>1 hidden: related links</span></button><div></div></div>',
        '<p>二</p>',
        '<div><button><span>4 hidden: tags, copyright, share buttons…</span></button><div></div></div>',
      ].join('\n'),
    );
  });

  it('name what the person hid', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一').hidden('body', '二', 'x', { decided: 'hidden' }));
    assert.equal(await reader.page.locator('.rule').innerText(), '1 hidden: hidden by you');
  });

  it('open one fold at a time, each block with its reason and a way back', async () => {
    const reader = await open();
    await reader.page.locator('.rule').first().click();
    assert.deepEqual(await openFolds(reader), [true, false]);
    assert.deepEqual(await reader.trees('.furniture'), [
      '<div><p>延伸閱讀</p><div><span>A headline that links to another report</span><button>Restore</button></div></div>',
    ]);
    await reader.page.locator('.rule').first().click();
    assert.deepEqual(await openFolds(reader), [false, false]);
    assert.equal(await reader.page.locator('.furniture').isVisible(), false);
  });

  it('all open and close with the button in the toolbar', async () => {
    const reader = await open();
    const toggle = reader.page.getByRole('button', { name: 'Hidden 5' });
    await toggle.click();
    assert.deepEqual(await openFolds(reader), [true, true]);
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    assert.equal(await toggle.getAttribute('title'), 'Hide it again (H)');
    await toggle.click();
    assert.deepEqual(await openFolds(reader), [false, false]);
    assert.deepEqual(await reader.sentOf('hiddenShown'), [
      { type: 'hiddenShown', shown: true },
      { type: 'hiddenShown', shown: false },
    ]);
  });

  it('all open with the key, and a screen reader is told', async () => {
    const reader = await open();
    await reader.page.keyboard.press('h');
    assert.deepEqual(await openFolds(reader), [true, true]);
    await reader.frame();
    assert.equal(await reader.page.getByRole('status').textContent(), '5 blocks shown');
    await reader.page.keyboard.press('h');
    await reader.frame();
    assert.equal(await reader.page.getByRole('status').textContent(), '5 blocks hidden');
  });

  it('leave the key alone with a modifier', async () => {
    const reader = await open();
    await reader.page.keyboard.press('Control+h');
    assert.deepEqual(await openFolds(reader), [false, false]);
  });

  it('all open when the host says so', async () => {
    const reader = await open();
    await reader.post({ type: 'toggleHidden' });
    assert.deepEqual(await openFolds(reader), [true, true]);
    assert.deepEqual(await reader.sentOf('hiddenShown'), [{ type: 'hiddenShown', shown: true }]);
  });

  it('follow what the host remembers, when it changes', async () => {
    const reader = await open();
    await reader.show(twoFolds().with({ version: 2, showHidden: true }).build());
    assert.deepEqual(await openFolds(reader), [true, true]);
    await reader.page.keyboard.press('h');
    await reader.show(twoFolds().with({ version: 3, showHidden: true }).build());
    assert.deepEqual(await openFolds(reader), [false, false]);
  });

  it('are announced as none when there are none, and there is no button', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一'));
    await reader.page.keyboard.press('h');
    await reader.frame();
    assert.equal(await reader.page.getByRole('status').textContent(), 'Nothing is hidden');
    assert.equal(await reader.page.getByRole('button', { name: /Hidden/ }).count(), 0);
  });

  it('do not move what is in view when they open above it', async () => {
    const builder = new ArticleBuilder();
    for (let index = 0; index < 40; index += 1) {
      builder.paragraph(`第${index}段`).hidden('promo', `廣告${index}`);
    }
    const reader = await open(builder);
    const anchor = reader.page.getByText('第30段', { exact: true });
    await anchor.evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 60));
    await reader.frame();
    const before = await anchor.evaluate((node) => node.getBoundingClientRect().top);
    await reader.page.keyboard.press('h');
    await reader.frame();
    assert.ok(Math.abs((await anchor.evaluate((node) => node.getBoundingClientRect().top)) - before) <= 1);
  });

  it('load no picture and draw nothing before they open', async () => {
    const image = { host: 'a.example', alt: '', url: 'https://a.example/1.png' };
    const reader = await open(
      new ArticleBuilder().paragraph('一').add('figure', '', { image, shown: false, role: 'related' }),
    );
    assert.equal(await reader.page.locator('.folded *').count(), 0);
    assert.deepEqual(reader.foreignRequests, []);
  });

  it('stay open when one of them is restored', async () => {
    const reader = await open();
    await reader.page.locator('.rule').last().click();
    const restored = twoFolds().with({ version: 2 }).build();
    const blocks = restored.blocks.map((block, index) => (index === 3 ? { ...block, shown: true } : block));
    await reader.show({ ...restored, blocks });
    assert.deepEqual(await openFolds(reader), [false, true]);
  });

  it('open one by one also when they begin with the same words', async () => {
    const builder = new ArticleBuilder()
      .hidden('promo', '廣告')
      .paragraph('一')
      .hidden('promo', '廣告')
      .paragraph('二');
    const reader = await open(builder);
    await reader.page.locator('.rule').nth(1).click();
    assert.deepEqual(await openFolds(reader), [false, true]);
    await reader.waitForState('.1');
    await reader.reload();
    await reader.show(builder.build());
    assert.deepEqual(await openFolds(reader), [false, true]);
  });
});
