import assert from 'node:assert/strict';
import { codesIn, findingsIn, fixed, marked, theFinding } from '../../support/check';
import { postFile } from '../../support/clippingFile';

const paragraphs = (...texts: readonly string[]): string =>
  postFile({ body: texts.map((text) => `<p>${text}</p>`).join('') });

describe('Quotation marks', () => {
  it('without a partner are a hint', () => {
    const source = paragraphs('港務局說：「四月試航，票價不變。');
    const found = theFinding(source, 'quotation-unpaired');
    assert.equal(marked(source, found), '「');
    assert.equal(found.severity, 'hint');
  });

  it('that close nothing are found too', () => {
    const source = paragraphs('四月試航”，港務局說。');
    assert.equal(marked(source, theFinding(source, 'quotation-unpaired')), '”');
  });

  const paired: readonly (readonly [what: string, texts: readonly string[]])[] = [
    ['of each paragraph’s own style', ['他說「四月」。', '他说“四月”。', '他说"四月"。', '他説『四月』。']],
    ['one inside the other', ['他說「港務局的『試航』是四月」。', '他说“港务局的‘试航’是四月”。']],
    ['and apostrophes', ['渡輪 Nanwan’s Pride 與 Harbour ’26 試航。']],
    ['over several paragraphs', ['他說：「四月試航。', '票價不變。', '碼頭照舊。」']],
    [
      'over several paragraphs with a mark at the head of each',
      ['他說：「四月試航。', '「票價不變。', '「碼頭照舊。」'],
    ],
  ];
  for (const [what, texts] of paired) {
    it(`are fine ${what}`, () => {
      assert.deepEqual(codesIn(paragraphs(...texts)), []);
    });
  }

  it('that open where they should close are told, and mended on request only', () => {
    const source = paragraphs('港务局谈“试航“，票价不变。');
    const found = theFinding(source, 'quotation-mistyped');
    assert.equal(fixed(source, found), paragraphs('港务局谈“试航”，票价不变。'));
    assert.equal(found.fixes[0]?.safe, false);
  });

  it('of two styles around one quotation are told once', () => {
    const opened = paragraphs('港务局说"四月试航”。');
    assert.equal(fixed(opened, theFinding(opened, 'quotation-mistyped')), paragraphs('港务局说“四月试航”。'));
    const closed = paragraphs('港务局说“四月试航"。');
    assert.equal(fixed(closed, theFinding(closed, 'quotation-mistyped')), paragraphs('港务局说“四月试航”。'));
    assert.equal(findingsIn(opened).length, 1);
  });

  it('of a title are mended in front matter and link line alike', () => {
    const source = postFile({ title: '码头的“爱恨情仇“' });
    const found = theFinding(source, 'quotation-mistyped');
    assert.equal(fixed(source, found), postFile({ title: '码头的“爱恨情仇”' }));
  });

  it('in furniture are not looked at', () => {
    const footer = '<hr><div>获取更多RSS：“<br><a href="https://feedx.net">https://feedx.net</a></div>';
    assert.deepEqual(codesIn(postFile({ body: `<p>渡輪停航兩年，港務局說四月試航。</p><br>${footer}` })), []);
  });
});
