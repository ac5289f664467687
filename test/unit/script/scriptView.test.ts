import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/article/article';
import { createScriptView } from '../../../src/core/script';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import type { ChosenReading, Doubt, ScriptView, ViewOptions } from '../../../src/core/script/scriptView';
import { scriptVariants, type ScriptVariant } from '../../../src/core/script/variant';
import { makeArticle } from '../../support/article';
import { loadDictionaries } from '../../support/dictionaries';
import { deepFreeze, rebuild, term, viewOptions } from '../../support/scriptViews';

let dictionaries: Dictionaries;
before(async function () {
  this.timeout(30_000);
  dictionaries = await loadDictionaries();
});

const view = (article: Article, to: ScriptVariant, changes: Partial<ViewOptions> = {}): ScriptView =>
  createScriptView(deepFreeze(article), dictionaries, viewOptions(to, changes));
const textOf = (text: string, to: ScriptVariant, changes?: Partial<ViewOptions>): string =>
  view(makeArticle([text]), to, changes).article.text;

describe('createScriptView', () => {
  const article = makeArticle([{ role: 'title', text: '网络会谈' }, { heading: '关系' }, '他们坐出租车去国会。'], {
    title: '网络会谈',
    outlet: '联合报',
    place: '华盛顿',
    people: [['刘记者', 'reporter']],
    links: { 国会: 'https://example.org/' },
  });

  it('shows every block and mark over the same words, and leaves their places in the file', () => {
    const { article: shown } = view(article, 'hant-tw', { vocabulary: true });
    const texts = [...shown.blocks, ...shown.marks].map(({ start, end }) => shown.text.slice(start, end));
    assert.deepEqual(texts, ['網絡會談', '關係', '他們坐計程車去國會。', '國會']);
    assert.deepEqual(
      shown.blocks.map(({ sourceStart }) => sourceStart),
      article.blocks.map(({ sourceStart }) => sourceStart),
    );
  });

  it('converts what is told of the article', () => {
    const { facts } = view(article, 'hant-tw', { vocabulary: true }).article;
    assert.equal(facts.title?.value, '網絡會談');
    assert.equal(facts.outlet?.value, '聯合報');
    assert.equal(facts.dateline?.value.place, '華盛頓');
    assert.equal(facts.byline[0]?.value.name, '劉記者');
  });

  it('changes nothing in the article it is given', () => {
    const before = JSON.stringify(article);
    for (const to of scriptVariants) view(article, to, { vocabulary: true, houseStyle: true, punctuation: true });
    assert.equal(JSON.stringify(article), before);
  });

  it('is the original where nothing needs converting', () => {
    const { article: shown, map, doubts } = view(article, 'hans');
    assert.equal(shown.text, article.text);
    assert.equal(map.size, 0);
    assert.deepEqual(doubts, []);
  });

  it('spells as the press does, and gives quotations the marks of the script, when asked', () => {
    const text = '他说：“台湾公布计划和身份。”';
    assert.equal(textOf(text, 'hant-tw'), '他說：“臺灣公佈計劃和身份。”');
    const pressed = view(makeArticle([text]), 'hant-tw', { houseStyle: true, punctuation: true });
    assert.equal(pressed.article.text, '他說：「台灣公布計畫和身分。」');
    assert.equal(rebuild(text, { text: pressed.article.text, map: pressed.map }), pressed.article.text);
  });

  it('leaves code as it is', () => {
    const coded = makeArticle(['他说国会，国会说。'], { links: { 国会: 'https://example.org/' } });
    const marks = coded.marks.map(({ start, end }) => ({ kind: 'code' as const, start, end }));
    assert.equal(view({ ...coded, marks }, 'hant-tw').article.text, '他說国会，國會說。');
  });

  it('converts texts that stand beside the article; vocabulary never enters their titles', () => {
    const shown = view(article, 'hant-tw', { vocabulary: true });
    assert.equal(shown.convertText('国会网络'), '國會網路');
    assert.equal(shown.convertTitle('国会网络'), '國會網絡');
  });
});

describe('Vocabulary in a view', () => {
  const shows = (text: string, told?: Parameters<typeof makeArticle>[1]): string =>
    view(makeArticle([text], told), 'hant-tw', { vocabulary: true }).article.text;

  it('replaces words in running text', () => {
    assert.equal(shows('他们说网络软件。'), '他們說網路軟體。');
  });

  it('leaves quotations, titles of works, names and their glosses, and addresses alone', () => {
    assert.equal(shows('他说“网络软件”，‘网络’，《网络》。'), '他說“網絡軟件”，‘網絡’，《網絡》。');
    assert.equal(shows('他们说信息科（Information Kerr）的网络。'), '他們說信息科（Information Kerr）的網路。');
    assert.equal(shows('他们说见https://example.org/网络 网络'), '他們說見https://example.org/网络 網路');
  });

  it('leaves the title alone wherever it stands', () => {
    const titled = makeArticle([
      { role: 'title', text: '国会网络' },
      { role: 'repeated-title', text: '国会网络' },
      '国会网络',
    ]);
    assert.equal(view(titled, 'hant-tw', { vocabulary: true }).article.text, '國會網絡\n國會網絡\n國會網路');
  });

  it('leaves protected terms alone', () => {
    const article = makeArticle(['他们说网络软件。']);
    const shown = view(article, 'hant-tw', { vocabulary: true, terms: [term('网络', '网络')] });
    assert.equal(shown.article.text, '他們說网络軟體。');
  });

  it('tells which words it replaced, where, and whose words they are now', () => {
    const { replaced } = view(makeArticle(['他们坐出租车去国会。']), 'hant-tw', {
      vocabulary: true,
      terms: [term('国会', '立法院')],
    });
    assert.deepEqual(
      replaced.map(({ rule, original, shown }) => [rule, original, shown]),
      [
        ['vocabulary', { start: 3, end: 6 }, { start: 3, end: 6 }],
        ['term', { start: 7, end: 9 }, { start: 7, end: 10 }],
      ],
    );
    assert.equal(replaced[0]?.dictionary, 'TWPhrases');
  });

  it('never makes terms of computing out of news', () => {
    const news = '布林肯发布消息并声明支持。';
    for (const vocabulary of [false, true]) {
      assert.equal(textOf(news, 'hant-tw', { vocabulary }), '布林肯發佈消息並聲明支持。');
      assert.equal(textOf(news, 'hant-hk', { vocabulary }), '布林肯發佈消息並聲明支持。');
      assert.equal(textOf('布林肯發布消息並聲明支持。', 'hans', { vocabulary }), '布林肯发布消息并声明支持。');
    }
  });
});

describe('Doubts in a view', () => {
  const place = '他说弄里与六龟里，这里。';
  const doubtsOf = (text: string, to: ScriptVariant, changes?: Partial<ViewOptions>): readonly Doubt[] =>
    view(makeArticle([text]), to, changes).doubts;
  const starts = (doubts: readonly Doubt[]): number[] => doubts.map(({ original }) => original.start);

  it('stand where no phrase decides', () => {
    assert.deepEqual(starts(doubtsOf(place, 'hant-tw')), [3, 7]);
  });

  it('do not stand where the neighbours settle it', () => {
    assert.deepEqual(starts(doubtsOf('他们说调整后，旗后登陆。', 'hant-tw')), [8]);
  });

  it('stand in phrases that decide too much', () => {
    const [doubt] = doubtsOf('他们说：复核。', 'hant-tw');
    assert.equal(doubt?.original.start, 4);
    assert.deepEqual(
      doubt.candidates.map(({ shown }) => shown),
      ['復', '複', '覆'],
    );
  });

  it('name candidates with words, as the view shows them', () => {
    const [tw] = doubtsOf(place, 'hant-tw');
    const [hk] = doubtsOf(place, 'hant-hk');
    assert.deepEqual(tw?.candidates[0], { value: '裏', shown: '裡', words: ['這裡', '家裡', '裡面'] });
    assert.deepEqual(hk?.candidates[0], { value: '裏', shown: '裏', words: ['這裏', '家裏', '裏面'] });
  });

  it('name no two candidates that look the same', () => {
    const [doubt] = doubtsOf('他们说台面。', 'hant-tw', { houseStyle: true });
    const looks = doubt?.candidates.map(({ shown }) => shown);
    assert.deepEqual(looks, ['台', '檯', '颱']);
  });

  it('stand in Traditional texts too', () => {
    assert.deepEqual(starts(doubtsOf('編輯說：楊昇儒。', 'hans')), [5]);
  });

  it('need a conversion between the scripts', () => {
    assert.deepEqual(doubtsOf('他說在這裡，弄里。', 'hant-hk'), []);
    assert.deepEqual(doubtsOf(place, 'hans'), []);
  });
});

describe('A chosen reading', () => {
  const text = '他说弄里与六龟里，这里。';
  const shows = (to: ScriptVariant, readings: readonly ChosenReading[], changes: Partial<ViewOptions> = {}): string =>
    textOf(text, to, { readings, ...changes });

  it('of a place changes that place only', () => {
    assert.equal(shows('hant-tw', [{ from: '里', to: '里', at: { start: 3, end: 4 } }]), '他說弄里與六龜裡，這裡。');
  });

  it('of a place is void when another character stands there', () => {
    assert.equal(shows('hant-tw', [{ from: '后', to: '后', at: { start: 3, end: 4 } }]), '他說弄裡與六龜裡，這裡。');
  });

  it('of the clipping changes every doubtful place, and no other', () => {
    assert.equal(shows('hant-tw', [{ from: '里', to: '里' }]), '他說弄里與六龜里，這裡。');
  });

  it('of the workspace, a term of one character, does the same', () => {
    assert.equal(shows('hant-tw', [], { terms: [term('里', '里')] }), '他說弄里與六龜里，這裡。');
  });

  it('of a place counts more than one of the clipping, and that more than one of the workspace', () => {
    const readings = [
      { from: '里', to: '裏', at: { start: 3, end: 4 } },
      { from: '里', to: '哩' },
    ];
    assert.equal(shows('hant-tw', readings, { terms: [term('里', '里')] }), '他說弄裡與六龜哩，這裡。');
  });

  it('holds in both Traditional views, in the form of each', () => {
    const readings = [{ from: '里', to: '裏' }];
    const terms = [term('里', '里')];
    assert.equal(shows('hant-tw', readings, { terms }), '他說弄裡與六龜裡，這裡。');
    assert.equal(shows('hant-hk', readings, { terms }), '他説弄裏與六龜裏，這裏。');
    const workspace = [term('里', '裏')];
    assert.equal(shows('hant-tw', [], { terms: workspace }), '他說弄裡與六龜裡，這裡。');
    assert.equal(shows('hant-hk', [], { terms: workspace }), '他説弄裏與六龜裏，這裏。');
  });

  it('is spelled as its candidate is shown', () => {
    const clipping = makeArticle(['他们说台面。']);
    const candidates = view(clipping, 'hant-tw', { houseStyle: true }).doubts[0]?.candidates ?? [];
    assert.equal(candidates.length, 3);
    for (const { value, shown } of candidates) {
      const chosen = view(clipping, 'hant-tw', { houseStyle: true, readings: [{ from: '台', to: value }] });
      assert.equal(chosen.article.text, `他們說${shown}面。`);
    }
  });

  it('is told with its reach, and stays a doubt that can be read otherwise', () => {
    const at = { start: 3, end: 4 };
    const chosen = (changes: Partial<ViewOptions>): Doubt['chosen'] =>
      view(makeArticle([text]), 'hant-tw', changes).doubts[0]?.chosen;
    assert.equal(chosen({}), undefined);
    assert.deepEqual(chosen({ readings: [{ from: '里', to: '里', at }] }), { value: '里', scope: 'place' });
    assert.deepEqual(chosen({ readings: [{ from: '里', to: '里' }] }), { value: '里', scope: 'clipping' });
    assert.deepEqual(chosen({ terms: [term('里', '里')] }), { value: '里', scope: 'workspace' });
    assert.deepEqual(chosen({ terms: [term('里', '裡')] }), { value: '裏', scope: 'workspace' });
  });

  it('reads Traditional texts as well', () => {
    const readings = [{ from: '昇', to: '昇' }];
    assert.equal(textOf('編輯說：楊昇儒，提昇。', 'hans', { readings }), '编辑说：杨昇儒，提升。');
  });

  it('of a place in the title block holds in the title that is told', () => {
    const clipping = makeArticle([{ role: 'title', text: '他说弄里' }, text], { title: '他说弄里' });
    const { title } = view(clipping, 'hant-tw', {
      readings: [{ from: '里', to: '里', at: { start: 3, end: 4 } }],
    }).article.facts;
    assert.equal(title?.value, '他說弄里');
  });

  it('of the clipping holds in its title and in texts beside it', () => {
    const clipping = makeArticle([{ role: 'title', text: '他说弄里' }, text], { title: '他说弄里' });
    const shown = view(clipping, 'hant-tw', { readings: [{ from: '里', to: '里' }] });
    assert.equal(shown.article.facts.title?.value, '他說弄里');
    assert.equal(shown.convertText('弄里，这里'), '弄里，這裡');
    assert.equal(shown.convertTitle('弄里'), '弄里');
  });
});
