import assert from 'node:assert/strict';
import { codesIn, findingsIn, fixed, marked, theFinding } from '../../support/check';
import { postFile } from '../../support/clippingFile';

const paragraph = (text: string): string => postFile({ body: `<p>${text}</p>` });

describe('Entities encoded twice', () => {
  it('are decoded once', () => {
    const source = paragraph('渡輪&amp;nbsp;四月試航。');
    const found = theFinding(source, 'entity-double-escaped');
    assert.equal(marked(source, found), '&amp;nbsp;');
    assert.equal(fixed(source, found), paragraph('渡輪&nbsp;四月試航。'));
  });

  it('lose one layer at a time', () => {
    const source = paragraph('渡輪&amp;amp;nbsp;四月');
    assert.equal(fixed(source, theFinding(source, 'entity-double-escaped')), paragraph('渡輪&amp;nbsp;四月'));
  });

  it('are found in the title and in the link line', () => {
    const source = postFile({ title: '阪&amp;#22338;渡輪' });
    assert.deepEqual(codesIn(source), ['entity-double-escaped', 'entity-double-escaped']);
  });

  it('are none of the ampersands that are meant', () => {
    assert.deepEqual(codesIn(paragraph('碼頭 R&amp;D; 與 &amp;渡輪; 及 a&amp;b')), []);
  });

  it('are left alone where code is shown', () => {
    assert.deepEqual(codesIn(paragraph('寫作 <code>&amp;nbsp;</code> 即可')), []);
  });

  it('are left alone in attributes', () => {
    assert.deepEqual(codesIn(paragraph('<a href="https://nanwan.example/?a=1&amp;copy;=2">渡輪</a>')), []);
  });
});

describe('Replacement characters', () => {
  it('are told once for each run, and cannot be mended', () => {
    const source = paragraph('南\ufffd\ufffd渡輪');
    const found = theFinding(source, 'replacement-character');
    assert.equal(marked(source, found), '\ufffd\ufffd');
    assert.deepEqual(found.fixes, []);
  });
});

describe('Control characters', () => {
  it('are removed', () => {
    const source = paragraph('渡輪\u0008四月試航');
    assert.equal(fixed(source, theFinding(source, 'control-character')), paragraph('渡輪四月試航'));
  });

  it('that part lines vanish between Chinese characters and become a blank between words', () => {
    const chinese = paragraph('渡輪\u2028四月');
    assert.equal(fixed(chinese, theFinding(chinese, 'control-character')), paragraph('渡輪四月'));
    const english = paragraph('ferry\u2028April');
    assert.equal(fixed(english, theFinding(english, 'control-character')), paragraph('ferry April'));
  });

  it('of private use are a hint', () => {
    assert.equal(theFinding(paragraph('渡\ue5e5輪'), 'private-use-character').severity, 'hint');
  });
});

describe('Characters of no width', () => {
  it('are removed, as characters and as entities', () => {
    const source = paragraph('渡\u200b\ufeff輪&#8203;四月');
    const [first, second] = findingsIn(source);
    assert.ok(first && second);
    assert.equal(fixed(fixed(source, second), first), paragraph('渡輪四月'));
  });

  const needed: readonly (readonly [where: string, text: string])[] = [
    ['in an emoji', '👨\u200d👩\u200d👧 搭渡輪'],
    ['in an emoji with a tone', '👩🏽\u200d🚀'],
    ['in an emoji behind a variation selector', '❤️\u200d🔥'],
    ['in Persian', 'می\u200cخواهم'],
    ['in Hindi', 'क्\u200dष'],
    ['beside Hebrew', 'שלום\u200e (渡輪)'],
  ];
  for (const [where, text] of needed) {
    it(`stay ${where}`, () => {
      assert.deepEqual(codesIn(paragraph(text)), []);
    });
  }

  it('are left alone in addresses', () => {
    assert.deepEqual(codesIn(paragraph('<a href="https://nanwan.example/\u200b1">渡輪</a>')), []);
  });
});

describe('Text turned round', () => {
  it('is stored as it shows, on request only', () => {
    const source = paragraph('南\u202e渡灣\u202c輪試航');
    const found = theFinding(source, 'text-direction-control');
    assert.equal(fixed(source, found), paragraph('南灣渡輪試航'));
    assert.equal(found.fixes[0]?.safe, false);
  });

  it('is fine where letters run from right to left', () => {
    assert.deepEqual(codesIn(paragraph('\u202bשלום\u202c')), []);
  });
});

describe('Line endings', () => {
  it('of one sort are fine', () => {
    assert.deepEqual(codesIn(postFile().replaceAll('\n', '\r\n')), []);
    assert.ok(!codesIn(postFile().replaceAll('\n', '\r')).includes('line-endings-mixed'));
  });

  it('become those that most lines have', () => {
    const source = paragraph('渡輪\r\n四月\r試航');
    const found = theFinding(source, 'line-endings-mixed');
    assert.equal(fixed(source, found), paragraph('渡輪\n四月\n試航'));
    assert.equal(marked(source, found), '\r\n');
  });

  it('never become a lone CR', () => {
    const source = `${postFile().replaceAll('\n', '\r')}<!-- -->\n`;
    const found = theFinding(source, 'line-endings-mixed');
    assert.equal(fixed(source, found), `${postFile()}<!-- -->\n`);
  });

  it('become CR LF where most lines have it', () => {
    const source = `${postFile().replaceAll('\n', '\r\n')}<!-- -->\n`;
    const found = theFinding(source, 'line-endings-mixed');
    assert.equal(fixed(source, found), `${postFile().replaceAll('\n', '\r\n')}<!-- -->\r\n`);
  });
});
