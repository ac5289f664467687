import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applySourceEdits, convertSource } from '../../src/core/script/convertSource';
import { createScriptView } from '../../src/core/script/scriptView';
import { scriptVariants } from '../../src/core/script/variant';
import { scanPage } from '../../src/core/article/html/pageScan';
import { readClipping } from '../../src/core/session';
import { loadDictionaries } from '../support/dictionaries';

const corpus = path.join(process.cwd(), '../shared/corpus');
const folders = ['dev', 'seeds'].map((name) => path.join(corpus, name));

describe('The files of real clippings in another script', () => {
  const files = folders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [],
  );

  before(function () {
    if (files.length > 0) return;
    console.log(`      skipped: ${path.relative(process.cwd(), corpus)} is not there`);
    this.skip();
  });

  for (const to of scriptVariants) {
    for (const vocabulary of [false, true]) {
      it(`have the text of the view and the tags they had: ${to}${vocabulary ? ' with vocabulary' : ''}`, async () => {
        const dictionaries = await loadDictionaries();
        const unlike: string[] = [];
        for (const file of files) {
          const source = readFileSync(file, 'utf8');
          const reading = readClipping(source);
          const view = createScriptView(reading.article, dictionaries, {
            to,
            vocabulary,
            punctuation: false,
            houseStyle: false,
            terms: [],
            readings: [],
          });
          const written = applySourceEdits(source, convertSource(reading, view));
          const again = readClipping(written);
          if (again.article.text !== view.article.text) unlike.push(`${path.basename(file)}: text`);
          if (markup(written) !== markup(source)) unlike.push(`${path.basename(file)}: markup`);
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
