import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article/article';
import { applySourceEdits, convertSource, type ConvertedText } from '../../../src/core/script/convertSource';
import { createConverter } from '../../../src/core/script/converter';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import { readClipping } from '../../../src/core/session';
import { scanPage } from '../../../src/core/article/html/pageScan';
import { OffsetMap, OffsetMapBuilder } from '../../../src/core/text/offsetMap';
import { postFile, linkedFile } from '../../support/clippingFile';
import { loadDictionaries } from '../../support/dictionaries';
import { soupFile } from '../../support/htmlArbitrary';

let dictionaries: Dictionaries;

/** What a view needs, made by one converter over the whole text. */
function viewOf(
  article: Article,
  convert: (text: string) => { readonly text: string; readonly map: OffsetMap },
): ConvertedText {
  const { text, map } = convert(article.text);
  return { article: { ...article, text }, map, convertTitle: (other) => convert(other).text };
}

function converted(source: string, from: 'hant' | 'hans', to: 'hans' | 'hant-tw', vocabulary = false): string {
  const reading = readClipping(source);
  const converter = createConverter(dictionaries, { from, to, vocabulary });
  return applySourceEdits(
    source,
    convertSource(
      reading,
      viewOf(reading.article, (text) => converter.convert(text)),
    ),
  );
}

/** Replaces words one for one, longest first, and tells where. */
function replacing(words: Readonly<Record<string, string>>): (text: string) => { text: string; map: OffsetMap } {
  const pattern = new RegExp(Object.keys(words).join('|'), 'gu');
  return (text) => {
    const builder = new OffsetMapBuilder();
    let result = '';
    let done = 0;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      result += text.slice(done, index);
      const convertedFrom = result.length;
      result += words[word] ?? word;
      done = index + word.length;
      builder.add(index, done, convertedFrom, result.length);
    }
    return { text: result + text.slice(done), map: builder.build() };
  };
}

function replaced(source: string, words: Readonly<Record<string, string>>): string {
  const reading = readClipping(source);
  return applySourceEdits(source, convertSource(reading, viewOf(reading.article, replacing(words))));
}

describe('A clipping’s file in another script', function () {
  this.timeout(30_000);

  before(async function () {
    this.timeout(30_000);
    dictionaries = await loadDictionaries();
  });

  it('has another text and the same tags, attributes, addresses and line ends', () => {
    const source = postFile({
      title: '渡輪關係',
      author: '南灣報導',
      body: '<p class="關係" title=\'關係\'><a href="https://nanwan.example/關係">港務局</a>說：<br/>關係\r\n很好。<!-- 關係 --></p>',
    });
    assert.equal(
      converted(source, 'hant', 'hans'),
      source
        .replace('title: "渡輪關係"', 'title: "渡轮关系"')
        .replace('[渡輪關係]', '[渡轮关系]')
        .replace('港務局', '港务局')
        .replace('說：<br/>關係', '说：<br/>关系'),
    );
  });

  it('converts furniture too, so that no script is left over', () => {
    const source = postFile({
      body: '<p>渡輪復航。</p><div class="moreArticle"><div>延伸閱讀</div><ul><li>碼頭</li></ul></div>',
    });
    const result = converted(source, 'hant', 'hans');
    assert.match(result, /延伸阅读/);
    assert.match(result, /码头/);
  });

  it('leaves scripts, styles and comments alone', () => {
    const source = postFile({ body: '<script>const 關係 = 1;</script><style>.關係{}</style><!--關係--><p>好。</p>' });
    assert.equal(converted(source, 'hant', 'hans'), source.replaceAll('南灣渡輪四月試航', '南湾渡轮四月试航'));
  });

  it('keeps an entity whose character stays, and replaces one whose character changes', () => {
    const source = linkedFile({ title: '無', body: '<p>&#38364;&#20418;&amp;碼&nbsp;頭</p>' });
    assert.match(converted(source, 'hant', 'hans'), /<p>关系&amp;码&nbsp;头<\/p>/);
  });

  it('spreads a phrase over the tags that cut it', () => {
    const source = linkedFile({ title: '車', body: '<p>坐出<b>租</b>车，软<i>件</i></p>' });
    const result = replaced(source, { 出租车: '計程車', 软件: '軟體程式' });
    assert.match(result, /<p>坐計<b>程<\/b>車，軟<i>體程式<\/i><\/p>/);
  });

  it('leaves out the share of tags for which no character is left', () => {
    const source = linkedFile({ title: '車', body: '<p>的<b>出</b><i>租</i>车。</p>' });
    assert.match(replaced(source, { 出租车: '的士' }), /<p>的<b>的<\/b><i>士<\/i>。<\/p>/);
  });

  it('escapes what would be markup', () => {
    const source = linkedFile({ title: '甲', body: '<p>甲乙</p>' });
    const result = replaced(source, { 乙: '<b>&lt;' });
    assert.match(result, /<p>甲&lt;b>&amp;lt;<\/p>/);
    assert.equal(readClipping(result).article.text, '甲\n甲<b>&lt;');
  });

  it('keeps the quotes and escapes of the front matter', () => {
    const double = '---\ntitle: "說\\"關係\\" &#38364;  了"\nfrom: https://a.example/1\n---\n<p>好</p>\n';
    assert.match(converted(double, 'hant', 'hans'), /^---\ntitle: "说\\"关系\\" 关 {2}了"\n/);
    const single = "---\ntitle: '關''係'\nfrom: https://a.example/1\n---\n<p>好</p>\n";
    assert.match(converted(single, 'hant', 'hans'), /^---\ntitle: '关''系'\n/);
    const quoted = "---\ntitle: '甲乙'\nfrom: https://a.example/1\n---\n<p>好</p>\n";
    assert.match(replaced(quoted, { 乙: "o'" }), /^---\ntitle: '甲o'''\n/);
  });

  it('converts a link line that says something else than the front matter', () => {
    const source = postFile({ title: '渡輪停航', linkTitle: '[獨家] 渡輪復航' });
    const result = converted(source, 'hant', 'hans');
    assert.match(result, /\n\[\[独家\] 渡轮复航\]\(https/);
    assert.match(result, /title: "渡轮停航"/);
  });

  it('leaves a file alone that is read in part beyond the part', () => {
    const deep = '<div>'.repeat(600);
    const source = linkedFile({ title: '船', body: `<p>關</p>${deep}<p>係</p>` });
    const result = converted(source, 'hant', 'hans');
    assert.ok(result.includes('<p>关</p>'));
    assert.ok(result.includes('<p>係</p>'));
  });

  it('is the same file when nothing changes', () => {
    fc.assert(
      fc.property(soupFile, (source) => {
        const reading = readClipping(source);
        const edits = convertSource(
          reading,
          viewOf(reading.article, (text) => ({ text, map: OffsetMap.identity })),
        );
        assert.deepEqual(edits, []);
      }),
      { numRuns: 200 },
    );
  });

  it('read anew, has exactly the converted text, and outside of texts and titles every character it had', () => {
    const words = { 漢: '汉', 字: '詞彙', 渡輪: '轮渡船', 復航: '航', '𠮷': '吉' };
    fc.assert(
      fc.property(soupFile, (source) => {
        const reading = readClipping(source);
        const view = viewOf(reading.article, replacing(words));
        const edits = convertSource(reading, view);
        const result = applySourceEdits(source, edits);
        assert.equal(readClipping(result).article.text, view.article.text);
        assert.deepEqual(outsideOfText(result), outsideOfText(source));
      }),
      { numRuns: 500 },
    );
  });
});

/** Everything in a file that readers do not see as its text: the head without titles, tags and comments. */
function outsideOfText(source: string): readonly string[] {
  const { clipping } = readClipping(source);
  const { frontMatter, linkLine, body } = clipping;
  const titles = [frontMatter?.fields.get('title')?.source, linkLine?.title.source].filter((one) => one !== undefined);
  const texts = [...titles, ...scanPage(source, body).texts].toSorted((a, b) => a.start - b.start);
  let done = 0;
  const outside = texts.map(({ start, end }) => {
    const part = source.slice(done, start);
    done = end;
    return part;
  });
  return [...outside, source.slice(done)].filter((part) => part !== '');
}
