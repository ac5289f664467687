import assert from 'node:assert/strict';
import { Catalogue, type Sorting } from '../../../src/core/library/catalogue';
import type { ClippingEntry } from '../../../src/core/library/entry';
import type { OnlyWith } from '../../../src/core/library/filter';
import type { Grouping } from '../../../src/core/library/grouping';
import { Lister, type Listing } from '../../../src/core/library/listing';
import { unhurried } from '../../../src/core/library/pace';
import { makeEntry, makeOther } from './entries';

interface Asked {
  readonly groupBy?: Grouping;
  readonly sortBy?: Sorting;
  readonly text?: string;
  readonly only?: OnlyWith;
}

function listerOf(...entries: readonly ClippingEntry[]): Lister {
  const catalogue = new Catalogue();
  for (const entry of entries) catalogue.set(entry);
  return new Lister(catalogue);
}

function list(lister: Lister, asked: Asked = {}): Promise<Listing> {
  return lister.list({ groupBy: 'none', sortBy: 'day', text: '', only: {}, ...asked }, unhurried);
}

const titles = (listing: Listing, group = ''): readonly string[] => listing.rows(group).map(({ entry }) => entry.title);
const groups = (listing: Listing): readonly string[] =>
  listing.groups.map(({ label, count }) => `${label || '—'} ${String(count)}`);

describe('A list of the library', () => {
  it('shows the newest first, by day and then by instant, and clippings without a day last', async () => {
    const lister = listerOf(
      makeEntry('a', { day: undefined }),
      makeEntry('b', { day: '2023-02-22', instant: 1 }),
      makeEntry('c', { day: '2023-02-23' }),
      makeEntry('d', { day: '2023-02-22', instant: 2 }),
    );
    assert.deepEqual(titles(await list(lister)), ['c', 'd', 'b', 'a']);
  });

  it('sorts by title as Chinese readers do', async () => {
    const lister = listerOf(
      makeEntry('1', { title: '中' }),
      makeEntry('2', { title: '北' }),
      makeEntry('3', { title: 'a' }),
    );
    assert.deepEqual(titles(await list(lister, { sortBy: 'title' })), ['北', '中', 'a']);
  });

  it('gives rows page by page', async () => {
    const lister = listerOf(...['a', 'b', 'c', 'd'].map((key) => makeEntry(key)));
    const listing = await list(lister);
    assert.deepEqual(
      listing.rows('', 1, 2).map(({ entry }) => entry.key),
      ['b', 'c'],
    );
  });

  it('shows no files that are no clippings', async () => {
    const catalogue = new Catalogue();
    catalogue.set(makeOther('a/notes.md'));
    const listing = await list(new Lister(catalogue));
    assert.deepEqual([listing.groups, listing.clippingCount], [[], 0]);
  });

  it('stays as it is when the catalogue changes', async () => {
    const catalogue = new Catalogue();
    catalogue.set(makeEntry('a'));
    catalogue.set(makeEntry('b'));
    const listing = await list(new Lister(catalogue));
    catalogue.remove('a');
    catalogue.set(makeEntry('c'));
    assert.deepEqual(titles(listing), ['a', 'b']);
  });
});

describe('Groups of the library', () => {
  it('are months, the newest first', async () => {
    const days = ['2022-12-31', '2023-02-01', '2023-02-28', undefined];
    const lister = listerOf(...days.map((day, index) => makeEntry(String(index), { day })));
    assert.deepEqual(groups(await list(lister, { groupBy: 'month' })), ['2023-02 2', '2022-12 1', '— 1']);
  });

  it('are scripts in a fixed order', async () => {
    const lister = listerOf(makeEntry('a', { script: 'none' }), makeEntry('b', { script: 'hans' }), makeEntry('c'));
    assert.deepEqual(groups(await list(lister, { groupBy: 'script' })), ['hant 1', 'hans 1', 'none 1']);
  });

  it('are outlets, one for both of their names, called by the commoner', async () => {
    const lister = listerOf(
      makeEntry('a', { outlet: '德国之声', outletId: 'dw' }),
      makeEntry('b', { outlet: '德国之声', outletId: 'dw' }),
      makeEntry('c', { outlet: '德國之聲', outletId: 'dw' }),
      makeEntry('d', { outlet: '海港日報' }),
    );
    assert.deepEqual(groups(await list(lister, { groupBy: 'outlet' })), ['德国之声 3', '海港日報 1']);
  });

  it('are authors and reporters; a clipping stands with each of them', async () => {
    const people = [
      { name: '林安然', role: 'reporter' },
      { name: '何雨', role: 'author' },
      { name: '陳譯', role: 'translator' },
    ] as const;
    const lister = listerOf(makeEntry('a', { people }), makeEntry('b', { people: people.slice(0, 1) }));
    assert.deepEqual(groups(await list(lister, { groupBy: 'author' })), ['何雨 1', '林安然 2']);
  });

  it('are folders', async () => {
    const lister = listerOf(makeEntry('x/a.md'), makeEntry('x/y/b.md'), makeEntry('x/c.md'));
    assert.deepEqual(groups(await list(lister, { groupBy: 'folder' })), ['x 2', 'x/y 1']);
  });

  it('are tags, and those without one come last', async () => {
    const lister = listerOf(makeEntry('a', { tags: ['港口', '交通', '港口'] }), makeEntry('b'));
    assert.deepEqual(groups(await list(lister, { groupBy: 'tag' })), ['港口 1', '交通 1', '— 1']);
  });

  it('vanish when they are empty', async () => {
    const catalogue = new Catalogue();
    const lister = new Lister(catalogue);
    catalogue.set(makeEntry('a', { day: '2023-02-01' }));
    catalogue.set(makeEntry('b', { day: '2023-01-01' }));
    await list(lister, { groupBy: 'month' });
    catalogue.remove('a');
    assert.deepEqual(groups(await list(lister, { groupBy: 'month' })), ['2023-01 1']);
  });
});

describe('A filter', () => {
  const lister = listerOf(
    makeEntry('a', { title: '中俄關係升溫', outlet: '中央社', outletId: 'cna' }),
    makeEntry('b', { title: '中美关系', people: [{ name: '王靜', role: 'reporter' }] }),
    makeEntry('c', { title: 'NATO 峰會', outlet: '法国国际广播电台', outletId: 'rfi' }),
  );
  const keys = async (asked: Asked): Promise<readonly string[]> =>
    (await list(lister, asked)).rows('').map(({ entry }) => entry.key);

  it('finds words in either script', async () => {
    assert.deepEqual(await keys({ text: '关系' }), ['a', 'b']);
    assert.deepEqual(await keys({ text: '關係' }), ['a', 'b']);
  });

  it('asks for all words, in any order', async () => {
    assert.deepEqual(await keys({ text: ' 关系　俄 ' }), ['a']);
  });

  it('does not mind capitals', async () => {
    assert.deepEqual(await keys({ text: 'nato' }), ['c']);
  });

  it('finds people', async () => {
    assert.deepEqual(await keys({ text: '王静' }), ['b']);
  });

  it('finds outlets by all of their names', async () => {
    for (const text of ['中央', 'central news']) assert.deepEqual(await keys({ text }), ['a'], text);
    assert.deepEqual(await keys({ text: 'rfi' }), ['c']);
  });

  it('lets words be split between title and outlet', async () => {
    assert.deepEqual(await keys({ text: '升溫 中央社' }), ['a']);
  });

  it('answers alike whether it is typed letter by letter, corrected, or pasted', async () => {
    const typed = ['关', '关系', '关系 俄', '关系', '关系 美', '', 'n', '中央'];
    for (const text of typed) {
      const fresh = await list(listerOf(...(await list(lister)).rows('').map(({ entry }) => entry)), { text });
      assert.deepEqual(
        await keys({ text }),
        fresh.rows('').map(({ entry }) => entry.key),
        text,
      );
    }
  });

  it('sees what has changed since', async () => {
    const catalogue = new Catalogue();
    const changing = new Lister(catalogue);
    catalogue.set(makeEntry('a', { title: '關係' }));
    assert.equal((await list(changing, { text: '關係' })).clippingCount, 1);
    catalogue.set(makeEntry('b', { title: '关系' }));
    assert.equal((await list(changing, { text: '關係' })).clippingCount, 2);
  });
});

describe('A condition', () => {
  const lister = listerOf(
    makeEntry('a', { script: 'hans', region: 'CN', outlet: '財新', outletId: 'caixin', day: '2023-01-01' }),
    makeEntry('b', { region: 'TW', outlet: '海港日報', tags: ['港口'], day: '2023-02-01', pictures: 2 }),
    makeEntry('c', { region: 'TW', problems: ['invalid-characters'], hasAnnotations: true }),
  );
  const keys = async (only: OnlyWith): Promise<readonly string[]> =>
    (await list(lister, { only, sortBy: 'title' })).rows('').map(({ entry }) => entry.key);

  const cases: readonly (readonly [string, OnlyWith, readonly string[]])[] = [
    ['a script', { scripts: ['hans'] }, ['a']],
    ['one of several scripts', { scripts: ['hans', 'hant'] }, ['a', 'b', 'c']],
    ['a region', { regions: ['TW'] }, ['b', 'c']],
    ['an outlet of the table', { outlets: ['caixin'] }, ['a']],
    ['another outlet', { outlets: ['海港日報'] }, ['b']],
    ['a tag', { tags: ['港口', '交通'] }, ['b']],
    ['problems', { problems: true }, ['c']],
    ['annotations', { annotations: true }, ['c']],
    ['pictures', { pictures: true }, ['b']],
    ['a day to begin with', { from: '2023-01-02' }, ['b']],
    ['a day to end with', { to: '2023-01-02' }, ['a']],
    ['all of several things', { regions: ['TW'], pictures: true }, ['b']],
    ['nothing', { scripts: [], problems: false }, ['a', 'b', 'c']],
  ];
  for (const [name, only, expected] of cases) {
    it(`can be ${name}`, async () => {
      assert.deepEqual(await keys(only), expected);
    });
  }
});

describe('The condition of several versions', () => {
  it('is met by all versions of a story', async () => {
    const lister = listerOf(
      makeEntry('a', { addressKey: 1, day: '2023-02-22' }),
      makeEntry('b', { addressKey: 1, day: '2023-02-21' }),
      makeEntry('c', { addressKey: 2 }),
    );
    const listing = await list(lister, { only: { versions: true } });
    assert.deepEqual([listing.clippingCount, listing.rows('').map(({ entry }) => entry.key)], [2, ['a']]);
  });
});

describe('Versions of a story', () => {
  const first = makeEntry('x/a', { day: '2023-02-22', addressKey: 1, textKey: 10, outlet: '甲報', title: '甲' });
  const second = makeEntry('x/b', { day: '2023-02-23', addressKey: 1, textKey: 11, outlet: '乙報', title: '乙' });
  const third = makeEntry('y/c', { day: '2023-02-21', addressKey: 2, textKey: 11, outlet: '甲報', title: '丙' });
  const alone = makeEntry('x/d', { day: '2023-02-20', addressKey: 3, textKey: 12, title: '丁' });
  const lister = listerOf(first, second, third, alone);

  it('are one row, the newest before the others', async () => {
    const rows = (await list(lister)).rows('');
    const shown = rows.map(({ entry, versions }) => [entry.key, ...versions.map(({ key }) => key)]);
    assert.deepEqual(shown, [['x/b', 'x/a', 'y/c'], ['x/d']]);
  });

  it('count as one in each group that has any of them', async () => {
    assert.deepEqual(groups(await list(lister, { groupBy: 'folder' })), ['x 2', 'y 1']);
    assert.deepEqual(groups(await list(lister, { groupBy: 'outlet' })), ['甲報 1', '乙報 1', '— 1']);
  });

  it('show the newest that passes the filter, with all others', async () => {
    const [row] = (await list(lister, { text: '甲報' })).rows('');
    assert.deepEqual([row?.entry.key, row?.versions.map(({ key }) => key)], ['x/a', ['x/b', 'y/c']]);
  });

  it('are found where the story is listed', async () => {
    assert.deepEqual((await list(lister)).placeOf('y/c'), { group: '', index: 0 });
    assert.deepEqual((await list(lister, { groupBy: 'folder' })).placeOf('x/a'), { group: 'x', index: 0 });
    assert.equal((await list(lister, { text: '丁' })).placeOf('x/a'), undefined);
    assert.equal((await list(lister)).placeOf('x/none'), undefined);
  });

  it('do not hang together by nothing', async () => {
    const rows = (await list(listerOf(makeEntry('a'), makeEntry('b')))).rows('');
    assert.deepEqual(
      rows.map(({ versions }) => versions),
      [[], []],
    );
  });

  it('come apart when what linked them goes or changes', async () => {
    const catalogue = new Catalogue();
    const changing = new Lister(catalogue);
    for (const entry of [first, second, third]) catalogue.set(entry);
    await list(changing);
    catalogue.set({ ...second, textKey: 99 });
    const shown = (await list(changing)).rows('').map(({ entry, versions }) => [entry.key, versions.length]);
    assert.deepEqual(shown, [
      ['x/b', 1],
      ['y/c', 0],
    ]);
  });
});
