import assert from 'node:assert/strict';
import { applySourceEdits, convertSource } from '../../src/core/script/convertSource';
import { createScriptView } from '../../src/core/script/scriptView';
import { scriptVariants } from '../../src/core/script/variant';
import { scanPage } from '../../src/core/article/html/pageScan';
import { readClipping } from '../../src/core/session';
import { loadDictionaries } from '../support/dictionaries';
import { viewOptions } from '../support/scriptViews';
import { corpusFiles, needShared } from '../support/sharedFiles';

describe('The files of real clippings in another script', () => {
  before(function () {
    needShared(this, 'corpus');
  });

  for (const to of scriptVariants) {
    for (const vocabulary of [false, true]) {
      it(`have the text of the view and the tags they had: ${to}${vocabulary ? ' with vocabulary' : ''}`, async () => {
        const dictionaries = await loadDictionaries();
        const unlike: string[] = [];
        for (const { name, source } of corpusFiles()) {
          const reading = readClipping(source);
          const view = createScriptView(reading.article, dictionaries, viewOptions(to, { vocabulary }));
          const written = applySourceEdits(source, convertSource(reading, view));
          const again = readClipping(written);
          if (again.article.text !== view.article.text) unlike.push(`${name}: text`);
          if (markup(written) !== markup(source)) unlike.push(`${name}: markup`);
        }
        assert.deepEqual(unlike, []);
      }).timeout(60_000);
    }
  }
});

/** Tags and comments of a page, one a line. */
function markup(source: string): string {
  const { tags, comments } = scanPage(source, readClipping(source).clipping.body);
  return [...tags, ...comments].map(({ start, end }) => source.slice(start, end)).join('\n');
}
