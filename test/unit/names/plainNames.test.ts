import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { makeNames, nameRanges, type Names } from '../../../src/core/names/plainNames';
import { projectRoot } from '../project/projectFiles';

/** One name a line; after a blank line the short ones that two words can make by chance. */
function parseNames(list: string): Names {
  const [sure = '', short = ''] = list.split('\n\n');
  return makeNames(sure.split('\n'), short.split('\n'));
}

const wordsIn = (text: string, list: string): readonly string[] =>
  nameRanges(text, parseNames(list)).map(({ start, end }) => text.slice(start, end));

describe('Names in a text', () => {
  it('are found from the left, the longest first', () => {
    assert.deepEqual(wordsIn('利比里亞和利比亞', '利比亞\n利比里亞\n里亞'), ['利比里亞', '利比亞']);
  });

  it('are found with their dots', () => {
    assert.deepEqual(wordsIn('唐纳德·特朗普说', '特朗普\n唐纳德·特朗普'), ['唐纳德·特朗普']);
  });

  it('do not overlap', () => {
    assert.deepEqual(wordsIn('甲乙丙丁', '甲乙丙\n丙丁'), ['甲乙丙']);
  });

  it('stand where they stand', () => {
    assert.deepEqual(nameRanges('說：蒲亭。', parseNames('蒲亭')), [{ start: 2, end: 4 }]);
  });

  it('end where the text ends, though a longer name begins alike', () => {
    assert.deepEqual(nameRanges('布魯塞爾', parseNames('布魯塞爾首都大區\n布魯塞爾')), [{ start: 0, end: 4 }]);
  });

  it('count in the midst of words unless they are short and common', () => {
    assert.deepEqual(wordsIn('甲拜登乙', '拜登'), ['拜登']);
    assert.deepEqual(wordsIn('这里根本没有', '拜登\n\n里根'), []);
  });

  it('count at an edge when they are short and common', () => {
    const list = '拜登\n\n里根';
    for (const text of ['里根', '总统里根本人', '当年里根说', '「里根」', 'Reagan里根号']) {
      assert.deepEqual(wordsIn(text, list), ['里根'], text);
    }
  });

  it('are none in an empty text or of an empty list', () => {
    assert.deepEqual(wordsIn('', '拜登'), []);
    assert.deepEqual(wordsIn('拜登', ''), []);
  });

  it('are always names of the list, sorted and apart', () => {
    const names = parseNames('甲乙\n甲乙丙\n丙丁\n丁甲·乙\n\n乙丙');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '·', '的', ' ') }), (text) => {
        let last = 0;
        for (const { start, end } of nameRanges(text, names)) {
          assert.ok(start >= last && names.get(text.slice(start, end)));
          last = end;
        }
      }),
    );
  });
});

describe('The names that ship', () => {
  let list: string;

  before(function () {
    this.timeout(20_000);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'names-'));
    const file = path.join(folder, 'names.txt');
    execFileSync(process.execPath, [path.join(projectRoot, 'scripts/build-names.mjs'), '--list', file]);
    list = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
  });

  it('have people, places and bodies in all regions', () => {
    const names = parseNames(list);
    const wanted = ['蒲亭', '普京', '川普', '特朗普', '布林肯', '寮國', '老挝', '雪梨', '悉尼', '世界衛生組織', '臉書'];
    assert.deepEqual(
      wanted.filter((name) => !names.get(name)),
      [],
    );
  });

  it('leave out ordinary words, single characters and terms', () => {
    const names = parseNames(list);
    const words = [
      '局面',
      '时间',
      '讨厌',
      '应用',
      '内容',
      '信息',
      '网络',
      '數據',
      '办公室',
      '國內生產毛額',
      '发布',
      '消息',
    ];
    assert.deepEqual(
      words.filter((word) => names.get(word)),
      [],
    );
    assert.deepEqual(
      list.split('\n').filter((form) => form.length === 1),
      [],
    );
  });

  it('are not found where words only meet', () => {
    for (const text of ['这里根本没有', '已升华为艺术', '安然无恙', '非法利用', '在仓库里存放', '俄罗斯外交部周一']) {
      assert.deepEqual(
        wordsIn(text, list).filter((word) => word.length < 3),
        [],
        text,
      );
    }
  });

  it('are found in a sentence', () => {
    assert.deepEqual(wordsIn('俄羅斯總統蒲亭今天與美國總統拜登通話，布林肯也在場。', list), [
      '俄羅斯',
      '蒲亭',
      '美國',
      '拜登',
      '布林肯',
    ]);
  });

  it('weigh 64 KB at most', () => {
    assert.ok(gzipSync(list).length <= 64_000);
  });
});
