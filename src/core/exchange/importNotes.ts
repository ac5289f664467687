import { isNote } from '../annotation/note';
import { stableJson } from '../annotation/json';
import { lastChange, type Annotation } from '../annotation/annotation';
import type { Sidecar } from '../annotation/sidecar';

/** A sidecar with imported notes, and what became of them. */
export interface ImportedNotes {
  readonly sidecar: Sidecar;
  readonly added: number;
  readonly updated: number;
  /** Those that were there already, and those of which the sidecar has a newer version. */
  readonly unchanged: number;
}

/**
 * Takes notes into a sidecar, by their ids: of two versions the one that was modified last wins, and the sidecar's own
 * when that is not told. All other lines stay as they are; annotations that are no notes are passed over.
 */
export function importNotes(sidecar: Sidecar, annotations: readonly Annotation[]): ImportedNotes {
  const known = new Map<string, Annotation>();
  for (const line of sidecar.lines) {
    if (line.kind !== 'annotation') continue;
    const other = known.get(line.annotation.id);
    if (!other || isNewer(line.annotation, other)) known.set(line.annotation.id, line.annotation);
  }
  const taken = new Map<string, Annotation>();
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const annotation of annotations.filter(isNote)) {
    const old = known.get(annotation.id);
    if (old && (!isNewer(annotation, old) || stableJson(annotation) === stableJson(old))) {
      counts.unchanged += 1;
      continue;
    }
    counts[old ? 'updated' : 'added'] += 1;
    known.set(annotation.id, annotation);
    taken.set(annotation.id, annotation);
  }
  const kept = sidecar.lines.filter((line) => line.kind === 'damaged' || !taken.has(line.annotation.id));
  const added = [...taken.values()].map((annotation) => ({ kind: 'annotation', annotation }) as const);
  return { sidecar: taken.size === 0 ? sidecar : { lines: [...kept, ...added] }, ...counts };
}

const isNewer = (annotation: Annotation, other: Annotation): boolean => lastChange(annotation) > lastChange(other);
