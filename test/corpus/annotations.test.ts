import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createNote } from '../../src/core/annotation/note';
import { NotePlacer } from '../../src/core/annotation/notePlacer';
import {
  emptySidecar,
  parseSidecar,
  serializeSidecar,
  withAnnotation,
  type Sidecar,
} from '../../src/core/annotation/sidecar';
import type { Article } from '../../src/core/article/article';
import { readClipping } from '../../src/core/session';
import type { Range } from '../../src/core/text/range';
import { corpusFiles, needShared, sharedPath } from '../support/sharedFiles';

/** What is put on top of every clipping: words that stand in none of them. */
const paragraph = '<p>Zyxwvut qrstu: lorem ipsum dolor.</p>';

/** So many UTF-16 units around a note are its neighbours, by which its words are told from the same words elsewhere. */
const neighbours = 64;

interface Noted {
  readonly name: string;
  readonly source: string;
  readonly article: Article;
  readonly ranges: readonly Range[];
  readonly sidecar: Sidecar;
}

describe('Notes on real clippings', () => {
  let noted: readonly Noted[] = [];

  before(function () {
    this.timeout(60_000);
    needShared(this, 'corpus');
    noted = corpusFiles().map(({ name, source }) => {
      const { article } = readClipping(source);
      const ranges = rangesIn(article);
      return { name, source, article, ranges, sidecar: writeNotes(article, ranges) };
    });
  });

  it('are made in nearly all of them', () => {
    assert.ok(noted.filter(({ ranges }) => ranges.length > 2).length > 80);
  });

  it('stand exactly where they were made when they are read back', () => {
    const wrong = noted.flatMap(({ name, article, ranges, sidecar }) => {
      const placed = placesOf(article, sidecar);
      return ranges.flatMap(({ start, end }, index) =>
        placed.get(idOf(index)) === `exact ${start}-${end}` ? [] : [`${name} ${index}: ${placed.get(idOf(index))}`],
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('move with their words when a paragraph is put on top; beside it they may be unsure', () => {
    const wrong: string[] = [];
    for (const { name, source, article, ranges, sidecar } of noted) {
      const longer = readClipping(withParagraphOnTop(source)).article;
      const { at, length } = insertionIn(article.text, longer.text);
      const placed = placesOf(longer, sidecar);
      for (const [index, { start, end }] of ranges.entries()) {
        const shift = start < at ? 0 : length;
        const found = placed.get(idOf(index)) ?? 'lost';
        const right = `${shift === 0 ? 'exact' : 'moved'} ${start + shift}-${end + shift}`;
        const isBeside = end > at - neighbours && start < at + neighbours;
        if (found !== right && !(isBeside && found.startsWith('unsure'))) wrong.push(`${name} ${index}: ${found}`);
      }
    }
    assert.deepEqual(wrong, []);
  }).timeout(20_000);

  it('leave the clippings as they are', () => {
    const changed = noted.filter(({ name, source }) => {
      const file = ['seeds', 'dev'].map((folder) => sharedPath(`corpus/${folder}/${name}`)).find(existsSync);
      return file === undefined || readFileSync(file, 'utf8') !== source;
    });
    assert.deepEqual(changed, []);
  });
});

const idOf = (index: number): string => `urn:x:${index}`;

/** A beginning, a middle and an end of sentences and words: six parts, or fewer where the text is short. */
function rangesIn({ text }: Article): readonly Range[] {
  return (['sentence', 'word'] as const).flatMap((granularity) => {
    const parts = [...new Intl.Segmenter('zh', { granularity }).segment(text)]
      .map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }))
      .filter(({ start, end }) => end - start > 1 && /\p{Script=Han}/u.test(text.slice(start, end)));
    const chosen = new Set([1, Math.floor(parts.length / 2), parts.length - 2]);
    return [...chosen].flatMap((index) => parts[index] ?? []);
  });
}

function writeNotes(article: Article, ranges: readonly Range[]): Sidecar {
  const written = ranges.reduce((sidecar, range, index) => {
    const options = { id: idOf(index), created: '2026-03-01T00:00:00Z' };
    const change = { comment: '**查證**', label: 'fact', tags: ['票價'] };
    return withAnnotation(sidecar, createNote(article, { kind: 'words', range }, change, options));
  }, emptySidecar);
  return parseSidecar(serializeSidecar(written));
}

/** State and range of each note, by its identifier. */
function placesOf(article: Article, sidecar: Sidecar): ReadonlyMap<string, string> {
  const placed = new NotePlacer().place(article, sidecar);
  return new Map(
    placed.map(({ id, anchor }) => [
      id,
      anchor.state === 'orphan' ? anchor.state : `${anchor.state} ${anchor.start}-${anchor.end}`,
    ]),
  );
}

function withParagraphOnTop(source: string): string {
  const { start } = readClipping(source).clipping.body;
  return `${source.slice(0, start)}${paragraph}${source.slice(start)}`;
}

/** Where a text was made longer, and by how much, in UTF-16 units. */
function insertionIn(text: string, longer: string): { readonly at: number; readonly length: number } {
  let at = 0;
  while (at < text.length && text[at] === longer[at]) at += 1;
  return { at, length: longer.length - text.length };
}
