import * as vscode from 'vscode';
import type { ReferenceFormat } from '../../core/citation';
import { formatName, type ReferenceStyles } from './referenceStyle';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ReferenceFormat;
}

/** Every format, in the order in which they are offered. */
function formats(): readonly FormatItem[] {
  const forReading = vscode.l10n.t('for a list of references');
  const forDrafts = vscode.l10n.t('for drafts in Markdown');
  const forPrograms = vscode.l10n.t('for reference managers');
  const item = (format: ReferenceFormat, description: string): FormatItem => ({
    label: formatName(format),
    description,
    format,
  });
  return [
    item('gbt7714-2025', forReading),
    item('gbt7714-2015', forReading),
    item('apa', forReading),
    item('chicago', forReading),
    item('chicago-note', vscode.l10n.t('for notes')),
    item('chicago-author-date', forReading),
    item('mla', forReading),
    item('wikipedia', vscode.l10n.t('citation template')),
    item('pandoc', forDrafts),
    item('footnote', forDrafts),
    item('biblatex', forPrograms),
    item('bibtex', forPrograms),
    item('ris', forPrograms),
    item('csl-json', forPrograms),
  ];
}

/** The format of that name. */
export function namedFormat(name: unknown): ReferenceFormat | undefined {
  return formats().find(({ format }) => format === name)?.format;
}

/** Asks for a format, the one that was chosen last first, and remembers it. Undefined when the person leaves. */
export async function pickFormat(
  title: string,
  styles: ReferenceStyles,
  isOffered: (format: ReferenceFormat) => boolean = () => true,
): Promise<ReferenceFormat | undefined> {
  const last = styles.chosen();
  const offered = formats().filter(({ format }) => isOffered(format));
  const items = [...offered].sort((a, b) => Number(b.format === last) - Number(a.format === last));
  const placeHolder = vscode.l10n.t('In which format?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  if (picked) {
    await styles.remember(picked.format);
  }
  return picked?.format;
}
