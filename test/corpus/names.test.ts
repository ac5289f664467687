import assert from 'node:assert/strict';
import type { Article } from '../../src/core/article/article';
import { findNames } from '../../src/core/names/findNames';
import type { NameTable } from '../../src/core/names/nameTable';
import type { Dictionaries } from '../../src/core/script/dictionaries';
import { createScriptView } from '../../src/core/script/scriptView';
import { readClipping } from '../../src/core/session';
import { wordingRanges } from '../../src/core/script/protectedSpans';
import { overlaps } from '../../src/core/text/range';
import { loadDictionaries } from '../support/dictionaries';
import { labelledArticles, scoreNames } from '../support/nameLabels';
import { loadNameTable } from '../support/nameTable';
import { rebuild, viewOptions } from '../support/scriptViews';
import { corpusFiles } from '../support/sharedFiles';

describe('Names in real clippings', () => {
  let table: NameTable;
  let dictionaries: Dictionaries;
  before(async () => {
    [table, dictionaries] = await Promise.all([loadNameTable(), loadDictionaries()]);
  });

  const seed = (pattern: RegExp): Article => {
    const file = corpusFiles().find(({ name }) => pattern.test(name));
    assert.ok(file);
    return readClipping(file.source).article;
  };

  for (const set of ['dev', 'held'] as const) {
    it(`are found as people labelled them: ${set}`, () => {
      const { found, right, reached, inTable } = scoreNames(labelledArticles(set), table, (article) =>
        findNames(article, table),
      );
      assert.ok(right / found >= 0.97, `precision ${String(right / found)}`);
      assert.ok(reached / inTable >= 0.95, `recall of names in the table ${String(reached / inTable)}`);
    });
  }

  it('are those of the first seed: 蒲亭 is 普京 in the mainland’s view, but not in quotations', () => {
    const article = seed(/^000_/);
    const names = { mentions: findNames(article, table), region: 'cn', latin: false, quoted: 'printed' } as const;
    const view = createScriptView(article, dictionaries, { ...viewOptions('original'), names });
    const shown = view.replaced.map(({ original, shown: { start, end } }) => [
      article.text.slice(original.start, original.end),
      view.article.text.slice(start, end),
    ]);
    assert.ok(shown.some(([printed, there]) => printed === '蒲亭' && there === '普京'));
    const quoted = wordingRanges(article.text);
    assert.ok(view.replaced.every(({ original }) => !quoted.some((range) => overlaps(range, original))));
    assert.equal(rebuild(article.text, { text: view.article.text, map: view.map }), view.article.text);
    for (const same of ['布林肯', '王毅', '習近平']) assert.ok(!shown.some(([printed]) => printed === same), same);
  });

  it('are those of the second seed: 普京 is in both, 毛宁 in no other form', () => {
    const article = seed(/^004_/);
    const mentions = findNames(article, table);
    assert.ok(mentions.some(({ name }) => name.latin === 'Vladimir Putin'));
    for (const region of ['tw', 'hk'] as const) {
      const view = createScriptView(article, dictionaries, {
        ...viewOptions('hant-tw'),
        names: { mentions, region, latin: false, quoted: 'printed' },
      });
      assert.match(view.article.text, /毛寧/);
      assert.match(view.article.text, /王毅/);
    }
  });

  it('lead back to what is printed, in every view of every clipping', () => {
    for (const { source, name } of corpusFiles()) {
      const { article } = readClipping(source);
      const mentions = findNames(article, table);
      for (const region of ['tw', 'cn'] as const) {
        const names = { mentions, region, latin: true, quoted: 'both' } as const;
        const view = createScriptView(article, dictionaries, { ...viewOptions('original'), names });
        assert.equal(rebuild(article.text, { text: view.article.text, map: view.map }), view.article.text, name);
      }
    }
  });
});
