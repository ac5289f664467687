import assert from 'node:assert/strict';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import { findNames } from '../../../src/core/names/findNames';
import type { ViewNames } from '../../../src/core/script/nameStretches';
import { createScriptView, type ScriptView } from '../../../src/core/script/scriptView';
import type { ViewScript } from '../../../src/core/script/variant';
import { makeArticle, type Draft } from '../../support/article';
import { loadDictionaries } from '../../support/dictionaries';
import { nameTable } from '../../support/nameTable';
import { rebuild, term, viewOptions } from '../../support/scriptViews';

const table = nameTable(
  `
  Vladimir Putin|person|蒲亭|普京|普京
  Louise Glück|person|葛綠珂|格吕克
  Antony Blinken|person|布林肯|布林肯|布林肯
  Volodymyr Zelensky|person|澤倫斯基|泽连斯基|澤連斯基
  `,
  '普京蒲亭',
);

describe('A view of names', () => {
  let dictionaries: Dictionaries;
  before(async function () {
    this.timeout(20_000);
    dictionaries = await loadDictionaries();
  });

  function view(
    drafts: Draft | readonly Draft[],
    to: ViewScript,
    names: Partial<ViewNames>,
    more: Parameters<typeof viewOptions>[1] = {},
  ): ScriptView & { readonly text: string; readonly original: string } {
    const article = makeArticle(Array.isArray(drafts) ? (drafts as readonly Draft[]) : [drafts as Draft]);
    const mentions = findNames(article, table);
    const viewed: ViewNames = { mentions, latin: false, quoted: 'printed', ...names };
    const made = createScriptView(article, dictionaries, { ...viewOptions(to, more), names: viewed });
    return { ...made, text: made.article.text, original: article.text };
  }

  it('shows the renderings of a region in the script of the clipping', () => {
    assert.equal(view('蒲亭說，澤倫斯基說。', 'original', { region: 'cn' }).text, '普京說，澤連斯基說。');
    assert.equal(view('普京说，泽连斯基说。', 'original', { region: 'tw' }).text, '蒲亭说，泽伦斯基说。');
  });

  it('shows them in the script of another view', () => {
    assert.equal(view('普京说，泽连斯基说。', 'hant-tw', { region: 'tw' }).text, '蒲亭說，澤倫斯基說。');
    assert.equal(view('蒲亭說，澤倫斯基說。', 'hans', { region: 'tw' }).text, '蒲亭说，泽伦斯基说。');
  });

  it('changes nothing else of the original', () => {
    const { text, doubts } = view(
      '蒲亭說：后里發生乾旱。“好”',
      'original',
      { region: 'cn' },
      { vocabulary: true, punctuation: true },
    );
    assert.equal(text, '普京說：后里發生乾旱。“好”');
    assert.deepEqual(doubts, []);
  });

  it('keeps the printed form in quotations and titles', () => {
    const title = { role: 'title', text: '蒲亭訪北京' } as const;
    assert.equal(
      view([title, '他說：「蒲亭來了。」蒲亭笑。'], 'original', { region: 'cn' }).text,
      '蒲亭訪北京\n他說：「蒲亭來了。」普京笑。',
    );
  });

  it('shows the other form beside the printed one there, where it is asked for', () => {
    assert.equal(
      view('他說：「蒲亭來了。」', 'original', { region: 'cn', quoted: 'both' }).text,
      '他說：「蒲亭〔普京〕來了。」',
    );
  });

  it('tells which words are replaced, and by whose name', () => {
    const { replaced, text } = view('總統蒲亭說', 'original', { region: 'cn' });
    assert.deepEqual(replaced, [
      { original: { start: 2, end: 4 }, shown: { start: 2, end: 4 }, rule: 'name', dictionary: 'Vladimir Putin' },
    ]);
    assert.equal(text, '總統普京說');
  });

  it('has the Latin form beside the first mention', () => {
    const { text } = view('蒲亭說，布林肯說，蒲亭笑。', 'original', { latin: true });
    assert.equal(text, '蒲亭（Vladimir Putin）說，布林肯（Antony Blinken）說，蒲亭笑。');
  });

  it('has it not where the clipping has it', () => {
    const { text } = view('葛綠珂（Louise Glück）說。葛綠珂笑。', 'original', { latin: true });
    assert.equal(text, '葛綠珂（Louise Glück）說。葛綠珂笑。');
  });

  it('gives way to the project’s terms', () => {
    assert.equal(view('蒲亭说', 'hans', { region: 'cn' }, { terms: [term('蒲亭', '大帝')] }).text, '大帝说');
  });

  it('leads back to the printed words', () => {
    const shown = view('蒲亭說，布林肯說，澤倫斯基笑。', 'hans', { region: 'cn', latin: true });
    assert.equal(rebuild(shown.original, { text: shown.text, map: shown.map }), shown.text);
    const at = shown.text.indexOf('泽连斯基');
    assert.deepEqual(shown.map.toOriginal({ start: at, end: at + 4 }), { start: 9, end: 13 });
    const latin = shown.text.indexOf('Vladimir');
    assert.deepEqual(shown.map.toOriginal({ start: latin, end: latin + 5 }), { start: 0, end: 2 });
  });
});
