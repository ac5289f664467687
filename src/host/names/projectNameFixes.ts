import * as vscode from 'vscode';
import { nameKinds } from '../../core/names/name';
import { formConverter } from './formInScript';
import { kindText } from './nameLines';
import type { NameFileServices } from './nameFileLanguage';
import { placeInNames } from './projectNameRow';

/** Ways to mend what is wrong in a file of names, where one is obvious. */
export async function fixNames(
  services: NameFileServices,
  document: vscode.TextDocument,
  _range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const actions: vscode.CodeAction[] = [];
  for (const diagnostic of diagnostics.filter(({ code }) => typeof code === 'string' && code.startsWith('name-'))) {
    if (diagnostic.range.end.line < document.lineCount) {
      actions.push(...(await fixesOf(services, document, diagnostic)));
    }
  }
  return actions;
}

async function fixesOf(
  { dictionaries }: NameFileServices,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  const { range } = diagnostic;
  const words = document.getText(range);
  const fix = (title: string, replaced: vscode.Range, text: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, replaced, text);
    return action;
  };
  switch (diagnostic.code) {
    case 'name-without-form':
    case 'name-repeated':
      return [fix(vscode.l10n.t('Delete this row'), document.lineAt(range.start.line).rangeIncludingLineBreak, '')];
    case 'name-unknown-type':
      return nameKinds.map((kind) => fix(vscode.l10n.t('Write “{0}”: {1}', kind, kindText(kind)), range, kind));
    case 'name-no-count':
      return [fix(vscode.l10n.t('Take out “{0}”', words), withMark(document, range, ':', ''), '')];
    case 'name-form-taken':
      return [fix(vscode.l10n.t('Take out “{0}”', words), wholeForm(document, range), '')];
    case 'name-wrong-script': {
      const place = await placeInNames(document, range.start);
      const region = place?.column && place.room.formColumns[place.column];
      const convert = region && (await formConverter(dictionaries));
      const converted = convert ? convert(words, region) : words;
      return converted === words ? [] : [fix(vscode.l10n.t('Write “{0}”', converted), range, converted)];
    }
    default:
      return [];
  }
}

/** A range with the mark before it, or else the one behind it, where there is one. */
function withMark(document: vscode.TextDocument, { start, end }: vscode.Range, before: string, behind: string) {
  const { text } = document.lineAt(start.line);
  if (before !== '' && text.slice(0, start.character).endsWith(before)) {
    return new vscode.Range(start.translate(0, -1), end);
  }
  const goesOn = behind !== '' && text.startsWith(behind, end.character);
  return new vscode.Range(start, goesOn ? end.translate(0, 1) : end);
}

/** A form with its count and with what parts it from its neighbour. */
function wholeForm(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const behind = document.lineAt(range.start.line).text.slice(range.end.character);
  const count = /^:[^|\t]*/.exec(behind)?.[0].length ?? 0;
  return withMark(document, new vscode.Range(range.start, range.end.translate(0, count)), '|', '|');
}
