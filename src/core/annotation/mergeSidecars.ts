import { byLastChange, firstWritten, isSameAnnotation, keepCopies, settleLines } from './settleSidecar';
import type { MergedSidecar } from './settleSidecar';
import { compareText, damageOf, lineText, type AnnotationLine, type Sidecar, type SidecarLine } from './sidecarLines';

/**
 * The sidecar that holds what two have changed since they shared `base`. What only one side added, changed or deleted is
 * done; an annotation that one deleted and the other changed stays; of one that both changed, the version changed last
 * keeps the id and the other becomes a copy. The result does not depend on which side is whose, and merging it once more
 * with either changes nothing.
 */
export function mergeSidecars(base: Sidecar, ours: Sidecar, theirs: Sidecar): MergedSidecar {
  const [before, mine, other] = [settleLines(base), settleLines(ours), settleLines(theirs)];
  const merged = new Map<string, AnnotationLine>();
  const rivals: AnnotationLine[] = [];
  for (const id of new Set([...mine.lines.keys(), ...other.lines.keys()])) {
    const versions = mergeLine(before.lines.get(id), mine.lines.get(id), other.lines.get(id));
    const [last, ...others] = byLastChange(versions);
    if (last) merged.set(id, last);
    rivals.push(...others);
  }
  const copies = keepCopies(merged, rivals);
  const made = [...mine.copies, ...other.copies].filter((id) => merged.has(id));
  return {
    sidecar: { lines: [...merged.values(), ...mergeDamage(base, ours, theirs)] },
    conflicts: [...new Set([...made, ...copies])],
  };
}

/** What becomes of one id: no line, one, or the two that both have to stay. */
function mergeLine(
  base: AnnotationLine | undefined,
  ours: AnnotationLine | undefined,
  theirs: AnnotationLine | undefined,
): readonly AnnotationLine[] {
  const same = (a: AnnotationLine | undefined, b: AnnotationLine | undefined): boolean =>
    (a?.raw !== undefined && a.raw === b?.raw) || isSameAnnotation(a?.annotation, b?.annotation);
  if (ours && theirs && same(ours, theirs)) return [rewritten(base, ours, theirs)];
  if (same(ours, base)) return theirs ? [theirs] : [];
  if (same(theirs, base)) return ours ? [ours] : [];
  return [ours, theirs].filter((line) => line !== undefined);
}

/** Of two ways to write the same annotation the one that is new. */
function rewritten(base: AnnotationLine | undefined, ours: AnnotationLine, theirs: AnnotationLine): AnnotationLine {
  if (base && lineText(ours) === lineText(base)) return theirs;
  return base && lineText(theirs) === lineText(base) ? ours : firstWritten(ours, theirs);
}

/** Damaged lines count: those of the side that changed them, else every line as often as the side that has it oftener. */
function mergeDamage(base: Sidecar, ours: Sidecar, theirs: Sidecar): readonly SidecarLine[] {
  const [before, mine, other] = [damageOf(base), damageOf(ours), damageOf(theirs)];
  if (sameLines(mine, other) || sameLines(other, before)) return mine;
  if (sameLines(mine, before)) return other;
  const counts = [countLines(before), countLines(mine), countLines(other)] as const;
  const raws = [...new Set([...mine, ...other].map(({ raw }) => raw))].sort(compareText);
  return raws.flatMap((raw) => {
    const [was, here, there] = counts.map((count) => count.get(raw) ?? 0) as [number, number, number];
    const length = here === was ? there : there === was ? here : Math.max(here, there);
    return Array.from({ length }, () => ({ kind: 'damaged' as const, raw }));
  });
}

const sameLines = (a: readonly { raw: string }[], b: readonly { raw: string }[]): boolean =>
  a.length === b.length && a.every(({ raw }, index) => raw === b[index]?.raw);

function countLines(lines: readonly { readonly raw: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { raw } of lines) counts.set(raw, (counts.get(raw) ?? 0) + 1);
  return counts;
}
