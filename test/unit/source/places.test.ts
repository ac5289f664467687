import assert from 'node:assert/strict';
import { readClipping } from '../../../src/core/session';
import { sourceFolds } from '../../../src/core/source/folding';
import { sourceLinks } from '../../../src/core/source/links';
import { postFile } from '../../support/clippingFile';
import { cpuTimeOf } from '../../support/cpuTime';

const story = '<p>渡輪停航兩年，港務局說四月試航，票價不變，碼頭的夜市也要重新開放，街坊都在等。</p>';

describe('Links of the source text', () => {
  const links = (source: string): readonly (readonly [string, string])[] =>
    sourceLinks(readClipping(source)).map(({ source: { start, end }, url }) => [source.slice(start, end), url]);

  it('are the addresses of the head and of attributes', () => {
    const body = `<a href="/2?a=1&amp;b=2">渡輪</a><img data-src='https://img.example/1.jpg'>`;
    assert.deepEqual(links(postFile({ from: 'https://nanwan.example/1', body })), [
      ['https://nanwan.example/1', 'https://nanwan.example/1'],
      ['https://nanwan.example/1', 'https://nanwan.example/1'],
      ['/2?a=1&amp;b=2', 'https://nanwan.example/2?a=1&b=2'],
      ['https://img.example/1.jpg', 'https://img.example/1.jpg'],
    ]);
  });

  it('lead to the web and nowhere else', () => {
    const body =
      '<a href="javascript:alert(1)">a</a><a href="file:///etc/passwd">b</a><img src="data:image/png;base64,AA">';
    assert.equal(links(postFile({ body })).length, 2);
  });
});

describe('Folds of the source text', () => {
  const folds = (source: string): readonly (readonly [string, string])[] =>
    sourceFolds(readClipping(source)).map(({ kind, start, end }) => [kind, source.slice(start, end)]);

  it('are the front matter, from rule to rule', () => {
    const [first] = folds(postFile());
    assert.equal(first?.[0], 'front-matter');
    assert.match(first[1], /^---\n[^]*\n---$/);
  });

  it('are elements and comments over several lines', () => {
    const body = `<section>\n ${story}\n</section>\n<!-- a\n b -->\n<p>一行</p>`;
    const found = folds(postFile({ body })).filter(([kind]) => kind !== 'front-matter');
    assert.deepEqual(
      found.map(([kind, text]) => [kind, text.split('\n')[0]]),
      [
        ['element', '<div>'],
        ['element', '<section>'],
        ['comment', ' a'],
      ],
    );
  });

  it('are runs of what the reader hides', () => {
    const footer = '<div>获取更多RSS：<br>\n<a href="https://feedx.net">https://feedx.net</a>\n<br></div>';
    const hidden = folds(postFile({ body: `${story}<br><hr>${footer}` })).filter(([kind]) => kind === 'hidden');
    assert.equal(hidden.length, 1);
    assert.match(hidden[0]?.[1] ?? '', /^获取更多RSS：[^]*feedx\.net$/);
  });

  it('cost no more than one look at a long line', () => {
    const source = postFile({ body: '<div><p>渡輪</p></div>'.repeat(15_000) });
    const reading = readClipping(source);
    const time = cpuTimeOf(() => {
      assert.equal(sourceFolds(reading).filter(({ kind }) => kind === 'element').length, 1);
    });
    assert.ok(time < 2_000);
  });
});
