import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { SourceSymbol, SymbolGroup } from '../../../src/core/source/sourceSymbol';
import type { OutlineNode } from '../../../src/host/views/outlineNodes';
import { itemInView, makeOutline } from '../../../src/host/views/outlineNodes';

const clipping = { toString: () => 'file:///archive/a.md' } as Uri;
const symbol = (
  kind: SourceSymbol['kind'],
  start: number,
  end: number,
  more: Partial<SourceSymbol> = {},
): SourceSymbol => ({
  kind,
  label: `${kind} ${start}`,
  source: { start, end },
  ...more,
});
const text = `${'0123456789'.repeat(3)}\r\n${'0123456789'.repeat(20)}`;
const groups: readonly SymbolGroup[] = [
  { group: 'facts', symbols: [symbol('fact', 2, 8), { kind: 'fact', label: 'zh-Hant' }] },
  { group: 'lead', symbols: [symbol('lead', 32, 60)] },
  {
    group: 'headings',
    symbols: [symbol('heading', 70, 75, { children: [symbol('heading', 100, 105)] }), symbol('heading', 130, 135)],
  },
  { group: 'quotations', symbols: [symbol('quotation', 40, 50), symbol('quotation', 110, 120)] },
];
const outline = makeOutline(clipping, text, groups);

describe('The lines of an outline', () => {
  it('know the lines above them', () => {
    const [, , headings] = outline.groups;
    const inner = headings?.children[0]?.children[0];
    assert.ok(headings && inner);
    assert.equal(outline.parents.get(inner), headings.children[0]);
    assert.equal(outline.parents.get(headings.children[0] ?? inner), headings);
    assert.equal(outline.parents.get(headings), undefined);
  });

  it('have identifiers of their own, the same for the same symbols', () => {
    const ids = (nodes: readonly OutlineNode[]): readonly string[] =>
      nodes.flatMap((node) => [node.id, ...ids(node.children)]);
    assert.equal(new Set(ids(outline.groups)).size, ids(outline.groups).length);
    assert.deepEqual(ids(makeOutline(clipping, text, groups).groups), ids(outline.groups));
  });

  it('keep the identifiers of groups, and no others, for another clipping', () => {
    const other = makeOutline({ toString: () => 'file:///archive/b.md' } as Uri, text, groups);
    assert.equal(other.groups[0]?.id, outline.groups[0]?.id);
    assert.notEqual(other.groups[0]?.children[0]?.id, outline.groups[0]?.children[0]?.id);
  });

  it('know where they begin in a text editor', () => {
    assert.deepEqual(outline.groups[1]?.children[0]?.position, { line: 1, character: 0 });
    assert.equal(outline.groups[0]?.children[1]?.position, undefined);
  });
});

describe('The line in view', () => {
  const labelAt = (start: number, end: number, closed: readonly string[] = []): string | undefined => {
    const isShown = (node: OutlineNode): boolean => {
      const parent = outline.parents.get(node);
      return !parent || (!closed.includes(parent.id) && isShown(parent));
    };
    return itemInView(outline, { start, end }, isShown)?.symbol.label;
  };

  it('is the first that stands there', () => {
    assert.equal(labelAt(0, 200), 'fact 2');
    assert.equal(labelAt(108, 200), 'quotation 110');
  });

  it('is the longer of those that reach in from above', () => {
    assert.equal(labelAt(45, 55), 'lead 32');
  });

  it('is the heading above where nothing else stands', () => {
    assert.equal(labelAt(80, 90), 'heading 70');
    assert.equal(labelAt(106, 108), 'heading 100');
    assert.equal(labelAt(190, 200), 'heading 130');
  });

  it('is none before the first heading where nothing else stands', () => {
    assert.equal(labelAt(62, 68), undefined);
  });

  it('is never in a group that is closed', () => {
    assert.equal(labelAt(110, 112, ['quotations']), 'heading 100');
    assert.equal(labelAt(110, 112, ['quotations', 'headings']), undefined);
  });

  it('is found at a place without extent', () => {
    assert.equal(labelAt(70, 70), 'heading 70');
  });
});
