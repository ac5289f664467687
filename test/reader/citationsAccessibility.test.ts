import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { cited, citedSample, sampleReference } from './support/citationSamples';
import { openCited } from './support/citedReader';
import { annotatedSample } from './support/noteSamples';
import type { ReaderHandle } from './support/readerHandle';
import { themes } from './support/themes';

describe('axe finds nothing to object to in citations and the reference', () => {
  for (const { name: theme } of themes) {
    it(`in ${theme}`, async () => {
      const reader = await openCited({ theme, width: 1400 }, everything());
      await reader.post({ type: 'focusCitation', citation: 4 });
      assert.deepEqual(await faults(reader), []);
    });
  }

  it('in a narrow pane, while a field is edited', async () => {
    const reader = await openCited({ width: 400 }, everything());
    await reader.page.getByRole('button', { name: 'Edit: Title' }).click();
    assert.deepEqual(await faults(reader), []);
  });
});

/** Citations over notes, and the panel of the reference. */
function everything() {
  const sample = annotatedSample();
  return { ...cited(sample, citedSample().citations.citations), reference: sampleReference(sample) };
}

async function faults(reader: ReaderHandle): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
