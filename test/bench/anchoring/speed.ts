import { Anchorer } from '../../../src/core/annotation/anchor';
import { createNote } from '../../../src/core/annotation/note';
import { NotePlacer } from '../../../src/core/annotation/notePlacer';
import { emptySidecar, withAnnotation, type Sidecar } from '../../../src/core/annotation/sidecar';
import type { Annotation } from '../../../src/core/annotation/annotation';
import type { Article } from '../../../src/core/article/article';
import { readClipping } from '../../../src/core/session';
import { seededRandom } from '../../support/randomness';
import { check } from '../report';
import { bestOf, timeOf } from '../statistics';

const runs = 7;

/** How long it takes to find many notes: all of them in a text that was never seen, and again after a keystroke. */
export function benchAnchoringSpeed(documents: readonly string[]): void {
  const small = clippingOf(documents, 5_000);
  const notes = makeNotes(small, 500);
  const changed = typed(small, '，');
  check({ name: '500 notes, 5,000 characters, text unchanged', measured: place(small, notes), limit: 20, unit: 'ms' });
  check({
    name: '500 notes, 5,000 characters, text above changed',
    measured: place(changed, notes),
    limit: 100,
    unit: 'ms',
  });
  check({ name: '500 notes after a keystroke', measured: afterKeystroke(small, changed, notes), limit: 5, unit: 'ms' });
  const large = clippingOf(documents, 300_000);
  const many = makeNotes(large, 2_000);
  const largeChanged = typed(large, '，');
  check({ name: '2,000 notes, 300,000 characters', measured: place(large, many), limit: 500, unit: 'ms' });
  check({
    name: '2,000 notes after a keystroke',
    measured: afterKeystroke(large, largeChanged, many),
    limit: 50,
    unit: 'ms',
  });
}

/** Paragraphs of real clippings in one, as long as asked for. */
function clippingOf(documents: readonly string[], length: number): Article {
  let html = '';
  for (let index = 0; html.length < length; index += 1) {
    const { text } = readClipping(documents[index % documents.length] ?? '').article;
    html += text
      .split('\n')
      .map((line) => `<p>${line.replace(/[<&]/g, '')}${index >= documents.length ? String(index) : ''}</p>\n`)
      .join('');
  }
  return readClipping(`---\ntitle: 測速\n---\n${html.slice(0, length)}</p>\n`).article;
}

function makeNotes(article: Article, count: number): readonly Annotation[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, index) => {
    const length = 3 + Math.floor(random() * 30);
    const start = Math.floor(random() * (article.text.length - length));
    const range = { start, end: start + length };
    return createNote(
      article,
      { kind: 'words', range },
      { label: 'fact' },
      { id: `urn:bench:${String(index)}`, created: '' },
    );
  });
}

/** The article with something typed into its first paragraph. */
function typed(article: Article, words: string): Article {
  return { ...article, text: article.text.slice(0, 10) + words + article.text.slice(10) };
}

function place({ text }: Article, notes: readonly Annotation[]): number {
  return bestOf(runs, () => {
    // Another text in between, so that nothing is known of this one.
    new Anchorer('').anchor({ id: '' });
    const anchorer = new Anchorer(text);
    for (const note of notes) anchorer.anchor(note);
  });
}

function afterKeystroke(before: Article, after: Article, notes: readonly Annotation[]): number {
  const sidecar = notes.reduce<Sidecar>((all, note) => withAnnotation(all, note), emptySidecar);
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const placer = new NotePlacer();
    placer.place(before, sidecar);
    best = Math.min(
      best,
      timeOf(() => placer.place(after, sidecar)),
    );
  }
  return best;
}
