import * as vscode from 'vscode';
import type { SkippedItem, SkipReason, UnreadableReason } from '../../core/exchange';
import type { ArchiveReport, ReportLink } from '../check/archiveReport';
import type { ImportOutcome, PlaceCounts } from './importNotes';

/** Lines that are listed of one kind; the counts tell of all. */
const mostLines = 1_000;

/** What became of the annotations of a file, as a Markdown document that can be read and not changed. */
export function importReport(file: string, outcome: ImportOutcome, skipped: readonly SkippedItem[]): ArchiveReport {
  const lines: string[] = [`# ${vscode.l10n.t('Imported Annotations')}: ${file}`, ''];
  const links: ReportLink[] = [];
  lines.push(...summary(outcome, skipped));
  writeSection(lines, vscode.l10n.t('Clippings'), outcome.clippings, ({ uri, added, updated, unchanged, states }) => {
    const name = vscode.workspace.asRelativePath(uri);
    links.push({ line: lines.length, start: 2, end: 2 + name.length, target: uri });
    return `${name}: ${changeText({ added, updated, unchanged })}; ${placeText(states)}`;
  });
  writeSection(
    lines,
    vscode.l10n.t('Without a clipping in the Library'),
    outcome.unknown,
    ({ source, count }) => `${source || vscode.l10n.t('no address')} (${count})`,
  );
  writeSection(lines, vscode.l10n.t('Not written'), outcome.failures, ({ uri, message }) => {
    return `${vscode.workspace.asRelativePath(uri)}: ${message}`;
  });
  writeSection(lines, vscode.l10n.t('Left out'), skipped, ({ index, reason }) => {
    return vscode.l10n.t('Item {0}: {1}', index + 1, skipText(reason));
  });
  return { text: `${lines.join('\n')}\n`, links };
}

/** Why nothing of a file can be imported, for people. */
export function unreadableText(reason: UnreadableReason): string {
  switch (reason) {
    case 'too-large':
      return vscode.l10n.t('The file is too large to be imported. Export fewer annotations at a time.');
    case 'not-json':
      return vscode.l10n.t('The file is not JSON. Choose a JSON file of Hypothesis or a W3C AnnotationCollection.');
    case 'unknown-format':
      return vscode.l10n.t(
        'The file holds no annotations. Choose a JSON file of Hypothesis or a W3C AnnotationCollection.',
      );
  }
}

function summary({ clippings, unknown }: ImportOutcome, skipped: readonly SkippedItem[]): readonly string[] {
  const sum = (count: (clipping: ImportOutcome['clippings'][number]) => number): number =>
    clippings.reduce((total, clipping) => total + count(clipping), 0);
  const homeless = unknown.reduce((total, { count }) => total + count, 0);
  return [
    `- ${changeText({
      added: sum(({ added }) => added),
      updated: sum(({ updated }) => updated),
      unchanged: sum(({ unchanged }) => unchanged),
    })}`,
    `- ${placeText({
      exact: sum(({ states }) => states.exact),
      moved: sum(({ states }) => states.moved),
      unsure: sum(({ states }) => states.unsure),
      orphan: sum(({ states }) => states.orphan),
    })}`,
    ...(homeless > 0 ? [`- ${vscode.l10n.t('{0} without a clipping in the Library, not imported', homeless)}`] : []),
    ...(skipped.length > 0 ? [`- ${vscode.l10n.t('{0} left out', skipped.length)}`] : []),
  ];
}

function writeSection<T>(lines: string[], title: string, items: readonly T[], write: (item: T) => string): void {
  if (items.length === 0) {
    return;
  }
  lines.push('', `## ${title}`, '');
  for (const item of items.slice(0, mostLines)) {
    lines.push(`- ${write(item).replace(/\s+/g, ' ')}`);
  }
  if (items.length > mostLines) {
    lines.push(`- ${vscode.l10n.t('and {0} more', items.length - mostLines)}`);
  }
}

function changeText(counts: { readonly added: number; readonly updated: number; readonly unchanged: number }): string {
  return vscode.l10n.t('{0} added, {1} updated, {2} unchanged', counts.added, counts.updated, counts.unchanged);
}

function placeText({ exact, moved, unsure, orphan }: PlaceCounts): string {
  return vscode.l10n.t('place: {0} exact, {1} moved, {2} uncertain, {3} lost', exact, moved, unsure, orphan);
}

function skipText(reason: SkipReason): string {
  switch (reason) {
    case 'not-json':
      return vscode.l10n.t('it is not JSON');
    case 'too-deep':
      return vscode.l10n.t('it is nested too deeply');
    case 'no-annotation':
      return vscode.l10n.t('it is no annotation');
    case 'not-a-note':
      return vscode.l10n.t('it is a decision about blocks or readings, not a note');
  }
}
