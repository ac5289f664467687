import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractCitations } from '../../src/core/citation/quotation/extractCitations';
import { readClipping } from '../../src/core/session';
import { needShared, sharedPath } from '../support/sharedFiles';

const gold = sharedPath('gold/citations');
const score = sharedPath('score/score-citations.mjs');
const folders = ['seeds', 'dev'].map((name) => sharedPath(`corpus/${name}`));

interface Score {
  readonly precision: number;
  readonly f1: number;
}

/** What the first release promises, a little below what is reached. */
const least: Readonly<Record<string, number>> = {
  direct: 0.9,
  indirect: 0.82,
  source: 0.86,
  link: 0.97,
  gloss: 0.93,
  date: 0.97,
};

describe('citations against the hand labels', () => {
  before(function () {
    needShared(this, 'gold/citations');
    needShared(this, 'score/score-citations.mjs');
  });

  it('reach what the first release promises', function () {
    this.timeout(120_000);
    const lines = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => {
        const { article } = readClipping(readFileSync(path.join(folder, name), 'utf8'));
        return JSON.stringify({ file: name, text: article.text, units: extractCitations(article) });
      }),
    );
    const { stdout } = spawnSync(process.execPath, [score, '--gold', gold], {
      input: lines.join('\n'),
      encoding: 'utf8',
    });
    const scores = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, Score>;
    for (const [kind, wanted] of Object.entries(least)) {
      assert.ok((scores[kind]?.f1 ?? 0) >= wanted, `${kind}: ${String(scores[kind]?.f1)}`);
    }
    assert.ok((scores.direct?.precision ?? 0) >= 0.92);
  });
});
