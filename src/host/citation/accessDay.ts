import * as vscode from 'vscode';
import type { Reference, ReferenceFormat } from '../../core/citation';
import type { ReadReference } from './readReferences';
import type { AccessDay, ReferenceStyles } from './referenceStyle';

/** Formats that say when an online source was read wherever it has an address. */
const alwaysDated: ReadonlySet<ReferenceFormat> = new Set(['gbt7714-2025', 'gbt7714-2015', 'wikipedia']);
/** Formats that have no place for it. */
const neverDated: ReadonlySet<ReferenceFormat> = new Set(['pandoc']);
/** Formats of files have a field for it, which nobody misses. */
const records: ReadonlySet<ReferenceFormat> = new Set(['biblatex', 'bibtex', 'ris', 'csl-json']);

/** True when the format wants to know when the clipping was read; other styles do only for what has no day. */
function wantsAccessDay({ reference, takesAccessDay }: ReadReference, format: ReferenceFormat): boolean {
  if (!takesAccessDay || reference.url === undefined || neverDated.has(format) || records.has(format)) {
    return false;
  }
  return alwaysDated.has(format) || reference.issued === undefined;
}

/**
 * References with the day on which they were read where a format wants one. The person is asked once in a session, and
 * what a clipping's own correction says stays. `named` is an answer given beforehand. Undefined when the person leaves.
 */
export async function withAccessDay(
  read: readonly ReadReference[],
  format: ReferenceFormat,
  styles: ReferenceStyles,
  named?: unknown,
): Promise<readonly Reference[] | undefined> {
  if (typeof named === 'string') {
    styles.setAccessDay(named);
  } else if (styles.accessDay === undefined && read.some((one) => wantsAccessDay(one, format))) {
    const day = await askAccessDay();
    if (day === undefined) {
      return undefined;
    }
    styles.setAccessDay(day);
  }
  return read.map(({ reference, takesAccessDay }) =>
    takesAccessDay && reference.url ? { ...reference, ...styles.accessed } : reference,
  );
}

interface DayItem extends vscode.QuickPickItem {
  readonly day: AccessDay | undefined;
}

/** Undefined when the person leaves. */
export async function askAccessDay(): Promise<AccessDay | undefined> {
  const today = localDay(new Date());
  const items: readonly DayItem[] = [
    { label: vscode.l10n.t('Read today ({0})', today), day: today },
    { label: vscode.l10n.t('Another day…'), day: undefined },
    { label: vscode.l10n.t('Without'), description: vscode.l10n.t('the references give no such day'), day: '' },
  ];
  const title = vscode.l10n.t('Access Date');
  const placeHolder = vscode.l10n.t('When were these clippings read? Holds until VS Code is closed.');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (!picked || picked.day !== undefined) {
    return picked?.day;
  }
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The day on which they were read'),
    value: today,
    ignoreFocusOut: true,
    validateInput: (text) =>
      isCalendarDay(text.trim()) ? undefined : vscode.l10n.t('Write a day of the calendar as {0}.', today),
  });
  return typed?.trim();
}

/** True for `YYYY-MM-DD` that is a day of the calendar. */
export function isCalendarDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day where the person is. */
export function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
