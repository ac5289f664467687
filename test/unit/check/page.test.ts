import assert from 'node:assert/strict';
import { codesIn, fixed, marked, theFinding } from '../../support/check';
import { linkedFile, postFile } from '../../support/clippingFile';

const story = '<p>渡輪停航兩年，港務局說四月試航。</p>';

describe('Tags', () => {
  it('that stay open are a hint at the tag', () => {
    const source = postFile({ body: `<div>${story}<div>圖</div>` });
    const found = theFinding(source, 'tag-unclosed');
    assert.equal(marked(source, found), '<div>');
    assert.equal(found.source.start, source.indexOf('<div><p>'));
    assert.equal(found.severity, 'hint');
  });

  it('that close nothing can go', () => {
    const source = postFile({ body: `${story}</div><p>票價不變。</p>` });
    const found = theFinding(source, 'tag-unopened');
    assert.equal(fixed(source, found), postFile({ body: `${story}<p>票價不變。</p>` }));
    assert.equal(found.fixes[0]?.safe, true);
  });

  it('that format text go on request only, because browsers open them anew', () => {
    const source = postFile({ body: '<p><b>渡輪<i>四月</b>試航</i></p>' });
    assert.equal(theFinding(source, 'tag-unopened').fixes[0]?.safe, false);
  });

  it('that have run together with their attributes are told', () => {
    const source = linkedFile({ body: `<x-playervideo-type="a"source="https://b"></x-player>${story}` });
    assert.deepEqual(codesIn(source), ['tag-damaged']);
  });

  const fine: readonly (readonly [what: string, body: string])[] = [
    ['elements without an end', '<p>渡輪<br>四月<img src="https://a.example/1.jpg">試航<hr></p>'],
    ['end tags that may be left out', '<ul><li>渡輪<li>四月</ul><p>試航<p>票價<table><tr><td>1<td>2</table>'],
    ['paragraphs within paragraphs', '<p><p>渡輪四月試航</p></p>'],
    ['a bare less-than sign before Chinese', '<p>《南灣實施<渡輪法>辦法》</p>'],
    ['tags in capitals', '<DIV><P>渡輪</P></DIV>'],
    [
      'scripts and styles',
      '<style>p > a { color: red }</style><script>if (a<b) document.title = "</div>"</script><p>渡輪</p>',
    ],
    ['pictures drawn in place', '<svg viewBox="0 0 1 1"><path d="M0 0"/><g><use href="#a"/></g></svg><p>渡輪</p>'],
  ];
  for (const [what, body] of fine) {
    it(`are fine: ${what}`, () => {
      assert.deepEqual(codesIn(linkedFile({ body })), []);
    });
  }
});

describe('Repeated paragraphs', () => {
  const sentence = '<p>港務局說，渡輪停航兩年以後四月試航，票價不變，碼頭照舊開放。</p>';
  const other = '<p>街坊說，夜市要等渡輪開了再說，現在人太少，擺攤也沒有生意。</p>';

  it('are told with the place where they stand first', () => {
    const source = postFile({ body: sentence + other + sentence });
    const found = theFinding(source, 'paragraph-repeated');
    const [related] = found.related;
    assert.ok(related && related.source.start < found.source.start);
    assert.equal(marked(source, found), source.slice(related.source.start, related.source.end));
  });

  it('are one finding when several follow each other', () => {
    const source = postFile({ body: sentence + other + sentence + other });
    assert.equal(theFinding(source, 'paragraph-repeated').message.args[0], 2);
  });

  it('are none of short lines, headings without a sentence, and cells', () => {
    const row = '<tr><td>渡輪停航兩年以後四月試航，票價不變，碼頭照舊開放。</td><td>1</td></tr>';
    const body = `<p>船來了。</p>${other}<p>船來了。</p><table>${row}${row}</table>`;
    assert.deepEqual(codesIn(postFile({ body })), []);
  });
});
