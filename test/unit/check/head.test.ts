import assert from 'node:assert/strict';
import { codesIn, fixed, marked, theFinding } from '../../support/check';
import { linkedFile, postFile } from '../../support/clippingFile';

describe('Titles of front matter and link line', () => {
  it('differ when they say two things', () => {
    const source = postFile({ title: '南灣渡輪四月試航', linkTitle: '南灣渡輪復航無期' });
    const found = theFinding(source, 'titles-differ');
    assert.equal(marked(source, found), '南灣渡輪四月試航');
    assert.equal(found.severity, 'warning');
  });

  const alike: readonly (readonly [what: string, title: string, linkTitle: string])[] = [
    ['an escaped quotation mark', '渡輪\\"試航\\"四月', '渡輪"試航"四月'],
    ['an escape that the link line keeps', '渡輪\\"試航\\"四月', '渡輪\\"試航\\"四月'],
    ['outer blanks', '   渡輪試航   ', '渡輪試航'],
    ['a no-break space', '渡輪 四月試航', '渡輪\u00a0四月試航'],
    ['a title cut by the archive', '渡輪停航兩年後四月試航', '渡輪停航兩年後...'],
    ['entities', '渡輪 &amp; 碼頭', '渡輪 & 碼頭'],
    ['a title of two lines', '渡輪試航\n', '渡輪試航\n'],
  ];
  for (const [what, title, linkTitle] of alike) {
    it(`are alike but for ${what}`, () => {
      assert.deepEqual(codesIn(postFile({ title, linkTitle })), []);
    });
  }

  it('are made alike in either direction, never unasked', () => {
    const source = postFile({ title: '渡輪\\"試航\\"', linkTitle: '渡輪"停航"' });
    const found = theFinding(source, 'titles-differ');
    const [intoLink, intoFront] = found.fixes;
    assert.equal(fixed(source, found, intoLink), postFile({ title: '渡輪\\"試航\\"', linkTitle: '渡輪"試航"' }));
    assert.equal(fixed(source, found, intoFront), postFile({ title: '渡輪\\"停航\\"', linkTitle: '渡輪"停航"' }));
    assert.deepEqual(
      found.fixes.map(({ safe }) => safe),
      [false, false],
    );
  });

  it('are put between quotes where the front matter has none and needs them', () => {
    const source = postFile({ linkTitle: '渡輪: 四月試航' }).replace('"南灣渡輪四月試航"', '南灣渡輪四月試航');
    const found = theFinding(source, 'titles-differ');
    assert.ok(fixed(source, found, found.fixes[1]).includes('title: "渡輪: 四月試航"\n'));
  });
});

describe('Front matter', () => {
  const closed = postFile();
  const unclosed = closed.replace(']\n---\n<!--', ']\n<!--');

  it('without its closing line is an error', () => {
    const found = theFinding(unclosed, 'front-matter-unclosed');
    assert.equal(found.severity, 'error');
    assert.equal(marked(unclosed, found), '---');
  });

  it('is closed before the epoch comment', () => {
    assert.equal(fixed(unclosed, theFinding(unclosed, 'front-matter-unclosed')), closed);
  });

  it('is closed with the line ending that it has', () => {
    const source = unclosed.replaceAll('\n', '\r\n');
    assert.equal(fixed(source, theFinding(source, 'front-matter-unclosed')), closed.replaceAll('\n', '\r\n'));
  });

  it('is left as it is where nobody can say where it ends', () => {
    const source = '---\ntitle: "渡輪"\ndate: 2026-03-14\nfrom: https://nanwan.example/1\n渡輪停航兩年。\n';
    assert.deepEqual(theFinding(source, 'front-matter-unclosed').fixes, []);
  });

  it('that wants to be run is told', () => {
    const source = closed.replace('---', '---js');
    assert.deepEqual(codesIn(source), ['front-matter-code']);
  });

  it('with more fields than are read is told', () => {
    const fields = Array.from({ length: 1_100 }, (_, index) => `field${index}: 1\n`).join('');
    assert.ok(codesIn(closed.replace('layout', `${fields}layout`)).includes('front-matter-too-large'));
  });
});

describe('Brackets in the link line', () => {
  it('are a hint when they pair', () => {
    const source = linkedFile({ title: '[國際] 渡輪試航' });
    const found = theFinding(source, 'link-line-brackets');
    assert.equal(found.severity, 'hint');
    assert.equal(marked(source, found), '[國際] 渡輪試航');
  });

  it('are worth a look when one has no partner', () => {
    const source = linkedFile({ title: '渡輪試航[影' });
    assert.equal(marked(source, theFinding(source, 'link-line-brackets-unbalanced')), '[');
  });

  it('are fine where they are escaped', () => {
    assert.deepEqual(codesIn(linkedFile({ title: '\\[影\\] 渡輪試航' })), []);
  });
});

describe('Limits', () => {
  it('of depth are told', () => {
    const body = '<div>'.repeat(600) + '渡輪' + '</div>'.repeat(600);
    assert.ok(codesIn(postFile({ body })).includes('nesting-too-deep'));
  });

  it('of size are told', function () {
    this.timeout(20_000);
    assert.ok(codesIn(postFile({ body: '<br>'.repeat(50_001) })).includes('too-many-nodes'));
    assert.ok(codesIn(postFile({ body: '渡'.repeat(700_000) })).includes('file-too-large'));
  });
});
