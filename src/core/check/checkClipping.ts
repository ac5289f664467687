import { joinRanges, subtractRanges } from '../text/range';
import { severities, type Finding, type FindingCode, type Severity } from './finding';
import { checkContext, type CheckedReading } from './rule';
import { rules } from './rules';

/** Other severities than the default ones; `off` leaves the findings of that code out. */
export type ChosenSeverities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/** What a host may decide over the rules. */
export interface CheckOptions {
  readonly severities?: ChosenSeverities;
  /** The present instant in milliseconds. With it, dates in the future are found. */
  readonly now?: number;
}

/** So many findings of one rule are told; editors show no more of one file. */
const mostFindings = 1_000;

/**
 * Everything that is wrong, doubtful or unusual in a clipping, in the order of the file, graver findings first where
 * two start at one place. Changes nothing, never throws, takes time linear in the size of the file.
 */
export function checkClipping(reading: CheckedReading, options: CheckOptions = {}): readonly Finding[] {
  const context = checkContext(reading, options.now);
  const found = rules.flatMap((rule) => (isOff(rule.codes, options) ? [] : rule.check(context).slice(0, mostFindings)));
  return [...withSeverities(outsideMojibake(found), options.severities)].sort(byPlace);
}

/** The findings with the severities that were chosen for them, without those that are off. */
export function withSeverities(found: readonly Finding[], chosen: ChosenSeverities = {}): readonly Finding[] {
  return found.flatMap((one) => {
    const severity = chosen[one.code] ?? one.severity;
    if (severity === 'off') return [];
    return severity === one.severity ? [one] : [{ ...one, severity }];
  });
}

/** What the characters of misread text are says nothing beyond that. */
const aboutCharacters: ReadonlySet<FindingCode> = new Set([
  'control-character',
  'private-use-character',
  'replacement-character',
  'zero-width-character',
  'text-direction-control',
  'quotation-unpaired',
  'quotation-mistyped',
]);

function outsideMojibake(found: readonly Finding[]): readonly Finding[] {
  const misread = joinRanges(found.filter(({ code }) => code === 'mojibake').map(({ source }) => source));
  if (misread.length === 0) return found;
  return found.filter(({ code, source }) => !aboutCharacters.has(code) || subtractRanges([source], misread).length > 0);
}

function isOff(codes: readonly FindingCode[], { severities: chosen }: CheckOptions): boolean {
  return codes.every((code) => chosen?.[code] === 'off');
}

function byPlace(a: Finding, b: Finding): number {
  return a.source.start - b.source.start || severities.indexOf(a.severity) - severities.indexOf(b.severity);
}
