import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article/article';
import { findNameGlosses } from '../../src/core/names/glosses';
import { createScriptView } from '../../src/core/script';
import type { Dictionaries } from '../../src/core/script/dictionaries';
import type { ScriptView, ViewOptions } from '../../src/core/script/scriptView';
import { scriptVariants } from '../../src/core/script/variant';
import { VariantRoutes } from '../../src/core/script/variantRoutes';
import { readClipping } from '../../src/core/session';
import type { Range } from '../../src/core/text/range';
import { loadDictionaries } from '../support/dictionaries';
import { seededRandom } from '../support/randomness';
import { assertLeadsThrough, deepFreeze, splitsPair, term, viewOptions } from '../support/scriptViews';
import { corpusFiles, needShared, sharedPath } from '../support/sharedFiles';

/** Words that stand in many clippings: replaced by shorter and longer ones, protected, read, moved over boundaries. */
const terms = [
  term('总统', '總統閣下'),
  term('總統', '總統閣下'),
  term('美国', '美国'),
  term('美國', '美國'),
  term('政府', '府'),
  term('在一起', '在一起'),
  term('的人', '之人'),
  term('里', '里'),
  term('她', '他'),
  term('记者', '記者'),
  term('記者', '记者'),
];
const switches = [false, true];
const rangesPerArticle = 25;

interface CorpusArticle {
  readonly name: string;
  readonly article: Article;
}

describe('Views of real clippings', () => {
  let articles: readonly CorpusArticle[] = [];
  let dictionaries: Dictionaries;

  before(async function () {
    needShared(this, 'corpus');
    dictionaries = await loadDictionaries();
    articles = corpusFiles().map(({ name, source }) => ({ name, article: deepFreeze(readClipping(source).article) }));
  });

  function view({ article }: CorpusArticle, options: ViewOptions): ScriptView {
    return createScriptView(article, dictionaries, options);
  }

  /** All views, with the switches that change the text. */
  function* allOptions(): Generator<ViewOptions> {
    for (const to of scriptVariants)
      for (const vocabulary of switches)
        for (const punctuation of switches)
          for (const houseStyle of switches)
            for (const own of [[], terms]) yield viewOptions(to, { vocabulary, punctuation, houseStyle, terms: own });
  }

  it('lead every block, mark and random range to the same words and back, whatever the switches', () => {
    let views = 0;
    for (const one of articles) {
      const { article, name } = one;
      const ranges = [...article.blocks, ...article.marks, ...randomRanges(article.text, seededRandom(views + 1))];
      for (const options of allOptions()) {
        const shown = view(one, options);
        try {
          assertLeadsThrough(article.text, { text: shown.article.text, map: shown.map }, ranges);
          assertSameLines(article, shown);
        } catch (error) {
          throw new Error(`${name} ${JSON.stringify({ ...options, terms: options.terms.length })}`, { cause: error });
        }
        views += 1;
      }
    }
    assert.equal(views, articles.length * 48);
  });

  it('show what stands in quotations, titles, names, addresses and code the same with and without vocabulary', () => {
    const names = VariantRoutes.of(dictionaries);
    const protectedWords = [term('美国', '美国'), term('美國', '美國'), term('网络', '网络')];
    let checked = 0;
    let differing = 0;
    for (const one of articles) {
      const ranges = [...keptRanges(one.article), ...names.nameRanges(one.article.text)];
      for (const to of scriptVariants) {
        const plain = view(one, viewOptions(to, { terms: protectedWords }));
        const regional = view(one, viewOptions(to, { terms: protectedWords, vocabulary: true }));
        if (plain.article.text !== regional.article.text) differing += 1;
        for (const range of [...ranges, ...occurrences(one.article.text, protectedWords)]) {
          assert.equal(shownIn(regional, range), shownIn(plain, range), `${one.name} ${to}`);
          checked += 1;
        }
        assert.deepEqual(regional.article.facts.title, plain.article.facts.title);
      }
    }
    assert.ok(checked > 5000);
    assert.ok(differing > 20);
  });

  it('keep the words of the two seeds, with vocabulary and without', () => {
    const seeds = articles.filter(({ name }) => readdirSync(sharedPath('corpus/seeds')).includes(name));
    assert.equal(seeds.length, 2);
    for (const one of seeds) {
      for (const to of scriptVariants) {
        for (const vocabulary of switches) {
          const { text } = view(one, viewOptions(to, { vocabulary })).article;
          for (const [word, shown] of [
            ['消息', /消息/g],
            ['布林肯', /布林肯/g],
            ['[发發][布佈]', /[发發][布佈]/g],
            ['[声聲]明', /[声聲]明/g],
          ] as const) {
            const expected = one.article.text.match(new RegExp(word, 'g'))?.length ?? 0;
            assert.equal(text.match(shown)?.length ?? 0, expected, `${one.name} ${to} ${word}`);
          }
          const invented = /释出|釋出|布尔肯|布爾肯|宣告|讯息|訊息|支援/g;
          assert.deepEqual(text.match(invented), one.article.text.match(invented));
        }
      }
    }
  });

  it('change neither the article nor a file', () => {
    const before = digestOfFiles();
    for (const one of articles) {
      const asRead = JSON.stringify(one.article);
      for (const to of scriptVariants) {
        for (const vocabulary of switches) view(one, viewOptions(to, { vocabulary, houseStyle: true, terms }));
      }
      assert.equal(JSON.stringify(one.article), asRead);
    }
    assert.equal(digestOfFiles(), before);
  });

  it('doubt characters that have candidates which look different, one of them shown', () => {
    let doubts = 0;
    for (const one of articles) {
      for (const to of scriptVariants) {
        for (const houseStyle of switches) {
          const shown = view(one, viewOptions(to, { houseStyle }));
          for (const doubt of shown.doubts) {
            const looks = doubt.candidates.map((candidate) => candidate.shown);
            const place = `${one.name} ${to} ${String(doubt.original.start)} ${looks.join('')}`;
            assert.ok(looks.length > 1, place);
            assert.equal(new Set(looks).size, looks.length, place);
            assert.ok(looks.includes(shown.article.text.slice(doubt.shown.start, doubt.shown.end)), place);
            assert.deepEqual(doubt.shown, shown.map.toConverted(doubt.original));
            doubts += 1;
          }
        }
      }
    }
    assert.ok(doubts > 500);
  });

  it('doubt at most 1.5 of 100 characters', () => {
    const marked = { characters: 0, doubts: 0 };
    for (const one of articles) {
      const { doubts } = view(one, viewOptions(one.article.facts.script === 'hans' ? 'hant-tw' : 'hans'));
      marked.characters += one.article.text.length;
      marked.doubts += doubts.length;
    }
    assert.ok(marked.doubts > 0);
    assert.ok(marked.doubts <= marked.characters * 0.015, JSON.stringify(marked));
  });

  it('change one character when a doubtful one is read otherwise at its place', () => {
    let choices = 0;
    for (const one of articles) {
      for (const to of scriptVariants) {
        const asIs = view(one, viewOptions(to, { houseStyle: true }));
        for (const { original, candidates } of asIs.doubts.slice(0, 8)) {
          for (const { value, shown } of candidates) {
            const from = one.article.text.slice(original.start, original.end);
            const readings = [{ from, to: value, at: original }];
            const chosen = view(one, viewOptions(to, { houseStyle: true, readings }));
            const { start, end } = asIs.map.toConverted(original);
            const text = asIs.article.text;
            assert.equal(chosen.article.text, text.slice(0, start) + shown + text.slice(end), `${one.name} ${to}`);
            choices += 1;
          }
        }
      }
    }
    assert.ok(choices > 200);
  });
});

const shownIn = ({ article, map }: ScriptView, range: Range): string => {
  const { start, end } = map.toConverted(range);
  return article.text.slice(start, end);
};

/** Every line of the original is one line of the view, at the mapped place. */
function assertSameLines(article: Article, view: ScriptView): void {
  const lines = view.article.text.split('\n');
  let at = 0;
  article.text.split('\n').forEach((line, index) => {
    assert.equal(shownIn(view, { start: at, end: at + line.length }), lines[index] ?? assert.fail('a line is missing'));
    at += line.length + 1;
  });
  view.article.blocks.forEach((block, index) => {
    const original = article.blocks[index] ?? assert.fail('a block is new');
    assert.deepEqual({ start: block.start, end: block.end }, view.map.toConverted(original));
    assert.equal(block.sourceStart, original.sourceStart);
  });
}

/** As annotations would be: whole characters, anywhere. */
function randomRanges(text: string, random: () => number): readonly Range[] {
  const whole = (at: number): number => (splitsPair(text, at) ? at + 1 : at);
  return Array.from({ length: rangesPerArticle }, () => {
    const start = whole(Math.floor(random() * text.length));
    return { start, end: whole(Math.min(text.length, start + 1 + Math.floor(random() * 40))) };
  });
}

/** Where vocabulary has no say, found without the help of the conversion. */
function keptRanges({ text, blocks, marks }: Article): readonly Range[] {
  const quoted = /“[^“”\n]*”|「[^「」\n]*」|『[^『』\n]*』|《[^《》\n]*》|〈[^〈〉\n]*〉|https?:\/\/[!-~]+/g;
  const passages = blocks.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  return [
    ...[...text.matchAll(quoted)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ...blocks.filter(({ role, kind }) => role === 'title' || role === 'repeated-title' || kind === 'preformatted'),
    ...marks.filter(({ kind }) => kind === 'code'),
    ...findNameGlosses(passages),
  ];
}

function occurrences(text: string, words: readonly { readonly from: string }[]): readonly Range[] {
  return words.flatMap(({ from }) =>
    [...text.matchAll(new RegExp(from, 'g'))].map(({ index }) => ({ start: index, end: index + from.length })),
  );
}

function digestOfFiles(): string {
  const digest = createHash('sha256');
  for (const folder of ['seeds', 'dev']) {
    for (const name of readdirSync(sharedPath(`corpus/${folder}`))) {
      digest.update(name).update(readFileSync(sharedPath(`corpus/${folder}/${name}`)));
    }
  }
  return digest.digest('hex');
}
