import { daysBetween } from '../../article/facts/writtenTime';
import reposts from '../dates/reposts.json';
import {
  headSignals,
  nearestOccurrence,
  recurringDay,
  reportSignals,
  signalKinds,
  type DateSignal,
  type SignalKind,
} from '../dates/signals';
import { finding, message, type Finding, type Fix } from '../finding';
import type { CheckContext, CheckRule } from '../rule';

/** Days that an edition, a night shift and the feed's robot may lie apart, beyond the width of the time zones. */
const tolerance = 1.5;
/** Feeds send reports again, and robots come late; more than this is neither. */
const longestDelay = 31;

const headKinds: ReadonlySet<SignalKind> = new Set(['front-matter', 'epoch', 'date-line']);
const textKinds: ReadonlySet<SignalKind> = new Set(['dateline', 'time-line', 'editor-code']);
const repostOutlets: ReadonlySet<string> = new Set(reposts.outlets);

/** Dates of one clipping that contradict each other: what most of them say is believed, the others are told. */
export const datesDisagree: CheckRule = {
  codes: ['dates-disagree', 'dates-drift'],
  check(context) {
    const absolute = [...headSignals(context.clipping), ...reportSignals(context.clipping, context.article)];
    const centre = centreOf(absolute);
    if (!centre) return [];
    const recurring = recurringDay(context.article);
    const middle = (centre.span.earliest + centre.span.latest) / 2;
    const occurrence = recurring && nearestOccurrence(recurring, middle);
    const all = occurrence ? [...absolute, occurrence] : absolute;
    const agreed = all.filter((one) => agree(one, centre));
    return all.filter((one) => !agree(one, centre)).map((one) => told(one, centre, agreed, context));
  },
};

function agree(a: DateSignal, b: DateSignal): boolean {
  return Math.abs(daysBetween(a.span, b.span)) <= tolerance;
}

/** The signal with which most others agree; of equals, the one that the archive itself wrote. */
function centreOf(signals: readonly DateSignal[]): DateSignal | undefined {
  const ranked = signals.map((one) => ({ one, count: signals.filter((other) => agree(one, other)).length }));
  ranked.sort((a, b) => b.count - a.count || signalKinds.indexOf(a.one.kind) - signalKinds.indexOf(b.one.kind));
  return ranked[0]?.one;
}

function told(one: DateSignal, centre: DateSignal, agreed: readonly DateSignal[], context: CheckContext): Finding {
  const code = isGrave(one, counterpart(one, centre, agreed), context) ? 'dates-disagree' : 'dates-drift';
  const place = one.kind === 'address' ? centre : one;
  const other = place === one ? centre : one;
  return finding(code, place.source, message(`dates.${one.kind}`, one.day, centre.day), {
    related: [{ source: other.source, message: message('dates.related', other.day) }],
    fixes: fixesOf(one, agreed, context),
  });
}

/** A date of the feed is held against one of the report and the other way round, where the clipping has both. */
function counterpart(one: DateSignal, centre: DateSignal, agreed: readonly DateSignal[]): DateSignal {
  return agreed.find(({ kind }) => headKinds.has(kind) !== headKinds.has(one.kind)) ?? centre;
}

/** A feed cannot be older than what it brings, and rarely comes a month late. */
function isGrave(one: DateSignal, other: DateSignal, { article }: CheckContext): boolean {
  const delay = delayOf(one, other);
  const isRepost = repostOutlets.has(article.facts.outletId ?? '');
  if (isRepost && (textKinds.has(one.kind) || textKinds.has(other.kind)) && delay > 0) return false;
  return delay < 0 || delay > longestDelay;
}

/** Days from the report's own date to the feed's; between two of one sort, the days between them. */
function delayOf(one: DateSignal, other: DateSignal): number {
  const [isHead, isOtherHead] = [headKinds.has(one.kind), headKinds.has(other.kind)];
  if (isHead === isOtherHead) return Math.abs(daysBetween(one.span, other.span));
  return isHead ? daysBetween(other.span, one.span) : daysBetween(one.span, other.span);
}

function fixesOf(one: DateSignal, agreed: readonly DateSignal[], context: CheckContext): readonly Fix[] {
  if (one.kind === 'front-matter') return dateFixes(one, agreed);
  const dated = agreed.find((other) => other.kind === 'front-matter');
  return one.kind === 'epoch' && dated ? epochFixes(one, dated, context) : [];
}

function dateFixes(one: DateSignal, agreed: readonly DateSignal[]): readonly Fix[] {
  const epoch = agreed.find((other) => other.kind === 'epoch');
  const other = epoch ?? agreed[0];
  if (!other) return [];
  const value = epoch ? new Date(epoch.span.earliest).toISOString() : other.day;
  const title = message(epoch ? 'fix.date-from-epoch' : 'fix.date-from-others', value);
  return [{ title, edits: [{ range: one.source, newText: value }], safe: false }];
}

/** A date without a time of day says nothing exact enough for an epoch. */
function epochFixes(one: DateSignal, dated: DateSignal, { source }: CheckContext): readonly Fix[] {
  const { earliest, latest } = dated.span;
  if (earliest !== latest) return [];
  const digits = /\d+/.exec(source.slice(one.source.start, one.source.end));
  if (!digits) return [];
  const start = one.source.start + digits.index;
  const range = { start, end: start + digits[0].length };
  const newText = String(digits[0].length <= 10 ? Math.floor(earliest / 1000) : earliest);
  return [{ title: message('fix.epoch-from-date'), edits: [{ range, newText }], safe: false }];
}
