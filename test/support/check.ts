import { checkClipping, type CheckOptions } from '../../src/core/check/checkClipping';
import { applyEdits } from '../../src/core/check/edits';
import type { Finding, FindingCode, Fix } from '../../src/core/check/finding';
import { readClipping } from '../../src/core/session';

/** What the checks find in a file. */
export function findingsIn(source: string, options?: CheckOptions): readonly Finding[] {
  return checkClipping(readClipping(source), options);
}

export function codesIn(source: string, options?: CheckOptions): readonly FindingCode[] {
  return findingsIn(source, options).map(({ code }) => code);
}

/** The one finding of a code. */
export function theFinding(source: string, code: FindingCode, options?: CheckOptions): Finding {
  const found = findingsIn(source, options).filter((one) => one.code === code);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} findings of ${code}`);
  return first;
}

/** The text that a finding marks. */
export function marked(source: string, { source: { start, end } }: Finding): string {
  return source.slice(start, end);
}

/** The file after a fix of the finding; the first fix, if none is named. */
export function fixed(source: string, finding: Finding, fix: Fix | undefined = finding.fixes[0]): string {
  if (fix === undefined) throw new Error(`${finding.code} has no fix`);
  return applyEdits(source, fix.edits);
}
