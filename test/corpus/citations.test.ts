import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractCitations } from '../../src/core/citation/quotation/extractCitations';
import { isTrusted } from '../../src/core/citation/quotation/unit';
import { readClipping } from '../../src/core/session';
import { needShared, sharedPath } from '../support/sharedFiles';

const gold = sharedPath('gold/citations');
const score = sharedPath('score/score-citations.mjs');
const folders = ['seeds', 'dev'].map((name) => sharedPath(`corpus/${name}`));

interface Score {
  readonly precision: number;
  readonly f1: number;
  readonly exactF1: number;
  readonly rightOfGold?: number;
}

/** What is promised: F1 of each kind, and how many of all have the right speaker or value. */
const least: Readonly<Record<string, Partial<Score>>> = {
  direct: { f1: 0.92, rightOfGold: 0.82, precision: 0.92 },
  indirect: { f1: 0.8, rightOfGold: 0.7 },
  source: { f1: 0.87 },
  link: { f1: 0.99 },
  gloss: { exactF1: 0.9 },
  date: { exactF1: 0.96, rightOfGold: 0.94 },
};

describe('citations against the hand labels', () => {
  before(function () {
    needShared(this, 'gold/citations');
    needShared(this, 'score/score-citations.mjs');
  });

  it('reach what is promised', function () {
    this.timeout(120_000);
    const lines = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => {
        const { article } = readClipping(readFileSync(path.join(folder, name), 'utf8'));
        return JSON.stringify({
          file: name,
          text: article.text,
          units: extractCitations(article).filter((unit) => isTrusted(unit, 'medium')),
        });
      }),
    );
    const { stdout } = spawnSync(process.execPath, [score, '--gold', gold], {
      input: lines.join('\n'),
      encoding: 'utf8',
    });
    const scores = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, Score>;
    for (const [kind, wanted] of Object.entries(least)) {
      for (const [measure, value] of Object.entries(wanted)) {
        const reached = scores[kind]?.[measure as keyof Score] ?? 0;
        assert.ok(reached >= value, `${kind}, ${measure}: ${String(reached)}`);
      }
    }
  });
});
