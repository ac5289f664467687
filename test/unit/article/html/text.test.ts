import assert from 'node:assert/strict';
import { bodyTexts, readBody } from '../../../support/reading';

const textsOf = (body: string): readonly string[] => bodyTexts(readBody(body));

describe('The text of a page', () => {
  describe('white space', () => {
    it('is made one blank where it runs on', () => assert.deepEqual(textsOf('<p>a  \t b\n\n c</p>'), ['a b c']));
    it('goes away at both ends of a block', () => assert.deepEqual(textsOf('<p>\n  a \n</p>'), ['a']));
    it('goes away at the ends of every width', () =>
      assert.deepEqual(textsOf('<p>\u3000\u00a0渡輪\u200b\u3000</p>'), ['渡輪']));
    it('stays inside a block where it does not collapse', () =>
      assert.deepEqual(textsOf('<p>渡\u3000\u00a0輪</p>'), ['渡\u3000\u00a0輪']));
    it('is one blank across tags', () => assert.deepEqual(textsOf('<p>a <b> b</b> <i> c</i></p>'), ['a b c']));
    it('alone makes no block', () =>
      assert.deepEqual(textsOf('<p>\u00a0</p><p> </p><p>&nbsp;&#32;</p><p>a</p>'), ['a']));
    it('is kept in preformatted text', () => assert.deepEqual(textsOf('<pre>a\n  b\n\n c</pre>'), ['a\n  b\n\n c']));
  });

  describe('a line break of the file', () => {
    it('joins Chinese characters without a blank', () =>
      assert.deepEqual(textsOf('<p>渡輪\n  復航</p>'), ['渡輪復航']));
    it('joins Chinese punctuation without a blank', () =>
      assert.deepEqual(textsOf('<p>渡輪，\r\n「復航」</p>'), ['渡輪，「復航」']));
    it('joins characters outside the basic plane, too', () => assert.deepEqual(textsOf('<p>𠮷\n𠮷</p>'), ['𠮷𠮷']));

    it('keeps the blank behind half of a character', () =>
      assert.deepEqual(textsOf('<p>吉\udc00\n吉</p>'), ['吉\udc00 吉']));
    it('is a blank between words', () => assert.deepEqual(textsOf('<p>the\nferry</p>'), ['the ferry']));
    it('is a blank between a word and Chinese', () => assert.deepEqual(textsOf('<p>渡輪\nferry</p>'), ['渡輪 ferry']));
    it('does not take a blank away that stands on one line', () =>
      assert.deepEqual(textsOf('<p>渡輪 復航</p>'), ['渡輪 復航']));
  });

  describe('an entity', () => {
    it('is decoded', () => assert.deepEqual(textsOf('<p>A &amp; B &lt;C&gt; &hellip;</p>'), ['A & B <C> …']));
    it('is decoded once: what was encoded twice shows', () =>
      assert.deepEqual(textsOf('<p>&amp;nbsp;</p>'), ['&nbsp;']));
    it('may lack its semicolon where HTML allows it', () =>
      assert.deepEqual(textsOf('<p>A &amp B &copy 2026</p>'), ['A & B © 2026']));
    it('may stand for two characters', () => assert.deepEqual(textsOf('<p>a&NotEqualTilde;b</p>'), ['a\u2242\u0338b']));
    it('may stand for white space that collapses', () => assert.deepEqual(textsOf('<p>a&#32;&#10; b</p>'), ['a b']));
    it('that is none stays as it is written', () =>
      assert.deepEqual(textsOf('<p>a &bogus; &# & b</p>'), ['a &bogus; &# & b']));

    it('is one unit for the source map', () => {
      const article = readBody('<p>渡&hellip;輪</p>');
      const at = article.text.indexOf('…');
      const { sourceMap } = article;
      const place = sourceMap.toSource({ start: at, end: at + 1 });
      assert.equal(place.end - place.start, '&hellip;'.length);
      assert.equal(sourceMap.toText(place.start + 3), at);
    });

    it('outside the basic plane is one unit for both its halves', () => {
      const article = readBody('<p>a&#128512;b</p>');
      const at = article.text.indexOf('😀');
      const whole = article.sourceMap.toSource({ start: at, end: at + 2 });
      assert.deepEqual(article.sourceMap.toSource({ start: at + 1, end: at + 2 }), whole);
      assert.equal(whole.end - whole.start, '&#128512;'.length);
    });

    it('that ends with the character it stands for has its whole place', () => {
      const article = readBody('<p>a&semi;b</p>');
      const at = article.text.indexOf(';');
      const place = article.sourceMap.toSource({ start: at, end: at + 1 });
      assert.equal(place.end - place.start, '&semi;'.length);
    });
  });

  describe('a line break of the page', () => {
    const joinsOf = (body: string): readonly (string | undefined)[] =>
      readBody(body)
        .blocks.slice(1)
        .map(({ joins }) => joins);

    it('begins a block that joins the one before', () => {
      assert.deepEqual(textsOf('<p>甲<br>乙</p>'), ['甲', '乙']);
      assert.deepEqual(joinsOf('<p>甲<br>乙</p>'), [undefined, 'line']);
    });
    it('twice ends the paragraph', () => assert.deepEqual(joinsOf('<p>甲<br><br/>乙</p>'), [undefined, undefined]));
    it('twice with blanks between ends the paragraph', () =>
      assert.deepEqual(joinsOf('甲<br> &nbsp; <br>乙'), [undefined, undefined]));
    it('at the end of a paragraph joins nothing', () =>
      assert.deepEqual(joinsOf('<p>甲<br></p><p>乙</p>'), [undefined, undefined]));
    it('after a picture joins nothing', () => {
      assert.deepEqual(joinsOf('<img src="https://a.example/1.jpg"><br>乙'), [undefined, undefined]);
    });
  });

  describe('what no browser shows', () => {
    for (const tag of ['script', 'style', 'template', 'noframes', 'datalist']) {
      it(`stays out: <${tag}>`, () => assert.deepEqual(textsOf(`<p>甲</p><${tag}>乙</${tag}><p>丙</p>`), ['甲', '丙']));
    }
    it('stays out: comments', () => assert.deepEqual(textsOf('<p>甲<!-- 乙 -->丙</p>'), ['甲丙']));
    it('stays out: what a frame holds for browsers without frames', () => {
      assert.deepEqual(textsOf('<iframe src="https://a.example/1">乙</iframe><p>甲</p>'), ['(embed)', '甲']);
    });
    it('stays out: definitions and descriptions of drawings', () => {
      assert.deepEqual(textsOf('<svg><defs><text>乙</text></defs><desc>丁</desc><text>甲</text></svg>'), ['甲']);
    });
    it('ends with its own end tag only', () => assert.deepEqual(textsOf('<script>"</p>"</script>甲'), ['甲']));
  });

  describe('tags that do not close', () => {
    it('end where their parent ends', () => assert.deepEqual(textsOf('<div><p>甲<p>乙</div>丙'), ['甲', '乙', '丙']));
    it('or never', () => assert.deepEqual(textsOf('<p>甲</div></section></b>乙'), ['甲', '乙']));
    it('a bare < before Chinese is text', () =>
      assert.deepEqual(textsOf('<p>《实施<中华>办法》</p>'), ['《实施<中华>办法》']));
    it('a name of two words is a tag', () => assert.deepEqual(textsOf('<o:p>甲</o:p><p>乙</p>'), ['甲', '乙']));
  });
});
