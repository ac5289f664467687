import * as vscode from 'vscode';
import type { FindingCode, Severity } from '../../core/check/finding';
import { problemPage } from './problemPages';

/** A finding as the report lists it. Line and column count from 1, columns in UTF-16 units. */
export interface ReportedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportedFile {
  readonly uri: vscode.Uri;
  /** The path that people know it by. */
  readonly name: string;
  readonly findings: readonly ReportedFinding[];
}

/** How often a problem was found, hints too. */
export interface ProblemCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
}

export interface ArchiveFailure {
  readonly name: string;
  readonly message: string;
}

/** What is to be told of an archive. */
export interface ArchiveFindings {
  readonly title: string;
  readonly clippings: number;
  readonly cancelled: boolean;
  readonly counts: readonly ProblemCount[];
  readonly files: readonly ReportedFile[];
  readonly failures: readonly ArchiveFailure[];
}

export interface ReportLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly target: vscode.Uri;
}

/** A Markdown document and the places in it that lead somewhere; lines count from 0. */
export interface ArchiveReport {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/** Editors tokenize no more lines than this with pleasure; the counts tell of all findings. */
const mostLines = 20_000;

export function archiveReport(archive: ArchiveFindings): ArchiveReport {
  const writer = new ReportWriter();
  writer.line(`# ${vscode.l10n.t('Archive Check')}: ${plain(archive.title)}`);
  writer.line('');
  writer.line(summary(archive));
  writer.line('');
  writeCounts(writer, archive.counts);
  const left = writeFiles(writer, archive.files);
  if (left > 0) {
    writer.line('');
    writer.line(vscode.l10n.t('… and {0} more. Check a folder of the archive to see them.', left));
  }
  writeFailures(writer, archive.failures);
  return writer.report();
}

function summary({ clippings, counts, cancelled }: ArchiveFindings): string {
  const of = (severity: Severity): number =>
    counts.filter((one) => one.severity === severity).reduce((sum, { count }) => sum + count, 0);
  const text = vscode.l10n.t(
    'Clippings: {0}. Errors: {1}, warnings: {2}, information: {3}, hints: {4} (hints are counted and not listed).',
    clippings,
    of('error'),
    of('warning'),
    of('information'),
    of('hint'),
  );
  return cancelled
    ? `${text} ${vscode.l10n.t('The check was cancelled; the rest of the archive is not in here.')}`
    : text;
}

function writeCounts(writer: ReportWriter, counts: readonly ProblemCount[]): void {
  if (counts.length === 0) {
    return;
  }
  writer.line(`| ${vscode.l10n.t('Problem')} | ${vscode.l10n.t('Severity')} | ${vscode.l10n.t('Count')} |`);
  writer.line('| --- | --- | ---: |');
  for (const { code, severity, count } of counts) {
    const target = problemPage(code);
    writer.line(['| ', { text: code, target }, ` | ${severityName(severity)} | ${count} |`]);
  }
}

/** The number of findings for which there was no room. */
function writeFiles(writer: ReportWriter, files: readonly ReportedFile[]): number {
  let left = 0;
  for (const { uri, name, findings } of files) {
    if (writer.length > mostLines) {
      left += findings.length;
      continue;
    }
    writer.line('');
    writer.line(['## ', { text: plain(name), target: uri }]);
    writer.line('');
    for (const { code, severity, text, line, column } of findings) {
      const place = { text: `${line}:${column}`, target: uri.with({ fragment: `L${line},${column}` }) };
      const page = { text: code, target: problemPage(code) };
      writer.line(['- ', place, ` ${severityName(severity)}: ${plain(text)} [`, page, ']']);
    }
  }
  return left;
}

function writeFailures(writer: ReportWriter, failures: readonly ArchiveFailure[]): void {
  if (failures.length > 0) {
    writer.line('');
    writer.line(`## ${vscode.l10n.t('Files that could not be read')}`);
    writer.line('');
    failures.forEach(({ name, message }) => writer.line(`- ${plain(name)}: ${plain(message)}`));
  }
}

export function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error');
    case 'warning':
      return vscode.l10n.t('warning');
    case 'information':
      return vscode.l10n.t('information');
    case 'hint':
      return vscode.l10n.t('hint');
  }
}

/** One line of it: names of files can hold line ends. */
export function plain(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** Text, or a place that leads somewhere. */
export type Piece = string | { readonly text: string; readonly target: vscode.Uri };

/** Writes a report line by line and notes where its links stand. */
export class ReportWriter {
  readonly #lines: string[] = [];
  readonly #links: ReportLink[] = [];

  get length(): number {
    return this.#lines.length;
  }

  line(pieces: string | readonly Piece[]): void {
    let text = '';
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
      if (typeof piece === 'string') {
        text += piece;
      } else {
        const end = text.length + piece.text.length;
        this.#links.push({ line: this.#lines.length, start: text.length, end, target: piece.target });
        text += piece.text;
      }
    }
    this.#lines.push(text);
  }

  report(): ArchiveReport {
    return { text: `${this.#lines.join('\n')}\n`, links: this.#links };
  }
}
