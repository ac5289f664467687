import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { mergeSidecars } from '../../../src/core/annotation/mergeSidecars';
import { parseSidecar, serializeSidecar } from '../../../src/core/annotation/sidecar';
import type { Sidecar } from '../../../src/core/annotation/sidecar';
import { SidecarSteps } from '../../../src/host/editor/sidecarSteps';

const note = (id: string, said: string, day = 1): Annotation => ({
  id,
  type: 'Annotation',
  modified: `2026-03-0${day}T00:00:00Z`,
  said,
});
const file = (...annotations: readonly Annotation[]): Sidecar =>
  parseSidecar(annotations.map((annotation) => `${JSON.stringify(annotation)}\n`).join(''));
const text = ({ sidecar }: { readonly sidecar: Sidecar }): string => serializeSidecar(sidecar);
const said = ({ sidecar }: { readonly sidecar: Sidecar }): readonly unknown[] =>
  sidecar.lines.map((line) => (line.kind === 'annotation' ? line.annotation.said : line.raw)).sort();

describe('An edit of annotations', () => {
  const [a, b] = [note('a', 'a'), note('b', 'b')];
  const [edited, theirs] = [note('a', 'edited', 2), note('a', 'theirs', 3)];
  const start = file(a, b);

  it('is taken back and brought again', () => {
    const steps = new SidecarSteps(start, [a], [edited, note('c', 'c')]);
    const after = steps.redo(start);
    assert.deepEqual(said(after), ['b', 'c', 'edited']);
    assert.deepEqual(said(steps.undo(after.sidecar)), ['a', 'b']);
  });

  it('brings the bytes of a line back that it had removed', () => {
    const foreign = parseSidecar('{ "type":"Annotation", "id":"a", "big":12345678901234567890 }\n');
    const [line] = foreign.lines;
    assert.ok(line?.kind === 'annotation');
    const steps = new SidecarSteps(foreign, [line.annotation], []);
    assert.equal(text(steps.undo(steps.redo(foreign).sidecar)), text({ sidecar: foreign }));
  });

  it('leaves an annotation alone that somebody else has changed since', () => {
    const steps = new SidecarSteps(start, [a], [edited]);
    for (const step of [steps.undo(file(theirs, b)), steps.redo(file(theirs, b))]) {
      assert.deepEqual([said(step), step.left], [['b', 'theirs'], [theirs]]);
    }
  });

  it('does not bring an annotation back that somebody else has deleted since', () => {
    assert.deepEqual(said(new SidecarSteps(start, [a], [edited]).undo(file(b))), ['b']);
  });

  it('does not delete the other version that a merge has kept', () => {
    const steps = new SidecarSteps(start, [a], []);
    const merged = mergeSidecars(start, steps.redo(start).sidecar, file(theirs, b));
    assert.deepEqual(said(steps.undo(merged.sidecar)), ['b', 'theirs']);
    assert.deepEqual(said(steps.redo(merged.sidecar)), ['b', 'theirs']);
  });

  it('takes back and brings again its version that became a copy', () => {
    const steps = new SidecarSteps(start, [a], [edited]);
    const merged = mergeSidecars(start, steps.redo(start).sidecar, file(theirs, b));
    assert.deepEqual(said(merged), ['b', 'edited', 'theirs']);
    const undone = steps.undo(merged.sidecar);
    assert.deepEqual(said(undone), ['b', 'theirs']);
    assert.equal(text(steps.redo(undone.sidecar)), text(merged));
  });

  it('that makes what is there its own removes it when it is taken back', () => {
    const steps = new SidecarSteps(start, [], [a, b]);
    assert.equal(text(steps.redo(start)), text({ sidecar: start }));
    assert.deepEqual(said(steps.undo(start)), []);
  });
});
