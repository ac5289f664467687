import type { Article, Block } from '../../article/article';
import { dayOfAddress, isoDay, readDay, readRepublicCode, type Day } from '../../article/facts/day';
import { readWrittenTime, spanOfDay, type Span } from '../../article/facts/writtenTime';
import type { Clipping } from '../../clipping/clipping';
import type { Range } from '../../text/range';

/** Where a clipping says when it was published, those that the archive wrote first. */
export const signalKinds = [
  'front-matter',
  'epoch',
  'date-line',
  'address',
  'editor-code',
  'time-line',
  'dateline',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** One place of a clipping that says when it was published. */
export interface DateSignal {
  readonly kind: SignalKind;
  readonly source: Range;
  readonly span: Span;
  /** `YYYY-MM-DD` as it is written there; of an instant the day in UTC. */
  readonly day: string;
}

/** A dateline that names a day of the month and at most the month. */
export interface RecurringDay {
  readonly source: Range;
  readonly day: number;
  readonly month?: number;
}

/** The dates of the head of the file: front matter, epoch comment, date line. */
export function headSignals({ frontMatter, epoch, dateLine }: Clipping): readonly DateSignal[] {
  const signals: DateSignal[] = [];
  const written = frontMatter?.fields.get('date') ?? frontMatter?.fields.get('published');
  const dated = written && readWrittenTime(written.value);
  if (dated) signals.push(signal('front-matter', written.source, dated));
  if (epoch && isEpochOfReport(epoch.milliseconds)) {
    signals.push(signal('epoch', epoch.source, { earliest: epoch.milliseconds, latest: epoch.milliseconds }));
  }
  const lined = dateLine && readWrittenTime(dateLine.value);
  if (lined) signals.push(signal('date-line', dateLine.source, lined));
  return signals;
}

/** True for instants between 1990 and 2100: an epoch outside was written in another unit. */
export function isEpochOfReport(milliseconds: number): boolean {
  return milliseconds >= Date.UTC(1990, 0) && milliseconds < Date.UTC(2100, 0);
}

/** The dates that the report itself tells: its address, the editor's code, the time above it, a full dateline. */
export function reportSignals(clipping: Clipping, article: Article): readonly DateSignal[] {
  return [
    ...addressSignals(clipping, article),
    ...codeSignals(article),
    ...timeLineSignals(article),
    ...datelineSignals(article),
  ];
}

/** A dateline without a year, when there is one. */
export function recurringDay({ facts: { dateline } }: Article): RecurringDay | undefined {
  const { day, month, text } = dateline?.value ?? {};
  if (!dateline?.source || day === undefined || (text !== undefined && readDay(text))) return undefined;
  return { source: dateline.source, day, ...(month !== undefined && { month }) };
}

/** The occurrence of a recurring day that is nearest to an instant. Undefined when no month has that day. */
export function nearestOccurrence({ source, day, month }: RecurringDay, instant: number): DateSignal | undefined {
  const near = new Date(instant);
  let best: DateSignal | undefined;
  for (let step = -1; step <= 1; step += 1) {
    const at = new Date(
      month === undefined
        ? Date.UTC(near.getUTCFullYear(), near.getUTCMonth() + step, 1)
        : Date.UTC(near.getUTCFullYear() + step, month - 1, 1),
    );
    const found = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day };
    const span = spanOfDay(found.year, found.month, day);
    if (span && (!best || distance(span, instant) < distance(best.span, instant))) {
      best = { kind: 'dateline', source, span, day: isoDay(found) };
    }
  }
  return best;
}

/** A line of editors and a day of the Republic's calendar after it: the digits and where they stand. */
export function editorCodes(article: Article): readonly { readonly digits: string; readonly source: Range }[] {
  const found: { digits: string; source: Range }[] = [];
  for (const block of article.blocks) {
    if (block.reason !== 'editor-code' && block.role !== 'byline') continue;
    const digits = /(?<!\d)(\d{7})\s*$/.exec(textOf(article, block))?.[1];
    if (digits === undefined) continue;
    const start = block.start + textOf(article, block).lastIndexOf(digits);
    found.push({ digits, source: article.sourceMap.toSource({ start, end: start + digits.length }) });
  }
  return found;
}

function addressSignals({ linkLine }: Clipping, { facts: { url } }: Article): readonly DateSignal[] {
  const source = url?.source ?? linkLine?.url.source;
  if (!url || !source || isNumberedAddress(url.value)) return [];
  return daySignal('address', source, dayOfAddress(url.value));
}

/** `…/a-20121225`, `…/world-asia-20121225`: numbers of items, which can look like days. */
function isNumberedAddress(url: string): boolean {
  return /[a-z]-\d{8}(?:\.[a-z]+)?(?:[?#]|$)/i.test(url.slice(0, 2_000));
}

function codeSignals(article: Article): readonly DateSignal[] {
  return editorCodes(article).flatMap(({ digits, source }) =>
    daySignal('editor-code', source, readRepublicCode(digits)),
  );
}

/** Lines above the report on which a program wrote a time and nothing else. */
function timeLineSignals(article: Article): readonly DateSignal[] {
  const firstText = article.blocks.findIndex((block) => block.role === 'body' && block.end > block.start);
  return article.blocks.flatMap((block, index) => {
    if (block.role !== 'timestamp' || block.reason === 'date-line' || block.reason === 'editor-code') return [];
    if (firstText >= 0 && index > firstText + 1) return [];
    const span = readWrittenTime(textOf(article, block));
    return span ? [signal('time-line', { start: block.sourceStart, end: block.sourceEnd }, span)] : [];
  });
}

function datelineSignals({ facts: { dateline } }: Article): readonly DateSignal[] {
  if (!dateline?.source) return [];
  return daySignal('dateline', dateline.source, readDay(dateline.value.text));
}

function daySignal(kind: SignalKind, source: Range, day: Day | undefined): readonly DateSignal[] {
  const span = day && spanOfDay(day.year, day.month, day.day);
  return span ? [{ kind, source, span, day: isoDay(day) }] : [];
}

/** A day without a zone reaches as far to either side of its middle; an instant is its own middle. */
function signal(kind: SignalKind, source: Range, span: Span): DateSignal {
  return { kind, source, span, day: new Date((span.earliest + span.latest) / 2).toISOString().slice(0, 10) };
}

function distance(span: Span, instant: number): number {
  return Math.max(0, span.earliest - instant, instant - span.latest);
}

function textOf({ text }: Article, { start, end }: Block): string {
  return text.slice(start, end);
}
