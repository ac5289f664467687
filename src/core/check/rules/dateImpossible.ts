import { readRepublicCode } from '../../article/facts/day';
import { readWrittenTime } from '../../article/facts/writtenTime';
import type { Field } from '../../clipping/clipping';
import { editorCodes, isEpochOfReport } from '../dates/signals';
import { finding, message, type Finding, type Fix } from '../finding';
import type { CheckContext, CheckRule } from '../rule';

/** Clocks and zones may differ by so much before a date lies in the future. */
const tolerance = 48 * 3_600_000;

/** A date that no calendar has, or one that is still to come. */
export const dateImpossible: CheckRule = {
  codes: ['date-impossible'],
  check(context) {
    const { frontMatter, dateLine } = context.clipping;
    const dated = frontMatter?.fields.get('date') ?? frontMatter?.fields.get('published');
    return [
      ...fieldFindings(dated, context, epochFixes(dated, context)),
      ...epochFindings(context),
      ...fieldFindings(dateLine, context, []),
      ...datelineFindings(context),
      ...codeFindings(context),
    ];
  },
};

function fieldFindings(field: Field | undefined, { now }: CheckContext, fixes: readonly Fix[]): readonly Finding[] {
  if (field === undefined || field.value === '') return [];
  const span = readWrittenTime(field.value);
  if (!span) return [finding('date-impossible', field.source, message('date-impossible', field.value), { fixes })];
  if (now === undefined || span.earliest <= now + tolerance) return [];
  return [finding('date-impossible', field.source, message('date-impossible.future', field.value), { fixes })];
}

/** The epoch comment holds the same instant, when it is one that a report can have. */
function epochFixes(field: Field | undefined, { clipping: { epoch }, now }: CheckContext): readonly Fix[] {
  if (!field || !epoch || !isEpochOfReport(epoch.milliseconds)) return [];
  if (now !== undefined && epoch.milliseconds > now + tolerance) return [];
  const value = new Date(epoch.milliseconds).toISOString();
  return [
    { title: message('fix.date-from-epoch', value), edits: [{ range: field.source, newText: value }], safe: false },
  ];
}

function epochFindings({ clipping: { epoch }, source, now }: CheckContext): readonly Finding[] {
  if (!epoch) return [];
  const isFuture = now !== undefined && epoch.milliseconds > now + tolerance;
  if (isEpochOfReport(epoch.milliseconds) && !isFuture) return [];
  const written = source.slice(epoch.source.start, epoch.source.end);
  return [finding('date-impossible', epoch.source, message('date-impossible.epoch', written))];
}

function datelineFindings({ article }: CheckContext): readonly Finding[] {
  const { dateline } = article.facts;
  const { day = 1, month = 1 } = dateline?.value ?? {};
  if (!dateline?.source || (day >= 1 && day <= longestMonth(month))) return [];
  return [finding('date-impossible', dateline.source, message('date-impossible.dateline', dateline.value.text))];
}

/** Days of a month in a leap year; 0 when there is no such month. */
function longestMonth(month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(2000, month, 0)).getUTCDate() : 0;
}

function codeFindings({ article }: CheckContext): readonly Finding[] {
  return editorCodes(article)
    .filter(({ digits }) => !readRepublicCode(digits))
    .map(({ digits, source }) => finding('date-impossible', source, message('date-impossible.code', digits)));
}
