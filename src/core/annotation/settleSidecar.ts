import { sha256 } from '../text/sha256';
import { lastChange, type Annotation } from './annotation';
import { stableJson } from './json';
import { compareText, damageOf, lineText, type AnnotationLine, type Sidecar } from './sidecarLines';
import { uuidUrn } from './uuid';

/** A sidecar with one line for each id, and what had to be kept beside something else. */
export interface MergedSidecar {
  readonly sidecar: Sidecar;
  /** Identifiers of the annotations that were kept as copies, because the same one was changed in two places. */
  readonly conflicts: readonly string[];
}

/**
 * The sidecar with one line for each id. Two lines of one id are what a line-by-line merge leaves when both sides
 * changed an annotation: the one changed last keeps the id, the others become copies. Nothing else changes.
 */
export function settleSidecar(sidecar: Sidecar): MergedSidecar {
  const { lines, copies } = settleLines(sidecar);
  return { sidecar: { lines: [...lines.values(), ...damageOf(sidecar)] }, conflicts: copies };
}

/** The annotation that an annotation is another version of; undefined for one that is no copy. */
export function versionOf(annotation: Annotation): string | undefined {
  return typeof annotation.versionOf === 'string' ? annotation.versionOf : undefined;
}

/**
 * An annotation as a copy beside the one that keeps its id: its own id comes from what it says, so that everybody who
 * meets the same two versions makes the same copy. `versionOf`, an addition to the model, names the other.
 */
export function copyOfVersion(annotation: Annotation): Annotation {
  const { id: _, ...content } = annotation;
  const digits = sha256(`${annotation.id}\n${stableJson(content)}`);
  return { ...annotation, id: uuidUrn(digits, 8), versionOf: versionOf(annotation) ?? annotation.id };
}

/** True for annotations that say the same, however they are written; also for two that are not there. */
export function isSameAnnotation(a: Annotation | undefined, b: Annotation | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return stableJson(a) === stableJson(b);
}

/** The lines of a sidecar by their ids, and the ids of copies that had to be made. */
export function settleLines(sidecar: Sidecar): {
  readonly lines: ReadonlyMap<string, AnnotationLine>;
  readonly copies: readonly string[];
} {
  const versions = new Map<string, AnnotationLine[]>();
  for (const line of sidecar.lines) {
    if (line.kind === 'damaged') continue;
    const known = versions.get(line.annotation.id) ?? [];
    const same = known.findIndex(({ annotation }) => isSameAnnotation(annotation, line.annotation));
    if (same < 0) known.push(line);
    else known[same] = firstWritten(known[same] ?? line, line);
    versions.set(line.annotation.id, known);
  }
  const lines = new Map<string, AnnotationLine>();
  const rivals: AnnotationLine[] = [];
  for (const [id, known] of versions) {
    const [last, ...others] = byLastChange(known);
    if (last) lines.set(id, last);
    rivals.push(...others);
  }
  return { lines, copies: keepCopies(lines, rivals) };
}

/** Adds a copy for each rival; one that is there already stays as it is: it is what became of that very copy. */
export function keepCopies(lines: Map<string, AnnotationLine>, rivals: readonly AnnotationLine[]): readonly string[] {
  return rivals.map(({ annotation }) => {
    const copy = copyOfVersion(annotation);
    if (!lines.has(copy.id)) lines.set(copy.id, { kind: 'annotation', annotation: copy });
    return copy.id;
  });
}

/**
 * Versions of one annotation, the one changed last first; equally old ones have an order too, the same everywhere. The
 * same change made twice is one version.
 */
export function byLastChange(versions: readonly AnnotationLine[]): readonly AnnotationLine[] {
  if (versions.length < 2) return versions;
  const ranked = versions.map((line) => ({
    line,
    time: lastChange(line.annotation),
    content: stableJson({ ...line.annotation, modified: undefined }),
  }));
  ranked.sort(
    (a, b) => b.time - a.time || compareText(b.content, a.content) || compareText(lineText(b.line), lineText(a.line)),
  );
  const distinct = ranked.filter(({ content }, at) => ranked.findIndex((other) => other.content === content) === at);
  return distinct.map(({ line }) => line);
}

/** Of two ways to write the same annotation one, the same everywhere. */
export const firstWritten = (a: AnnotationLine, b: AnnotationLine): AnnotationLine =>
  lineText(b) < lineText(a) ? b : a;
