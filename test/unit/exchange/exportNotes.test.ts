import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { annotationContext } from '../../../src/core/annotation/annotation';
import { changeNote } from '../../../src/core/annotation/note';
import { exportNotes, readExchange, type ExchangeFormat } from '../../../src/core/exchange';
import { assertWebAnnotation } from '../../support/webAnnotation';
import { makeArticle } from '../../support/article';
import { article, clippingWith, note, options, orphan, place } from './notes';

const write = (format: ExchangeFormat, ...clippings: Parameters<typeof exportNotes>[1]): string =>
  exportNotes(format, clippings, options);

/** Anything a person may type or paste, marks of Markdown, CSV and JSON first of all. */
const anyText = fc.string({
  unit: fc.constantFrom(...'中文，。「」𠮷a1 \n\t\r"\',;=+-@#*_`[]()<>~|\\&!:.', '```', '<script>', '</', '- ', '> '),
  maxLength: 30,
});
const anyChange = fc.record({
  comment: anyText,
  gloss: anyText,
  tags: fc.array(anyText, { maxLength: 3 }),
  label: fc.constantFrom('fact', 'doubt', 'other'),
});

/** RFC 4180, read character by character; the mark that keeps a cell from being a formula is taken off. */
function parseCsv(text: string): readonly (readonly string[])[] {
  assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 1; at < text.length;) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        value += text[at] ?? assert.fail('a quoted cell without an end');
      }
      at += 1;
    } else {
      for (; !',\r'.includes(text.charAt(at)); at += 1) value += text.charAt(at);
    }
    assert.doesNotMatch(value, /^[=+\-@\t\r]/);
    row.push(value.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''));
    if (text[at] === ',') at += 1;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('Export to Markdown', () => {
  it('says how the words read now where they have changed', () => {
    const made = note('𠮷野家的分店超過一千家，店長這樣說');
    const changed = makeArticle([
      '總統說：「兩國關係很好。」',
      '𠮷野家的分店超過兩千家，店長這樣說。',
      '最後一段，與關係無關。',
    ]);
    const text = write('markdown', { file: 'a.md', article: changed, notes: place([made], changed) });
    assert.match(text, /> 𠮷野家的分店超過一千家，店長這樣說/);
    assert.match(text, /\*現為\*: 𠮷野家的分店超過兩千家，店長這樣說/);
  });

  it('writes each note as a quotation with what is said about it, and the reference', () => {
    const remark = note('兩國關係', {
      label: 'fact',
      comment: '查過\n\n- 甲',
      gloss: 'relations',
      tags: ['外交', '兩 岸'],
    });
    assert.equal(
      write('markdown', clippingWith(remark)),
      `# 標註

## 兩國會談

- > 兩國關係

  **事實** · 釋義: relations · #外交 #兩-岸 · 林, 2026-01-01

  查過

  - 甲

參考文獻: 某報. 兩國會談\\[EB/OL\\]. (2021-03-05). <https://www.example.org/1>.
`,
    );
  });

  it('keeps orphans in a section of their own and says when a place is uncertain', () => {
    const twice = {
      ...note('關係'),
      target: { source: 'x:y', selector: { type: 'TextQuoteSelector', exact: '關係' } },
    };
    const text = write('markdown', clippingWith(orphan('不在這裡的話語'), twice));
    assert.match(text, /- > 關係\n\n {2}\*位置不確定\*/);
    assert.match(text, /### 失去位置的標註\n\n- > 不在這裡的話語\n/);
  });

  it('names what a note without words is about', () => {
    const text = write('markdown', clippingWith(note(undefined, { comment: '全' }), note(2, { comment: '圖' })));
    assert.match(text, /- \*關於整篇剪報\*\n[^]*\n {2}全\n[^]*- \*關於圖片\*\n[^]*\n {2}圖\n/);
  });

  it('lets nothing that a comment leaves open reach into the next note', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 4 }), (changes) => {
        const notes = changes.map((change) => note('兩國關係', change));
        const tree = fromMarkdown(write('markdown', clippingWith(...notes)));
        const kinds = tree.children.map((node) => node.type);
        assert.deepEqual(kinds, ['heading', 'heading', 'list', 'paragraph']);
        const list = tree.children[2];
        assert.ok(list?.type === 'list');
        assert.deepEqual(
          list.children.map((item) => item.children[0]?.type),
          notes.map(() => 'blockquote'),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('loses no quotation and no comment', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const lines = write('markdown', clippingWith(note('店長這樣說', change))).split('\n');
        assert.ok(lines.includes('- > 店長這樣說'));
        const comment = change.comment.trim() === '' ? [] : change.comment.split(/\r\n|[\r\n]/);
        const from = lines.findIndex((_, at) =>
          comment.every((line, index) => lines[at + index] === (line === '' ? '' : `  ${line}`)),
        );
        assert.ok(from >= 0);
      }),
    );
  });
});

describe('Export to CSV', () => {
  it('has a line for every note', () => {
    const rows = parseCsv(
      write('csv', clippingWith(note('𠮷野家', { label: 'fact', tags: ['店', '食'] }), orphan('不在這裡的話語'))),
    );
    const start = article.text.indexOf('𠮷野家');
    const head = ['新聞/會談.md', '兩國會談', '某報', '2021-03-05', 'https://www.example.org/1'];
    const made = ['林', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'];
    assert.deepEqual(rows, [
      'file,title,outlet,published,url,state,label,quotation,comment,gloss,tags,creator,created,modified,start,end'.split(
        ',',
      ),
      [...head, 'exact', '事實', '𠮷野家', '', '', '店; 食', ...made, String(start), String(start + 4)],
      [...head, 'orphan', '', '不在這裡的話語', '', '', '', ...made, '', ''],
    ]);
  });

  it('gives back every quotation and comment, and no formula', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 4 }), (changes) => {
        const notes = clippingWith(...changes.map((change) => note('店長這樣說', change)));
        const rows = parseCsv(write('csv', notes)).slice(1);
        assert.deepEqual(
          rows.map((row) => [row[7], row[8], row[9]]),
          notes.notes.map(({ quote, comment, gloss }) => [quote, comment, gloss]),
        );
      }),
    );
  });

  it('marks what Chinese editions of Excel take for a formula too', () => {
    assert.match(write('csv', clippingWith(note('店長', { comment: '＝1+1' }))), /,'＝1\+1,/);
  });
});

describe('Export as an AnnotationCollection', () => {
  it('is valid by the W3C model and gives back the same annotations', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 4 }), (changes) => {
        const annotations = changes.map((change) => ({ ...note('𠮷野家', change), 'ext:unknown': { a: [1] } }));
        const text = write('collection', clippingWith(...annotations));
        assertWebAnnotation(JSON.parse(text));
        const read = readExchange(text);
        assert.ok(read.ok);
        assert.deepEqual([read.format, read.skipped], ['collection', []]);
        assert.deepEqual(read.annotations, annotations);
      }),
    );
  });

  it('counts what it holds and names itself by it', () => {
    const text = write('collection', clippingWith(note('店長')), clippingWith(note('分店'), orphan('不在這裡的話語')));
    const { total, first, '@context': context } = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual([total, (first as { items: unknown[] }).items.length, context], [3, 3, annotationContext]);
    assert.equal(write('collection', clippingWith()), write('collection', clippingWith()));
  });
});

describe('Notes as the W3C model wants them', () => {
  it('are what createNote and changeNote make', () => {
    const part = fc.constantFrom<string | number | undefined>('兩國關係', '𠮷野家', 1, 2, undefined);
    fc.assert(
      fc.property(part, anyChange, anyChange, (on, first, second) => {
        const annotation = note(on, first);
        assertWebAnnotation(JSON.parse(JSON.stringify(annotation)));
        const changed = changeNote(annotation, { ...second, label: null }, '2026-02-01T00:00:00.000Z');
        assertWebAnnotation(JSON.parse(JSON.stringify(changed)));
      }),
    );
  });

  it('are told from what is none', () => {
    const { target: _, ...headless } = note('店長');
    const wrong = [headless, { ...note('店長'), created: 'yesterday' }, { ...note('店長'), body: [{ value: 1 }] }];
    for (const value of wrong) assert.throws(() => assertWebAnnotation(value));
  });
});
