import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { stableJson } from '../../../src/core/annotation/json';
import { mergeSidecars } from '../../../src/core/annotation/mergeSidecars';
import { copyOfVersion, settleSidecar, versionOf } from '../../../src/core/annotation/settleSidecar';
import { annotationsOf, emptySidecar, parseSidecar, serializeSidecar } from '../../../src/core/annotation/sidecar';
import type { Sidecar } from '../../../src/core/annotation/sidecar';

const note = (id: string, said = '', day = 1): Annotation => ({
  id,
  type: 'Annotation',
  created: '2026-03-01T00:00:00Z',
  ...(said && { modified: `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`, said }),
});
const file = (...lines: readonly (Annotation | string)[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : stableJson(line)}\n`).join('');

function merge(base: string, ours: string, theirs: string): { readonly text: string; readonly conflicts: number } {
  const { sidecar, conflicts } = mergeSidecars(parseSidecar(base), parseSidecar(ours), parseSidecar(theirs));
  return { text: serializeSidecar(sidecar), conflicts: conflicts.length };
}

const settle = (text: string): string => serializeSidecar(parseSidecar(text));

describe('Merging two versions of a sidecar', () => {
  const [a, b, c, d] = [note('a'), note('b'), note('c'), note('d')];

  it('keeps what both have added', () => {
    assert.deepEqual(merge(file(a), file(a, b), file(a, c)), { text: file(a, b, c), conflicts: 0 });
  });

  it('removes what either has removed', () => {
    assert.equal(merge(file(a, b, c), file(a, c), file(a, b)).text, file(a));
  });

  it('takes the side that has changed something', () => {
    assert.equal(merge(file(a), file(a), file(b, d)).text, file(b, d));
    assert.equal(merge(file(a), file(b), file(a)).text, file(b));
    assert.equal(merge(file(a), file(note('a', 'new')), file(a)).text, file(note('a', 'new')));
  });

  it('keeps an annotation that one has deleted and the other has changed', () => {
    const changed = note('a', 'changed');
    assert.deepEqual(merge(file(a), '', file(changed)), { text: file(changed), conflicts: 0 });
    assert.deepEqual(merge(file(a), file(changed), ''), { text: file(changed), conflicts: 0 });
  });

  it('leaves the id to the version changed last and keeps the other as a copy', () => {
    const [older, newer] = [note('a', 'ours', 5), note('a', 'theirs', 6)];
    const { text, conflicts } = merge(file(a), file(older), file(newer));
    const [winner, copy] = annotationsOf(parseSidecar(text));
    assert.equal(conflicts, 1);
    assert.deepEqual(winner, newer);
    assert.deepEqual([copy?.said, copy && versionOf(copy)], ['ours', 'a']);
    assert.match(copy?.id ?? '', /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('makes the same copy in every window', () => {
    const [one, other] = [note('a', 'ours', 5), note('a', 'theirs', 6)];
    assert.equal(merge(file(a), file(one), file(other)).text, merge(file(a), file(other), file(one)).text);
  });

  it('takes the same change made twice as one', () => {
    const { text, conflicts } = merge(file(a), file(note('a', 'same', 5)), file(note('a', 'same', 6)));
    assert.deepEqual([text, conflicts], [file(note('a', 'same', 6)), 0]);
  });

  it('does not bring back a copy that was deleted', () => {
    const base = file(note('a', 'ours', 5), note('a', 'theirs', 6));
    const withoutCopy = file(note('a', 'theirs', 6));
    assert.deepEqual(merge(base, withoutCopy, base), { text: withoutCopy, conflicts: 0 });
  });

  it('leaves a copy alone that was edited', () => {
    const both = file(note('a', 'ours', 5), note('a', 'theirs', 6));
    const edited = { ...copyOfVersion(note('a', 'ours', 5)), said: 'edited' };
    assert.equal(settle(`${both}${file(edited)}`), file(note('a', 'theirs', 6), edited));
  });

  it('keeps the bytes of lines that nobody changed', () => {
    const foreign = '{ "type":"Annotation",  "id":"b", "weight":1.50, "big":12345678901234567890 }';
    assert.equal(merge(file(a, foreign), file(a, foreign, c), file(foreign)).text, file(foreign, c));
  });

  it('takes the new way to write an annotation that one side has written anew', () => {
    const foreign = '{"type":"Annotation","id":"b"}';
    const rewritten = '{"id":"b","type":"Annotation"}';
    assert.equal(merge(file(foreign), file(foreign), file(rewritten)).text, file(rewritten));
    assert.equal(merge(file(foreign), file(rewritten), file(foreign)).text, file(rewritten));
  });

  it('keeps the damaged lines of both, each once and byte for byte', () => {
    const [ours, theirs] = ['<<<<<<< HEAD \t', '{"id":"x","type":"Anno\u0000'];
    assert.equal(merge(file(a), file(a, b, ours), file(a, theirs, ours)).text, file(a, b, ours, theirs));
  });

  it('lets a damaged line go that somebody has removed', () => {
    assert.equal(merge(file(a, '======='), file(a, b, '======='), file(a)).text, file(a, b));
  });
});

describe('Reading a sidecar with two lines of one id', () => {
  it('keeps both, the one changed last under its id', () => {
    const text = settle(file(note('a', 'ours', 5), note('a', 'theirs', 6)));
    assert.deepEqual(
      annotationsOf(parseSidecar(text)).map(({ said }) => said),
      ['theirs', 'ours'],
    );
  });

  it('keeps three', () => {
    const text = settle(file(note('a', 'x', 5), note('a', 'y', 6), note('a', 'z', 7)));
    assert.equal(new Set(annotationsOf(parseSidecar(text)).map(({ id }) => id)).size, 3);
  });

  it('takes equal lines as one', () => {
    assert.equal(
      settle(file(note('a'), '{"type":"Annotation","id":"a","created":"2026-03-01T00:00:00Z"}')),
      file(note('a')),
    );
  });

  it('changes nothing else', () => {
    const text = file(note('a'), note('b', 'x'), 'damaged', 'damaged');
    assert.equal(settle(text), text);
  });
});

/** Files over few ids and few versions, so that conflicts are frequent. */
const anySidecar: fc.Arbitrary<Sidecar> = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(
          fc.constantFrom('a', 'b', 'c'),
          fc.constantFrom('', 'x', 'y', 'z'),
          fc.integer({ min: 1, max: 4 }),
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('=======', '{"half', '[1]') },
    ),
    { maxLength: 7 },
  )
  .map((lines) => parseSidecar(file(...lines.map((line) => (typeof line === 'string' ? line : note(...line))))));

/** What an annotation says, whichever id it has and whenever it was changed. */
function contentOf(annotation: Annotation): string {
  const { id, versionOf: original, modified: _, ...content } = annotation;
  return stableJson({ ...content, of: original ?? id });
}

const contents = (sidecar: Sidecar): ReadonlySet<string> => new Set(annotationsOf(sidecar).map(contentOf));
const damage = (sidecar: Sidecar): readonly string[] =>
  sidecar.lines.flatMap((line) => (line.kind === 'damaged' ? [line.raw] : []));

describe('Any merge', function () {
  this.timeout(20_000);
  const threeWay = (property: (base: Sidecar, ours: Sidecar, theirs: Sidecar) => void): void =>
    fc.assert(fc.property(anySidecar, anySidecar, anySidecar, property), { numRuns: 500 });
  const merged = (base: Sidecar, ours: Sidecar, theirs: Sidecar): Sidecar => mergeSidecars(base, ours, theirs).sidecar;

  it('loses no annotation that is new on a side, and none that both have', () => {
    threeWay((base, ours, theirs) => {
      const result = contents(merged(base, ours, theirs));
      const [before, mine, other] = [contents(base), contents(ours), contents(theirs)];
      for (const content of [...mine, ...other]) {
        const isWanted = !before.has(content) || (mine.has(content) && other.has(content));
        assert.ok(!isWanted || result.has(content), content);
      }
    });
  });

  it('loses no annotation at all when there is no common past', () => {
    fc.assert(
      fc.property(anySidecar, anySidecar, (ours, theirs) => {
        const result = contents(merged(emptySidecar, ours, theirs));
        for (const content of [...contents(ours), ...contents(theirs)]) assert.ok(result.has(content));
      }),
    );
  });

  it('invents nothing', () => {
    threeWay((base, ours, theirs) => {
      const known = new Set([...contents(ours), ...contents(theirs)]);
      for (const content of contents(merged(base, ours, theirs))) assert.ok(known.has(content), content);
    });
  });

  it('loses no damaged line that is new on a side, and none that both have', () => {
    threeWay((base, ours, theirs) => {
      const result = damage(merged(base, ours, theirs));
      const [before, mine, other] = [damage(base), damage(ours), damage(theirs)];
      for (const raw of [...mine, ...other]) {
        const isWanted = !before.includes(raw) || (mine.includes(raw) && other.includes(raw));
        assert.ok(!isWanted || result.includes(raw), raw);
      }
    });
  });

  it('is the same whichever side is whose', () => {
    threeWay((base, ours, theirs) => {
      const [one, other] = [mergeSidecars(base, ours, theirs), mergeSidecars(base, theirs, ours)];
      assert.equal(serializeSidecar(one.sidecar), serializeSidecar(other.sidecar));
      assert.deepEqual([...one.conflicts].sort(), [...other.conflicts].sort());
    });
  });

  it('changes nothing when it is made once more with either side', () => {
    threeWay((base, ours, theirs) => {
      const once = merged(base, ours, theirs);
      for (const side of [ours, theirs]) {
        assert.equal(serializeSidecar(merged(side, once, side)), serializeSidecar(once));
      }
    });
  });

  it('changes nothing when it is made once more over the same past, if that had no copies', () => {
    threeWay((base, ours, theirs) => {
      fc.pre(annotationsOf(base).every((annotation) => versionOf(annotation) === undefined));
      const once = merged(base, ours, theirs);
      for (const side of [ours, theirs]) {
        assert.equal(serializeSidecar(merged(base, once, side)), serializeSidecar(once));
      }
    });
  });

  it('has one line for each id', () => {
    threeWay((base, ours, theirs) => {
      const ids = annotationsOf(merged(base, ours, theirs)).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    });
  });

  it('settles what is settled only once', () => {
    fc.assert(
      fc.property(anySidecar, (sidecar) => {
        const once = settleSidecar(sidecar).sidecar;
        const twice = settleSidecar(once);
        assert.deepEqual([serializeSidecar(twice.sidecar), twice.conflicts], [serializeSidecar(once), []]);
      }),
    );
  });
});
