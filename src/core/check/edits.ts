import type { Finding, Fix, TextEdit } from './finding';

/** The text with the edits made. They are sorted and do not overlap; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { range, newText } of edits) {
    result += text.slice(done, range.start) + newText;
    done = range.end;
  }
  return result + text.slice(done);
}

/** A finding and the safe fix that "fix all" makes. */
export interface SafeFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The first safe fix of every finding, in the order of the findings, for "fix all". A fix whose edits touch those of an
 * earlier finding is left out whole: it is offered again once the file is checked anew.
 */
export function safeFixes(findings: readonly Finding[]): readonly SafeFix[] {
  const taken: TextEdit[] = [];
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => collides(edit, taken))) return [];
    insert(fix.edits, taken);
    return [{ finding, fix }];
  });
}

/** The edits of the safe fixes of all findings, in the order of the file. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { fix } of safeFixes(findings)) insert(fix.edits, edits);
  return edits;
}

/** True when an edit shares a place with one of `taken`, which is sorted. */
function collides(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const next = taken[indexAfter(edit, taken)];
  const before = taken[indexAfter(edit, taken) - 1];
  return (next !== undefined && touches(edit, next)) || (before !== undefined && touches(before, edit));
}

/** Neighbouring deletions are two edits; an insertion at the edge of another edit has no certain order. */
function touches(first: TextEdit, second: TextEdit): boolean {
  if (first.range.end > second.range.start) return true;
  const insertion = first.range.start === first.range.end || second.range.start === second.range.end;
  return insertion && first.range.end === second.range.start;
}

function indexAfter(edit: TextEdit, taken: readonly TextEdit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.range.start ?? Infinity) <= edit.range.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(edits: readonly TextEdit[], taken: TextEdit[]): void {
  for (const edit of edits) taken.splice(indexAfter(edit, taken), 0, edit);
}
