import assert from 'node:assert/strict';
import { marksAndTexts, readBody } from '../../../support/reading';

const marksOf = (body: string): readonly (readonly [string, string])[] => marksAndTexts(readBody(body));

describe('The marks of a page', () => {
  const simple: Readonly<Record<string, string>> = {
    ...{ b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', u: 'underline', ins: 'underline' },
    ...{ s: 'strikethrough', del: 'strikethrough', sup: 'superscript', sub: 'subscript', code: 'code', kbd: 'code' },
  };
  for (const [tag, kind] of Object.entries(simple)) {
    it(`<${tag}> is ${kind}`, () => assert.deepEqual(marksOf(`<p>甲<${tag}>乙</${tag}>丙</p>`), [[kind, '乙']]));
  }

  it('a ruby mark covers the gloss', () => {
    assert.deepEqual(marksOf('<p><ruby>渡<rp>（</rp><rt>ㄉㄨˋ</rt><rp>）</rp></ruby>輪</p>'), [['ruby', 'ㄉㄨˋ']]);
  });

  it('a mark that goes on over blocks is cut at their ends', () => {
    assert.deepEqual(marksOf('<b><p>甲</p><p>乙</p></b>'), [
      ['strong', '甲'],
      ['strong', '乙'],
    ]);
  });

  it('equal marks in each other are one', () =>
    assert.deepEqual(marksOf('<p><b>甲<strong>乙</strong>丙</b></p>'), [['strong', '甲乙丙']]));

  it('other marks in each other are sorted by start, longest first', () => {
    assert.deepEqual(marksOf('<p><b><i>甲</i>乙</b></p>'), [
      ['strong', '甲乙'],
      ['emphasis', '甲'],
    ]);
  });

  it('a mark round nothing is none', () => assert.deepEqual(marksOf('<p>甲<b></b><i> </i>乙</p>'), []));

  it('a mark neither begins nor ends with a blank', () => {
    assert.deepEqual(marksOf('<p>a <b> b </b> c</p>'), [['strong', 'b']]);
  });

  it('a mark ends where its block’s text ends', () => {
    assert.deepEqual(marksOf('<p><b>甲\u3000</b></p><p>乙</p>'), [['strong', '甲']]);
  });

  describe('a link', () => {
    const hrefsOf = (body: string): readonly (readonly [string, string])[] => {
      const { marks, text } = readBody(body);
      return marks.flatMap((mark) =>
        mark.kind === 'link' ? [[mark.href, text.slice(mark.start, mark.end)] as const] : [],
      );
    };

    it('leads to a whole address', () => {
      assert.deepEqual(hrefsOf('<p><a href="https://a.example/b?c=1&amp;d=2">甲</a></p>'), [
        ['https://a.example/b?c=1&d=2', '甲'],
      ]);
    });
    it('is resolved against the report’s own address', () => {
      assert.deepEqual(hrefsOf('<p><a href="../2">甲</a></p>'), [['https://nanwan.example/news/2', '甲']]);
      assert.deepEqual(hrefsOf('<p><a href="//b.example/2">甲</a></p>'), [['https://b.example/2', '甲']]);
    });
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vscode://x',
      'mailto:a@b',
      ' java\tscript:x',
      'http://',
      '',
    ]) {
      it(`leads nowhere with ${JSON.stringify(href)}`, () => {
        assert.deepEqual(hrefsOf(`<p><a href="${href}">甲</a>乙</p>`), []);
      });
    }
    it('in a link takes the inner address for its own text', () => {
      assert.deepEqual(
        hrefsOf('<p><a href="https://a.example/">甲<span><a href="https://b.example/">乙</a></span>丙</a></p>'),
        [
          ['https://a.example/', '甲'],
          ['https://b.example/', '乙'],
          ['https://a.example/', '丙'],
        ],
      );
    });
    it('that leads nowhere hides the one around it', () => {
      assert.deepEqual(
        hrefsOf('<p><a href="https://a.example/">甲<span><a href="javascript:x">乙</a></span></a></p>'),
        [['https://a.example/', '甲']],
      );
    });
    it('goes on over blocks', () => {
      assert.equal(hrefsOf('<a href="https://a.example/"><p>甲</p><p>乙</p></a>').length, 2);
    });
  });
});
