import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/core/article/article';
import { extractCitations } from '../../src/core/citation/quotation/extractCitations';
import { isTrusted, type Attribution } from '../../src/core/citation/quotation/unit';
import { readClipping } from '../../src/core/session';
import { corpusFiles, needShared, sharedPath } from '../support/sharedFiles';

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

describe('citations in the two seeds', () => {
  before(function () {
    needShared(this, 'corpus/seeds');
  });

  const seed = (name: string): Article => {
    const found = corpusFiles().find((file) => file.name.startsWith(name));
    assert.ok(found);
    return readClipping(found.source).article;
  };
  const quotations = (article: Article): Attribution[] =>
    extractCitations(article).filter(
      (unit): unit is Attribution => unit.kind === 'direct' && isTrusted(unit, 'medium'),
    );
  const wordsOf = ({ text }: Article, { start, end }: Attribution): string => text.slice(start, end);

  it('are, in the first, whole quotations with their speakers, one via 法新社, and fragments', () => {
    const article = seed('000');
    const units = quotations(article);
    const whole = units.filter(({ sub }) => sub === undefined);
    assert.deepEqual(
      whole.map(({ name, via }) => [name, via]),
      [
        ['蒲亭（Vladimir Putin）', undefined],
        ['蒲亭（Vladimir Putin）', undefined],
        ['王毅', undefined],
        ['蒲亭（Vladimir Putin）', '法新社'],
      ],
    );
    const fragments = units.filter(({ sub }) => sub === 'partial').map((unit) => wordsOf(article, unit));
    assert.deepEqual(new Set(fragments), new Set(['「致命支援」', '「新境界」', '「也不會屈服於來自第三方的壓力」']));
    assert.ok(!whole.some((unit) => wordsOf(article, unit).includes('無極限')));
  });

  it('are, in the second, straight and curly marks paired, with their speakers', () => {
    const units = quotations(seed('004'));
    const speakers = new Set(units.map(({ name }) => name));
    for (const speaker of ['俄罗斯外交部', '毛宁', 'Korybko', '习近平']) assert.ok(speakers.has(speaker), speaker);
    assert.ok(units.length >= 9);
  });
});
