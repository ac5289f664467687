import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { annotated, annotatedSample, noteOn } from './support/noteSamples';
import { openNotes } from './support/noteReader';

import { taiwanSample } from './support/samples';
import { themes } from './support/themes';

describe('axe finds nothing to object to in notes', () => {
  for (const { name: theme } of themes) {
    it(`in ${theme}`, async () => {
      const sample = taiwanSample();
      const extra = noteOn(sample, '試行期間的班次', { id: 'purple', label: 'unknown', comment: '不明' });
      const all = annotated(sample, [...annotatedSample().annotations.notes.slice(0, 8), extra], { unsaved: '唯讀' });
      const reader = await openNotes({ theme }, all);
      await reader.page.locator('[data-card="fares"]').hover();
      await reader.page.locator('[data-card="fares"]').getByRole('button', { name: 'Edit' }).click();
      const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
        ),
        [],
      );
    });
  }

  it('in a narrow pane, with the list at the end and the bar', async () => {
    const reader = await openNotes({ width: 360 });
    await reader.page.locator('[data-note="term"]').click();
    const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
  });
});
