import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NameForm } from '../../../../src/core/names/name';
import { nameColumns } from '../../../../src/core/names/nameRow';
import {
  correctName,
  mergeNames,
  nameFault,
  putNames,
  removeName,
  splitName,
} from '../../../../src/core/names/project/projectEdits';
import { keyOfName } from '../../../../src/core/names/nameKey';
import { parseProjectNames } from '../../../../src/core/names/project/projectFile';
import type { ProjectName } from '../../../../src/core/names/projectName';
import { applyChanges, splitLines } from '../../../../src/core/text/cellLines';

const form = (region: NameForm['region'], text: string, isMain = true): NameForm => ({ region, text, isMain });
const name = (latin: string, ...forms: readonly NameForm[]): ProjectName => ({
  latin,
  aliases: [],
  kind: 'person',
  forms,
  note: '',
});
const formsOf = (text: string): readonly string[] =>
  parseProjectNames(text).names.map(({ latin, forms }) => `${latin}: ${forms.map((each) => each.text).join(' ')}`);
const problemsOf = (text: string): readonly string[] =>
  parseProjectNames(text).problems.map(({ code, line, words }) => `${code} ${line} ${words}`);

describe("A project's file of names", () => {
  it('has the columns of names.tsv when it says no others', () => {
    const [read] = parseProjectNames('# own\n\nVladimir Putin\tPutin; V. Putin\tperson\t普丁\t普京\n').names;
    assert.deepEqual(read?.aliases, ['Putin', 'V. Putin']);
    assert.deepEqual(read.forms, [form('tw', '普丁'), form('cn', '普京')]);
  });

  it('has the columns that its header names, in any order, and others between them', () => {
    const file = parseProjectNames('cn\tmine\tLatin\ttw\n普京\tx\tVladimir Putin\t普丁\n');
    assert.deepEqual(formsOf('cn\tmine\tLatin\ttw\n普京\tx\tVladimir Putin\t普丁\n'), ['Vladimir Putin: 普丁 普京']);
    assert.equal(file.header, 0);
    assert.deepEqual(file.problems, []);
  });

  it('tells of rows that are not used', () => {
    assert.deepEqual(problemsOf(`Nobody\t\tperson\nA B\t\t\t${'王'.repeat(65)}\nA B\t\t\t王\na b\t\t\t玉`), [
      'name-without-form 0 Nobody',
      `name-too-long 1 ${'王'.repeat(65)}`,
      'name-repeated 3 a b',
    ]);
    assert.deepEqual(formsOf('Nobody\t\tperson\nA B\t\t\t王\na b\t\t\t玉'), ['A B: 王']);
  });

  it('gives a form to the first row that has it, in either script', () => {
    const text = 'A B\t\tperson\t強生\t\nC D\t\torganisation\t嬌生\t强生';
    assert.deepEqual(parseProjectNames(text).problems, [
      { code: 'name-form-taken', line: 1, columns: { start: 21, end: 23 }, words: '强生', firstLine: 0 },
    ]);
    assert.deepEqual(formsOf(text), ['A B: 強生', 'C D: 嬌生']);
  });

  it('tells of odd cells, with their places', () => {
    const { problems } = parseProjectNames(
      'latin\ttype\ttw\tcn\tn_tw\ttw_alternatives\nA B\thero\t强生\t強生\tmany\t王:x|玉:2|金:k\n',
    );
    assert.deepEqual(
      problems.map(({ code, columns, region }) => [code, columns.start, columns.end, region].join(' ').trim()),
      [
        'name-unknown-type 4 8',
        'name-no-count 15 19',
        'name-no-count 22 23',
        'name-wrong-script 9 11 tw',
        'name-wrong-script 12 14 cn',
      ],
    );
  });
});

describe('A change of a file of names', () => {
  const put = (text: string, ...names: readonly ProjectName[]): string => applyChanges(text, putNames(text, names));

  it('adds rows at the end, in the columns and with the line end of the file', () => {
    assert.equal(
      put('cn\tx\tlatin\r\n普京\t1\tVladimir Putin', name('Joe Biden', form('cn', '拜登'))),
      'cn\tx\tlatin\ttype\r\n普京\t1\tVladimir Putin\r\n拜登\t\tJoe Biden\tperson\r\n',
    );
    assert.equal(put('', name('Joe Biden', form('tw', '拜登'))), 'Joe Biden\t\tperson\t拜登\n');
  });

  it('writes over the row with the same Latin name, and no more of it than what changes', () => {
    const text = '# a\nVladimir  Putin \t\tperson\t普丁\t普京\t\t\t蒲亭\t\t0\t0\tme\tnote\textra\n';
    const changes = putNames(text, [
      { ...name('Vladimir Putin', form('tw', '普丁'), form('cn', '普亭'), form('tw', '蒲亭', false)), note: 'note' },
    ]);
    assert.equal(
      applyChanges(text, changes),
      '# a\nVladimir Putin \t\tperson\t普丁\t普亭\t\t\t蒲亭\t\t0\t0\tme\tnote\textra\n',
    );
  });

  it('takes the forms of a name from other rows', () => {
    const text = 'A B\t\tperson\t強生\t强生\nC D\t\tperson\t詹森\n';
    assert.equal(put(text, name('C D', form('tw', '強生'))), 'C D\t\tperson\t強生\n');
  });

  it('takes a row out with its end', () => {
    const text = 'A B\t\t\t王\r\nC D\t\t\t玉';
    const removed = (key: string): string | undefined => {
      const changes = removeName(text, key);
      return changes && applyChanges(text, changes);
    };
    assert.equal(removed('a b'), 'C D\t\t\t玉');
    assert.equal(removed('c d'), 'A B\t\t\t王\r\n');
    assert.equal(removed('e f'), undefined);
  });

  it('renames a row', () => {
    const changes = correctName('A B\t\tperson\t王\n', 'a b', name('A C', form('tw', '王')));
    assert.equal(applyChanges('A B\t\tperson\t王\n', changes), 'A C\t\tperson\t王\n');
  });

  it('makes one row of two names', () => {
    const text = 'C D\t\tperson\t玉\t金\n# z\nA B\t\tperson\t王\n';
    const merged = mergeNames(text, name('A B', form('tw', '王')), name('C D', form('tw', '玉'), form('cn', '金')));
    assert.equal(applyChanges(text, merged), 'A B\tC D\tperson\t王\t金\t\t\t玉:k\n# z\n');
  });

  it('makes two rows of one', () => {
    const text = 'A B\t\tperson\t王\t\t\t\t玉:3|金:k\n';
    const before = name('A B', form('tw', '王'), { ...form('tw', '玉', false), count: 3 }, form('tw', '金', false));
    const changes = splitName(text, before, name('A C', form('tw', '王')));
    assert.equal(applyChanges(text, changes), 'A B\t\tperson\t玉\t\t\t\t金:k\t\t3\nA C\t\tperson\t王\n');
  });

  it('is refused for a name that a row cannot hold', () => {
    const faults = [
      name('A B'),
      name('A B', form('tw', '王'.repeat(65))),
      name('#A', form('tw', '王')),
      name('A B', form('tw', '王|玉')),
      name('', form('tw', '王')),
    ].map(nameFault);
    assert.deepEqual(faults, ['no-form', 'too-long', 'comment', 'mark-in-form', undefined]);
  });
});

describe('Any file of names', () => {
  const latin = fc.constantFrom('A B', 'C D', 'Vladimir Putin', 'NATO', 'Łódź', 'Ann-Marie O’Neil');
  const text = fc.string({ unit: fc.constantFrom('王', '玉', '金', '石', '水', '·'), minLength: 1, maxLength: 4 });
  const anyForms = fc
    .uniqueArray(fc.tuple(text, fc.constantFrom<NameForm['region']>('tw', 'cn', 'hk', 'sg')), {
      minLength: 1,
      maxLength: 6,
      selector: ([words, region]) => `${words} ${region}`,
    })
    .map((pairs) => {
      const forms = pairs.map(([words, region], index) =>
        form(region, words, !pairs.slice(0, index).some(([, other]) => other === region)),
      );
      return ['tw', 'cn', 'hk', 'sg']
        .flatMap((region) => forms.filter((each) => each.region === region && each.isMain))
        .concat(['tw', 'cn'].flatMap((region) => forms.filter((each) => each.region === region && !each.isMain)));
    });
  const anyName = fc.record(
    {
      latin,
      aliases: fc.uniqueArray(fc.constantFrom('x', 'y z', 'Q.'), { maxLength: 2 }),
      kind: fc.constantFrom<ProjectName['kind']>('person', 'organisation', 'place', 'work', 'other', 'none'),
      forms: anyForms,
      note: fc.constantFrom('', 'a note', '註'),
    },
    { noNullPrototype: true },
  );
  const cell = fc.constantFrom('', '王', 'person', 'hero', '玉:2|金', '3', ' x ', 'latin', '#');
  const first = fc.constantFrom('', 'A B', ' C D', 'NATO', '王', 'latin');
  const line = fc.oneof(
    fc.constantFrom('', '# comment', '  ', '\t', nameColumns.join('\t'), 'latin\tmine\ttw'),
    fc.tuple(first, fc.array(cell, { maxLength: 14 })).map(([latinCell, cells]) => [latinCell, ...cells].join('\t')),
  );
  const file = fc
    .constantFrom('\n', '\r\n')
    .chain((end) =>
      fc
        .tuple(fc.constantFrom('', '\uFEFF'), fc.array(line, { maxLength: 6 }))
        .map(([mark, lines]) => mark + lines.join(end)),
    );

  it('reads written names as they were', () => {
    const distinct = fc.uniqueArray(anyName, { selector: (each) => keyOfName(each) }).map((names) => names.slice(0, 1));
    fc.assert(
      fc.property(distinct, (names) => {
        const header = `${nameColumns.join('\t')}\n`;
        const written = applyChanges(header, putNames(header, names));
        const read = parseProjectNames(written).names.map((each) => ({ ...each, source: undefined }));
        assert.deepEqual(
          read,
          names.map((each) => ({ ...each, source: undefined })),
        );
      }),
    );
  });

  it('is read without failing, and its changes keep every line that is not about the names', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(file, anyName, (before, added) => {
        const { lines, header } = parseProjectNames(before);
        const after = applyChanges(before, putNames(before, [added]));
        const rows = new Set(lines.map((row) => row.line));
        const kept = splitLines(before).filter(
          ({ content }, index) => !rows.has(index) && index !== header && content !== '',
        );
        const contents = splitLines(after).map(({ content }) => content);
        for (const { content } of kept) assert.ok(contents.includes(content), JSON.stringify([content, after]));
        const read = parseProjectNames(after).names.find((each) => keyOfName(each) === keyOfName(added));
        assert.deepEqual(
          read?.forms.map((each) => [each.region, each.text, each.isMain]),
          added.forms.map((each) => [each.region, each.text, each.isMain]),
        );
        assert.deepEqual(putNames(after, [added]), []);
      }),
      { numRuns: 200 },
    );
  });
});
