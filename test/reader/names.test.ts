import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { inView } from './support/articleBuilder';
import { cited, citationOn } from './support/citationSamples';
import { intents, nameCard, named, namedSample, openNamed, reuters, varela } from './support/nameSamples';
import { press, selectWords } from './support/noteReader';
import type { ReaderHandle } from './support/readerHandle';
import { taiwanSample } from './support/samples';
import { themes } from './support/themes';

const focused = (reader: ReaderHandle): Promise<string> =>
  reader.page.evaluate(() => document.activeElement?.textContent ?? '');

describe('names in the reader', () => {
  it('are marked with a line, a doubtful one with another, and no text changes', async () => {
    const reader = await openNamed();
    const lines = await reader.page
      .locator('.named')
      .evaluateAll((all) => all.map((one) => [one.textContent, getComputedStyle(one).textDecorationStyle]));
    assert.deepEqual(lines, [
      ['瓦雷拉', 'dotted'],
      ['路透社', 'wavy'],
    ]);
    const marked = await reader.page.locator('article').innerText();
    await reader.show({ ...taiwanSample(), version: 2 });
    assert.equal(await reader.page.locator('article').innerText(), marked);
  });

  it('are asked for with P, by the word in the toolbar, and by stepping', async () => {
    const reader = await openNamed({}, taiwanSample());
    await press(reader, 'p');
    await reader.page.getByRole('button', { name: 'Names', exact: true }).click();
    await press(reader, ';');
    assert.deepEqual(await intents(reader), Array(3).fill({ type: 'toggleNames' }));
    await reader.show({ ...namedSample(), version: 2 });
    assert.equal(await focused(reader), '瓦雷拉');
  });

  it('are stepped through with ; and : around the end', async () => {
    const reader = await openNamed();
    await press(reader, ';');
    await press(reader, ';');
    assert.equal(await focused(reader), '路透社');
    await press(reader, ';');
    assert.equal(await focused(reader), '瓦雷拉');
    await press(reader, ':');
    assert.equal(await focused(reader), '路透社');
    await reader.page.getByRole('status').filter({ hasText: '2 of 2: Reuters, Organisation' }).waitFor();
  });

  it('step when a command asks', async () => {
    const reader = await openNamed();
    await reader.post({ type: 'stepName', direction: -1 });
    assert.equal(await focused(reader), '路透社');
  });

  it('are gone to by their number when a command asks', async () => {
    const reader = await openNamed();
    await reader.post({ type: 'focusName', mention: 1 });
    assert.equal(await focused(reader), '路透社');
    await nameCard(reader).waitFor();
  });
});

describe('the card of a name', () => {
  it('comes to the pointer, with all renderings, as printed first', async () => {
    const reader = await openNamed();
    await reader.page.locator('.named').first().hover();
    await nameCard(reader).waitFor();
    const rows = await nameCard(reader).getByRole('radio').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.replace(/\s+/gu, ' ')),
      ['As printed 瓦雷拉', '大陆 巴雷拉 瓦雷拉', '臺灣 瓦雷拉', '香港 華雷拉'],
    );
    assert.ok((await nameCard(reader).innerText()).includes('in this workspace: 9'));
  });

  it('goes before the card of a citation around the name', async () => {
    const sample = named(taiwanSample(), [['對方外長', varela]]);
    const words = '對方外長未直接回應，只說細節「仍在談」';
    const both = { ...cited(sample, [citationOn(sample, words, { kind: 'indirect' })]), names: sample.names };
    const reader = await openNamed({}, both);
    await reader.page.locator('.named').hover();
    await nameCard(reader).waitFor();
    assert.equal(await reader.page.getByRole('group', { name: 'Citation' }).count(), 0);
    await reader.page.getByText('未直接回應').hover();
    await reader.page.getByRole('group', { name: 'Citation' }).waitFor();
    assert.equal(await nameCard(reader).count(), 0);
  });

  it('copies the rendering of the place that is chosen', async () => {
    const reader = await openNamed();
    await press(reader, ';');
    await nameCard(reader).getByRole('radio', { name: '香港' }).click();
    await press(reader, 'c');
    assert.deepEqual(await intents(reader), [{ type: 'copyRendering', mention: 0, place: 'hk' }]);
  });

  it('copies that of the place whose names are shown until another is chosen', async () => {
    const view = inView({ names: { region: 'cn', latin: false } });
    const reader = await openNamed({}, { ...namedSample(), ...view });
    await press(reader, ';');
    await press(reader, 'c');
    assert.deepEqual(await intents(reader), [{ type: 'copyRendering', mention: 0, place: 'cn' }]);
  });

  it('has keys for what can be done, and none for what cannot', async () => {
    const reader = await openNamed();
    await press(reader, ';');
    await press(reader, 'f');
    await press(reader, 'g');
    await press(reader, 'e');
    await press(reader, ';');
    await press(reader, 'e');
    await press(reader, 'g');
    assert.deepEqual(await intents(reader), [
      { type: 'findMentions', mention: 0 },
      { type: 'correctName', mention: 0 },
      { type: 'addName', mention: 1 },
    ]);
  });

  it('is entered with Enter, left with Escape to the words, and then to their block', async () => {
    const reader = await openNamed();
    await press(reader, ';');
    await press(reader, 'Enter');
    assert.equal(await focused(reader), 'Find All MentionsF');
    await press(reader, 'Escape');
    assert.equal(await focused(reader), '瓦雷拉');
    await press(reader, 'Escape');
    assert.ok(await reader.page.evaluate(() => document.activeElement?.matches('[data-block]')));
    assert.equal(await nameCard(reader).count(), 0);
  });

  it('leads through the places with the arrow keys', async () => {
    const reader = await openNamed();
    await press(reader, ';');
    await nameCard(reader).getByRole('radio', { name: 'As printed' }).focus();
    await press(reader, 'ArrowDown');
    await press(reader, 'ArrowDown');
    assert.equal(await nameCard(reader).getByRole('radio', { name: '臺灣', checked: true }).count(), 1);
    await press(reader, 'c');
    assert.deepEqual(await intents(reader), [{ type: 'copyRendering', mention: 0, place: 'tw' }]);
  });

  it('does not come while words are being selected', async () => {
    const reader = await openNamed();
    await selectWords(reader, '瓦雷拉');
    await reader.page.locator('.named').first().hover();
    await reader.page.waitForTimeout(600);
    assert.equal(await nameCard(reader).count(), 0);
  });
});

describe('the choice of names', () => {
  it('goes with Shift+P through the places, from as printed to 香港 and back', async () => {
    const reader = await openNamed();
    for (const [version, region] of (['printed', 'cn', 'tw', 'hk'] as const).entries()) {
      await reader.show({ ...namedSample(), version: version + 2, ...inView({ names: { region, latin: false } }) });
      await press(reader, 'Shift+P');
    }
    assert.deepEqual(
      await intents(reader),
      ['cn', 'tw', 'hk', 'printed'].map((region) => ({ type: 'setNamesRegion', region })),
    );
  });

  it('has a menu, where the Latin forms are switched too', async () => {
    const reader = await openNamed();
    const open = reader.page.getByRole('button', { name: 'Names shown: As printed' });
    await open.click();
    await reader.page.getByRole('menuitemradio', { name: '臺灣' }).click();
    await open.click();
    await press(reader, 'ArrowUp');
    await press(reader, 'Enter');
    assert.deepEqual(await intents(reader), [{ type: 'setNamesRegion', region: 'tw' }, { type: 'toggleNamesLatin' }]);
  });

  it('is told beside its button and to those who do not see it', async () => {
    const reader = await openNamed();
    await reader.show({ ...namedSample(), version: 2, ...inView({ names: { region: 'tw', latin: false } }) });
    assert.ok(await reader.page.getByRole('button', { name: 'Names shown: 臺灣' }).isVisible());
    await reader.page.getByRole('status').filter({ hasText: 'Names shown: 臺灣' }).waitFor();
  });
});

describe('the toolbar with names', () => {
  for (const [width, lines] of [
    [900, 1],
    [620, 1],
    [400, 2],
  ] as const) {
    it(`takes no more than ${lines} of its lines at ${width} pixels, and leaves the names there`, async () => {
      const view = inView({ name: 'hant-tw', names: { region: 'tw', latin: true } });
      const reader = await openNamed({ width }, { ...namedSample(), ...view });
      const height = await reader.page.locator('.words').evaluate((words) => words.clientHeight);
      assert.ok(height < lines * 36 + 4, `${height} pixels`);
      assert.ok(await reader.page.getByRole('button', { name: 'Names', exact: false }).first().isVisible());
    });
  }
});

describe('axe finds nothing to object to in names', () => {
  for (const { name: theme } of themes) {
    it(`in ${theme}`, async () => {
      const reader = await openNamed({ theme });
      await press(reader, ';');
      assert.deepEqual(await faults(reader), []);
    });
  }

  it('in a narrow pane, with the menu open', async () => {
    const reader = await openNamed({ width: 400 });
    await reader.page.getByRole('button', { name: 'Names shown: As printed' }).click();
    assert.deepEqual(await faults(reader), []);
  });
});

describe('hostile words in names', () => {
  it('stay words', async () => {
    const payload = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e';
    const renderings = [{ place: 'printed', text: payload, others: [payload] }] as const;
    const card = { ...reuters, title: payload, kindText: payload, renderings, lines: [payload] };
    const reader = await openNamed({}, named(taiwanSample(), [['瓦雷拉', card]]));
    await press(reader, ';');
    assert.equal(await reader.page.locator('img, script:not([nonce])').count(), 0);
    assert.ok((await nameCard(reader).innerText()).includes(payload));
    assert.deepEqual([reader.errors, reader.foreignRequests], [[], []]);
  });
});

async function faults(reader: ReaderHandle): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
