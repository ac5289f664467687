import * as vscode from 'vscode';
import type { DictionaryFile } from '../platform/dictionaryFile';
import type { NameFiles } from './nameFiles';

export interface NameFileServices {
  readonly names: NameFiles;
  readonly dictionaries: DictionaryFile;
}

/** Completion, hovers and quick fixes in a project's file of names. What answers is loaded with the first question. */
export function registerNameFileLanguage(services: NameFileServices): vscode.Disposable {
  const { languages } = vscode;
  const files: vscode.DocumentFilter = { pattern: '**/.jianbao/names.tsv' };
  const late = async () => (await import('../commands')).projectNames;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      files,
      {
        provideCompletionItems: async (document, position) =>
          (await late()).completeNames(services, document, position),
      },
      '\t',
      '|',
    ),
    languages.registerHoverProvider(files, {
      provideHover: async (document, position) => (await late()).hoverOverNames(services, document, position),
    }),
    languages.registerCodeActionsProvider(
      files,
      {
        provideCodeActions: async (document, range, context) =>
          (await late()).fixNames(services, document, range, context),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}
