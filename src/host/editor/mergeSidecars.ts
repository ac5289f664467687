import { parseSidecar, serializeSidecar } from '../../core/annotation/sidecar';

/**
 * The text of a sidecar that two have changed since they shared `base`: all lines of `theirs`, without those that were
 * removed in `ours`, with those that were added there.
 */
export function mergeSidecarTexts(base: string, ours: string, theirs: string): string {
  const [before, mine, other] = [base, ours, theirs].map(linesOf);
  const removed = new Set(before?.filter((line) => !mine?.includes(line)));
  const added = mine?.filter((line) => !before?.includes(line) && !other?.includes(line)) ?? [];
  const kept = other?.filter((line) => !removed.has(line)) ?? [];
  return serializeSidecar(parseSidecar([...kept, ...added].join('\n')));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
