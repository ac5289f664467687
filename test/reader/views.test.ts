import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { ReaderIntent, ReaderSnapshot, ReaderView } from '../../src/protocol/reader';
import { ArticleBuilder, doubtful, inView, replacedWords } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';
import { themes } from './support/themes';

/** In 正體, with three open doubts, one decided and two replaced words. */
function converted(view: Partial<ReaderView> = {}): ReaderSnapshot {
  return new ArticleBuilder()
    .paragraph('渡輪下月復航', { role: 'title' })
    .paragraph(['港務局', doubtful('發', 0), '言人說，新', replacedWords('軟體', 'Original: 软件'), '下週上線。'])
    .paragraph(['碼頭邊的理', doubtful('發', 1), '店', doubtful('乾', 2, true), '淨整齊。'])
    .paragraph(['居民', replacedWords('透過', 'Original: 通过'), '公會請願，', doubtful('后', 3), '續仍待觀察。'])
    .with({ language: 'zh-Hant-TW', ...inView({ name: 'hant-tw', vocabulary: true, doubtCount: 3, ...view }) })
    .build();
}

async function open(snapshot = converted(), options = {}): Promise<ReaderHandle> {
  const reader = await openReader(options);
  await reader.show(snapshot);
  return reader;
}

const intents = async (reader: ReaderHandle): Promise<readonly ReaderIntent[]> =>
  (await reader.sentOf('intent')).map(({ intent }) => intent);

const focusedDoubt = (reader: ReaderHandle): Promise<string | undefined> =>
  reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['doubt']);

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
    await reader.show({ ...converted({ name: 'hant-tw', converted: false }), version: 2 });
    assert.equal(await reader.page.locator('.badge').innerText(), '正體（臺灣） · as printed');
    await reader.show({ ...converted({ name: 'original', converted: false }), version: 3 });
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
    await reader.show({ ...converted({ name: 'original' }), version: 2 });
    assert.equal(await words.count(), 0);
  });

  it('stays whole in a narrow pane', async () => {
    for (const width of [320, 480, 640]) {
      const reader = await open(converted(), { width });
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
    await reader.show({ ...converted(), version: 2 });
    assert.equal(await reader.page.getByRole('article').getAttribute('lang'), 'zh-Hant-TW');
    await reader.frame();
    assert.equal(await said(reader), '正體（臺灣）, doubtful characters: 3');
  });
});

describe('doubtful characters', () => {
  it('are reached with . and , around the end, without those that were decided', async () => {
    const reader = await open();
    const path: (string | undefined)[] = [];
    for (const key of ['.', '.', '.', '.', ',', ',']) {
      await reader.page.keyboard.press(key);
      path.push(await focusedDoubt(reader));
    }
    assert.deepEqual(path, ['0', '1', '3', '0', '3', '1']);
    await reader.frame();
    assert.equal(await said(reader), '2 of 3');
  });

  it('are reached when the host says so', async () => {
    const reader = await open();
    await reader.post({ type: 'stepDoubt', direction: -1 });
    assert.equal(await focusedDoubt(reader), '3');
  });

  it('are scrolled into view, clear of the toolbar', async () => {
    const builder = new ArticleBuilder();
    for (let index = 0; index < 60; index += 1) {
      builder.paragraph(['第幾段', ...(index === 20 || index === 50 ? [doubtful('發', index)] : [])]);
    }
    const reader = await open(builder.with(inView({ name: 'hant-tw', doubtCount: 2 })).build());
    const top = (): Promise<number> =>
      reader.page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
    await reader.page.keyboard.press(',');
    assert.ok((await top()) < 700);
    await reader.page.keyboard.press(',');
    assert.ok((await top()) >= 36);
  });

  it('say so when there are none', async () => {
    const reader = await open(new ArticleBuilder().paragraph('一').build());
    await reader.page.keyboard.press('.');
    await reader.frame();
    assert.equal(await said(reader), 'No doubtful characters here');
  });

  it('ask for their reading on click, Enter and Space, and when the host says so', async () => {
    const reader = await open();
    await reader.page.locator('[data-doubt="1"]').click();
    await reader.page.keyboard.press('.');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Space');
    await reader.post({ type: 'askReading' });
    assert.deepEqual(
      (await intents(reader)).map((intent) => (intent.type === 'chooseReading' ? intent.doubt : intent.type)),
      [1, 3, 3, 3],
    );
  });

  it('are buttons with a name, and no tab stops', async () => {
    const { page } = await open();
    assert.equal(await page.getByRole('button', { name: '發, 发 may be 發' }).count(), 2);
    assert.equal(await page.locator('.doubt[tabindex="0"]').count(), 0);
  });

  it('keep the focus when the article is drawn anew', async () => {
    const reader = await open();
    await reader.page.keyboard.press('.');
    await reader.show({ ...converted(), text: converted().text.replace('下週', '下月'), version: 2 });
    assert.equal(await focusedDoubt(reader), '0');
  });

  it('are told apart from decided ones by more than colour', async () => {
    const { page } = await open();
    const styles = await page
      .locator('.doubt')
      .evaluateAll((all) => all.map((doubt) => getComputedStyle(doubt).textDecorationStyle));
    assert.deepEqual(styles, ['wavy', 'wavy', 'dotted', 'wavy']);
  });
});

describe('replaced words', () => {
  it('are reached with > and <, and show their hint until Escape', async () => {
    const reader = await open();
    const hint = reader.page.getByRole('tooltip');
    await reader.page.keyboard.press('>');
    assert.equal(await hint.innerText(), 'Original: 软件');
    assert.equal(await reader.page.locator('mark[aria-describedby="hint"]').innerText(), '軟體');
    await reader.page.keyboard.press('>');
    assert.equal(await hint.innerText(), 'Original: 通过');
    await reader.page.keyboard.press('Escape');
    assert.equal(await hint.count(), 0);
  });

  it('show their hint under the pointer, which may move onto it', async () => {
    const { page } = await open();
    const hint = page.getByRole('tooltip');
    await page.getByText('軟體').hover();
    await hint.waitFor();
    await hint.hover();
    await page.waitForTimeout(400);
    assert.equal(await hint.innerText(), 'Original: 软件');
    await page.mouse.move(5, 600);
    await hint.waitFor({ state: 'hidden' });
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
    const reader = await open(converted({ copy: 'original' }));
    await select(reader);
    assert.equal(await copy(reader), false);
    assert.deepEqual(await intents(reader), [{ type: 'copySelection', start: 0, end: 10 }]);
  });

  it('of the original needs no word', async () => {
    const reader = await open(converted({ name: 'original', converted: false, copy: 'original' }));
    await select(reader);
    assert.equal(await copy(reader), true);
    assert.equal(await reader.page.locator('.told').innerText(), '');
  });
});

describe('axe finds nothing to object to in a view of another script', () => {
  for (const { name: theme } of themes) {
    it(`in ${theme}`, async () => {
      const reader = await open(converted(), { theme });
      await reader.page.keyboard.press('.');
      await reader.post({ type: 'tell', message: 'Copied as printed' });
      const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
      const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      assert.deepEqual(faults, []);
    });
  }
});
