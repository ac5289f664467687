import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostOf, imageAddress, isPlain, webAddress } from '../../../../src/core/article/html/address';

const base = 'https://nanwan.example/news/1.html';

describe('An address', () => {
  const usable: Readonly<Record<string, string>> = {
    'https://a.example/b?c=d&e=%E6%B8%A1': 'https://a.example/b?c=d&e=%E6%B8%A1',
    'HTTP://A.Example': 'http://a.example/',
    'http://a.example/渡輪': 'http://a.example/%E6%B8%A1%E8%BC%AA',
    'https://a.example/../b/./c': 'https://a.example/b/c',
    '  https://a.example/ ': 'https://a.example/',
    '//b.example/2': 'https://b.example/2',
    '/2': 'https://nanwan.example/2',
    '2?a': 'https://nanwan.example/news/2?a',
    '#top': 'https://nanwan.example/news/1.html#top',
    'https://a.example:443/': 'https://a.example/',
  };
  for (const [written, address] of Object.entries(usable)) {
    it(`${written} leads to ${address}`, () => assert.equal(webAddress(written, base), address));
  }

  const unusable = [
    '',
    ' ',
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'blob:https://a.example/1',
    'file:///a',
  ];
  for (const written of [
    ...unusable,
    'vscode://a',
    'mailto:a@b.example',
    'https://',
    'http:///',
    'https://a b.example/',
    `https://a.example/${'a'.repeat(5_000)}`,
  ]) {
    it(`${JSON.stringify(written.slice(0, 40))} leads nowhere`, () =>
      assert.equal(webAddress(written, base), undefined));
  }

  it('with a host in Chinese has it as it is contacted', () => {
    assert.match(webAddress('https://渡輪.example/') ?? '', /^https:\/\/xn--[a-z\d]+\.example\/$/);
  });
  it('leads nowhere when nothing is written', () => assert.equal(webAddress(undefined, base), undefined));
  it('that is relative leads nowhere without a base', () => assert.equal(webAddress('/2'), undefined));
  it('has a host as it is contacted', () => {
    assert.equal(hostOf('https://A.Example:8080/b'), 'a.example:8080');
    assert.equal(hostOf('no address'), '');
  });
  it('of a picture has a proxy taken off, and no other address is touched', () => {
    assert.equal(imageAddress('https://images.weserv.nl/?url=a.example/1.jpg'), 'https://a.example/1.jpg');
    assert.equal(imageAddress('https://a.example/?url=b.example/1.jpg'), 'https://a.example/?url=b.example/1.jpg');
    assert.equal(imageAddress('https://images.weserv.nl/?url=javascript:alert(1)'), undefined);
  });

  it('that needs no parsing is what the parser gives', () => {
    const part = fc.array(
      fc.constantFrom(...'aZ09.-_~!$&()*+,;=:@%/?#[]|^`{}\\\'" \tü渡%2e'.split(''), '..', '/.', '%2E', 'xn--'),
      { maxLength: 8 },
    );
    const host = fc.array(fc.constantFrom('a', 'B', '1', '-', '.', '..', 'example', 'com', 'xn--', ':80', '@', '_'), {
      maxLength: 6,
    });
    let plain = 0;
    fc.assert(
      fc.property(fc.constantFrom('http://', 'https://', 'HTTPS://', 'ftp://'), host, part, (scheme, names, rest) => {
        const written = `${scheme}${names.join('')}.example/${rest.join('')}`;
        if (!isPlain(written)) return;
        plain += 1;
        assert.equal(new URL(written).href, written);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(plain > 100, `${plain} plain addresses`);
  });
});
