import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/check/finding';
import type { Range } from '../../core/text/range';
import type { CheckRoom } from '../check/checkRoom';
import { problemPage } from '../check/problemPages';
import type { LineStarts } from '../platform/lineStarts';
import { messageText } from './findingText';

const diagnosticSeverities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding as VS Code shows it. `lines` are those of the text in which it was found. */
export function diagnosticOf(
  uri: vscode.Uri,
  { code, severity, message, source, related }: Finding,
  lines: LineStarts,
  room: CheckRoom,
): vscode.Diagnostic {
  const text = messageText(room, message);
  const diagnostic = new vscode.Diagnostic(rangeOf(source, lines), text, diagnosticSeverities[severity]);
  diagnostic.source = 'Jianbao 剪報';
  diagnostic.code = { value: code, target: problemPage(code) };
  diagnostic.relatedInformation = related.map(({ source: place, message: told }) => {
    const location = new vscode.Location(uri, rangeOf(place, lines));
    return new vscode.DiagnosticRelatedInformation(location, messageText(room, told));
  });
  return diagnostic;
}

/** The range in a text editor of a range of the file's text. */
export function rangeOf(source: Range, lines: LineStarts): vscode.Range {
  const [start, end] = [lines.positionAt(source.start), lines.positionAt(source.end)];
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
