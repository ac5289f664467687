import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { articleRecord } from '../../src/cli/article';
import { readClipping } from '../../src/core/session';
import { corpusFiles, needShared, sharedPath } from '../support/sharedFiles';

/** What the scorer of the hand labels exports, as far as it is used here. */
interface Scorer {
  loadGold(folder: string): readonly { readonly file: string }[];
  scoreFile(gold: unknown, row: unknown, roles: Readonly<Record<string, string>>): unknown;
  total(scores: readonly unknown[]): Readonly<Record<string, number | null>>;
}

/** The least that cleaning must reach on the hand-labelled clippings. */
const floors = {
  keepRecall: 0.995,
  dropPrecision: 0.97,
  captionRecall: 0.97,
  imageRecall: 0.98,
  imagePrecision: 0.95,
  title: 0.98,
  url: 0.98,
  published: 0.98,
  language: 0.98,
  bylineRecall: 0.9,
} as const;

describe('Cleaning the hand-labelled clippings', () => {
  let totals: Readonly<Record<string, number | null>> = {};

  before(async function () {
    for (const name of ['corpus', 'gold/cleaning', 'score/score-cleaning.mjs']) needShared(this, name);
    const scorer = (await import(pathToFileURL(sharedPath('score/score-cleaning.mjs')).href)) as Scorer;
    const rows = new Map(
      corpusFiles().map(({ name, source }) => [name, articleRecord(name, readClipping(source).article)]),
    );
    const gold = scorer.loadGold(sharedPath('gold/cleaning'));
    totals = scorer.total(gold.map((labels) => scorer.scoreFile(labels, rows.get(labels.file), {})));
  });

  it('scores every labelled file', () => {
    assert.equal(totals['files'], 32);
    assert.equal(totals['missing'], 0);
    assert.equal(totals['badOffsets'], 0);
  });

  for (const [measure, floor] of Object.entries(floors)) {
    it(`reaches ${measure} ≥ ${floor}`, () => {
      const reached = totals[measure];
      assert.ok(typeof reached === 'number' && reached >= floor, `${measure} is ${String(reached)}`);
    });
  }
});
