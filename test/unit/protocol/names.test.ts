import assert from 'node:assert/strict';
import type { ReaderNames } from '../../../src/protocol/names';
import { asHostToReader, asReaderToHost } from '../../../src/protocol/validate';
import { isReaderNames } from '../../../src/protocol/validateNames';

const names: ReaderNames = {
  shown: true,
  mentions: [{ start: 0, end: 2, mention: 0, card: 0, isDoubtful: false }],
  cards: [
    {
      title: 'Ines Varela',
      kindText: 'Person',
      kind: 'person',
      renderings: [{ place: 'printed', text: '瓦雷拉', others: [] }],
      lines: ['In this clipping: 1'],
      acts: ['find', 'copy'],
    },
  ],
};

const intent = (value: unknown): unknown => asReaderToHost({ type: 'intent', id: 1, version: 1, intent: value });

describe('names between host and reader', () => {
  it('are taken as they are made', () => {
    assert.ok(isReaderNames(names));
    assert.ok(isReaderNames({ shown: false, mentions: [], cards: [] }));
  });

  it('are refused when a mention has no card, or anything has another type', () => {
    const [mention] = names.mentions;
    assert.equal(isReaderNames({ ...names, mentions: [{ ...mention, card: 1 }] }), false);
    assert.equal(isReaderNames({ ...names, mentions: [{ ...mention, start: -1 }] }), false);
    assert.equal(isReaderNames({ ...names, cards: [{ ...names.cards[0], kind: 'planet' }] }), false);
    assert.equal(isReaderNames({ ...names, cards: [{ ...names.cards[0], acts: ['delete'] }] }), false);
  });

  it('are asked for by intents of the protocol and no others', () => {
    for (const known of [
      { type: 'toggleNames' },
      { type: 'setNamesRegion', region: 'hk' },
      { type: 'toggleNamesLatin' },
      { type: 'findMentions', mention: 0 },
      { type: 'copyRendering', mention: 0, place: 'sg' },
      { type: 'correctName', mention: 3 },
      { type: 'addName', mention: 3 },
    ]) {
      assert.ok(intent(known), known.type);
    }
    assert.equal(intent({ type: 'setNamesRegion', region: 'sg' }), undefined);
    assert.equal(intent({ type: 'copyRendering', mention: 0, place: 'us' }), undefined);
    assert.equal(intent({ type: 'findMentions', mention: 0.5 }), undefined);
  });

  it('are stepped through in one of two directions', () => {
    assert.ok(asHostToReader({ type: 'stepName', direction: -1 }));
    assert.equal(asHostToReader({ type: 'stepName', direction: 2 }), undefined);
  });

  it('are gone to by their number', () => {
    assert.ok(asHostToReader({ type: 'focusName', mention: 3 }));
    assert.equal(asHostToReader({ type: 'focusName', mention: -1 }), undefined);
  });
});
