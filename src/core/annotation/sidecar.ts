import { isAnnotation, type Annotation } from './annotation';
import { jsonDepth } from './json';
import { settleSidecar, type MergedSidecar } from './settleSidecar';
import { compareText, lineText, type Sidecar, type SidecarLine } from './sidecarLines';

export type { Sidecar, SidecarLine } from './sidecarLines';

export const emptySidecar: Sidecar = { lines: [] };

/** Annotations nested more deeply than this are damage. */
const deepest = 64;

/**
 * Reads a sidecar. A line that is no annotation (a conflict mark, half a line, another JSON value) is kept as it is and
 * costs nothing but its own display. Blank lines are dropped. Of several lines with one id, each is kept, in memory, as
 * an annotation of its own.
 */
export function parseSidecar(text: string): Sidecar {
  return readSidecar(text).sidecar;
}

/** Like `parseSidecar`; tells what was kept as a copy as well. */
export function readSidecar(text: string): MergedSidecar {
  const lines: SidecarLine[] = [];
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    const raw = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (raw.trim() === '') continue;
    const annotation = parseAnnotation(raw);
    lines.push(annotation ? { kind: 'annotation', annotation, raw } : { kind: 'damaged', raw });
  }
  return settleSidecar({ lines });
}

function parseAnnotation(raw: string): Annotation | undefined {
  if (jsonDepth(raw) > deepest) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return isAnnotation(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a sidecar: annotations by id, then the damaged lines in their order, each line ended by a line feed. Lines
 * that nobody changed are written as they were read. Equal sidecars give equal text.
 */
export function serializeSidecar(sidecar: Sidecar): string {
  const good: { readonly id: string; readonly line: string }[] = [];
  const damaged: string[] = [];
  for (const line of sidecar.lines) {
    if (line.kind === 'damaged') damaged.push(line.raw);
    else good.push({ id: line.annotation.id, line: lineText(line) });
  }
  good.sort((a, b) => compareText(a.id, b.id) || compareText(a.line, b.line));
  return [...good.map(({ line }) => line), ...damaged].map((line) => `${line}\n`).join('');
}

/** The annotations that could be read. */
export function annotationsOf(sidecar: Sidecar): readonly Annotation[] {
  return sidecar.lines.flatMap((line) => (line.kind === 'annotation' ? [line.annotation] : []));
}

/** The sidecar with one annotation more, or with another version of it in the place of all that have its id. */
export function withAnnotation(sidecar: Sidecar, annotation: Annotation): Sidecar {
  return { lines: [...withoutAnnotation(sidecar, annotation.id).lines, { kind: 'annotation', annotation }] };
}

/** The sidecar without the annotations of that id. */
export function withoutAnnotation(sidecar: Sidecar, id: string): Sidecar {
  return { lines: sidecar.lines.filter((line) => line.kind === 'damaged' || line.annotation.id !== id) };
}
