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

const image = { host: 'pictures.example', alt: '舊碼頭', width: 1024, height: 576 };

describe('pictures', () => {
  it('that are blocked are one row with what would be asked of whom', async () => {
    const reader = await draw(new ArticleBuilder().figure(image, '停靠的渡輪'));
    assert.deepEqual(await reader.trees('figure'), [
      '<figure><div><div><span><span>Picture</span><span>pictures.example</span><span>1024 × 576</span><span>舊碼頭</span></span>' +
        '<span><button>Load</button><button>Always load from this site</button></span></div></div>' +
        '<figcaption><p>停靠的渡輪</p></figcaption></figure>',
    ]);
    assert.deepEqual(reader.foreignRequests, []);
  });

  it('do not say twice what their caption says', async () => {
    const reader = await draw(new ArticleBuilder().figure(image, '停靠在舊碼頭的渡輪'));
    assert.equal(await reader.page.locator('.row .alt').count(), 0);
  });

  it('that may be loaded are images that tell nobody where they stand', async () => {
    const reader = await openReader({ imagePolicy: 'data: https:' });
    await reader.page.route('https://pictures.example/**', (route) => {
      assert.equal(route.request().headers()['referer'], undefined);
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      });
    });
    await reader.show(new ArticleBuilder().figure({ ...image, url: 'https://pictures.example/1.svg' }, '渡輪').build());
    const picture = reader.page.locator('figure img');
    await picture.evaluate((node) => (node as HTMLImageElement).decode());
    assert.equal(await picture.getAttribute('alt'), '舊碼頭');
    assert.equal(await picture.getAttribute('loading'), 'lazy');
    assert.deepEqual(reader.foreignRequests, ['https://pictures.example/1.svg']);
  });

  for (const url of [
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'file:///etc/passwd',
    'vscode-resource:/a',
    '//a/b',
    '',
  ]) {
    it(`are never loaded from ${JSON.stringify(url)}`, async () => {
      const reader = await draw(new ArticleBuilder().figure({ ...image, url }));
      assert.equal(await reader.page.locator('img').count(), 0);
      assert.match(await reader.page.locator('.row').innerText(), /could not be loaded/);
    });
  }

  it('that fail leave a row that says so', async () => {
    const reader = await draw(new ArticleBuilder().figure({ ...image, url: 'https://127.0.0.1:1/no.png' }));
    await reader.page.locator('.row').waitFor();
    assert.match(await reader.page.locator('.row').innerText(), /The picture could not be loaded/);
  });
});

describe('embeds', () => {
  it('are a labelled link with their kind and host', async () => {
    const embed = { media: 'video', label: '記者會', host: 'video.example', link: 7 } as const;
    const reader = await draw(new ArticleBuilder().add('embed', '', { embed }));
    assert.deepEqual(await reader.trees('figure'), [
      '<figure><div><div><span><span>Video</span><a>記者會</a></span><span>video.example</span></div></div></figure>',
    ]);
  });

  it('without an address are a label', async () => {
    const reader = await draw(new ArticleBuilder().add('embed', '', { embed: { media: 'audio', label: '訪談' } }));
    assert.equal(await reader.page.locator('a').count(), 0);
    assert.equal(await reader.page.locator('.row').innerText(), 'Audio\n訪談');
  });
});

describe('an article without text', () => {
  it('says so, and still shows what is hidden', async () => {
    const reader = await draw(
      new ArticleBuilder().paragraph('標題', { role: 'title' }).hidden('repeated-title', '標題'),
    );
    assert.equal(
      await reader.page.locator('.empty').innerText(),
      'This clipping has no text.\n\nThe original may have it.',
    );
    assert.equal(await reader.page.locator('.rule').count(), 1);
  });

  it('is not said of one that holds a picture', async () => {
    const reader = await draw(new ArticleBuilder().figure(image));
    assert.equal(await reader.page.locator('.empty').count(), 0);
  });
});
