import assert from 'node:assert/strict';
import type { ReaderIntent } from '../../src/protocol/reader';
import { ArticleBuilder, doubtful, inView } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';
import { convertedSample } from './support/viewSample';

async function open(snapshot = convertedSample()): Promise<ReaderHandle> {
  const reader = await openReader();
  await reader.show(snapshot);
  return reader;
}

const intents = async (reader: ReaderHandle): Promise<readonly ReaderIntent[]> =>
  (await reader.sentOf('intent')).map(({ intent }) => intent);

const focusedDoubt = (reader: ReaderHandle): Promise<string | undefined> =>
  reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['doubt']);

const said = (reader: ReaderHandle): Promise<string> => reader.page.locator('.unseen').innerText();

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
    await reader.show({ ...convertedSample(), text: convertedSample().text.replace('下週', '下月'), version: 2 });
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
