import type { CommentNode, ReaderLabel, ReaderNote, ReaderNotes } from '../../../src/protocol/notes';
import type { ReaderSnapshot } from '../../../src/protocol/reader';
import { taiwanSample } from './samples';

export const labels: readonly ReaderLabel[] = [
  { id: 'fact', name: '事實', color: 'yellow', meaning: '可以查證的說法', key: 'f' },
  { id: 'doubt', name: '存疑', color: 'red', meaning: '', key: 'd' },
  { id: 'term', name: '用語', color: 'blue', meaning: '', key: 't' },
  { id: 'key', name: '重點', color: 'green', meaning: '', key: 'i' },
];

export const tags = ['票價', '待查', '港務局', '渡輪復航', '渡輪', 'Ferry'];

/** A comment of one paragraph. */
export function paragraphOf(text: string): readonly CommentNode[] {
  return text === '' ? [] : [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
}

/** A note on words of a snapshot: on the first place where they stand. */
export function noteOn(
  { text, blocks }: ReaderSnapshot,
  words: string,
  rest: Partial<ReaderNote> & { readonly id: string },
): ReaderNote {
  const start = text.indexOf(words);
  const block = blocks.findIndex(({ end }) => end > start);
  return { ...blank, range: { start, end: start + words.length }, block, quote: words, ...withNodes(rest) };
}

/** A note without a place of its own in the text. */
export function noteWithout(rest: Partial<ReaderNote> & { readonly id: string }): ReaderNote {
  return { ...blank, ...withNodes(rest) };
}

/** The snapshot with these notes. */
export function annotated(
  snapshot: ReaderSnapshot,
  notes: readonly ReaderNote[],
  rest: Partial<ReaderNotes> = {},
): ReaderSnapshot {
  return { ...snapshot, annotations: { notes, labels, tags, ...rest } };
}

/** The Taiwan sample with notes of every kind. */
export function annotatedSample(rest: Partial<ReaderNotes> = {}): ReaderSnapshot {
  const sample = taiwanSample();
  const figure = sample.blocks.findIndex(({ kind }) => kind === 'figure');
  return annotated(
    sample,
    [
      noteWithout({
        id: 'whole',
        about: 'clipping',
        comment: '與二月的報導對照。',
        tags: ['渡輪'],
        made: '林 · 昨天 18:02',
      }),
      noteWithout({
        id: 'picture',
        about: 'element',
        block: figure,
        comment: '檔案照片，不是當天拍的。',
        made: '昨天',
      }),
      noteOn(sample, '瓦雷拉（Ines Varela）', { id: 'gloss', gloss: '港務局長，2024 年上任', made: '今天 10:40' }),
      noteOn(sample, '復航後的第一個月每天兩班，票價不變', {
        id: 'fares',
        label: 'fact',
        comment: '與二月說法不同（當時說每天一班）。查兩邊公告。',
        tags: ['票價'],
        made: '今天 10:42',
      }),
      noteOn(sample, '票價不變。路透社報導', { id: 'overlap', label: 'doubt' }),
      noteOn(sample, '這條航線是兩岸居民往返的主要通道', { id: 'green', label: 'key', made: '今天' }),
      noteOn(sample, '共同記者會', { id: 'term', label: 'term', made: '今天' }),
      noteOn(sample, '雙方對檢疫範圍仍有歧見，專家小組下週再開一次會，屆時才會決定檢疫站設在哪一側。\n渡輪不只是船。', {
        id: 'across',
        label: 'doubt',
        comment: '單一匿名來源。',
        tags: ['待查'],
        made: '昨天 09:15',
      }),
      noteWithout({
        id: 'unsure',
        state: 'unsure',
        block: 4,
        about: 'text',
        quote: '每天一班',
        comment: '舊說法',
        made: '三月',
      }),
      noteWithout({ id: 'orphan', state: 'orphan', about: 'text', quote: '夜間加開兩班', label: 'fact', made: '三月' }),
    ],
    rest,
  );
}

const blank: Omit<ReaderNote, 'id'> = {
  about: 'text',
  state: 'exact',
  quote: '',
  comment: '',
  gloss: '',
  tags: [],
  commentNodes: [],
  made: '',
};

function withNodes<Note extends Partial<ReaderNote>>(note: Note): Note & Pick<ReaderNote, 'commentNodes'> {
  return { commentNodes: paragraphOf(note.comment ?? ''), ...note };
}
