import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { PlacedNote } from '../../../src/core/annotation/notePlacer';
import type { AnnotatedClipping } from '../../../src/host/annotation/annotationIndexEntry';
import type { AnnotationQuery } from '../../../src/host/views/annotationChoices';
import { idsByClipping, linesIn, listAnnotations } from '../../../src/host/views/annotationNodes';
import type { AnnotationListing, AnnotationNode } from '../../../src/host/views/annotationNodes';
import type { ReaderLabel } from '../../../src/protocol/notes';

const fact: ReaderLabel = { id: 'fact', name: '事實', color: 'yellow', meaning: '', key: 'f' };
const doubt: ReaderLabel = { ...fact, id: 'doubt', name: 'Doubt' };
const wide: AnnotationQuery = { scope: 'workspace', groupBy: 'clipping', text: '' };

let count = 0;
function note(quote: string, more: Partial<PlacedNote> = {}): PlacedNote {
  const id = `urn:x:${++count}`;
  return {
    id,
    quote,
    about: 'text',
    label: undefined,
    comment: '',
    gloss: '',
    tags: [],
    created: '',
    modified: '',
    creator: '',
    annotation: { id },
    anchor: { state: 'exact', start: 0, end: quote.length },
    block: 0,
    ...more,
  };
}

function clipping(title: string, ...notes: readonly PlacedNote[]): AnnotatedClipping {
  const uri = { toString: () => `file:///archive/${title}.md` } as Uri;
  return { uri, title, notes, damaged: 0 };
}

function list(clippings: readonly AnnotatedClipping[], query: Partial<AnnotationQuery> = {}): AnnotationListing {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return listAnnotations({ clippings, files: [], labelsOf: () => [fact, doubt], compare }, { ...wide, ...query });
}

/** Groups with the words of their notes. */
const shape = ({ roots }: AnnotationListing): unknown =>
  roots.map((root) => (root.kind === 'group' ? [root.label, ...root.children.map(wordsOf)] : wordsOf(root)));
const wordsOf = (node: AnnotationNode): string => (node.kind === 'note' ? node.note.quote : node.key);

const allNodes = (roots: readonly AnnotationNode[]): readonly AnnotationNode[] =>
  roots.flatMap((root) => (root.kind === 'group' ? [root, ...root.children] : [root]));

describe('The lines of the Annotations view', () => {
  it('are grouped by clipping in the workspace, and stand alone for one clipping', () => {
    const clippings = [clipping('b', note('乙')), clipping('a', note('甲'))];
    assert.deepEqual(shape(list(clippings)), [
      ['a', '甲'],
      ['b', '乙'],
    ]);
    assert.deepEqual(shape(list(clippings.slice(1), { scope: 'clipping' })), ['甲']);
  });

  it('are grouped by label in the order of the settings, then unknown ones, and those without one last', () => {
    const notes = ['', 'aaa', 'doubt', 'fact'].map((label) => note(label, label === '' ? {} : { label }));
    assert.deepEqual(shape(list([clipping('a', ...notes)], { groupBy: 'label' })), [
      ['事實', 'fact'],
      ['Doubt', 'doubt'],
      ['aaa', 'aaa'],
      ['', ''],
    ]);
  });

  it('are listed under each of their tags, but counted once', () => {
    const listing = list([clipping('a', note('甲', { tags: ['貿易', '法規'] }), note('乙'))], { groupBy: 'tag' });
    assert.deepEqual(shape(listing), [
      ['法規', '甲'],
      ['貿易', '甲'],
      ['', '乙'],
    ]);
    assert.equal(listing.lines.length, 2);
  });

  it('put what has no certain place first, and nowhere else', () => {
    const unsure = note('丙', { anchor: { state: 'unsure', start: 1, end: 2 } });
    const orphan = note('乙', { anchor: { state: 'orphan' }, block: undefined });
    const listing = list([clipping('a', note('甲'), unsure, orphan)]);
    assert.deepEqual(shape(listing), [
      ['', '丙', '乙'],
      ['a', '甲'],
    ]);
    assert.equal(listing.lost, 2);
  });

  const spoken: readonly (readonly [string, Partial<PlacedNote>])[] = [
    ['quotation', { quote: '兩港關係' }],
    ['comment', { comment: '與關係有關' }],
    ['gloss', { gloss: '關係' }],
    ['tags', { tags: ['關係'] }],
  ];
  for (const [place, content] of spoken) {
    it(`are filtered by the ${place}, in either script`, () => {
      const clippings = [clipping('a', note('甲', content), note('乙'))];
      assert.equal(list(clippings, { text: '关系' }).lines.length, 1);
      assert.equal(list(clippings, { text: '关系 没有' }).lines.length, 0);
    });
  }

  it('are filtered by the name of the label', () => {
    const { lines, total } = list([clipping('a', note('甲', { label: 'fact' }), note('乙'))], { text: '事实' });
    assert.deepEqual([lines.map(({ note: { quote } }) => quote), total], [['甲'], 2]);
  });

  it('have keys of their own, even when a file holds one identifier twice', () => {
    const twin = note('甲', { tags: ['一', '二'] });
    const { roots } = list([clipping('a', twin, { ...twin, quote: '乙' }), clipping('b', twin)], { groupBy: 'tag' });
    const keys = allNodes(roots).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('lead from lines and groups to the notes they stand for, each once', () => {
    const { roots } = list([clipping('a', note('甲', { tags: ['一', '二'] }), note('乙', { tags: ['一'] }))], {
      groupBy: 'tag',
    });
    const lines = linesIn(roots) ?? [];
    assert.deepEqual(lines.map(wordsOf), ['甲', '乙']);
    assert.deepEqual(
      idsByClipping(lines).map(({ ids }) => ids.size),
      [2],
    );
    assert.equal(linesIn([{ uri: 'of the Explorer' }, undefined]), undefined);
  });
});
