import assert from 'node:assert/strict';
import { cited, citedSample, placeOf } from './support/citationSamples';
import { card, intents, openCited } from './support/citedReader';
import { press, selectWords } from './support/noteReader';
import { annotatedSample } from './support/noteSamples';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';
import { taiwanSample } from './support/samples';

const focused = (reader: ReaderHandle): Promise<string | undefined> =>
  reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['citation']);

const said = (reader: ReaderHandle): Promise<string> => reader.page.locator('.unseen').innerText();

describe('who said what', () => {
  it('is asked for and taken away with A and with the word in the toolbar', async () => {
    const reader = await openReader();
    await reader.show(taiwanSample());
    await press(reader, 'a');
    await reader.page.getByRole('button', { name: 'Who Said What' }).click();
    assert.deepEqual(
      (await intents(reader)).map(({ type }) => type),
      ['toggleCitations', 'toggleCitations'],
    );
    assert.equal(await reader.page.locator('.citation').count(), 0);
  });

  it('tells how many there are, and offers the uncertain ones only while it is on', async () => {
    const reader = await openCited();
    const { page } = reader;
    assert.equal(await page.getByRole('button', { name: 'Who Said What 9' }).getAttribute('aria-pressed'), 'true');
    await press(reader, 'Shift+A');
    assert.deepEqual(await intents(reader), [{ type: 'toggleLowCitations' }]);
    await reader.show({ ...taiwanSample(), version: 2 });
    assert.equal(await page.getByRole('button', { name: 'Uncertain' }).count(), 0);
    await reader.frame();
    assert.equal(await said(reader), 'Marks taken away');
  });

  it('gives each kind a line of its own', async () => {
    const { page } = await openCited();
    const lines = await page.locator('.citation[data-first]').evaluateAll((all) =>
      all.map((one) => {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
        return `${(one as HTMLElement).dataset['kind']} ${textDecorationLine} ${textDecorationStyle} ${textDecorationThickness}`;
      }),
    );
    assert.deepEqual(lines, [
      'gloss underline dotted 1px',
      'date underline dashed 1px',
      'indirect underline dotted 2px',
      'source underline double 1px',
      'direct underline solid 2px',
      'link none solid auto',
      'indirect line-through solid 1px',
      'direct underline solid 2px',
      'source underline wavy 1px',
    ]);
  });

  it('sets the name small before words whose speaker is not printed beside them', async () => {
    const { page } = await openCited();
    const labels = await page
      .locator('.cited[data-speaker]')
      .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset['speaker'], one.textContent]));
    assert.deepEqual(labels, [
      ['瓦雷拉', '「我們等這一天等了七百天。」'],
      ['對方外長', '「仍在談」'],
    ]);
  });

  it('adds no text: a selection over marked words is the same on and off, and so is what is copied', async () => {
    const reader = await openReader({ width: 1000, height: 900 });
    const select = async (): Promise<readonly [number, number, string]> => {
      const text = await reader.page.evaluate(() => {
        const block = [...document.querySelectorAll('[data-block]')].find((one) => one.textContent.includes('路透社'));
        document.getSelection()?.selectAllChildren(block ?? document.body);
        return document.getSelection()?.toString() ?? '';
      });
      await reader.frame();
      const last = (await reader.sentOf('selection')).at(-1);
      return [last?.start ?? 0, last?.end ?? 0, text];
    };
    await reader.show(taiwanSample());
    const off = await select();
    await reader.page.evaluate(() => document.getSelection()?.removeAllRanges());
    await reader.frame();
    await reader.show({ ...citedSample(), version: 2 });
    const on = await select();
    assert.deepEqual(on, off);
    assert.ok(on[1] > on[0]);
  });

  it('goes together with notes that overlap it', async () => {
    const sample = annotatedSample();
    const both = cited(sample, citedSample().citations.citations);
    const reader = await openCited({}, both);
    const plain = taiwanSample();
    const texts = await reader.page.locator('[data-block]').evaluateAll((all) => all.map((one) => one.textContent));
    for (const { start, end, shown, kind } of plain.blocks) {
      if (shown && kind === 'paragraph') {
        assert.ok(texts.includes(plain.text.slice(start, end)), plain.text.slice(start, end));
      }
    }
    await selectWords(reader, '票價不變');
    const last = (await reader.sentOf('selection')).at(-1);
    assert.deepEqual({ start: last?.start, end: last?.end }, placeOf(plain, '票價不變'));
  });

  it('keeps what is in view in its place', async () => {
    const reader = await openReader({ width: 700, height: 400 });
    await reader.show(taiwanSample());
    await reader.page.evaluate(() => window.scrollTo(0, 520));
    await reader.frame();
    const block = await reader.page.evaluate(() => {
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
      const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
      return blocks.find((one) => one.getBoundingClientRect().top >= edge)?.dataset['block'];
    });
    const top = (): Promise<number> =>
      reader.page.locator(`[data-block="${block}"]`).evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await reader.show({ ...citedSample(), version: 2 });
    assert.ok(Math.abs((await top()) - before) < 1);
  });
});

describe('the keyboard among citations', () => {
  it('goes from one to the next with \' and back with ", and says which', async () => {
    const reader = await openCited();
    const path: (string | undefined)[] = [];
    for (const key of ["'", "'", "'", '"']) {
      await press(reader, key);
      path.push(await focused(reader));
    }
    assert.deepEqual(path, ['0', '1', '2', '1']);
    assert.equal(await said(reader), '2 of 9: date');
  });

  it('switches the marks on first when they are off, then goes on', async () => {
    const reader = await openReader();
    await reader.show(taiwanSample());
    await press(reader, "'");
    assert.deepEqual(await intents(reader), [{ type: 'toggleCitations' }]);
    await reader.show({ ...citedSample(), version: 2 });
    assert.equal(await focused(reader), '0');
  });

  it('confirms, rejects, corrects and copies the one it is at', async () => {
    const reader = await openCited();
    await reader.post({ type: 'focusCitation', citation: 4 });
    await press(reader, 'y', 'Delete', 'Backspace', 'e', 'q');
    assert.deepEqual(await intents(reader), [
      { type: 'judgeCitation', citation: 4, verdict: 'confirmed' },
      { type: 'judgeCitation', citation: 4, verdict: 'rejected' },
      { type: 'judgeCitation', citation: 4, verdict: 'rejected' },
      { type: 'correctCitation', citation: 4 },
      { type: 'copyCitation', citation: 4 },
    ]);
  });

  it('leaves the keys to notes elsewhere', async () => {
    const reader = await openCited();
    await selectWords(reader, '主要通道');
    await press(reader, 'q');
    assert.deepEqual(
      (await intents(reader)).map(({ type }) => type),
      ['copyQuotation'],
    );
  });

  it('stays at the words when a verdict draws them anew, and says the verdict', async () => {
    const reader = await openCited();
    await reader.post({ type: 'focusCitation', citation: 4 });
    const sample = citedSample();
    const judged = sample.citations.citations.map((one) =>
      one.citation === 4 ? ({ ...one, verdict: 'confirmed' } as const) : one,
    );
    await reader.show({ ...cited(sample, judged), version: 2 });
    assert.equal(await focused(reader), '4');
    assert.equal(await said(reader), 'confirmed by you');
    assert.equal(await card(reader).getByRole('button', { name: 'Confirm' }).getAttribute('aria-pressed'), 'true');
  });

  it('goes with Enter into the card, and with Escape back to the words and to their block', async () => {
    const reader = await openCited();
    await reader.post({ type: 'focusCitation', citation: 4 });
    await press(reader, 'Enter');
    assert.equal(await reader.page.evaluate(() => document.activeElement?.getAttribute('data-act')), 'confirm');
    await press(reader, 'Escape');
    assert.equal(await focused(reader), '4');
    await press(reader, 'Escape');
    assert.equal(await card(reader).count(), 0);
    assert.ok(await reader.page.evaluate(() => document.activeElement?.matches('[data-block]')));
  });

  it('follows a link to another report with Enter, and so does a click', async () => {
    const reader = await openCited();
    await reader.post({ type: 'focusCitation', citation: 5 });
    await press(reader, 'Enter');
    await reader.page.getByText('主要通道').click();
    assert.deepEqual(await intents(reader), [
      { type: 'followCitation', citation: 5 },
      { type: 'followCitation', citation: 5 },
    ]);
  });

  it('does what a command of the host asks', async () => {
    const reader = await openCited();
    await reader.post({ type: 'stepCitation', direction: -1 });
    await reader.post({ type: 'actOnCitation', act: 'confirm' });
    assert.deepEqual(await intents(reader), [{ type: 'judgeCitation', citation: 8, verdict: 'confirmed' }]);
  });
});
