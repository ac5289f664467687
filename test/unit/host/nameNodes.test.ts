import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { Name, NameKind } from '../../../src/core/names/name';
import { NameTotals } from '../../../src/host/names/nameTotals';
import type { NameQuery } from '../../../src/host/views/nameChoices';
import { listNames, type ListedName, type NameListing } from '../../../src/host/views/nameNodes';
import { writtenWays } from '../../../src/core/names/mentions/writtenWays';

const uri = { toString: () => 'file:///archive/1.md' } as Uri;
const all: NameQuery = { scope: 'clipping', groupBy: 'kind', text: '', twoWays: false };

function nameOf(latin: string, kind: NameKind, tw: string, cn: string): Name {
  const forms = [
    { text: tw, region: 'tw', isMain: true },
    { text: cn, region: 'cn', isMain: true },
  ] as const;
  return { key: latin.toLowerCase(), latin, aliases: [], kind, forms, source: 'archive', isChecked: true, note: '' };
}

const putin = nameOf('Vladimir Putin', 'person', '蒲亭', '普京');
const trump = nameOf('Donald Trump', 'person', '川普', '特朗普');
const sydney = nameOf('Sydney', 'place', '雪梨', '悉尼');

function listed(
  name: Name,
  ...renderings: readonly (readonly [text: string, count: number, outlet?: string])[]
): ListedName {
  const ways = writtenWays(renderings.map(([text]) => text));
  return {
    name,
    count: renderings.reduce((sum, [, count]) => sum + count, 0),
    renderings: renderings.map(([text, count, outlet = '']) => ({ text, count, outlets: new Map([[outlet, count]]) })),
    others: [],
    ways,
    twoWays: ways.length > 0 ? 1 : 0,
  };
}

const names = [listed(sydney, ['雪梨', 9]), listed(putin, ['蒲亭', 3]), listed(trump, ['川普', 3], ['特朗普', 2])];

const list = (query: Partial<NameQuery> = {}, region?: 'tw' | 'cn'): NameListing =>
  listNames({ uri, names, region }, { ...all, ...query });

/** Groups with the labels of their names. */
const shape = ({ roots }: NameListing): unknown =>
  roots.map((root) => (root.kind === 'group' ? [root.label, ...root.children.map(({ label }) => label)] : root.label));

describe('listNames', () => {
  it('groups by kind, people first, the most frequent name first', () => {
    assert.deepEqual(shape(list()), [
      ['person', '川普', '蒲亭'],
      ['place', '雪梨'],
    ]);
  });

  it('lists without groups by count', () => {
    assert.deepEqual(shape(list({ groupBy: 'count' })), ['雪梨', '川普', '蒲亭']);
  });

  it('calls a name as the clipping does, and in the workspace as the reader’s region does', () => {
    assert.deepEqual(shape(list({ groupBy: 'count' }, 'cn')), ['雪梨', '川普', '蒲亭']);
    assert.deepEqual(shape(list({ groupBy: 'count', scope: 'workspace' }, 'cn')), ['悉尼', '特朗普', '普京']);
  });

  it('filters by any rendering, in either script or in Latin letters', () => {
    assert.deepEqual(shape(list({ text: '普京' })), [['person', '蒲亭']]);
    assert.deepEqual(shape(list({ text: 'trump donald' })), [['person', '川普']]);
    assert.deepEqual(list({ text: '海港' }), { roots: [], shown: 0, total: 3, twoWays: 1 });
  });

  it('lists only names written two ways', () => {
    const { roots, shown } = list({ twoWays: true, groupBy: 'count' });
    assert.equal(shown, 1);
    assert.deepEqual(
      roots.flatMap((root) => (root.kind === 'name' ? root.ways : [])),
      ['川普', '特朗普'],
    );
  });

  it('groups by outlet, with what each has of a name', () => {
    const two = [listed(putin, ['蒲亭', 3, '甲報'], ['普京', 5, '乙報'])];
    const { roots } = listNames({ uri, names: two, region: undefined }, { ...all, groupBy: 'outlet' });
    assert.deepEqual(
      roots.flatMap((root) =>
        root.kind === 'group' ? [[root.label, root.children[0]?.label, root.children[0]?.count]] : [],
      ),
      [
        ['乙報', '普京', 5],
        ['甲報', '蒲亭', 3],
      ],
    );
  });

  it('gives every line an id of its own', () => {
    const lines = list().roots.flatMap((root) => (root.kind === 'group' ? [root, ...root.children] : [root]));
    const below = lines.flatMap((line) => (line.kind === 'name' ? line.children : []));
    const ids = [...lines, ...below].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('NameTotals', () => {
  const clipping = (file: string, outlet: string, ...counts: readonly (readonly [string, number])[]) => ({
    ...{ file, outlet, title: undefined, region: undefined, day: undefined },
    names: counts.map(([text, count]) => ({ name: trump.key, text, count })),
  });

  it('sums up clippings as they come, change and go', () => {
    const totals = new NameTotals(writtenWays);
    totals.know([trump]);
    totals.set(clipping('a', '甲報', ['川普', 2]));
    totals.set(clipping('b', '乙報', ['川普', 1], ['特朗普', 4]));
    assert.equal(totals.count(trump.key), 7);
    assert.deepEqual(totals.all()[0]?.renderings, [
      { text: '特朗普', count: 4, outlets: new Map([['乙報', 4]]) },
      {
        text: '川普',
        count: 3,
        outlets: new Map([
          ['甲報', 2],
          ['乙報', 1],
        ]),
      },
    ]);
    assert.equal(totals.all()[0]?.twoWays, 1);
    assert.deepEqual(totals.filesWith(trump.key, '特朗普'), ['b']);
    totals.set(clipping('b', '乙報', ['特朗普', 1]));
    assert.equal(totals.all()[0]?.twoWays, 0);
    totals.delete('a');
    totals.delete('b');
    assert.deepEqual(totals.all(), []);
    assert.equal(totals.count(trump.key), 0);
  });
});
