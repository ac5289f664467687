import assert from 'node:assert/strict';
import type { NameForm } from '../../../src/core/names/name';
import { readNameTable, type NameTable } from '../../../src/core/names/nameTable';
import type { ProjectName } from '../../../src/core/names/projectName';
import { loadNameTable, loadNamesText, nameTable } from '../../support/nameTable';

const form = (text: string, region: NameForm['region'], isMain = true): NameForm => ({ text, region, isMain });

const row = (latin: string, forms: readonly NameForm[], more: Partial<ProjectName> = {}): ProjectName => ({
  latin,
  aliases: [],
  kind: 'person',
  forms,
  note: '',
  ...more,
});

const latin = (table: NameTable, rendering: string): readonly string[] =>
  table.lookup(rendering).map((name) => name.latin);

describe('A table of names', () => {
  const table = nameTable(`
    Vladimir Putin|person|蒲亭|普京|普京|普丁
    Boris Johnson|person|強生|约翰逊|約翰遜
    Ian Johnson|person||约翰逊
    Johnson & Johnson|organisation|嬌生|强生
  `);

  it('finds who has a rendering in either script', () => {
    assert.deepEqual(latin(table, '強生'), ['Boris Johnson', 'Johnson & Johnson']);
    assert.deepEqual(latin(table, '約翰遜'), ['Boris Johnson', 'Ian Johnson']);
  });

  it('finds Latin names without regard to case and accents', () => {
    assert.deepEqual(latin(table, 'vladimir pútin'), ['Vladimir Putin']);
  });

  it('finds people by their Latin surname', () => {
    assert.deepEqual(latin(table, 'Johnson'), ['Boris Johnson', 'Ian Johnson']);
  });

  it('finds nobody by a rendering that it lacks', () => {
    assert.deepEqual(latin(table, '普'), []);
    assert.deepEqual(latin(table, ''), []);
  });

  it('is none when its text is damaged', () => {
    assert.equal(readNameTable('latin\ttw\nPutin\t蒲亭'), undefined);
  });

  describe('with a project’s names over it', () => {
    it('has them beside its own', () => {
      const own = table.with([row('Andrew Korybko', [form('科雷布科', 'cn')])]);
      assert.deepEqual(latin(own, '科雷布科'), ['Andrew Korybko']);
      assert.deepEqual(latin(own, '普京'), ['Vladimir Putin']);
    });

    it('gives way to a row of the same name', () => {
      const own = table.with([row('VLADIMIR PUTIN', [form('普亭', 'tw')])]);
      assert.deepEqual(latin(own, '普亭'), ['VLADIMIR PUTIN']);
      assert.deepEqual(latin(own, '普京'), []);
    });

    it('merges names of which one is the other’s alias', () => {
      const own = table.with([
        row('Boris Johnson', [form('强生', 'tw'), form('约翰逊', 'cn')], { aliases: ['Ian Johnson'] }),
      ]);
      assert.deepEqual(latin(own, '约翰逊'), ['Boris Johnson']);
      assert.deepEqual(latin(own, 'Ian Johnson'), ['Boris Johnson']);
    });

    it('gives a rendering to the row that claims it', () => {
      const own = table.with([row('Johnson & Johnson', [form('强生', 'cn')], { kind: 'organisation' })]);
      assert.deepEqual(latin(own, '強生'), ['Johnson & Johnson']);
    });

    it('does not look for what is no name', () => {
      const own = table.with([row('', [form('强生', 'cn')], { kind: 'none' })]);
      assert.deepEqual(latin(own, '强生'), []);
      assert.equal(own.longestAt('强生', 0, () => true)?.entry.names.length ?? 0, 0);
    });

    it('stays as it was', () => {
      table.with([row('Vladimir Putin', [form('普亭', 'tw')])]);
      assert.deepEqual(latin(table, '普京'), ['Vladimir Putin']);
    });
  });
});

describe('The table that ships', () => {
  let table: NameTable;
  before(async function () {
    this.timeout(20_000);
    table = await loadNameTable();
  });

  it('finds the row of every rendering of its own, whatever the script', async () => {
    const lines = (await loadNamesText()).split('\n').slice(3, -1);
    for (const line of lines) {
      const [name = '', ...cells] = line.split('\t');
      for (const text of cells.slice(2, 6)) {
        if (text.length > 1) assert.ok(latin(table, text).includes(name), `${text} of ${name}`);
      }
    }
  });

  it('has countries in all regions', () => {
    const [name] = table.lookup('Tuvalu');
    assert.deepEqual(
      name?.forms.filter(({ isMain }) => isMain).map(({ text, region }) => `${region} ${text}`),
      ['tw 吐瓦魯', 'cn 图瓦卢', 'hk 圖瓦盧'],
    );
  });

  it('has the outlets that reports cite', () => {
    assert.deepEqual(latin(table, '路透社'), ['Reuters']);
  });
});
