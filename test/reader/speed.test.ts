import assert from 'node:assert/strict';
import { ArticleBuilder, linked, marked } from './support/articleBuilder';
import { openReader } from './support/openReader';

/** 3,000 blocks, 420,000 characters, 5,400 marks. */
function monthlyList(): ArticleBuilder {
  const sentence = '港務局長今天表示，復航後的第一個月每天兩班，票價不變，她告訴記者我們等這一天等了七百天。';
  const builder = new ArticleBuilder().paragraph('標題', { role: 'title' });
  for (let index = 0; index < 3000; index += 1) {
    if (index % 10 === 0) {
      builder.hidden('related', `延伸閱讀${index}`);
    } else {
      builder.paragraph([
        `${index}${sentence}`,
        marked('strong', '票價不變'),
        sentence,
        linked('公告', index),
        sentence,
      ]);
    }
  }
  return builder;
}

describe('speed', function () {
  this.timeout(180_000);

  it('of drawing 3,000 blocks: script, without the layout that any page needs', async () => {
    const reader = await openReader();
    const session = await reader.page.context().newCDPSession(reader.page);
    await session.send('Performance.enable');
    const read = async (): Promise<ReadonlyMap<string, number>> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return new Map(metrics.map(({ name, value }) => [name, value * 1000]));
    };
    const snapshot = monthlyList().build();
    const before = await read();
    await reader.show(snapshot);
    const after = await read();
    const spent = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const script = spent('ScriptDuration');
    assert.equal(await reader.page.locator('article > p').count(), 2700);
    assert.ok(script < 1000, `${script.toFixed(0)} ms of script, ${spent('LayoutDuration').toFixed(0)} ms of layout`);
  });

  it('of an update is far below that of the first drawing, when little changes', async () => {
    const reader = await openReader();
    const time = (version: number, change: boolean): Promise<number> => {
      const builder = monthlyList().with({ version });
      const snapshot = (change ? builder.paragraph('又一段') : builder).build();
      return reader.page.evaluate((data) => {
        const start = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', snapshot: data } }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, snapshot);
    };
    const first = await time(1, false);
    const second = await time(2, true);
    assert.ok(second < first / 2, `first ${first.toFixed(0)} ms, then ${second.toFixed(0)} ms`);
  });

  it('grows no faster than the article', async () => {
    const time = async (count: number): Promise<number> => {
      const reader = await openReader();
      const builder = new ArticleBuilder();
      for (let index = 0; index < count; index += 1) {
        builder.paragraph(['渡輪', marked('strong', '復航'), `第${index}段`]).hidden('promo', `廣告${index}`);
      }
      return reader.page.evaluate((data) => {
        const start = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', snapshot: data } }));
        return performance.now() - start;
      }, builder.build());
    };
    const small = await time(500);
    const large = await time(4000);
    assert.ok(large < small * 8 * 3, `500 pairs ${small.toFixed(0)} ms, 4,000 pairs ${large.toFixed(0)} ms`);
  });
});
