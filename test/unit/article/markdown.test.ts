import assert from 'node:assert/strict';
import { articleToMarkdown } from '../../../src/core/article/markdown';
import { readClipping } from '../../../src/core/session';
import { linkedFile, postFile } from '../../support/clippingFile';
import { otherParagraph, paragraph, readBody } from '../../support/reading';

/** The Markdown below the title and the line of facts. */
function below(body: string): string {
  return articleToMarkdown(readBody(body)).split('\n\n').slice(2).join('\n\n').trimEnd();
}

describe('The Markdown of an article', () => {
  describe('its head', () => {
    it('is the title and one line of facts', () => {
      const { article } = readClipping(
        postFile({ title: '渡輪復航', from: 'https://a.example/20260312/1', body: paragraph }),
      );
      assert.match(
        articleToMarkdown(article),
        /^# 渡輪復航\n\n南灣日報 · 2026-03-12 · <https:\/\/a\.example\/20260312\/1>\n\n塞爾溫/,
      );
    });
    it('leaves out what is not known', () => {
      const { article } = readClipping(
        linkedFile({ title: '渡輪', from: 'https://a.example/1', epoch: null, body: paragraph }),
      );
      assert.match(articleToMarkdown(article), /^# 渡輪\n\n<https:\/\/a\.example\/1>\n\n/);
    });
    it('has no markup from an outlet’s name', () => {
      const { article } = readClipping(postFile({ tag: '*海岸* <b>報</b>', body: paragraph }));
      assert.match(articleToMarkdown(article), /\\\*海岸\\\* \\<b>報\\<\/b>/);
    });
  });

  describe('headings', () => {
    it('have their level, but never that of the title', () => {
      assert.equal(
        below(`<h1>甲</h1>${paragraph}<h3>乙</h3>`)
          .match(/^#+ .$/gm)
          ?.join(),
        '## 甲,### 乙',
      );
    });
    it('may end with number signs', () => assert.match(below('<h2>C #</h2>'), /^## C \\#$/));
  });

  describe('lists', () => {
    it('have bullets or numbers', () => {
      assert.equal(below('<ul><li>甲<li>乙</ul>'), '- 甲\n- 乙');
      assert.equal(below('<ol><li>甲<li>乙</ol>'), '1. 甲\n2. 乙');
    });
    it('may stand in lists, and numbers go on after them', () => {
      assert.equal(below('<ol><li>甲<ul><li>乙</ul></li><li>丙</ol>'), '1. 甲\n    - 乙\n2. 丙');
    });
    it('are not indented below nothing', () => assert.equal(below('<ul><li><ul><li>甲</ul></ul>'), '- 甲'));
    it('keep the paragraphs of an item in it', () => {
      assert.equal(below('<ul><li><p>甲</p><p>乙</p><li>丙</ul>'), '- 甲\n\n  乙\n- 丙');
    });
    it('keep the line breaks of an item in it', () => assert.equal(below('<ol><li>甲<br>乙</ol>'), '1. 甲  \n   乙'));
  });

  describe('tables', () => {
    it('have a rule under their first row', () => {
      assert.equal(below('<table><tr><th>年<th>艘<tr><td>一<td>二</table>'), '| 年 | 艘 |\n| --- | --- |\n| 一 | 二 |');
    });
    it('have all their columns in the first row', () => {
      assert.equal(below('<table><tr><th>年<tr><td>一<td>二</table>'), '| 年 |  |\n| --- | --- |\n| 一 | 二 |');
    });
    it('have their own bars escaped', () =>
      assert.match(below('<table><tr><td>a|b<td>c<tr><td>d<td>e</table>'), /^\| a\\\|b \| c \|/));
    it('keep the paragraphs of a cell on one line', () => {
      assert.match(below('<table><tr><td><p>甲</p><p>乙</p><td>丙<tr><td>丁<td>戊</table>'), /^\| 甲 乙 \| 丙 \|/);
    });
  });

  describe('quotations', () => {
    it('have a mark on every line', () =>
      assert.equal(below('<blockquote><p>甲</p><p>乙<br>丙</p></blockquote>'), '> 甲\n>\n> 乙  \n> 丙'));
    it('side by side stay two', () =>
      assert.equal(below('<blockquote>甲</blockquote><blockquote>乙</blockquote>'), '> 甲\n\n> 乙'));
  });

  it('line breaks in a paragraph stay', () => assert.equal(below('<p>甲<br>乙</p>'), '甲  \n乙'));

  it('preformatted text stands in a fence longer than any in it', () => {
    assert.equal(below('<pre>a\n```\n*b*</pre>'), '````\na\n```\n*b*\n````');
  });

  it('pictures have their text and address, captions are emphasised', () => {
    const figure =
      '<figure><img src="https://a.example/1(2).jpg" alt="渡輪 [1]"><figcaption>圖*說*</figcaption></figure>';
    assert.equal(below(figure), '![渡輪 \\[1\\]](<https://a.example/1(2).jpg>)\n\n_圖\\*說\\*_');
  });

  it('players are links', () => {
    assert.equal(
      below('<iframe title="影片" src="https://video.example/1"></iframe>'),
      '[影片](https://video.example/1)',
    );
  });

  describe('marks', () => {
    const marks: Readonly<Record<string, readonly [string, string]>> = {
      'strong text': ['<p>甲<b>乙</b>丙</p>', '甲**乙**丙'],
      'emphasised text': ['<p>甲<i>乙</i>丙</p>', '甲*乙*丙'],
      'struck text': ['<p>甲<s>乙</s>丙</p>', '甲~~乙~~丙'],
      'raised and lowered text': ['<p>H<sub>2</sub>O m<sup>2</sup></p>', 'H<sub>2</sub>O m<sup>2</sup>'],
      'code, with its own characters as they are': ['<p>用<code>a_b`c</code>試</p>', '用``a_b`c``試'],
      'a link': ['<p>見<a href="https://a.example/b">公告</a>。</p>', '見[公告](https://a.example/b)。'],
      'a link with brackets in its address': [
        '<p><a href="https://a.example/b_(c)">公告</a></p>',
        '[公告](<https://a.example/b_(c)>)',
      ],
      'a link after an exclamation mark': [
        '<p>看!<a href="https://a.example/">圖</a></p>',
        '看\\![圖](https://a.example/)',
      ],
      'a link in strong text': [
        '<p><b>見<a href="https://a.example/">公告</a></b></p>',
        '**見[公告](https://a.example/)**',
      ],
      'strong text that ends with punctuation before a letter': ['<p><b>渡輪。</b>復航</p>', '**渡輪**。復航'],
      'strong text that begins with punctuation after a letter': ['<p>稱<b>「渡輪</b></p>', '稱「**渡輪**'],
      'strong text beside strong text': ['<p><b>甲</b><strong>乙</strong></p>', '**甲乙**'],
      'emphasis beside strong text': ['<p><i>甲</i><b>乙</b></p>', '*甲*<strong>乙</strong>'],
      'strong text that is all a link, between letters': [
        '<p>見<b><a href="https://a.example/">公告</a></b>吧</p>',
        '見[**公告**](https://a.example/)吧',
      ],
      'strong text that begins with a link, after a letter': [
        '<p>見<b><a href="https://a.example/">公告</a>吧</b></p>',
        '見<strong>[公告](https://a.example/)吧</strong>',
      ],
      'a blank at the edge of strong text': ['<p>a <b> b </b> c</p>', 'a **b** c'],
    };
    for (const [name, [body, markdown]] of Object.entries(marks)) it(name, () => assert.equal(below(body), markdown));

    it('underlines and glosses have none in Markdown', () =>
      assert.equal(below('<p><u>甲</u><ruby>乙<rt>丙</rt></ruby></p>'), '甲乙丙'));
  });

  describe('characters that Markdown would read as its own', () => {
    const escapes: Readonly<Record<string, readonly [string, string]>> = {
      asterisks: ['2*3*4', '2\\*3\\*4'],
      underscores: ['a_b_c', 'a\\_b\\_c'],
      backticks: ['`a`', '\\`a\\`'],
      brackets: ['[影]', '\\[影\\]'],
      'what looks like a link': ['[a](b)', '\\[a\\](b)'],
      'what looks like a tag': ['&lt;b&gt;', '\\<b>'],
      'what looks like an entity': ['&amp;nbsp;', '\\&nbsp;'],
      'an ampersand': ['A &amp; B', 'A & B'],
      backslashes: ['a\\b', 'a\\\\b'],
      'two tildes': ['a~~b~~', 'a\\~\\~b\\~\\~'],
      'one tilde': ['3~5', '3~5'],
      'a number sign at the start': ['# a', '\\# a'],
      'two of them': ['## a', '\\## a'],
      'a hashtag': ['#渡輪', '#渡輪'],
      'a hyphen at the start': ['- a', '\\- a'],
      'a plus at the start': ['+ a', '\\+ a'],
      'an angle bracket at the start': ['&gt; a', '\\> a'],
      'a number at the start': ['1. a', '1\\. a'],
      'a number in brackets at the start': ['1) a', '1\\) a'],
      'a year at the start': ['2026. 渡輪', '2026\\. 渡輪'],
      'a decimal': ['1.5 倍', '1.5 倍'],
    };
    for (const [name, [text, markdown]] of Object.entries(escapes)) {
      it(name, () => assert.equal(below(`${otherParagraph}<p>${text}</p>${paragraph}`).split('\n\n')[1], markdown));
    }
    it('a hyphen after a line break', () => assert.equal(below('<p>甲<br>- 乙</p>'), '甲  \n\\- 乙'));
  });

  it('leaves furniture out', () => {
    assert.doesNotMatch(below(`${paragraph}<div class="related">港口的一百年</div>`), /港口的一百年/);
  });
});
