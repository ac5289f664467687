import assert from 'node:assert/strict';
import { extractCitations } from '../../../src/core/citation/quotation/extractCitations';
import { readClipping } from '../../../src/core/session';
import { sourceSymbols } from '../../../src/core/source/symbols';
import { symbolTree, type PlacedSymbol } from '../../../src/core/source/symbolTree';
import { postFile } from '../../support/clippingFile';

const body = [
  '<p>渡輪停航兩年，港務局長海伍德（Carla Haywood）說：「渡輪四月試航，票價不變。」碼頭的夜市也要重新開放。</p>',
  '<h2>票價</h2><p>票價與兩年前相同，<a href="https://harbour.example/fares">價目表</a>已經公布，月票也照舊。</p>',
  '<h3>月票</h3><p>月票在碼頭出售，學生半價，長者免費，與停航以前沒有兩樣。</p>',
  '<h2>班次</h2><p>平日十班，假日六班，遇到颱風停航，港務局前一天公布。</p>',
].join('\n');
const footer = '<br><hr><div>获取更多RSS：<br>\n<a href="https://feedx.net">https://feedx.net</a>\n<br></div>';

function treeOf(source: string): readonly PlacedSymbol[] {
  const reading = readClipping(source);
  return symbolTree(reading, sourceSymbols(reading, extractCitations(reading.article)));
}

type Lines = readonly (string | readonly [string, Lines])[];

/** What each symbol is, with those that it holds. */
function kindsOf(tree: readonly PlacedSymbol[]): Lines {
  return tree.map(({ what, children }) => {
    const kind = typeof what === 'object' ? (what.fact ?? what.kind) : what;
    return children.length > 0 ? [kind, kindsOf(children)] : kind;
  });
}

function all(tree: readonly PlacedSymbol[]): readonly PlacedSymbol[] {
  return tree.flatMap((placed) => [placed, ...all(placed.children)]);
}

describe('The tree of symbols', () => {
  const source = postFile({ body: body + footer });
  const tree = treeOf(source);

  it('holds the facts of the head in one group', () => {
    const [head] = tree;
    assert.equal(head?.what, 'facts');
    assert.ok(head.children.length > 3);
    assert.equal(head.range.start, 0);
  });

  it('puts each symbol into what holds it: a name and a quotation into the lead, what follows a heading into that', () => {
    assert.deepEqual(kindsOf(tree.slice(1, 4)), [
      ['lead', ['name', 'quotation']],
      ['heading', ['link', 'heading']],
      'heading',
    ]);
  });

  it('gives neighbouring hidden blocks one group', () => {
    const runs = all(tree).filter(({ what }) => what === 'hidden');
    assert.equal(runs.length, 1);
    assert.ok((runs[0]?.children.length ?? 0) > 1);
  });

  it('keeps selections and children inside ranges, and siblings sorted', () => {
    for (const { range, selection, children } of all(tree)) {
      assert.ok(range.start <= selection.start && selection.end <= range.end);
      children.forEach((child, index) => {
        assert.ok(range.start <= child.range.start && child.range.end <= range.end);
        assert.ok((children[index - 1]?.range.start ?? 0) <= child.range.start);
      });
    }
  });

  it('ends a section where the next heading of its level begins', () => {
    const headings = all(tree).filter(({ what }) => typeof what === 'object' && what.kind === 'heading');
    const [fares, passes, runs] = headings;
    assert.ok(fares && passes && runs);
    assert.equal(fares.range.end, runs.range.start);
    assert.equal(passes.range.end, runs.range.start);
  });

  it('puts facts that one line tells beside each other', () => {
    const credits = '<p>（編輯：何海燕/林曉嵐）1150314</p>';
    const facts = all(treeOf(postFile({ body: body + credits }))).filter(
      ({ what }) => typeof what === 'object' && what.kind === 'fact',
    );
    assert.ok(facts.some(({ selection }, index) => facts[index - 1]?.selection.start === selection.start));
    assert.ok(facts.every(({ children }) => children.length === 0));
  });

  it('leaves out what stands nowhere in the file', () => {
    const facts = all(tree).flatMap(({ what }) => (typeof what === 'object' ? [what.fact] : []));
    assert.ok(!facts.includes('language'));
    assert.ok(facts.includes('title'));
  });

  it('holds every other symbol once', () => {
    const reading = readClipping(source);
    const groups = sourceSymbols(reading, extractCitations(reading.article));
    const listed = groups.flatMap(({ symbols }) => symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])]));
    const placed = all(tree).filter(({ what }) => typeof what === 'object');
    assert.equal(placed.length, listed.filter((symbol) => symbol.source !== undefined).length);
  });
});
