import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { noteOf } from '../../../src/core/annotation/note';
import { exportNotes, readExchange } from '../../../src/core/exchange';
import { assertWebAnnotation } from '../../support/webAnnotation';
import { article, clippingWith, note, options, orphan, place } from './notes';

interface Row {
  id: string;
  text: string;
  tags: string[];
  updated: string;
  uri: string;
  target: unknown[];
  references?: string[];
  jianbao?: unknown;
}

const rowsOf = (text: string): Row[] => (JSON.parse(text) as { rows: Row[] }).rows;
const write = (...annotations: readonly Annotation[]): string =>
  exportNotes('hypothesis', [clippingWith(...annotations)], options);

function readAll(file: unknown): Extract<ReturnType<typeof readExchange>, { ok: true }> {
  const read = readExchange(JSON.stringify(file));
  assert.ok(read.ok);
  return read;
}

/** A row as the API of Hypothesis gives it, with invented content. */
const theirs = {
  id: 'Qx3_-0aBEeyPJ7d0cK9mZw',
  created: '2021-03-06T08:00:00.123456+00:00',
  updated: '2021-03-06T08:30:00.000000+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.example.org/1',
  text: '**此處**有疑',
  tags: ['外交', 'label:doubt'],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
  target: [
    {
      source: 'https://www.example.org/1',
      selector: [
        { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 4, endContainer: '/div[1]', endOffset: 8 },
        { type: 'TextPositionSelector', start: 1200, end: 1204 },
        { type: 'TextQuoteSelector', exact: '兩國關係', prefix: '總統說：「', suffix: '很好。」' },
      ],
    },
  ],
  document: { title: ['兩國會談'] },
  user_info: { display_name: '讀者' },
  links: {},
  hidden: false,
  flagged: false,
};

const reply = {
  ...theirs,
  id: 'Rply3_-0aBEeyPJ7d0cK9g',
  text: '同意',
  tags: [],
  references: [theirs.id],
  target: [{ source: 'https://www.example.org/1' }],
};

describe('Export for Hypothesis', () => {
  it('writes what a search of its API gives', () => {
    const remark = note('分店', { comment: '多', label: 'fact', gloss: 'branch', tags: ['店'] });
    const [row] = rowsOf(write(remark));
    const start = article.text.indexOf('分店');
    const source = 'https://www.example.org/1';
    assert.deepEqual(row, {
      id: remark.id,
      created: '2026-01-01T00:00:00Z',
      updated: '2026-01-01T00:00:00Z',
      user: 'acct:%E6%9E%97@jianbao.invalid',
      user_info: { display_name: '林' },
      uri: source,
      text: '多',
      tags: ['label:fact', 'gloss:branch', '店'],
      group: '__world__',
      permissions: {
        read: ['group:__world__'],
        update: ['acct:%E6%9E%97@jianbao.invalid'],
        delete: ['acct:%E6%9E%97@jianbao.invalid'],
        admin: ['acct:%E6%9E%97@jianbao.invalid'],
      },
      target: [
        {
          source,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: '分店',
              prefix: '總統說：「兩國關係很好。」\n𠮷野家的',
              suffix: '超過一千家，店長這樣說。\n\n最後一段，與關係無關。',
            },
            { type: 'TextPositionSelector', start, end: start + 2 },
          ],
        },
      ],
      document: { title: ['兩國會談'] },
      hidden: false,
      flagged: false,
      links: {},
      jianbao: remark,
    });
  });

  it('gives no position of a note whose place is not certain', () => {
    const [row] = rowsOf(write(orphan('不在這裡的話語')));
    assert.doesNotMatch(JSON.stringify(row?.target), /TextPositionSelector/);
    assert.match(JSON.stringify(row?.target), /不在這裡的話語/);
  });

  it('comes back as it was', function () {
    this.timeout(20_000);
    const text = fc.string({ unit: fc.constantFrom(...'中a 𠮷\n"', 'label:', 'gloss:') });
    const change = fc.record({
      comment: text,
      gloss: text,
      tags: fc.array(text, { maxLength: 3 }),
      label: fc.constantFrom('fact', 'doubt'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const annotations = [
          ...changes.map((each) => ({ ...note('𠮷野家', each), 'ext:unknown': [1, { a: null }] })),
          note(2, { comment: '圖' }),
          note(undefined, { comment: '全' }),
          orphan('不在這裡的話語'),
        ];
        const read = readExchange(write(...annotations));
        assert.ok(read.ok);
        assert.deepEqual([read.format, read.skipped], ['hypothesis', []]);
        assert.deepEqual(
          new Map(read.annotations.map((each) => [each.id, each])),
          new Map(annotations.map((each) => [each.id, each])),
        );
      }),
    );
  });

  it('comes back with what was changed in the file', () => {
    const remark: Annotation = { ...note('分店', { comment: '多', label: 'fact', tags: ['店'] }), 'ext:unknown': 1 };
    const [row] = rowsOf(write(remark));
    assert.ok(row);
    const changed = { ...row, text: '少', tags: ['label:doubt', '食'], updated: '2026-03-01T00:00:00+00:00' };
    const [back] = readAll({ total: 1, rows: [changed] }).annotations;
    assert.ok(back);
    const { comment, label, tags, modified } = noteOf(back);
    assert.deepEqual([comment, label, tags, modified], ['少', 'doubt', ['食'], '2026-03-01T00:00:00.000Z']);
    assert.deepEqual([back.id, back.target, back['ext:unknown']], [remark.id, remark.target, 1]);
  });

  it('comes back through Hypothesis itself, which keeps text, tags, target and address', () => {
    const remark = note('分店', { comment: '多', label: 'fact', gloss: 'branch', tags: ['店'] });
    const [row] = rowsOf(write(remark));
    assert.ok(row);
    const { text, tags, target, uri } = row;
    const [back] = readAll({ rows: [{ ...theirs, text, tags, target, uri }] }).annotations;
    assert.ok(back);
    const { comment, label, gloss, tags: kept, quote } = noteOf(back);
    assert.deepEqual([comment, label, gloss, kept, quote], ['多', 'fact', 'branch', ['店'], '分店']);
    assert.equal(place([back])[0]?.anchor.state === 'orphan', false);
  });
});

describe('Import from Hypothesis', () => {
  it('reads a list of the API and a file of the client alike', () => {
    const fromApi = readAll({ total: 2, rows: [theirs, reply] });
    const fromClient = readAll({
      export_date: '2026-01-01T00:00:00Z',
      export_userid: theirs.user,
      client_version: '1.0',
      annotations: [theirs, reply],
    });
    assert.deepEqual(fromApi, fromClient);
    assert.deepEqual([fromApi.format, fromApi.annotations.length, fromApi.skipped], ['hypothesis', 2, []]);
  });

  it('makes annotations of the W3C model', () => {
    const [remark, answer] = readAll({ rows: [theirs, reply] }).annotations;
    assertWebAnnotation(remark);
    assertWebAnnotation(answer);
    assert.ok(remark && answer);
    assert.deepEqual(noteOf(remark), {
      id: `urn:x-hypothesis:${theirs.id}`,
      quote: '兩國關係',
      about: 'text',
      label: 'doubt',
      comment: '**此處**有疑',
      gloss: '',
      tags: ['外交'],
      created: '2021-03-06T08:00:00.123Z',
      modified: '2021-03-06T08:30:00.000Z',
      creator: '讀者',
    });
    assert.equal(remark.motivation, 'commenting');
  });

  it('puts a reply where the annotation stands that it answers', () => {
    const [remark, answer] = readAll({ rows: [theirs, reply] }).annotations;
    assert.ok(remark && answer);
    assert.deepEqual([answer.motivation, answer.target], ['replying', remark.target]);
    assert.equal(noteOf(answer).comment, '同意');
  });

  it('finds the words in the clipping, though Hypothesis counted in another text', () => {
    const [placed] = place(readAll({ rows: [theirs] }).annotations);
    const start = article.text.indexOf('兩國關係');
    assert.ok(placed && placed.anchor.state !== 'orphan');
    assert.deepEqual([placed.anchor.start, placed.anchor.end], [start, start + 4]);
  });

  it('gives Hypothesis back what it said', () => {
    const rows = rowsOf(write(...readAll({ rows: [theirs, reply] }).annotations));
    const back = rows.find(({ id }) => id === theirs.id);
    assert.ok(back);
    const { jianbao: _, ...row } = back;
    assert.deepEqual(row, {
      ...theirs,
      tags: ['label:doubt', '外交'],
      created: '2021-03-06T08:00:00.123Z',
      updated: '2021-03-06T08:30:00.000Z',
    });
    assert.deepEqual(rows.find(({ id }) => id === reply.id)?.references, [theirs.id]);
  });

  it('gives equal rows equal annotations', () => {
    const withoutId = Object.fromEntries(Object.entries(theirs).filter(([key]) => key !== 'id'));
    for (const row of [theirs, withoutId]) {
      assert.deepEqual(readAll({ rows: [row] }).annotations, readAll({ rows: [row] }).annotations);
    }
  });

  it('lets no annotation write over the fields of its row', () => {
    const forged = {
      ...note('分店', { comment: '多' }),
      hypothesis: { text: '別的', id: 'x', jianbao: {}, uri: 'x:y' },
    };
    const [row] = rowsOf(write(forged));
    assert.deepEqual([row?.text, row?.id, row?.uri], ['多', forged.id, 'https://www.example.org/1']);
  });
});
