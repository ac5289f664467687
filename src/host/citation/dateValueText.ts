import * as vscode from 'vscode';
import { dateFormat } from '../../core/text/dateFormat';

/** An EDTF value in words of the user interface's language; what is not understood stays as it is. */
export function dateValueText(value: string): string {
  const [from = '', to] = value.split('/');
  if (to !== undefined) {
    return vscode.l10n.t({
      message: '{0} to {1}',
      args: [dateValueText(from), dateValueText(to)],
      comment: ['From a day to a day'],
    });
  }
  if (value.endsWith('~')) {
    return vscode.l10n.t({
      message: 'about {0}',
      args: [dateValueText(value.slice(0, -1))],
      comment: ['A month or a year that is not exactly meant'],
    });
  }
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === '') {
    const [, ofYear, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
    return ofYear === undefined ? value : vscode.l10n.t('week {0} of {1}', Number(week), ofYear);
  }
  const season = seasonText(Number(month), year);
  if (season !== undefined) {
    return season;
  }
  const time = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(time) ? value : formatOf(month, day).format(time);
}

function formatOf(month: string | undefined, day: string | undefined): Intl.DateTimeFormat {
  const parts: Intl.DateTimeFormatOptions =
    day !== undefined
      ? { dateStyle: 'full' }
      : { year: 'numeric', ...(month !== undefined && { month: 'long' as const }) };
  return dateFormat(vscode.env.language, { ...parts, timeZone: 'UTC' });
}

/** EDTF counts seasons on from the months. */
function seasonText(month: number, year: string): string | undefined {
  switch (month) {
    case 21:
      return vscode.l10n.t('spring {0}', year);
    case 22:
      return vscode.l10n.t('summer {0}', year);
    case 23:
      return vscode.l10n.t('autumn {0}', year);
    case 24:
      return vscode.l10n.t('winter {0}', year);
    default:
      return undefined;
  }
}
