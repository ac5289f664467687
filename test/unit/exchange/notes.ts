import type { Annotation } from '../../../src/core/annotation/annotation';
import { createNote, type NoteChange } from '../../../src/core/annotation/note';
import { NotePlacer, type PlacedNote } from '../../../src/core/annotation/notePlacer';
import type { Article } from '../../../src/core/article/article';
import type { ExportedClipping, ExportOptions } from '../../../src/core/exchange';
import { makeArticle } from '../../support/article';

/** The words of 𠮷野家 begin behind a character of two UTF-16 units. */
export const article = makeArticle(
  [
    '總統說：「兩國關係很好。」',
    '𠮷野家的分店超過一千家，店長這樣說。',
    { figure: 'https://img.example.org/1.jpg' },
    '最後一段，與關係無關。',
  ],
  { title: '兩國會談', outlet: '某報', url: 'https://www.example.org/1', published: '2021-03-05' },
);

export const options: ExportOptions = {
  labelName: (label) => ({ fact: '事實', doubt: '存疑' })[label] ?? label,
  reference: ({ facts }) => `某報. 兩國會談[EB/OL]. (2021-03-05). ${facts.url?.value ?? ''}.`,
  created: '2026-01-02T03:04:05Z',
  texts: {
    title: '標註',
    gloss: '釋義',
    wholeClipping: '關於整篇剪報',
    picture: '關於圖片',
    unsure: '位置不確定',
    now: '現為',
    orphans: '失去位置的標註',
    reference: '參考文獻',
  },
};

let made = 0;

/** A note on words of the article, on a block, or on the whole clipping. */
export function note(on: string | number | undefined, change: NoteChange = {}, of: Article = article): Annotation {
  made += 1;
  const start = typeof on === 'string' ? of.text.indexOf(on) : -1;
  const part =
    typeof on === 'string'
      ? ({ kind: 'words', range: { start, end: start + on.length } } as const)
      : on === undefined
        ? ({ kind: 'clipping' } as const)
        : ({ kind: 'block', block: on } as const);
  const id = `urn:uuid:00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  return createNote(of, part, change, { id, created: '2026-01-01T00:00:00Z', creator: '林' });
}

/** A note on words that the article does not have. */
export function orphan(words: string, change: NoteChange = {}): Annotation {
  return note(
    words,
    change,
    makeArticle([`別的報紙，別的報導：${words}，此處不同。`], { url: 'https://www.example.org/1' }),
  );
}

export function place(annotations: readonly Annotation[], of: Article = article): readonly PlacedNote[] {
  return new NotePlacer().place(of, {
    lines: annotations.map((annotation) => ({ kind: 'annotation', annotation })),
  });
}

export function clippingWith(...annotations: readonly Annotation[]): ExportedClipping {
  return { file: '新聞/會談.md', article, notes: place(annotations) };
}
