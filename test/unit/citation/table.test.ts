import assert from 'node:assert/strict';
import { listedUnits, type CitedClipping } from '../../../src/core/citation/cited';
import { extractCitations } from '../../../src/core/citation/quotation/extractCitations';
import { writeReference } from '../../../src/core/citation/reference/formats';
import { buildReference } from '../../../src/core/citation/reference/reference';
import { CitationList, type CitationFormat } from '../../../src/core/citation/table';
import { judgeCitations, type CitationVerdict } from '../../../src/core/citation/verdict';
import { makeArticle, type Draft } from '../../support/article';

interface Judged {
  readonly file?: string;
  /** Verdicts by the words they are on. */
  readonly verdicts?: Readonly<Record<string, Omit<CitationVerdict, 'at'>>>;
}

function clipping(drafts: readonly Draft[], { file = 'a.md', verdicts = {} }: Judged = {}): CitedClipping {
  const article = makeArticle(drafts, { title: '兩國會談', outlet: '某報', published: '2023-02-22' });
  const said = Object.entries(verdicts).map(([words, verdict]) => {
    const start = article.text.indexOf(words);
    return { ...verdict, at: { start, end: start + words.length } };
  });
  const units = listedUnits(judgeCitations(extractCitations(article), said));
  return { file, source: article.text, article, units, reference: buildReference(article) };
}

function listOf(format: CitationFormat, ...clippings: readonly CitedClipping[]): string {
  const list = new CitationList(format);
  for (const each of clippings) list.take(each);
  return list.write();
}

/** Rows of a table without quoted line ends, as records by the names of the columns. */
function recordsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = table
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map(cellsOf);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

describe('CitationList', () => {
  it('makes a table with a row for everything that was said', () => {
    const cited = clipping(['外長王毅說：「很好。」', '他告訴路透社：「非常好。」']);
    const [first, second] = recordsOf(listOf('csv', cited));
    assert.deepEqual(first, {
      ...{ speaker: '外長王毅', name: '王毅', cue: '說', quotation: '「很好。」', kind: 'direct', via: '' },
      ...{ file: 'a.md', line: '1', paragraph: '1', confidence: 'high', verdict: '', key: 'clipping20230222' },
      reference: writeReference(cited.reference, 'gbt7714-2025').trim(),
    });
    assert.deepEqual(
      [second?.['speaker'], second?.['name'], second?.['via'], second?.['line']],
      ['他', '王毅', '路透社', '2'],
    );
  });

  it('opens right in Excel: byte order mark, CR LF, quoting, no formulas', () => {
    const table = listOf('csv', clipping(['王毅說：「甲,\u201c乙\u201d」'], { file: '=cmd|a.md' }));
    assert.ok(table.startsWith('\ufeffspeaker,'));
    assert.ok(table.endsWith('\r\n'));
    assert.equal(table.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(recordsOf(table)[0]?.['file'], "'=cmd|a.md");
    assert.ok(table.includes('"「甲,\u201c乙\u201d」"'));
  });

  it('leaves out what was rejected and what is of low confidence, and tells what was confirmed', () => {
    const drafts = ['王毅說：「很好。」', '他說：「非常好。」'];
    const table = listOf(
      'csv',
      clipping(drafts, {
        verdicts: {
          '「很好。」': { kind: 'direct', verdict: 'rejected' },
          '「非常好。」': { kind: 'direct', verdict: 'corrected', speaker: '李四' },
        },
      }),
    );
    assert.deepEqual(
      recordsOf(table).map(({ quotation, speaker, verdict }) => [quotation, speaker, verdict]),
      [['「非常好。」', '李四', 'corrected']],
    );
    const unsure = { ...clipping(drafts), units: [] };
    assert.equal(recordsOf(listOf('csv', unsure)).length, 0);
  });

  it('tells apart references that would share a key, in the order of the clippings', () => {
    const list = new CitationList('csv');
    list.take(clipping(['王毅說：「乙。」'], { file: 'b.md' }), 1);
    list.take(clipping(['王毅說：「甲。」'], { file: 'a.md' }), 0);
    assert.deepEqual(
      recordsOf(list.write()).map(({ file, key }) => [file, key]),
      [
        ['a.md', 'clipping20230222a'],
        ['b.md', 'clipping20230222b'],
      ],
    );
  });

  it('writes everything that was found as JSON, with the reference in CSL', () => {
    const text = listOf(
      'json',
      clipping(['外長王毅（Wang Yi）22日說：「很好。」']),
      clipping(['平淡無奇。'], { file: 'b.md' }),
    );
    const [first, second] = JSON.parse(text) as {
      file: string;
      reference: { id: string; title: string };
      units: { kind: string; text: string; line: number; start: number }[];
    }[];
    assert.equal(first?.file, 'a.md');
    assert.equal(first.reference.title, '兩國會談');
    assert.deepEqual(new Set(first.units.map(({ kind }) => kind)), new Set(['gloss', 'date', 'direct']));
    assert.equal(first.units.find(({ kind }) => kind === 'direct')?.text, '「很好。」');
    assert.deepEqual(second?.units, []);
    assert.deepEqual(JSON.parse(listOf('json')), []);
  });

  it('puts the Markdown documents of clippings one after the other', () => {
    const text = listOf('markdown', clipping(['王毅說：「甲。」']), clipping(['王毅說：「乙。」']));
    assert.equal(text.split('\n---\n\n').length, 2);
    assert.match(text, /clipping20230222a[\s\S]*clipping20230222b/);
  });
});

describe('where the words stand', () => {
  it('is a line of the file and a paragraph of the report', () => {
    const article = makeArticle(['標題段。', { role: 'caption', text: '王毅說：「圖說。」' }, '王毅說：「內文。」']);
    const units = listedUnits(extractCitations(article));
    const source = article.text;
    const cited = { file: 'a.md', source, article, units, reference: buildReference(article) };
    assert.deepEqual(
      recordsOf(listOf('csv', cited)).map(({ quotation, line, paragraph }) => [quotation, line, paragraph]),
      [
        ['「圖說。」', '2', ''],
        ['「內文。」', '3', '2'],
      ],
    );
  });
});
