import assert from 'node:assert/strict';
import { cited, citationOn } from './support/citationSamples';
import { card, intents, openCited } from './support/citedReader';
import { press, selectWords } from './support/noteReader';
import { annotated } from './support/noteSamples';
import type { ReaderHandle } from './support/readerHandle';
import { taiwanSample } from './support/samples';

const marked = (reader: ReaderHandle, name: string): Promise<readonly string[]> =>
  reader.page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()), name);

describe('the card of a citation', () => {
  it('tells what is known under the pointer, and marks the speaker and the reporting word', async () => {
    const reader = await openCited();
    await reader.page.getByText('「我們等這一天').hover();
    await card(reader).waitFor();
    assert.deepEqual((await card(reader).innerText()).split('\n').slice(0, 4), [
      'Direct quotation',
      'Speaker: 瓦雷拉',
      'Via: 路透社',
      'High confidence',
    ]);
    assert.deepEqual([await marked(reader, 'speaker'), await marked(reader, 'cue')], [['她'], ['告訴記者']]);
    await card(reader).hover();
    await reader.page.waitForTimeout(400);
    assert.equal(await card(reader).count(), 1);
    await card(reader).getByRole('button', { name: 'Reject' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'judgeCitation', citation: 4, verdict: 'rejected' }]);
  });

  it('goes when the pointer goes', async () => {
    const reader = await openCited();
    await reader.page.getByText('「我們等這一天').hover();
    await card(reader).waitFor();
    await reader.page.mouse.move(5, 300);
    await card(reader).waitFor({ state: 'hidden' });
    assert.deepEqual(await marked(reader, 'speaker'), []);
  });

  it('offers no correction of what has nothing to correct', async () => {
    const reader = await openCited();
    await reader.post({ type: 'focusCitation', citation: 3 });
    const acts = await card(reader)
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.dataset['act']));
    assert.deepEqual(acts, ['confirm', 'reject']);
  });

  it('does not come while words are being selected', async () => {
    const reader = await openCited();
    await selectWords(reader, '「我們等這一天等了七百天。」');
    await reader.page.getByText('「我們等這一天').hover();
    await reader.page.waitForTimeout(600);
    assert.equal(await card(reader).count(), 0);
  });

  it('is taken away with the unit that it is about', async () => {
    const reader = await openCited();
    await reader.post({ type: 'focusCitation', citation: 4 });
    await press(reader, 'Enter');
    await reader.show({ ...taiwanSample(), version: 2 });
    assert.equal(await card(reader).count(), 0);
    assert.ok(await reader.page.evaluate(() => document.activeElement?.matches('[data-block]')));
  });
});

describe('citations read out', () => {
  it('say what they are, who and through whom', async () => {
    const { page } = await openCited();
    const described = await page
      .locator('.citation[data-first]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-description')));
    assert.equal(described[4], 'direct quotation, 瓦雷拉, 路透社');
    assert.equal(described[6], 'reported speech, 對方外長, rejected by you');
    assert.equal(await page.locator('.citation:not([data-first])[aria-description]').count(), 0);
  });
});

describe('hostile words in citations', () => {
  it('stay words', async () => {
    const payload = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e';
    const sample = taiwanSample();
    const words = { speaker: payload, via: payload, lines: [payload, payload] };
    const reader = await openCited({}, cited(sample, [citationOn(sample, '主要通道', { kind: 'direct', ...words })]));
    await press(reader, "'");
    assert.equal(await reader.page.locator('img, script:not([nonce])').count(), 0);
    assert.ok((await card(reader).innerText()).includes(payload));
    assert.deepEqual([reader.errors, reader.foreignRequests], [[], []]);
  });

  it('of ranges outside of the text are no snapshot at all', async () => {
    const sample = taiwanSample();
    const far = { ...citationOn(sample, '主要通道', { kind: 'direct' }), cueRange: { start: 0, end: 1e9 } };
    const reader = await openCited({}, cited(sample, [far]));
    assert.equal(await reader.page.locator('article > *').count(), 0);
  });
});

describe('a page made anew', () => {
  it('asks for the marks that it had', async () => {
    const reader = await openCited();
    await reader.waitForState('"citationsShown":true');
    await reader.reload();
    await reader.show(annotated(taiwanSample(), []));
    assert.deepEqual(await intents(reader), [{ type: 'toggleCitations' }]);
  });
});
