import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { createNote, moveNote } from '../../../src/core/annotation/note';
import { NotePlacer, type PlacedNote } from '../../../src/core/annotation/notePlacer';
import { emptySidecar, withAnnotation, type Sidecar } from '../../../src/core/annotation/sidecar';
import type { AnnotatedPart } from '../../../src/core/annotation/target';
import type { Article } from '../../../src/core/article/article';
import { readClipping } from '../../../src/core/session';

const paragraphs = [
  '港務局長瓦雷拉今天表示，復航後的第一個月每天兩班，票價不變。',
  '外長鄧洛在共同記者會上說，這不是誰的讓步，是兩岸居民的日常。',
  '外長瓦茲在共同記者會上說，這不是誰的讓步，是兩岸居民的日常。',
  '法新社引述一名官員說，試行期間只開放當地居民，旅行團要等到秋天。',
];

function read(...lines: readonly string[]): Article {
  return readClipping(`---\ntitle: 渡輪復航\n---\n${lines.map((line) => `<p>${line}</p>`).join('\n')}\n`).article;
}

function partOf(article: Article, words: string): AnnotatedPart {
  const start = article.text.indexOf(words);
  return { kind: 'words', range: { start, end: start + words.length } };
}

const options = { id: 'urn:uuid:1', created: '2026-03-14T00:00:00Z' };
const noteOn = (article: Article, words: string): Annotation =>
  createNote(article, partOf(article, words), {}, options);
const sidecarOf = (...notes: readonly Annotation[]): Sidecar => notes.reduce(withAnnotation, emptySidecar);

function place(article: Article, ...notes: readonly Annotation[]): readonly PlacedNote[] {
  return new NotePlacer().place(article, sidecarOf(...notes));
}

function wordsAt({ text }: Article, { anchor }: PlacedNote): string {
  return anchor.state === 'orphan' ? '' : text.slice(anchor.start, anchor.end);
}

describe('NotePlacer, with a text it has not seen', () => {
  const article = read(...paragraphs);

  it('finds a note where it was made', () => {
    const [note] = place(article, noteOn(article, '票價不變'));
    assert.equal(note?.anchor.state, 'exact');
    assert.equal(wordsAt(article, note), '票價不變');
  });

  it('is not certain of the twin that is left when the paragraph of the note is gone', () => {
    const note = noteOn(article, '這不是誰的讓步，是兩岸居民的日常');
    const left = read(...paragraphs.filter((line) => !line.includes('鄧洛')));
    assert.notEqual(place(left, note)[0]?.anchor.state, 'exact');
    assert.notEqual(place(left, note)[0]?.anchor.state, 'moved');
  });

  it('tells twins apart by their order as long as both are there', () => {
    const words = '這不是誰的讓步，是兩岸居民的日常';
    const second = article.text.lastIndexOf(words);
    const range = { start: second, end: second + words.length };
    const note = createNote(article, { kind: 'words', range }, {}, options);
    const changed = read('新的第一段，說明背景。', ...paragraphs);
    const [found] = place(changed, note);
    assert.deepEqual(found?.anchor, {
      state: 'moved',
      start: changed.text.lastIndexOf(words),
      end: changed.text.lastIndexOf(words) + words.length,
    });
  });

  it('finds a note in the other script, with other quotation marks and line ends', () => {
    const traditional = read('發言人說：「關係發展，將繼續下去。」記者會到此結束，沒有提問。');
    const simplified = read('发言人说：“关系发展，\n将继续下去。”记者会到此结束，没有提问。');
    const [found] = place(simplified, noteOn(traditional, '「關係發展，將繼續下去。」'));
    assert.equal(found?.anchor.state, 'moved');
    assert.equal(wordsAt(simplified, found).replace(/\s/g, ''), '“关系发展，将继续下去。”');
  });

  it('is an orphan when its words are gone', () => {
    const [note] = place(read(paragraphs[0] ?? ''), noteOn(article, '旅行團要等到秋天'));
    assert.deepEqual(note?.anchor, { state: 'orphan' });
    assert.equal(note.block, undefined);
  });

  it('puts notes on the whole clipping first and orphans last', () => {
    const whole = createNote(article, { kind: 'clipping' }, { comment: '全文' }, { ...options, id: 'urn:uuid:9' });
    const gone = { ...noteOn(article, '旅行團要等到秋天'), id: 'urn:uuid:2' };
    const there = { ...noteOn(article, '票價不變'), id: 'urn:uuid:3' };
    const left = read(paragraphs[0] ?? '');
    assert.deepEqual(
      place(left, gone, there, whole).map(({ id }) => id),
      ['urn:uuid:9', 'urn:uuid:3', 'urn:uuid:2'],
    );
  });

  it('finds a note on a picture by its address', () => {
    const picture = '<p><img src="https://harbor.example/a.jpg" alt=""></p>';
    const before = readClipping(`<p>${paragraphs[0] ?? ''}</p>${picture}<p>${paragraphs[3] ?? ''}</p>`).article;
    const block = before.blocks.findIndex(({ kind }) => kind === 'figure');
    const note = createNote(before, { kind: 'block', block }, { comment: '圖' }, options);
    const after = readClipping(`${picture}<p>${paragraphs[0] ?? ''}</p>`).article;
    const [found] = place(after, note);
    assert.equal(found?.about, 'element');
    assert.equal(found.anchor.state, 'moved');
    assert.equal(after.blocks[found.block ?? -1]?.kind, 'figure');
  });
});

describe('NotePlacer, while the text is edited', () => {
  const words = '試行期間只開放當地居民';

  function follow(
    before: readonly string[],
    after: readonly string[],
  ): { article: Article; note: PlacedNote | undefined } {
    const first = read(...before);
    const placer = new NotePlacer();
    const sidecar = sidecarOf(noteOn(first, words));
    placer.place(first, sidecar);
    const article = read(...after);
    return { article, note: placer.place(article, sidecar)[0] };
  }

  it('follows words that are changed', () => {
    const { article, note } = follow(paragraphs, [
      ...paragraphs.slice(0, 3),
      '法新社引述一名官員說，試行期間暫時只開放居民，旅行團要等到秋天。',
    ]);
    assert.equal(note?.anchor.state, 'moved');
    assert.equal(wordsAt(article, note), '試行期間暫時只開放居民');
  });

  it('is exact again when the change is undone', () => {
    const first = read(...paragraphs);
    const placer = new NotePlacer();
    const sidecar = sidecarOf(noteOn(first, words));
    placer.place(first, sidecar);
    assert.equal(placer.place(read('新的一段。', ...paragraphs), sidecar)[0]?.anchor.state, 'moved');
    assert.equal(placer.place(first, sidecar)[0]?.anchor.state, 'exact');
  });

  it('does not follow words that are replaced', () => {
    const { note } = follow(paragraphs, [
      ...paragraphs.slice(0, 3),
      '法新社引述一名官員說，其他問題留待下次會談，旅行團要等到秋天。',
    ]);
    assert.notEqual(note?.anchor.state, 'moved');
    assert.notEqual(note?.anchor.state, 'exact');
  });

  it('looks for everything anew in another text', () => {
    const { note } = follow(paragraphs, ['一篇完全不同的報導，講的是天氣。']);
    assert.deepEqual(note?.anchor, { state: 'orphan' });
  });
});

describe('moveNote', () => {
  it('gives a note other words and keeps what others wrote into its target', () => {
    const article = read(...paragraphs);
    const note = noteOn(article, '票價不變');
    const target = note.target as Readonly<Record<string, unknown>>;
    const foreign: Annotation = { ...note, target: { ...target, 'ex:page': 3 } };
    const moved = moveNote(article, foreign, partOf(article, '每天兩班，票價不變'), '2026-03-15T00:00:00Z');
    const [placed] = place(article, moved);
    assert.equal(placed?.quote, '每天兩班，票價不變');
    assert.equal(placed.anchor.state, 'exact');
    assert.equal((moved.target as Readonly<Record<string, unknown>>)['ex:page'], 3);
    assert.equal(moved.modified, '2026-03-15T00:00:00Z');
  });
});
