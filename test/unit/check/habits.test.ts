import assert from 'node:assert/strict';
import { codesIn, findingsIn } from '../../support/check';
import { linkedFile, postFile, type ClippingDraft } from '../../support/clippingFile';

const story = '<p>港務局說，渡輪停航兩年，四月試航。</p>';
const page = (body: string, draft: ClippingDraft = {}): string => postFile({ ...draft, body });
const cna: ClippingDraft = { author: '(臺)中央社CNA', from: 'https://www.cna.com.tw/news/aloc/202603140123.aspx' };
const rfi: ClippingDraft = { author: '法广', from: 'http://www.rfi.fr//cn/中国/20260314-渡轮' };

type Habit = readonly [oddity: string, source: string, codes?: readonly string[]];

/** Every oddity of the format family: what the checks say of it, nothing where it is fine. */
const habits: Readonly<Record<string, readonly Habit[]>> = {
  'of the skeleton': [
    ['a post of 2022 and later with comments: True', postFile().replace('categories:', 'comments: True\ncategories:')],
    ['a post of 2020', postFile()],
    ['no front matter', linkedFile()],
    [
      'no front matter and no epoch, a date line',
      linkedFile({ epoch: null, dateLine: 'Sat, 14 Mar 2026 03:20:00 +0000' }),
    ],
    [
      'a scraped page behind front matter and a rule',
      `---\nlayout: post\ntitle: "渡輪"\ndate: 2026-03-14T11:20:00+08:00\nauthor: 林曉嵐\nfrom: https://nanwan.example/a\ntags: [ iYouPort ]\n---\n---\n\n<article>\n <p>\n  渡輪停航兩年，四月試航。\n </p>\n</article>\n`,
    ],
    [
      'front matter only',
      '---\nlayout: table\ntitle: "一月"\ndate: 2026-03-14\nauthor: "某人"\nfrom: "https://nanwan.example/t"\ntags: [ 微信公众号 ]\ndata: "data/a.json"\n---\n',
    ],
    ['CR LF within the body', page(story.replace('，', '，\r\n')), ['line-endings-mixed']],
    ['a lone CR within the body', page(story.replace('，', '，\r')), ['line-endings-mixed']],
    ['an epoch comment without a number', postFile({ epoch: 'NaN' })],
  ],
  'of titles': [
    ['over several lines', postFile({ title: '渡輪四月試航\n' })],
    ['escaped quotation marks', postFile({ title: '渡輪\\"試航\\"', linkTitle: '渡輪"試航"' })],
    ['entities', postFile({ title: '渡輪 &quot;試航&quot; &amp; 碼頭 &#x27;26' })],
    [
      'entities encoded twice',
      postFile({ title: '阪&amp;#22338;渡輪' }),
      ['entity-double-escaped', 'entity-double-escaped'],
    ],
    ['a section in brackets', postFile({ title: '[國際] 渡輪試航' }), ['link-line-brackets']],
    ['pictures in brackets', postFile({ title: '渡輪試航[影]' }), ['link-line-brackets']],
    ['the outlet behind a dash', postFile({ title: '渡轮试航 – 南湾国际广播电台 - NWR' })],
    ['outer blanks', postFile({ title: '   渡輪試航   ' })],
    ['a no-break space in one of them', postFile({ title: '渡輪 試航', linkTitle: '渡輪\u00a0試航' })],
    ['wide blanks', postFile({ title: '渡輪\u3000試航' })],
    ['zero-width characters', postFile({ title: '渡輪\u200b試航' }), ['zero-width-character', 'zero-width-character']],
    ['a bar, a colon and a hash', postFile({ title: 'Matters | 渡輪: 試航 #1' })],
    ['a link title cut by the archive', postFile({ title: '渡輪停航兩年以後試航', linkTitle: '渡輪停航...' })],
    ['a lost character', postFile({ title: '南\ufffdQ灣渡輪' }), ['replacement-character', 'replacement-character']],
    ['emoji', postFile({ title: '渡輪⚡💥🔥試航👩\u200d🚀' })],
  ],
  'of dates and addresses': [
    ['a date with an offset', postFile({ date: '2026-03-14T11:20:00+08:00' })],
    ['a day', postFile({ date: '2026-03-14' })],
    ['no fraction', postFile({ date: '2026-03-14T03:20:00Z' })],
    ['an empty date', postFile({ date: '', epoch: null }), ['date-field-empty']],
    ['an empty date and no other', linkedFile({ epoch: null, from: 'https://nanwan.example/a' }), ['date-missing']],
    ['filed under a wrong year', postFile({ date: '2001-07-31T00:00:00.000Z' }), ['dates-disagree']],
    ['an epoch that differs by hours', postFile({ date: '2026-03-14T12:20:00.000Z' })],
    [
      'a raw address in the front matter and an encoded one below',
      postFile(rfi).replace('](http://www.rfi.fr//cn/中国/', '](http://www.rfi.fr//cn/%E4%B8%AD%E5%9B%BD/'),
    ],
    ['an author without quotes', postFile({ author: 'Jessica Lin &#38; Shen Lu' })],
  ],
  'of CNA': [
    [
      'a dateline and an editor’s code of the next day',
      page(
        `<p>（中央社記者林曉嵐台北14日電）渡輪四月試航。</p><p>票價不變。（編輯：林曉嵐/核稿：林曉明）1150315</p>`,
        cna,
      ),
    ],
    ['one div left open', page(`<div><div>圖</div></div><div>${story}`, cna), ['tag-unclosed']],
    ['single-quoted attributes', page(`<img class='lazyload' data-src='https://a.example/1.jpg'>${story}`, cna)],
    [
      'a carousel that is hidden',
      page(
        `${story}<div id="TopNews" style="display: none"><a href="/1"><img alt="街坊盼夜市"><span>街坊盼夜市</span></a></div>`,
        cna,
      ),
    ],
  ],
  'of RFI': [
    [
      'a lead padded with blanks',
      page(`<div>14/03/2026 - 11:15</div><p><strong>            渡轮四月试航</strong></p>${story}`, rfi),
    ],
    ['an empty lead', page(`<div>14/03/2026 - 11:15</div><p><strong>            </strong></p>${story}`, rfi)],
    ['a stray end of a player', page(`${story}</div><p>票价不变。</p>`, rfi), ['tag-unopened']],
    [
      'attributes without blanks',
      page(`<x-playervideo-type="youtube"source="https:"></x-player>${story}`, rfi),
      ['tag-damaged'],
    ],
    ['drawings and styles', page(`<style>.a { b: c }</style><svg><path d="M0 0"/></svg>${story}`, rfi)],
    ['markup of an application', page(`<share-button v-on:open="openModal">分享</share-button>${story}`, rfi)],
    ['straight and doubled quotation marks', page('<p>他说“"试航"是四月”，“"票价"不变”。</p>', rfi)],
  ],
  'of other outlets': [
    [
      'a caption outside a figure',
      page(`<div><img src="https://a.example/1.jpg"></div><figcaption>渡輪</figcaption>${story}`),
    ],
    ['a less-than sign before Chinese', page('<p>《南灣實施<渡輪法>辦法》四月試行。</p>')],
    ['a time in italics', page(`<div><i>2026-03-14T01:20:46Z</i></div>${story}`, { author: '路透' })],
    ['paragraphs within paragraphs', page('<p><p>渡輪四月試航。</p></p>')],
    ['one paragraph cut by line breaks', page('<p>渡輪四月試航。<br /><br />票價不變。<br /><br />\u00a0</p>')],
    ['a stray end of small print', page(`<p>渡輪四月試航。</small></p>`), ['tag-unopened']],
    [
      'a copyright notice in pieces',
      page(`${story}<p><em>© 2026年南灣日報版权声明：</em><em>本文所有内容受到保护。</em></p>`),
    ],
    ['no text but the headline', page('南灣渡輪四月試航')],
    ['no paragraph at all', page('渡輪停航兩年，四月試航...<a href="https://nanwan.example/1">...more</a>')],
    ['blocks within a paragraph', page('<p><div>渡輪</div>四月試航。</p>')],
    ['items without a list', page('<li>渡輪四月試航。<li>票價不變。')],
    ['bold text closed behind its paragraph', page('<p><b>渡輪四月試航。</p></b>')],
    [
      'each number in its own span',
      page('<p>渡輪<span lang="EN-US">4</span>月<span lang="EN-US">1</span>日試航。</p>'),
    ],
    ['an empty paragraph', page(`${story}<p></p><p>\u00a0</p>`)],
    [
      'posts of other sites',
      page(
        `${story}<blockquote class="twitter-tweet"><p>渡輪</p></blockquote><script async src="https://p.example/w.js"></script>`,
      ),
    ],
    ['Markdown in the page', page('<p>**渡輪** [試航](https://nanwan.example/1)</p>')],
    ['comments in the page', page(`<!-- ad -->${story}<!-- /ad -->`)],
    [
      'a feed footer',
      page(`${story}<br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a></div>`),
    ],
  ],
  'of characters': [
    ['quotation marks of several styles', page('<p>他說「四月」，她说“四月”，"四月"，‘四月’，『四月』。</p>')],
    ['a wrong closing mark', page('<p>码头的“爱恨情仇“。</p>'), ['quotation-mistyped']],
    ['a mark without a partner', page('<p>港務局說：「渡輪四月試航。</p>'), ['quotation-unpaired']],
    ['glosses in brackets of two widths', page('<p>林曉嵐（Lin Hsiao-lan)與 (Shen Lu) 說，渡輪四月試航。</p>')],
    ['middle dots', page('<p>娜塔·林‧曉．嵐 說，渡輪四月試航。</p>')],
    ['U+2028', page('<h2>\u2028渡輪</h2>'), ['control-character']],
    ['control characters', page('<p>渡輪\u0003四月</p>'), ['control-character']],
    ['private characters', page('<p>渡\ue000輪</p>'), ['private-use-character']],
    ['wide figures', page('<p>渡輪７５艘。</p>')],
    ['emoji and characters beyond the first plane', page('<p>渡輪🚢𠮷野</p>')],
    ['entities', page('<p>渡輪&nbsp;&mdash;&#8212;&#x2014;&hellip;</p>')],
    ['entities encoded twice', page('<p>渡輪&amp;nbsp;四月</p>'), ['entity-double-escaped']],
    ['kana', page('<p>渡し船は四月から試験運航。</p>')],
    ['tags in the wrong order', page('<p><b>渡輪<i>四月</b>試航</i></p>'), ['tag-unclosed', 'tag-unopened']],
    ['a heading around a paragraph', page('<h2>渡輪<p>四月試航。</p></h2>')],
    [
      'the same paragraph twice',
      page('<p>港務局說，渡輪停航兩年以後四月試航，票價不變，碼頭照舊。</p>'.repeat(2)),
      ['paragraph-repeated'],
    ],
    ['a text turned round to pass a filter', page('<p>南\u202e渡灣\u202c輪</p>'), ['text-direction-control']],
  ],
};

describe('Habits of the archives', () => {
  for (const [group, rows] of Object.entries(habits)) {
    describe(group, () => {
      for (const [oddity, source, codes = []] of rows) {
        it(`${oddity}: ${codes.length === 0 ? 'fine' : codes.join(', ')}`, () => {
          assert.deepEqual(codesIn(source), codes);
        });
      }
    });
  }

  it('are no warnings, but for lost text, double escapes and wrong dates', () => {
    const grave = new Set(['replacement-character', 'entity-double-escaped', 'date-missing', 'dates-disagree']);
    const alarms = Object.values(habits)
      .flat()
      .flatMap(([, source]) => findingsIn(source))
      .filter(({ code, severity }) => (severity === 'error' || severity === 'warning') && !grave.has(code));
    assert.deepEqual(alarms, []);
  });
});
