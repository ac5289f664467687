import * as vscode from 'vscode';
import type { Fix } from '../../core/check/finding';
import { isFixedByEdit } from '../check/fixesEdit';
import type { ClippingDiagnostics } from './diagnostics';
import type { CheckedDocument, CheckedFinding } from './documentCheck';
import { rangeOf } from './findingDiagnostic';
import { messageText } from './findingText';

/** All safe fixes of a file at once, for `editor.codeActionsOnSave` and "Fix All". */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('jianbao');

/** Ways to mend the findings of open clippings. Edits are made only for the version of the text that was checked. */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly diagnostics: ClippingDiagnostics) {}

  static register(diagnostics: ClippingDiagnostics): vscode.Disposable {
    const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix, fixAllKind];
    return vscode.languages.registerCodeActionsProvider({ pattern: '**' }, new QuickFixes(diagnostics), {
      providedCodeActionKinds,
    });
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const checked = await this.diagnostics.current(document);
    if (!checked || token.isCancellationRequested) {
      return [];
    }
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    const quick = !only || only.intersects(vscode.CodeActionKind.QuickFix);
    return [
      ...(quick ? quickFixes(document.uri, range, checked) : []),
      ...(only && isFixAllWanted(only, isAsked) ? fixAll(document.uri, checked) : []),
    ];
  }
}

/** On save a clipping is changed only where a setting names this extension, not by "fix all" for every language. */
function isFixAllWanted(only: vscode.CodeActionKind, isAsked: boolean): boolean {
  return isAsked ? only.contains(fixAllKind) : only.value === fixAllKind.value;
}

function quickFixes(uri: vscode.Uri, range: vscode.Range, checked: CheckedDocument): readonly vscode.CodeAction[] {
  const here = checked.entries.filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
  const actions = here.flatMap((entry) => actionsOf(uri, entry, checked));
  const safe = checked.entries.filter(({ finding }) => isFixedByEdit(finding) && hasSafeFix(finding.fixes));
  if (safe.length > 1 && here.some((entry) => safe.includes(entry))) {
    const title = vscode.l10n.t('Fix all {0} problems of this file that have a safe fix', safe.length);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = safeEdit(uri, checked);
    action.diagnostics = safe.map(({ diagnostic }) => diagnostic);
    actions.push(action);
  }
  return actions;
}

function actionsOf(uri: vscode.Uri, entry: CheckedFinding, checked: CheckedDocument): vscode.CodeAction[] {
  const { finding } = entry;
  if (finding.code === 'encoding-not-utf-8') {
    const isRecognized = finding.message.key === 'encoding-not-utf-8';
    const title = vscode.l10n.t('Convert to UTF-8…');
    return isRecognized ? [commandAction(title, 'jianbao.convertEncoding', uri, entry)] : [];
  }
  return finding.fixes.map((fix, index) => {
    const title = messageText(checked.room, fix.title);
    if (!isFixedByEdit(finding)) {
      return commandAction(title, 'jianbao.normalizeLineEnds', uri, entry);
    }
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [entry.diagnostic];
    action.isPreferred = index === 0;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(uri, textEdits(fix, checked));
    return action;
  });
}

function commandAction(title: string, command: string, uri: vscode.Uri, entry: CheckedFinding): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [entry.diagnostic];
  action.isPreferred = true;
  action.command = { command, title, arguments: [uri] };
  return action;
}

function fixAll(uri: vscode.Uri, checked: CheckedDocument): readonly vscode.CodeAction[] {
  const edit = safeEdit(uri, checked);
  if (edit.size === 0) {
    return [];
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all problems that have a safe fix'), fixAllKind);
  action.edit = edit;
  return [action];
}

function safeEdit(uri: vscode.Uri, checked: CheckedDocument): vscode.WorkspaceEdit {
  const findings = checked.entries.map(({ finding }) => finding).filter(isFixedByEdit);
  const edits = checked.room.safeFixes(findings).flatMap(({ fix }) => textEdits(fix, checked));
  const edit = new vscode.WorkspaceEdit();
  if (edits.length > 0) {
    edit.set(uri, edits);
  }
  return edit;
}

function hasSafeFix(fixes: readonly Fix[]): boolean {
  return fixes.some(({ safe }) => safe);
}

function textEdits({ edits }: Fix, { lines }: Pick<CheckedDocument, 'lines'>): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range, lines), newText));
}
