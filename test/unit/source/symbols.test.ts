import assert from 'node:assert/strict';
import { referenceFields } from '../../../src/core/citation/reference/fields';
import { extractCitations } from '../../../src/core/citation/quotation/extractCitations';
import { readClipping } from '../../../src/core/session';
import type { SourceSymbol, SymbolGroup } from '../../../src/core/source/sourceSymbol';
import { sourceSymbols } from '../../../src/core/source/symbols';
import { postFile } from '../../support/clippingFile';

const footer = '<br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a></div>';
const source = postFile({
  author: '(臺)中央社CNA',
  from: 'https://www.cna.com.tw/news/aloc/202603140123.aspx',
  body: [
    '<p>（中央社記者林曉嵐台北14日電）渡輪停航兩年，港務局長海伍德（Carla Haywood）說：「渡輪四月『試航』，票價不變。」</p>',
    '<figure><img src="https://img.example/ferry.jpg" alt="船"><figcaption>海燕號停靠碼頭。</figcaption></figure>',
    '<h2>票價</h2><p>票價與兩年前相同，<a href="https://harbour.example/fares">價目表</a>已經公布，月票也照舊。</p>',
    '<h3>月票</h3><p>月票在碼頭出售，學生半價，長者免費，與停航以前沒有兩樣。</p>',
    '<h2>班次</h2><table><tr><td>平日</td><td>十班</td></tr><tr><td>假日</td><td>六班</td></tr></table>',
    footer,
  ].join(''),
});

const reading = readClipping(source);
const groups = sourceSymbols(reading, extractCitations(reading.article));
const symbolsOf = (name: SymbolGroup['group']): readonly SourceSymbol[] =>
  groups.find(({ group }) => group === name)?.symbols ?? [];
const marked = ({ source: range }: SourceSymbol): string => (range ? source.slice(range.start, range.end) : '');

describe('The symbols of a clipping', () => {
  it('come in groups, none of them empty', () => {
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['facts', 'lead', 'headings', 'figures', 'tables', 'quotations', 'names', 'links', 'hidden'],
    );
    assert.ok(groups.every(({ symbols }) => symbols.length > 0));
  });

  it('tell facts with where each was found', () => {
    const facts = symbolsOf('facts').map(({ fact, label, from }) => [fact, label, from]);
    assert.deepEqual(facts, [
      ['title', '南灣渡輪四月試航', 'front-matter'],
      ['outlet', '中央社', 'front-matter'],
      ['day', '2026-03-14', 'url'],
      ['instant', '2026-03-14T03:20:00.000Z', 'front-matter'],
      ['dateline', '（中央社記者林曉嵐台北14日電）', 'dateline'],
      ['reporter', '林曉嵐', 'dateline'],
      ['url', 'https://www.cna.com.tw/news/aloc/202603140123.aspx', 'front-matter'],
      ['tag', '(臺)中央社CNA', 'front-matter'],
      ['language', 'zh-Hant', undefined],
      ['region', 'TW', undefined],
    ]);
  });

  it('lead to the place in the file', () => {
    const [title, , day] = symbolsOf('facts');
    assert.ok(title && day);
    assert.equal(marked(title), '南灣渡輪四月試航');
    assert.equal(marked(day), 'https://www.cna.com.tw/news/aloc/202603140123.aspx', 'the day was read in the address');
  });

  it('nest headings by their level', () => {
    const tree = symbolsOf('headings').map(({ label, children }) => [label, children?.map((child) => child.label)]);
    assert.deepEqual(tree, [
      ['票價', ['月票']],
      ['班次', []],
    ]);
  });

  it('tell figures by their captions, tables by their size, links by their hosts', () => {
    assert.deepEqual(
      symbolsOf('figures').map(({ label, detail }) => [label, detail]),
      [['海燕號停靠碼頭。', 'img.example']],
    );
    assert.deepEqual(
      symbolsOf('tables').map(({ detail }) => detail),
      ['2 × 2'],
    );
    assert.deepEqual(
      symbolsOf('links').map(({ label, detail }) => [label, detail]),
      [['價目表', 'harbour.example']],
    );
  });

  it('tell quotations with their speakers, without those inside', () => {
    const [quotation, ...others] = symbolsOf('quotations');
    assert.equal(quotation?.label, '「渡輪四月『試航』，票價不變。」');
    assert.match(quotation.detail ?? '', /海伍德/);
    assert.deepEqual(others, []);
  });

  it('tell glossed names', () => {
    assert.deepEqual(
      symbolsOf('names').map(({ label, detail }) => [label, detail]),
      [['海伍德', 'Carla Haywood']],
    );
  });

  it('tell what is hidden, and why', () => {
    assert.ok(symbolsOf('hidden').every(({ role, reason }) => role === 'feed-footer' && reason !== undefined));
  });

  it('give every block its index, so that a reader can show it', () => {
    for (const { text, block } of symbolsOf('headings')) {
      assert.equal(reading.article.blocks[block ?? -1]?.start, text?.start);
    }
  });

  describe('of its reference', () => {
    const corrections = new Map([['place', '臺南']] as const);
    const fields = referenceFields(reading.article, corrections);
    const symbols = sourceSymbols(reading, [], fields).find(({ group }) => group === 'reference')?.symbols ?? [];
    const of = (name: string): SourceSymbol | undefined => symbols.find(({ field }) => field === name);

    it('are its fields, with where each was read', () => {
      const title = of('title');
      assert.deepEqual([title?.label, title?.state], ['南灣渡輪四月試航', 'found']);
      assert.ok(title && marked(title).includes('南灣渡輪四月試航'));
      assert.ok(title.origins?.includes('front-matter'));
    });

    it('hold what else was read', () => {
      const place = of('place');
      assert.deepEqual([place?.label, place?.state, place?.origins], ['臺南', 'corrected', ['correction']]);
      assert.deepEqual(
        place?.children?.map(({ label, origins }) => [label, origins]),
        [['台北', ['dateline']]],
      );
    });

    it('have no label and no place where nothing is known', () => {
      const translator = of('translator');
      assert.deepEqual([translator?.label, translator?.state, translator?.source], ['', 'missing', undefined]);
    });
  });
});
