import assert from 'node:assert/strict';
import type { ReaderCitation } from '../../../src/protocol/citations';
import { asHostToReader, asReaderToHost } from '../../../src/protocol/validate';
import { citedSample, sampleReference } from '../../reader/support/citationSamples';

const unit: ReaderCitation = {
  citation: 0,
  kind: 'direct',
  start: 0,
  end: 2,
  speaker: '',
  confidence: 'high',
  lines: [],
};

const show = (change: object): unknown => ({ type: 'show', snapshot: { ...citedSample(), ...change } });
const citing = (change: object): unknown =>
  show({ citations: { shown: true, low: false, citations: [{ ...unit, ...change }] } });
const intend = (intent: object): unknown => ({ type: 'intent', id: 1, version: 1, intent });

describe('messages of the host about citations', () => {
  it('are accepted with every kind of citation, and with a reference', () => {
    assert.ok(asHostToReader(show({ reference: sampleReference(citedSample()) })));
    assert.ok(asHostToReader({ type: 'stepCitation', direction: -1 }));
    assert.ok(asHostToReader({ type: 'focusCitation', citation: 3 }));
    assert.ok(asHostToReader({ type: 'actOnCitation', act: 'reject' }));
  });

  for (const [what, message] of [
    ['without citations', show({ citations: undefined })],
    ['of an unknown kind', citing({ kind: 'rumour' })],
    ['of an unknown verdict', citing({ verdict: 'perhaps' })],
    ['beyond the text', citing({ end: 1e6 })],
    ['with a speaker beyond the text', citing({ speakerRange: { start: 0, end: 1e6 } })],
    ['with lines that are no text', citing({ lines: [1] })],
    [
      'with a reference of unknown fields',
      show({ reference: { fields: [{ name: 'toString' }], written: '', format: '' } }),
    ],
    ['that act otherwise', { type: 'actOnCitation', act: 'delete' }],
  ] as const) {
    it(`are dropped ${what}`, () => assert.equal(asHostToReader(message), undefined));
  }
});

describe('messages of the webview about citations', () => {
  it('are accepted', () => {
    const intents = [
      { type: 'toggleCitations' },
      { type: 'toggleLowCitations' },
      { type: 'toggleReference' },
      { type: 'judgeCitation', citation: 1, verdict: 'rejected' },
      { type: 'correctCitation', citation: 1 },
      { type: 'followCitation', citation: 1 },
      { type: 'copyCitation', citation: 1 },
      { type: 'insertCitation', citation: 1 },
      { type: 'correctReference', field: 'title', value: null },
      { type: 'correctReference', field: 'accessed', value: '2026-11-22' },
      { type: 'showEvidence', field: 'issued', evidence: 0 },
      { type: 'copyReference', ask: true },
    ];
    intents.map(intend).forEach((message) => assert.equal(asReaderToHost(message), message, JSON.stringify(message)));
  });

  it('are dropped with a verdict that the page cannot give, a field that is none, a number that is none', () => {
    const intents = [
      { type: 'judgeCitation', citation: 1, verdict: 'corrected' },
      { type: 'correctReference', field: 'constructor', value: '' },
      { type: 'correctReference', field: 'title', value: 1 },
      { type: 'copyCitation', citation: -1 },
    ];
    intents.map(intend).forEach((message) => assert.equal(asReaderToHost(message), undefined, JSON.stringify(message)));
  });
});
