import assert from 'node:assert/strict';
import { stringsAttributeValue } from '../../../src/protocol/page';
import type { ReaderSnapshot } from '../../../src/protocol/reader';
import { asHostToReader, asReaderToHost, parseReaderStrings } from '../../../src/protocol/validate';
import { ArticleBuilder, linked } from '../../reader/support/articleBuilder';
import { taiwanSample } from '../../reader/support/samples';
import { englishStrings } from '../../reader/support/strings';

const valid = (): ReaderSnapshot => new ArticleBuilder().paragraph(['渡輪', linked('復航', 1)]).build();
const show = (change: object): unknown => ({ type: 'show', snapshot: { ...valid(), ...change } });
const firstBlock = (change: object): unknown => show({ blocks: [{ ...valid().blocks[0], ...change }] });

describe('messages of the host', () => {
  it('accepts a snapshot with every kind of block', () => {
    const message = { type: 'show', snapshot: taiwanSample() };
    assert.equal(asHostToReader(message), message);
  });

  it('accepts a snapshot that came through JSON', () => {
    assert.ok(asHostToReader(JSON.parse(JSON.stringify({ type: 'show', snapshot: taiwanSample() }))));
  });

  it('accepts every other message', () => {
    const messages = [
      { type: 'reveal', block: 0, focus: true },
      { type: 'toggleHidden' },
      { type: 'fail', message: 'The file was deleted' },
      { type: 'stepDoubt', direction: -1 },
      { type: 'askReading' },
      { type: 'tell', message: 'Copied' },
      { type: 'reply', id: 1, ok: true },
      { type: 'reply', id: 1, ok: false, error: 'No' },
    ];
    messages.forEach((message) => assert.equal(asHostToReader(message), message, message.type));
  });

  it('lets properties through that it does not know', () => {
    assert.ok(asHostToReader({ type: 'toggleHidden', later: 1 }));
  });

  for (const [what, message] of [
    ['nothing', undefined],
    ['null', null],
    ['text', 'toggleHidden'],
    ['a list', [{ type: 'toggleHidden' }]],
    ['an unknown type', { type: 'eval', code: '1' }],
    ['a type that every object inherits', { type: 'constructor' }],
    ['a type from the prototype', Object.create({ type: 'toggleHidden' })],
    ['a snapshot without text', show({ text: undefined })],
    ['a snapshot without version', { type: 'show', snapshot: { blocks: [] } }],
    ['a fractional version', show({ version: 1.5 })],
    ['a negative offset', firstBlock({ start: -1 })],
    ['a block that ends before it starts', firstBlock({ start: 3, end: 2 })],
    ['a block beyond the text', firstBlock({ end: 5 })],
    ['blocks that overlap', show({ blocks: [valid().blocks[0], valid().blocks[0]] })],
    ['an unknown kind of block', firstBlock({ kind: 'script' })],
    ['an unknown role', firstBlock({ role: 'toString' })],
    ['an image without host', firstBlock({ image: { alt: '' } })],
    ['an image size that is no count', firstBlock({ image: { alt: '', host: 'a', width: '100%' } })],
    ['an unknown player', firstBlock({ embed: { media: 'object', label: '' } })],
    ['a mark beyond the text', show({ marks: [{ kind: 'strong', start: 0, end: 9 }] })],
    ['an unknown view', show({ view: { ...valid().view, name: 'hant' } })],
    ['a step of two doubts', { type: 'stepDoubt', direction: 2 }],
    ['an unknown mark', show({ marks: [{ kind: 'script', start: 0, end: 1 }] })],
    ['a link that is an address', show({ marks: [{ kind: 'link', start: 0, end: 1, link: 'javascript:1' }] })],
    ['a font size that is no number', show({ typography: { ...valid().typography, fontSize: Number.NaN } })],
    ['a failed reply without error', { type: 'reply', id: 1, ok: false }],
  ] as const) {
    it(`drops ${what}`, () => assert.equal(asHostToReader(message), undefined));
  }
});

describe('messages of the webview', () => {
  it('accepts every message', () => {
    const intents = [
      { type: 'openLink', link: 0 },
      { type: 'openSource', block: 0 },
      { type: 'hideBlock', block: 1 },
      { type: 'restoreBlock', block: 1 },
      { type: 'loadImages', scope: 'host', host: 'harbor.example' },
      { type: 'setView', view: 'hant-tw' },
      { type: 'toggleViewOption', option: 'punctuation' },
      { type: 'chooseReading', doubt: 0 },
      { type: 'copySelection', start: 0, end: 4 },
    ];
    const messages = [
      { type: 'ready' },
      ...intents.map((intent) => ({ type: 'intent', id: 1, version: 1, intent })),
      { type: 'viewport', version: 1, block: 3 },
      { type: 'hiddenShown', shown: true },
      { type: 'selection', version: 3, start: 4, end: 6 },
      { type: 'drawn', version: 1, milliseconds: 12.5 },
    ];
    messages.forEach((message) => assert.equal(asReaderToHost(message), message, JSON.stringify(message)));
  });

  for (const [what, message] of [
    [
      'a link that is an address',
      { type: 'intent', id: 1, version: 1, intent: { type: 'openLink', link: 'https://a' } },
    ],
    ['an unknown intent', { type: 'intent', id: 1, version: 1, intent: { type: 'runCommand', command: 'x' } }],
    ['an unknown scope', { type: 'intent', id: 1, version: 1, intent: { type: 'loadImages', scope: '*', host: '' } }],
    ['an intent without version', { type: 'intent', id: 1, intent: { type: 'openLink', link: 0 } }],
    ['a negative block', { type: 'viewport', version: 1, block: -1 }],
    ['a time that never ends', { type: 'drawn', version: 1, milliseconds: Infinity }],
  ] as const) {
    it(`drops ${what}`, () => assert.equal(asReaderToHost(message), undefined));
  }
});

describe('strings of the page', () => {
  it('come back from the attribute as they were', () => {
    assert.deepEqual(parseReaderStrings(stringsAttributeValue(englishStrings)), englishStrings);
  });

  it('are refused when one is missing', () => {
    const incomplete = { ...englishStrings, restore: undefined };
    assert.equal(parseReaderStrings(JSON.stringify(incomplete)), undefined);
  });

  it('are refused when the name of a role is missing', () => {
    const incomplete = { ...englishStrings, roles: { ...englishStrings.roles, tags: undefined } };
    assert.equal(parseReaderStrings(JSON.stringify(incomplete)), undefined);
  });

  it('are refused when the attribute is missing or no JSON', () => {
    assert.equal(parseReaderStrings(null), undefined);
    assert.equal(parseReaderStrings('{"toolbar":'), undefined);
  });
});
