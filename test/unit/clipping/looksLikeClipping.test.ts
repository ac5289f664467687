import assert from 'node:assert/strict';
import { looksLikeClipping } from '../../../src/core/clipping/detect';
import { linkedFile, postFile } from '../../support/clippingFile';

const clippings: Readonly<Record<string, string>> = {
  'a post': postFile(),
  'a post with a byte order mark': `\ufeff${postFile()}`,
  'a post with CR LF': postFile().replaceAll('\n', '\r\n'),
  'an item without front matter': linkedFile(),
  'an item with neither front matter nor epoch': linkedFile({ epoch: null }),
  'an item whose feed gave no instant': linkedFile({ epoch: 'NaN' }),
  'front matter alone': '---\nlayout: table\ntitle: "渡輪"\nfrom: "https://a.example/1"\n---\n',
  'a scraped page': '---\ntitle: "渡輪"\nfrom: https://a.example/1\n---\n\n<article>\n <p>\n  渡輪\n',
  'front matter that names its source as url': '---\ntitle: 渡輪\nurl: https://a.example/1\n---\n<p>渡輪</p>',
  'a saved news page': '<!doctype html><html><head><meta property="og:title" content="渡輪"></head><body>',
  'a page that a browser saved': '<!-- saved from url=(0019)https://a.example/1 -->\n<html><body>',
  'a page with linked data of an article': '<html><script type="application/ld+json">{"@type":"NewsArticle"}</script>',
};

const others: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a README': '# Ferry\n\nA tool for ferries. See [the site](https://a.example).\n\n## Install\n\n---\n\nDone.\n',
  'a README that opens with a badge': '[![build](https://a.example/b.svg)](https://a.example)\n\n# Ferry\n\nText.\n',
  'a heading underlined with a rule': 'Ferry\n------\n\nText.\n',
  'a list of links': '- [a](https://a.example)\n- [b](https://b.example)\n',
  'a blog post without an address': '---\nlayout: post\ntitle: "Hello"\ndate: 2026-01-01\ntags: [ a ]\n---\n\nText.\n',
  'front matter with an address but no title': '---\nurl: https://a.example\n---\n\nText.\n',
  'front matter with a relative address': '---\ntitle: Hello\nurl: /hello/\n---\n\nText.\n',
  'a link line that leads into the file': '[Top](#top)\n------\n\nText.\n',
  'a page under construction':
    '<!doctype html>\n<html><head><title>Demo</title></head><body><div id="app"></div></body></html>',
  'notes with rules': '---\n\n---\n\nnotes\n',
  'plain prose': '渡輪停航兩年，港務局說四月試航。\n',
  'a script': '#!/bin/sh\necho "[a](https://b.example)"\n------\n',
};

describe('looksLikeClipping', () => {
  for (const [name, text] of Object.entries(clippings)) {
    it(`knows ${name}`, () => assert.equal(looksLikeClipping(text), true));
  }
  for (const [name, text] of Object.entries(others)) {
    it(`does not take ${name} for one`, () => assert.equal(looksLikeClipping(text), false));
  }

  it('looks at the head of a file alone', () => {
    assert.equal(looksLikeClipping(`${'渡輪\n'.repeat(40_000)}${postFile()}`), false);
  });
});
