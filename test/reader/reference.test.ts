import assert from 'node:assert/strict';
import type { ReaderIntent, ReaderSnapshot } from '../../src/protocol/reader';
import { sampleReference } from './support/citationSamples';
import { press } from './support/noteReader';
import { openReader } from './support/openReader';
import type { OpenOptions, ReaderHandle } from './support/readerHandle';
import { taiwanSample } from './support/samples';

const intents = async (reader: ReaderHandle): Promise<readonly ReaderIntent[]> =>
  (await reader.sentOf('intent')).map(({ intent }) => intent);

const panel = (reader: ReaderHandle) => reader.page.getByRole('region', { name: 'Reference' });

const field = (reader: ReaderHandle, name: string) => panel(reader).getByRole('group', { name });

const focusedAct = (reader: ReaderHandle): Promise<string | null | undefined> =>
  reader.page.evaluate(() => document.activeElement?.getAttribute('data-act'));

function withReference(rest: Partial<ReaderSnapshot> = {}): ReaderSnapshot {
  const sample = taiwanSample();
  return { ...sample, reference: sampleReference(sample), version: 2, ...rest };
}

/** A reader whose panel has just been opened. */
async function openPanel(options: OpenOptions = {}): Promise<ReaderHandle> {
  const reader = await openReader({ width: 1400, height: 900, ...options });
  await reader.show(taiwanSample());
  await reader.show(withReference());
  return reader;
}

describe('the panel of the reference', () => {
  it('is asked for with R and with the word in the toolbar', async () => {
    const reader = await openReader();
    await reader.show(taiwanSample());
    await press(reader, 'r');
    await reader.page.getByRole('button', { name: 'Reference' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'toggleReference' }, { type: 'toggleReference' }]);
    assert.equal(await panel(reader).count(), 0);
  });

  it('lists each field with its value, where that was read, and what else was found', async () => {
    const reader = await openPanel();
    const lines = await panel(reader)
      .locator('.field')
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector('.value')?.textContent,
          ...[...one.querySelectorAll('.other, .origin')].map((origin) => origin.textContent),
        ]),
      );
    assert.deepEqual(lines, [
      ['兩國外長談渡輪復航', 'front matter'],
      ['2026-03-14 sources disagree', 'dateline', '2026-03-15', 'feed time'],
      ['林曉嵐 corrected by you', 'you', '林晓岚', 'byline'],
      ['not known missing'],
      ['not known'],
    ]);
    assert.equal(
      await panel(reader).locator('.written').innerText(),
      '海港通訊社. 兩國外長談渡輪復航[N/OL]. 2026-03-14.',
    );
  });

  it('moves nothing of the article, wide or narrow', async () => {
    for (const width of [1400, 620]) {
      const reader = await openReader({ width, height: 700 });
      const tops = (): Promise<readonly number[]> =>
        reader.page
          .locator('article [data-block]')
          .evaluateAll((all) => all.slice(0, 8).map((one) => one.getBoundingClientRect().top));
      await reader.show(taiwanSample());
      const before = await tops();
      await reader.show(withReference());
      assert.deepEqual(await tops(), before);
    }
  });

  it('takes the keyboard and gives it back when Escape closes it', async () => {
    const reader = await openReader({ width: 1400 });
    await reader.show(taiwanSample());
    await press(reader, 'j');
    const block = await reader.page.evaluate(() => document.activeElement?.getAttribute('data-block'));
    await reader.show(withReference());
    assert.equal(await panel(reader).evaluate((one) => one === document.activeElement), true);
    await press(reader, 'ArrowDown', 'Escape');
    assert.deepEqual(await intents(reader), [{ type: 'toggleReference' }]);
    assert.equal(await reader.page.evaluate(() => document.activeElement?.getAttribute('data-block')), block);
  });

  it('marks on the text where a value was read, and leads there', async () => {
    const reader = await openPanel({ height: 300 });
    const marked = (): Promise<readonly string[]> =>
      reader.page.evaluate(() =>
        [...(CSS.highlights.get('evidence') ?? [])].map((range) => (range as Range).toString()),
      );
    const origin = field(reader, 'Day').getByRole('button', { name: '2026-03-14, dateline', exact: true });
    await origin.hover();
    assert.deepEqual(await marked(), ['14日']);
    await origin.focus();
    await press(reader, 'Enter');
    const top = await reader.page.evaluate(
      () => [...(CSS.highlights.get('evidence') ?? [])].map((range) => (range as Range).getBoundingClientRect().top)[0],
    );
    assert.ok(top !== undefined && top > 36 && top < 300, String(top));
  });

  it('shows in the file what is not on the page', async () => {
    const reader = await openPanel();
    await field(reader, 'Day').getByRole('button', { name: 'feed time' }).click();
    await field(reader, 'Day').getByRole('button', { name: 'In the File: 2026-03-14, dateline' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'showEvidence', field: 'issued', evidence: 1 },
      { type: 'showEvidence', field: 'issued', evidence: 0 },
    ]);
  });

  it('keeps a value with Enter, an empty one too, and leaves it with Escape', async () => {
    const reader = await openPanel();
    const edit = async (name: string, ...keys: readonly string[]): Promise<void> => {
      await field(reader, name)
        .getByRole('button', { name: `Edit: ${name}` })
        .click();
      await press(reader, ...keys);
    };
    await edit('Address', 'h', 't', 'Enter');
    assert.equal(await focusedAct(reader), 'edit');
    await edit('Title', 'Backspace', 'Enter');
    await edit('Day', '9', 'Escape');
    await edit('Day', 'Enter');
    assert.deepEqual(await intents(reader), [
      { type: 'correctReference', field: 'url', value: 'ht' },
      { type: 'correctReference', field: 'title', value: '' },
    ]);
    assert.equal(await panel(reader).count(), 1);
  });

  it('takes a correction back', async () => {
    const reader = await openPanel();
    await field(reader, 'Translator').getByRole('button', { name: 'Take back the correction: Translator' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'correctReference', field: 'translator', value: null }]);
  });

  it('keeps what is being written when the article is drawn anew', async () => {
    const reader = await openPanel();
    await field(reader, 'Title').getByRole('button', { name: 'Edit: Title' }).click();
    await press(reader, 'x');
    await reader.show(withReference({ version: 3 }));
    assert.equal(await field(reader, 'Title').getByRole('textbox').inputValue(), 'x');
  });

  it('copies in the format that it shows, or asks for another', async () => {
    const reader = await openPanel();
    await panel(reader).getByRole('button', { name: 'Copy as GB/T 7714—2025' }).click();
    await panel(reader).getByRole('button', { name: 'Other Format…' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'copyReference', ask: false },
      { type: 'copyReference', ask: true },
    ]);
  });

  it('shows hostile values as words', async () => {
    const payload = '"><img src=x onerror=alert(1)>';
    const sample = taiwanSample();
    const [first] = sampleReference(sample).fields;
    const evidence = [{ value: payload, origin: payload, inFile: true }];
    const fields = first ? [{ ...first, value: payload, label: payload, evidence }] : [];
    const reader = await openReader({ width: 1400 });
    await reader.show({ ...sample, reference: { fields, written: payload, format: payload } });
    assert.equal(await reader.page.locator('img').count(), 0);
    assert.ok((await panel(reader).innerText()).includes(payload));
    assert.deepEqual([reader.errors, reader.foreignRequests], [[], []]);
  });
});
