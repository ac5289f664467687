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

describe('tables', () => {
  it('have rows, columns, spans and heads', async () => {
    const builder = new ArticleBuilder()
      .cell(0, 0, '航班', { header: true })
      .cell(0, 1, '時刻', { header: true, columnSpan: 2 })
      .cell(1, 0, '早班', { header: true, rowSpan: 2 })
      .cell(1, 1, '07:40')
      .cell(1, 2, '09:05')
      .cell(2, 1, '08:40')
      .cell(2, 2, '10:05');
    const reader = await draw(builder);
    assert.deepEqual(await reader.trees('tr'), [
      '<tr><th><p>航班</p></th><th><p>時刻</p></th></tr>',
      '<tr><th><p>早班</p></th><td><p>07:40</p></td><td><p>09:05</p></td></tr>',
      '<tr><td><p>08:40</p></td><td><p>10:05</p></td></tr>',
    ]);
    const heads = reader.page.locator('th');
    const scopes = await heads.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('scope')));
    assert.deepEqual(scopes, ['col', 'col', 'row']);
    assert.equal(await heads.nth(1).getAttribute('colspan'), '2');
    assert.equal(await heads.nth(2).getAttribute('rowspan'), '2');
  });

  it('make up for cells that have no block because they are empty', async () => {
    const builder = new ArticleBuilder()
      .cell(0, 0, '甲')
      .cell(0, 1, '乙')
      .cell(0, 2, '丙')
      .cell(1, 2, '丁')
      .cell(2, 0, '戊');
    const reader = await draw(builder);
    const columns = (line: Element) =>
      [...line.children].map((cell) => `${cell.textContent}${cell.getAttribute('colspan') ?? ''}`);
    const lines = await reader.page.locator('tr').evaluateAll((rows) => rows.map((row) => row.children.length));
    assert.deepEqual(lines, [3, 2, 2]);
    assert.deepEqual(await reader.page.locator('tr').nth(1).evaluate(columns), ['2', '丁']);
    assert.deepEqual(await reader.page.locator('tr').nth(2).evaluate(columns), ['戊', '2']);
  });

  it('leave the columns of a cell from above alone', async () => {
    const builder = new ArticleBuilder()
      .cell(0, 0, '甲')
      .cell(0, 1, '乙', { rowSpan: 2 })
      .cell(0, 2, '丙')
      .cell(0, 3, '丁')
      .cell(1, 3, '戊');
    const reader = await draw(builder);
    assert.deepEqual(await reader.trees('tr:last-child'), ['<tr><td></td><td></td><td><p>戊</p></td></tr>']);
  });

  it('count only rows that are there when a cell spans rows', async () => {
    const builder = new ArticleBuilder()
      .cell(0, 0, '甲', { rowSpan: 3 })
      .cell(0, 1, '乙')
      .cell(2, 1, '丙')
      .cell(3, 0, '丁');
    const reader = await draw(builder);
    assert.equal(await reader.page.locator('td').first().getAttribute('rowspan'), '2');
  });

  it('do not grow beyond reason', async () => {
    const builder = new ArticleBuilder().cell(0, 0, '甲').cell(1, 2_000_000_000, '乙', { columnSpan: 4_000_000 });
    const reader = await draw(builder);
    assert.ok((await reader.page.locator('td').count()) < 10);
  });

  it('scroll in a box of their own when they are wide', async () => {
    const wide = new ArticleBuilder();
    for (let column = 0; column < 40; column += 1) {
      wide.cell(0, column, `第${column}欄`);
    }
    const reader = await draw(wide);
    const box = reader.page.locator('.table');
    assert.ok(await box.evaluate((node) => node.scrollWidth > node.clientWidth));
    assert.equal(await box.getAttribute('tabindex'), '0');
    assert.equal(await box.getAttribute('aria-label'), 'Table');
  });

  it('fold single hidden cells where they stand', async () => {
    const reader = await draw(new ArticleBuilder().cell(0, 0, '甲').cell(0, 1, '乙', { shown: false, role: 'promo' }));
    assert.deepEqual(await reader.trees('td .rule'), ['<button><span>1 hidden: promotion</span></button>']);
  });
});
