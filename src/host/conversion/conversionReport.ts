import * as vscode from 'vscode';
import { plain, ReportWriter } from '../check/archiveReport';
import type { ArchiveReport, Piece } from '../check/archiveReport';
import { LineStarts } from '../platform/lineStarts';
import type { ConvertedFile, UnconvertedFile } from './convertedFile';

/** A clipping that was converted, and the file or document that has the text now. */
export interface WrittenFile {
  readonly uri: vscode.Uri;
  readonly target: vscode.Uri;
}

/** What became of the clippings of one conversion. */
export interface ConversionOutcome {
  readonly written: readonly WrittenFile[];
  readonly left: readonly UnconvertedFile[];
  readonly cancelled: boolean;
}

const nameOf = (uri: vscode.Uri): string => plain(vscode.workspace.asRelativePath(uri));
const linkTo = (uri: vscode.Uri): Piece => ({ text: nameOf(uri), target: uri });

/** What happened, in one sentence or a few. */
export function outcomeText({ written, left, cancelled }: ConversionOutcome): string {
  const count = (kind: UnconvertedFile['kind']): number => left.filter((one) => one.kind === kind).length;
  const parts = [vscode.l10n.t('Clippings converted: {0}.', written.length)];
  if (count('same') > 0) {
    parts.push(vscode.l10n.t('Already in that script: {0}.', count('same')));
  }
  if (count('not-chinese') > 0) {
    parts.push(vscode.l10n.t('Not Chinese: {0}.', count('not-chinese')));
  }
  if (count('no-clipping') > 0) {
    parts.push(vscode.l10n.t('No clippings: {0}.', count('no-clipping')));
  }
  if (count('failed') > 0) {
    parts.push(vscode.l10n.t('Failed: {0}.', count('failed')));
  }
  if (cancelled) {
    parts.push(vscode.l10n.t('The conversion was cancelled; the other clippings are as they were.'));
  }
  return parts.join(' ');
}

/** The one report on a conversion: failures first, then what was written, then what was left. */
export function conversionReport(title: string, outcome: ConversionOutcome): ArchiveReport {
  const writer = new ReportWriter();
  writer.line(`# ${vscode.l10n.t('Convert Script: {0}', plain(title))}`);
  writer.line('');
  writer.line(outcomeText(outcome));
  const { written, left } = outcome;
  const failed = left.filter(({ kind }) => kind === 'failed');
  writeSection(
    writer,
    vscode.l10n.t('Failed'),
    failed.map(({ uri, reason = '' }) => [linkTo(uri), `: ${plain(reason)}`]),
  );
  const line = ({ uri, target }: WrittenFile): readonly Piece[] =>
    uri.toString() === target.toString() ? [linkTo(uri)] : [linkTo(uri), ' → ', linkTo(target)];
  writeSection(writer, vscode.l10n.t('Converted'), written.map(line));
  const rest = (kind: UnconvertedFile['kind']): readonly (readonly Piece[])[] =>
    left.filter((one) => one.kind === kind).map(({ uri }) => [linkTo(uri)]);
  writeSection(writer, vscode.l10n.t('Already in that script'), rest('same'));
  writeSection(writer, vscode.l10n.t('Not Chinese'), rest('not-chinese'));
  return writer.report();
}

function writeSection(writer: ReportWriter, heading: string, lines: readonly (readonly Piece[])[]): void {
  if (lines.length === 0) {
    return;
  }
  writer.line('');
  writer.line(`## ${heading}`);
  writer.line('');
  lines.forEach((pieces) => writer.line(['- ', ...pieces]));
}

/** UTF-16 units shown on either side of a place. */
const contextLength = 8;

/** The places that would not come back the same, each with what it is, what it becomes and what would come back. */
export function differencesReport(files: readonly ConvertedFile[]): ArchiveReport {
  const writer = new ReportWriter();
  const count = files.reduce((sum, { differences }) => sum + differences.length, 0);
  writer.line(`# ${vscode.l10n.t('Conversion There and Back')}`);
  writer.line('');
  writer.line(vscode.l10n.t('{0} places would not come back the same.', count));
  for (const { uri, read, differences } of files) {
    if (differences.length > 0) {
      const lines = new LineStarts(read.text);
      writeSection(
        writer,
        nameOf(uri),
        differences.map(({ source, original, there, back }) => {
          const { line, character } = lines.positionAt(source.start);
          const target = uri.with({ fragment: `L${line + 1},${character + 1}` });
          const before = plain(read.text.slice(Math.max(0, source.start - contextLength), source.start));
          const after = plain(read.text.slice(source.end, source.end + contextLength));
          const change = `${original} → ${there} → ${back}`;
          return [{ text: `${line + 1}:${character + 1}`, target }, ` ${change} (${before}[${original}]${after})`];
        }),
      );
    }
  }
  return writer.report();
}
