import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { articleToText } from '../../src/core/article/export';
import { articleToMarkdown } from '../../src/core/article/markdown';
import type { Article } from '../../src/core/article/article';
import { readClipping } from '../../src/core/session';
import { postFile } from '../support/clippingFile';
import { needShared, sharedPath } from '../support/sharedFiles';
import { assertBlocksCover, assertMarksFit, assertNothingLost } from '../support/soundness';

const file = 'peers/html-payloads.json';

interface Payloads {
  readonly dompurify: readonly string[];
  readonly sanitizeHtml: readonly string[];
}

function loadPayloads(): readonly string[] {
  const { dompurify, sanitizeHtml } = JSON.parse(readFileSync(sharedPath(file), 'utf8')) as Payloads;
  return [...dompurify, ...sanitizeHtml];
}

/** Every address in the article that a reader could be led to or that a picture could be loaded from. */
function addressesOf({ blocks, marks, facts }: Article): readonly string[] {
  const links = marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : []));
  const media = blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block.image.url];
    return block.kind === 'embed' && block.url !== undefined ? [block.url] : [];
  });
  return [...links, ...media, ...(facts.url ? [facts.url.value] : [])];
}

function assertHarmless(source: string): void {
  const reading = readClipping(source);
  const { article } = reading;
  for (const address of addressesOf(article)) {
    assert.match(address, /^https?:/);
    assert.ok(['http:', 'https:'].includes(new URL(address).protocol), address);
  }
  assertNothingLost(reading);
  assertBlocksCover(article);
  assertMarksFit(article);
  articleToText(article);
  articleToMarkdown(article);
}

const inOneLine = (payload: string): string => payload.replace(/[\r\n]+/g, ' ');

/** A payload in each place of a clipping that reaches the reader. */
const places: Readonly<Record<string, (payload: string) => string>> = {
  'a body': (payload) => postFile({ body: payload }),
  'a body with nothing above it': (payload) => payload,
  'a paragraph': (payload) => postFile({ body: `<p>${payload}</p>` }),
  'a title': (payload) => postFile({ title: inOneLine(payload) }),
  'a quoted title over lines': (payload) => postFile({ title: payload.replaceAll('"', '\\"') }),
  'an address': (payload) => postFile({ from: inOneLine(payload) }),
  'a link': (payload) => postFile({ body: `<a href="${payload.replaceAll('"', '&quot;')}">渡輪</a>` }),
  'a picture': (payload) =>
    postFile({ body: `<img src="${payload.replaceAll('"', '&quot;')}" alt="${payload.replaceAll('"', '&quot;')}">` }),
  'a caption': (payload) =>
    postFile({ body: `<figure><img src="https://a.example/1.jpg"><figcaption>${payload}</figcaption></figure>` }),
  'an author': (payload) => postFile({ author: inOneLine(payload) }),
  'a saved page': (payload) =>
    `<!doctype html><html><head><title>${payload}</title><link rel="canonical" href="${payload.replaceAll('"', '&quot;')}"></head><body>${payload}`,
};

describe('The hostile HTML of other projects’ tests', () => {
  before(function () {
    needShared(this, file);
  });

  it('is all there', () => {
    assert.equal(loadPayloads().length, 407);
  });

  for (const [place, write] of Object.entries(places)) {
    it(`does no harm as ${place}`, () => {
      const wrong: string[] = [];
      for (const payload of loadPayloads()) {
        try {
          assertHarmless(write(payload));
        } catch (error) {
          wrong.push(`${payload.slice(0, 80)}: ${String(error)}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
