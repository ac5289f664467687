import assert from 'node:assert/strict';
import { ArticleBuilder } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

async function draw(builder: ArticleBuilder): Promise<ReaderHandle> {
  const reader = await openReader();
  await reader.show(builder.build());
  assert.deepEqual(reader.errors, []);
  return reader;
}

describe('settings of the type', () => {
  it('reach the article', async () => {
    const typography = {
      fontFamily: '"Noto Serif CJK TC", serif',
      fontSize: 20,
      lineHeight: 2,
      measure: 30,
      justify: false,
    };
    const reader = await draw(new ArticleBuilder().paragraph('內文').with({ typography }));
    const style = await reader.page.locator('article p').evaluate((node) => {
      const { fontFamily, fontSize, lineHeight, textAlign } = getComputedStyle(node);
      return { fontFamily, fontSize, lineHeight, textAlign, width: node.clientWidth };
    });
    assert.deepEqual(style, {
      fontFamily: '"Noto Serif CJK TC", serif',
      fontSize: '20px',
      lineHeight: '40px',
      textAlign: 'start',
      width: 600,
    });
  });
});

describe('languages', () => {
  for (const [language, font, aligned] of [
    ['zh-Hant-TW', /Noto Sans CJK TC/, 'justify'],
    ['zh-Hant-HK', /Noto Sans CJK HK/, 'justify'],
    ['zh-Hans-CN', /Noto Sans CJK SC/, 'justify'],
    ['zh-Hans', /Noto Sans CJK SC/, 'justify'],
    ['en', /Segoe UI/, 'start'],
  ] as const) {
    it(`${language} has its glyphs and its setting`, async () => {
      const reader = await draw(new ArticleBuilder().paragraph('骨').with({ language }));
      assert.equal(await reader.page.locator('article').getAttribute('lang'), language);
      const style = await reader.page.locator('article p').evaluate((node) => {
        const { fontFamily, textAlign } = getComputedStyle(node);
        return { fontFamily, textAlign };
      });
      assert.match(style.fontFamily, font);
      assert.equal(style.textAlign, aligned);
    });
  }

  it('words of the page keep the language of the user interface', async () => {
    const reader = await openReader({ interfaceLanguage: 'zh-TW' });
    await reader.show(new ArticleBuilder().hidden('tags', '标签').with({ language: 'zh-Hans' }).build());
    assert.equal(await reader.page.locator('.rule').getAttribute('lang'), 'zh-TW');
    assert.match(await reader.page.locator('.rule').evaluate((node) => getComputedStyle(node).fontFamily), /CJK TC/);
  });

  it('each block finds its own direction', async () => {
    const reader = await draw(new ArticleBuilder().paragraph('مرحبا').paragraph('你好'));
    const directions = await reader.page
      .locator('article > p')
      .evaluateAll((all) => all.map((node) => getComputedStyle(node).direction));
    assert.deepEqual(directions, ['rtl', 'ltr']);
  });
});
