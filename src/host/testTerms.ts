import type * as vscode from 'vscode';
import type { Term } from '../core/script/term';
import type { TermsSnapshot } from '../protocol/terms';
import type { TermFiles } from './script/termFiles';
import type { TermsEditor } from './terms/termsEditor';

/** What VS Code's tests see of the dictionaries and of their tables. */
export class TestTerms {
  constructor(
    private readonly files: TermFiles,
    private readonly editor: TermsEditor,
  ) {}

  termsFor(uri: vscode.Uri): Promise<readonly Term[]> {
    return this.files.termsFor(uri);
  }

  addTerm(uri: vscode.Uri, term: Term): Promise<void> {
    return this.files.addTerm(uri, term);
  }

  get onDidChange(): vscode.Event<void> {
    return this.files.onDidChange;
  }

  /** What each open table of a file shows, with its page; `receive` acts as its webview. */
  tables(uri: vscode.Uri): readonly TestTermsTable[] {
    return this.editor.panelsOf(uri).map((panel) => ({
      snapshot: panel.snapshot,
      page: panel.page,
      receive: (message) => panel.receive(message),
    }));
  }
}

export interface TestTermsTable {
  readonly snapshot: TermsSnapshot | undefined;
  readonly page: string;
  receive(message: unknown): void;
}
