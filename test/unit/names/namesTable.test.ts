import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameKinds } from '../../../src/core/names/name';
import { nameKey } from '../../../src/core/names/nameKey';
import { formatNameRow, nameColumns, parseNameRow, type NameColumn } from '../../../src/core/names/nameRow';
import { tellingScript } from '../../../src/core/text/hanScript';
import { projectRoot } from '../project/projectFiles';

const [head = '', ...lines] = readFileSync(path.join(projectRoot, 'src/core/names/names.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => line.split('\t'));

const cellOf = (row: readonly string[], column: NameColumn): string => row[nameColumns.indexOf(column)] ?? '';
const latinOf = (row: readonly string[]): string => cellOf(row, 'latin');

const alternativesOf = (row: readonly string[], region: 'tw' | 'cn'): readonly string[] =>
  cellOf(row, `${region}_alternatives`)
    .split('|')
    .filter((alternative) => alternative !== '');

const formsIn = (row: readonly string[], region: 'tw' | 'cn'): readonly string[] =>
  [cellOf(row, region), ...alternativesOf(row, region).map((alternative) => alternative.split(':')[0] ?? '')].filter(
    (form) => form !== '',
  );

/** What is written in Traditional, and what in Simplified characters. */
const writtenForms = (row: readonly string[]): Readonly<Record<'hant' | 'hans', readonly string[]>> => ({
  hant: [...formsIn(row, 'tw'), cellOf(row, 'hk')],
  hans: [...formsIn(row, 'cn'), cellOf(row, 'sg')],
});

const hasScript = (form: string, script: 'hant' | 'hans'): boolean =>
  [...form].some((character) => tellingScript(character.charCodeAt(0)) === script);

/** Names that the press itself writes with letters or digits. */
const mixed =
  /^(?:2019冠狀病毒疾病|2019冠状病毒病|20(?:國集團|国集团)|史普尼克V|C(?:羅|罗|朗拿度)|匿名者Q|絕地求生M|Z世代|G聯盟|BBC国际媒体观察部|THC中国发展有限公司|Netflix|YouTube)$/;

const failing = (broken: (row: readonly string[]) => boolean): readonly string[] => rows.filter(broken).map(latinOf);

describe('The table of names', () => {
  it('has the columns that its readers know', () => {
    assert.deepEqual(head.split('\t'), nameColumns);
    assert.ok(rows.length > 5000);
  });

  it('has thirteen cells in every row, and a Latin name', () => {
    assert.deepEqual(
      failing((row) => row.length !== nameColumns.length || latinOf(row) === ''),
      [],
    );
  });

  it('has no name twice', () => {
    const seen = new Set<string>();
    const twice = rows.map(latinOf).filter((latin) => {
      const key = nameKey(latin);
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    });
    assert.deepEqual(twice, []);
  });

  it('gives no alias twice, nor the name of another row as one', () => {
    const plain = (latin: string): string =>
      latin
        .normalize('NFKD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase();
    const owners = new Map(rows.map((row) => [plain(latinOf(row)), latinOf(row)]));
    const clashes = rows.flatMap((row) =>
      cellOf(row, 'aliases')
        .split('; ')
        .filter((alias) => {
          const owner = owners.get(plain(alias));
          if (alias !== '') owners.set(plain(alias), latinOf(row));
          return alias !== '' && owner !== undefined;
        }),
    );
    assert.deepEqual(clashes, []);
  });

  it('says of which kind and from where each row is', () => {
    const sources = ['archive', 'knowledge', 'both'];
    const kinds: readonly string[] = nameKinds;
    const isUnknown = (row: readonly string[]): boolean =>
      !kinds.includes(cellOf(row, 'type')) || !sources.includes(cellOf(row, 'source'));
    assert.deepEqual(failing(isUnknown), []);
  });

  it('has a rendering in every row', () => {
    assert.deepEqual(
      failing((row) =>
        Object.values(writtenForms(row))
          .flat()
          .every((form) => form === ''),
      ),
      [],
    );
  });

  it('has each rendering once in a row and region', () => {
    const repeats = (row: readonly string[], region: 'tw' | 'cn'): boolean =>
      new Set(formsIn(row, region)).size !== formsIn(row, region).length;
    assert.deepEqual(
      failing((row) => repeats(row, 'tw') || repeats(row, 'cn')),
      [],
    );
  });

  it('writes renderings in the script of their region', () => {
    const wrong = rows.flatMap((row) => {
      const { hant, hans } = writtenForms(row);
      return [...hant.filter((form) => hasScript(form, 'hans')), ...hans.filter((form) => hasScript(form, 'hant'))];
    });
    assert.deepEqual(wrong, []);
  });

  it('writes renderings in Chinese characters, without blanks, brackets and single characters', () => {
    const written = /^[\u3400-\u9fff]{2,}(?:[·‧-][\u3400-\u9fff]+)*$|^[\u3400-\u9fff]+(?:[·‧-][\u3400-\u9fff]+)+$/;
    const odd = rows.flatMap((row) =>
      Object.values(writtenForms(row))
        .flat()
        .filter((form) => form !== '' && !written.test(form) && !mixed.test(form)),
    );
    assert.deepEqual(odd, []);
  });

  it('counts alternatives, or says that they are from knowledge', () => {
    const isOdd = (alternative: string): boolean => !/^[^:|]+:(?:k|\d+)$/.test(alternative);
    assert.deepEqual(
      rows.flatMap((row) => [...alternativesOf(row, 'tw'), ...alternativesOf(row, 'cn')].filter(isOdd)),
      [],
    );
  });

  it('counts glosses only of renderings that it has', () => {
    const isOdd = (row: readonly string[], region: 'tw' | 'cn'): boolean => {
      const count = cellOf(row, `n_${region}`);
      return !/^\d+$/.test(count) || (cellOf(row, region) === '' && count !== '0');
    };
    assert.deepEqual(
      failing((row) => isOdd(row, 'tw') || isOdd(row, 'cn')),
      [],
    );
  });

  it('counts nothing in rows that are from knowledge alone', () => {
    const isCounted = (row: readonly string[]): boolean =>
      cellOf(row, 'source') === 'knowledge' &&
      (cellOf(row, 'n_tw') !== '0' ||
        cellOf(row, 'n_cn') !== '0' ||
        [...alternativesOf(row, 'tw'), ...alternativesOf(row, 'cn')].some(
          (alternative) => !alternative.endsWith(':k'),
        ));
    assert.deepEqual(failing(isCounted), []);
  });

  it('names rows where it says that several people share a rendering', () => {
    const known = new Set(rows.map(latinOf));
    const unknown = rows.flatMap((row) =>
      [...cellOf(row, 'note').matchAll(/(?:tw|cn) ambiguous: also ([^;]+)/g)].flatMap(([, list = '']) =>
        list
          .replace(/ \+\d+$/, '')
          .split(', ')
          .filter((latin) => !known.has(latin)),
      ),
    );
    assert.deepEqual(unknown, []);
  });

  it('says so on both sides', () => {
    const shared = new Map<string, number>();
    const keyOf = (row: readonly string[], region: 'tw' | 'cn'): string => `${region} ${cellOf(row, region)}`;
    const people = rows.filter((row) => cellOf(row, 'type') === 'person');
    for (const row of people) {
      for (const region of ['tw', 'cn'] as const)
        shared.set(keyOf(row, region), (shared.get(keyOf(row, region)) ?? 0) + 1);
    }
    const isSilent = (row: readonly string[], region: 'tw' | 'cn'): boolean =>
      cellOf(row, region) !== '' &&
      (shared.get(keyOf(row, region)) ?? 0) > 1 !== cellOf(row, 'note').includes(`${region} ambiguous: also `);
    assert.deepEqual(people.filter((row) => isSilent(row, 'tw') || isSilent(row, 'cn')).map(latinOf), []);
  });

  it('is read and written again as it is', () => {
    const some = lines.filter((_, index) => index % 20 === 0);
    const changed = some.filter((line) => {
      const row = parseNameRow(line.split('\t'));
      return JSON.stringify(parseNameRow(formatNameRow(row).split('\t'))) !== JSON.stringify(row);
    });
    assert.deepEqual(changed, []);
  });

  it('tells people, bodies and places of the last years apart by region', () => {
    const wanted: readonly (readonly [string, string, string, string])[] = [
      ['Vladimir Putin', '蒲亭', '普京', '普京'],
      ['Donald Trump', '川普', '特朗普', '特朗普'],
      ['Volodymyr Zelensky', '澤倫斯基', '泽连斯基', '澤連斯基'],
      ['Yevgeny Prigozhin', '普里格津', '普里戈任', '普里戈任'],
      ['Keir Starmer', '施凱爾', '斯塔默', '施紀賢'],
      ['New Zealand', '紐西蘭', '新西兰', '新西蘭'],
      ['Laos', '寮國', '老挝', '老撾'],
      ['Sydney', '雪梨', '悉尼', '悉尼'],
    ];
    for (const [latin, ...forms] of wanted) {
      const row = rows.find((one) => latinOf(one) === latin) ?? [];
      assert.deepEqual([cellOf(row, 'tw'), cellOf(row, 'cn'), cellOf(row, 'hk')], forms, latin);
    }
  });
});
