import type { Annotation } from '../../core/annotation/annotation';
import { copyOfVersion, isSameAnnotation } from '../../core/annotation/settleSidecar';
import { damageOf, type AnnotationLine, type Sidecar } from '../../core/annotation/sidecarLines';

/** One annotation as it was before an edit and after it; undefined where there was none. */
interface Change {
  readonly before: AnnotationLine | undefined;
  readonly after: AnnotationLine | undefined;
}

/** A sidecar after a step, and the annotations that somebody else has changed since: they were left as they are. */
export interface SteppedSidecar {
  readonly sidecar: Sidecar;
  readonly left: readonly Annotation[];
}

/**
 * An edit of annotations that can be taken back and brought again, whatever others have done to the file meanwhile: it
 * changes an annotation only where it still is as this edit left it.
 */
export class SidecarSteps {
  readonly #changes: readonly Change[];
  /** Copies that hold this edit's version of an annotation, while the edit is undone. */
  readonly #aside = new Set<string>();

  /**
   * `sidecar` is what the edit starts from. An annotation that is removed and added has changed; one that is added and
   * there already is made this edit's own: taking the edit back removes it.
   */
  constructor(sidecar: Sidecar, removed: readonly Annotation[], added: readonly Annotation[]) {
    const lines = linesById(sidecar);
    const after = new Map(added.map((annotation) => [annotation.id, annotation]));
    const replaced = new Set(removed.map(({ id }) => id));
    this.#changes = [...new Set([...replaced, ...after.keys()])].map((id) => {
      const annotation = after.get(id);
      const before = lines.get(id);
      const isUnchanged = isSameAnnotation(annotation, before?.annotation);
      return {
        before: isUnchanged && !replaced.has(id) ? undefined : before,
        after: isUnchanged ? before : annotation && { kind: 'annotation', annotation },
      };
    });
  }

  redo(sidecar: Sidecar): SteppedSidecar {
    return this.#step(sidecar, ({ before, after }) => [before, after]);
  }

  undo(sidecar: Sidecar): SteppedSidecar {
    return this.#step(sidecar, ({ before, after }) => [after, before]);
  }

  #step(
    sidecar: Sidecar,
    direction: (change: Change) => readonly [from: AnnotationLine | undefined, to: AnnotationLine | undefined],
  ): SteppedSidecar {
    const lines = linesById(sidecar);
    const left: Annotation[] = [];
    for (const change of this.#changes) {
      const [from, to] = direction(change);
      const id = (to ?? from)?.annotation.id ?? '';
      const now = lines.get(id);
      if (isSameAnnotation(now?.annotation, to?.annotation)) {
        continue;
      }
      if (isSameAnnotation(now?.annotation, from?.annotation)) {
        if (to) {
          lines.set(id, to);
        } else {
          lines.delete(id);
        }
      } else {
        left.push(...(now ? [now.annotation] : []));
        this.#stepAside(lines, from, to);
      }
    }
    return { sidecar: { lines: [...lines.values(), ...damageOf(sidecar)] }, left };
  }

  /** Where another version has the id, this edit's may be a copy beside it. */
  #stepAside(
    lines: Map<string, AnnotationLine>,
    from: AnnotationLine | undefined,
    to: AnnotationLine | undefined,
  ): void {
    const gone = from && copyOfVersion(from.annotation);
    if (gone && isSameAnnotation(lines.get(gone.id)?.annotation, gone)) {
      lines.delete(gone.id);
      this.#aside.add(gone.id);
    }
    const back = to && copyOfVersion(to.annotation);
    if (back && this.#aside.delete(back.id)) {
      lines.set(back.id, { kind: 'annotation', annotation: back });
    }
  }
}

function linesById({ lines }: Sidecar): Map<string, AnnotationLine> {
  const good = lines.filter((line) => line.kind === 'annotation');
  return new Map(good.map((line) => [line.annotation.id, line]));
}
