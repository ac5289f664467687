import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { ReaderIntent, ReaderSnapshot, ReaderView } from '../../src/protocol/reader';
import { ArticleBuilder, inView } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';
import { themes } from './support/themes';
import { convertedSample } from './support/viewSample';

async function open(snapshot = convertedSample(), options = {}): Promise<ReaderHandle> {
  const reader = await openReader(options);
  await reader.show(snapshot);
  return reader;
}

const intents = async (reader: ReaderHandle): Promise<readonly ReaderIntent[]> =>
  (await reader.sentOf('intent')).map(({ intent }) => intent);

const said = (reader: ReaderHandle): Promise<string> => reader.page.locator('.unseen').innerText();

const place = (reader: ReaderHandle, text: string): Promise<number> =>
  reader.page.getByText(text).evaluate((node) => node.getBoundingClientRect().top);

describe('the switch of views', () => {
  it('names four views in full and says which one is shown', async () => {
    const { page } = await open();
    const radios = page.getByRole('radiogroup', { name: 'Script' }).getByRole('radio');
    assert.deepEqual(await radios.allInnerTexts(), ['原文', '简', '正', '繁']);
    assert.deepEqual(await radios.evaluateAll((all) => all.map((radio) => radio.getAttribute('aria-label'))), [
      '原文',
      '简体（大陆）',
      '正體（臺灣）',
      '繁體（香港）',
    ]);
    assert.equal(await page.getByRole('radio', { checked: true }).innerText(), '正');
  });

  it('asks the host for the view that is chosen by click, by key or in the toolbar', async () => {
    const reader = await open();
    await reader.page.getByRole('radio', { name: '繁體（香港）' }).click();
    await reader.page.keyboard.press('1');
    await reader.page.getByRole('radio', { name: '原文' }).focus();
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('Enter');
    assert.deepEqual(await intents(reader), [
      { type: 'setView', view: 'hant-hk' },
      { type: 'setView', view: 'original' },
      { type: 'setView', view: 'hans' },
    ]);
  });

  it('says beside it what is shown, except for the original', async () => {
    const reader = await open();
    assert.equal(await reader.page.locator('.badge').innerText(), '正體（臺灣） · converted');
    await reader.show({ ...convertedSample({ name: 'hant-tw', converted: false }), version: 2 });
    assert.equal(await reader.page.locator('.badge').innerText(), '正體（臺灣） · as printed');
    await reader.show({ ...convertedSample({ name: 'original', converted: false }), version: 3 });
    assert.equal(await reader.page.locator('.badge').isVisible(), false);
  });

  it('has a switch for regional words outside of the original', async () => {
    const reader = await open();
    const words = reader.page.getByRole('button', { name: 'Words' });
    assert.equal(await words.getAttribute('aria-pressed'), 'true');
    await words.click();
    await reader.page.keyboard.press('v');
    const toggle = { type: 'toggleViewOption', option: 'vocabulary' };
    assert.deepEqual(await intents(reader), [toggle, toggle]);
    await reader.show({ ...convertedSample({ name: 'original' }), version: 2 });
    assert.equal(await words.count(), 0);
  });

  it('stays whole in a narrow pane', async () => {
    for (const width of [320, 480, 640]) {
      const reader = await open(convertedSample(), { width });
      const tops = await reader.page
        .getByRole('radio')
        .evaluateAll((all) => all.map((radio) => radio.getBoundingClientRect().top));
      assert.equal(new Set(tops).size, 1);
      const right = await reader.page.locator('.views').evaluate((views) => views.getBoundingClientRect().right);
      assert.ok(right <= width, `${right} of ${width}`);
    }
  });
});

describe('another view', () => {
  const long = (script: string, view: Partial<ReaderView>, version: number): ReaderSnapshot => {
    const builder = new ArticleBuilder().paragraph('標題', { role: 'title' });
    for (let index = 0; index < 60; index += 1) {
      builder.paragraph(`第${index}段。${script.repeat(12 + (index % 5))}`);
      if (index % 9 === 0) {
        builder.hidden('tags', `${script}標籤${index}`);
      }
    }
    return { ...builder.with(inView(view)).build(), version };
  };
  const traditional = long('渡輪復航的消息傳遍碼頭。', { name: 'original', converted: false }, 1);
  const simplified = long('渡轮复航的消息传遍码头，', { name: 'hans' }, 2);

  it('keeps the block in view at its pixel', async () => {
    const reader = await open(traditional);
    await reader.page.getByText('第30段').evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 57));
    await reader.frame();
    const before = await place(reader, '第30段');
    await reader.show(simplified);
    assert.ok(Math.abs((await place(reader, '第30段')) - before) <= 1);
    await reader.show({ ...traditional, version: 3 });
    assert.ok(Math.abs((await place(reader, '第30段')) - before) <= 1);
  });

  it('keeps the block in view when lines break elsewhere above it', async () => {
    const reader = await open(traditional);
    await reader.page.getByText('第30段').evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 57));
    await reader.frame();
    const before = await place(reader, '第30段');
    await reader.show(long('渡轮复航的消息不胫而走，传遍码头内外各家店铺。', { name: 'hans' }, 2));
    assert.ok(Math.abs((await place(reader, '第30段')) - before) <= 1);
  });

  it('keeps folds as they are, over a reload too', async () => {
    const reader = await open(traditional);
    await reader.page.locator('.rule').nth(1).click();
    await reader.show(simplified);
    const isOpen = (): Promise<readonly (string | null)[]> =>
      reader.page.locator('.rule').evaluateAll((all) => all.map((rule) => rule.getAttribute('aria-expanded')));
    const opened = ['false', 'true', 'false', 'false', 'false', 'false', 'false'];
    assert.deepEqual(await isOpen(), opened);
    await reader.waitForState('"toggled":["');
    await reader.page.waitForTimeout(300);
    await reader.reload();
    await reader.show(simplified);
    assert.deepEqual(await isOpen(), opened);
  });

  it('is drawn in its language and said aloud', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一').build());
    await reader.show({ ...convertedSample(), version: 2 });
    assert.equal(await reader.page.getByRole('article').getAttribute('lang'), 'zh-Hant-TW');
    await reader.frame();
    assert.equal(await said(reader), '正體（臺灣）, doubtful characters: 3');
  });
});

describe('copying', () => {
  const select = async (reader: ReaderHandle): Promise<void> => {
    await reader.page.evaluate(() => {
      const [first, last] = ['0', '1'].map((block) => document.querySelector(`[data-block="${block}"]`));
      document.getSelection()?.setBaseAndExtent(first ?? document.body, 0, last ?? document.body, 1);
    });
  };
  const copy = (reader: ReaderHandle): Promise<boolean> =>
    reader.page.evaluate(() => {
      const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
      return document.dispatchEvent(event);
    });

  it('from another script says which one it was', async () => {
    const reader = await open();
    await select(reader);
    assert.equal(await copy(reader), true);
    assert.equal(await reader.page.locator('.told').innerText(), 'Copied in 正體（臺灣）, not as printed');
  });

  it('leaves it to the host to copy the original when the settings say so', async () => {
    const reader = await open(convertedSample({ copy: 'original' }));
    await select(reader);
    assert.equal(await copy(reader), false);
    assert.deepEqual(await intents(reader), [{ type: 'copySelection', start: 0, end: 10 }]);
  });

  it('of the original needs no word', async () => {
    const reader = await open(convertedSample({ name: 'original', converted: false, copy: 'original' }));
    await select(reader);
    assert.equal(await copy(reader), true);
    assert.equal(await reader.page.locator('.told').innerText(), '');
  });
});

describe('axe finds nothing to object to in a view of another script', () => {
  for (const { name: theme } of themes) {
    it(`in ${theme}`, async () => {
      const reader = await open(convertedSample(), { theme });
      await reader.page.keyboard.press('.');
      await reader.post({ type: 'tell', message: 'Copied as printed' });
      const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
      const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      assert.deepEqual(faults, []);
    });
  }
});
