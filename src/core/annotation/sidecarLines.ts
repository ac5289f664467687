import type { Annotation } from './annotation';
import { stableJson } from './json';

/** A line that could be read, with its text as long as nobody changed the annotation. */
export interface AnnotationLine {
  readonly kind: 'annotation';
  readonly annotation: Annotation;
  readonly raw?: string;
}

/** A line that could not be read. */
export interface DamagedLine {
  readonly kind: 'damaged';
  readonly raw: string;
}

export type SidecarLine = AnnotationLine | DamagedLine;

/** The annotations of one clipping: `X.annotations.jsonl` beside `X`, one annotation a line. */
export interface Sidecar {
  readonly lines: readonly SidecarLine[];
}

/** The line as the file has it, or will have it; without its end. */
export function lineText(line: SidecarLine): string {
  return line.kind === 'damaged' ? line.raw : (line.raw ?? stableJson(line.annotation));
}

export function damageOf({ lines }: Sidecar): readonly DamagedLine[] {
  return lines.filter((line) => line.kind === 'damaged');
}

/** Orders texts by their UTF-16 units, the same everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
