import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { ArticleBuilder } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';
import { englishSample, mainlandSample, taiwanSample } from './support/samples';
import { themes } from './support/themes';

async function assertAccessible(reader: ReaderHandle): Promise<void> {
  const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  assert.deepEqual(faults, []);
}

describe('axe finds nothing to object to', () => {
  for (const { name: theme } of themes) {
    it(`in ${theme}, folded`, async () => {
      const reader = await openReader({ theme });
      await reader.show(taiwanSample());
      await assertAccessible(reader);
    });

    it(`in ${theme}, with everything open`, async () => {
      const reader = await openReader({ theme });
      await reader.show({ ...mainlandSample(), showHidden: true });
      await reader.page.getByText('各方反应').hover();
      await reader.page.getByRole('button', { name: /Images/ }).click();
      await reader.post({ type: 'fail', message: 'The file was deleted.' });
      await reader.post({ type: 'reply', id: 1, ok: false, error: 'The article has just changed.' });
      await assertAccessible(reader);
    });
  }

  it('in a narrow pane with a wide table', async () => {
    const reader = await openReader({ width: 340 });
    await reader.show(englishSample());
    await assertAccessible(reader);
  });

  it('in an article without text', async () => {
    const reader = await openReader();
    await reader.show(new ArticleBuilder().with({ title: '標題' }).build());
    await assertAccessible(reader);
  });
});

describe('landmarks and roles', () => {
  it('are those a screen reader looks for', async () => {
    const reader = await openReader();
    await reader.show(taiwanSample());
    const { page } = reader;
    assert.equal(await page.getByRole('toolbar', { name: 'Reader' }).count(), 1);
    assert.equal(await page.getByRole('main', { name: 'Article' }).count(), 1);
    assert.equal(await page.getByRole('article').getAttribute('lang'), 'zh-Hant-TW');
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 1);
    assert.equal(await page.getByRole('columnheader').count(), 4);
    assert.equal(await page.getByRole('figure').count(), 2);
    assert.equal(await page.getByRole('button', { expanded: false }).count(), 2);
  });
});

describe('the keyboard', () => {
  const focused = (reader: ReaderHandle): Promise<string> =>
    reader.page.evaluate(() => {
      const node = document.activeElement;
      return node?.getAttribute('data-block') ?? node?.className ?? '';
    });

  /** Sixty paragraphs, with the thirtieth at the top. */
  const readerAtThirty = async (): Promise<ReaderHandle> => {
    const reader = await openReader();
    const builder = new ArticleBuilder();
    for (let index = 0; index < 60; index += 1) {
      builder.paragraph(`第${index}段`);
    }
    await reader.show(builder.build());
    await reader.page.getByText('第30段').evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 40));
    await reader.frame();
    return reader;
  };

  it('goes through the blocks and folds with j and k', async () => {
    const reader = await openReader();
    await reader.show(new ArticleBuilder().paragraph('一').hidden('tags', '二').paragraph('三').build());
    const path: string[] = [];
    for (const key of ['j', 'j', 'j', 'j', 'k', 'k']) {
      await reader.page.keyboard.press(key);
      path.push(await focused(reader));
    }
    assert.deepEqual(path, ['0', 'rule', '2', '2', 'rule', '0']);
  });

  it('begins with the first block in view', async () => {
    const reader = await readerAtThirty();
    await reader.page.keyboard.press('j');
    assert.equal(await focused(reader), '30');
  });

  it('shows where it is', async () => {
    const reader = await openReader();
    await reader.show(taiwanSample());
    await reader.page.keyboard.press('j');
    const outline = await reader.page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    assert.equal(outline, 'solid');
  });

  it('has one tab stop in the text besides links, folds and buttons', async () => {
    const reader = await openReader();
    await reader.show(new ArticleBuilder().paragraph('一').paragraph('二').paragraph('三').build());
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Tab');
    assert.equal(await focused(reader), '0');
    assert.equal(await reader.page.locator('[data-block][tabindex="0"]').count(), 1);
  });

  it('never lands behind the toolbar', async () => {
    const reader = await readerAtThirty();
    for (const key of ['j', 'k', 'k', 'k']) {
      await reader.page.keyboard.press(key);
    }
    assert.equal(await focused(reader), '27');
    assert.ok(
      await reader.page.evaluate(() => (document.activeElement ?? document.body).getBoundingClientRect().top >= 36),
    );
  });
});

describe('width', () => {
  for (const width of [300, 340, 480, 900, 1600]) {
    it(`of ${width} pixels holds everything`, async () => {
      const reader = await openReader({ width });
      for (const [version, sample] of [taiwanSample(), mainlandSample(), englishSample()].entries()) {
        await reader.show({ ...sample, version, showHidden: true });
        const scroll = await reader.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(scroll <= width, `${sample.language} is ${scroll} pixels wide`);
      }
    });
  }

  it('of the column is the measure at most', async () => {
    const reader = await openReader({ width: 1600 });
    await reader.show(taiwanSample());
    assert.equal(await reader.page.locator('article').evaluate((node) => node.getBoundingClientRect().width), 38 * 17);
  });
});

describe('motion', () => {
  it('is none for those who asked for none', async () => {
    const reader = await openReader();
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    await reader.show(taiwanSample());
    await reader.post({ type: 'reveal', block: 3, focus: false });
    assert.equal(
      await reader.page.locator('.revealed').evaluate((node) => getComputedStyle(node).animationName),
      'none',
    );
  });
});

describe('paper', () => {
  it('gets the article and not the controls', async () => {
    const reader = await openReader({ theme: 'dark' });
    await reader.show(taiwanSample());
    await reader.page.emulateMedia({ media: 'print' });
    assert.equal(await reader.page.locator('.bar').isVisible(), false);
    assert.equal(await reader.page.locator('.rule').first().isVisible(), false);
    assert.equal(
      await reader.page
        .locator('article p')
        .last()
        .evaluate((node) => getComputedStyle(node).display),
      'block',
    );
    assert.equal(await reader.page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
  });
});
