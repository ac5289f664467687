import * as vscode from 'vscode';
import { TermsPanel } from './termsPanel';

export const termsViewType = 'jianbao.terms';

/** The custom editor `jianbao.terms`: a dictionary as a table over its text document. */
export class TermsEditor implements vscode.CustomTextEditorProvider {
  readonly #panels = new Set<TermsPanel>();

  constructor(private readonly extensionUri: vscode.Uri) {}

  register(): vscode.Disposable {
    return vscode.window.registerCustomEditorProvider(termsViewType, this, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true, retainContextWhenHidden: false },
    });
  }

  /** The tables of a file that are open now. */
  panelsOf(uri: vscode.Uri): readonly TermsPanel[] {
    const address = uri.toString();
    return [...this.#panels].filter((panel) => panel.document.uri.toString() === address);
  }

  resolveCustomTextEditor(document: vscode.TextDocument, webviewPanel: vscode.WebviewPanel): void {
    const panel = new TermsPanel(document, webviewPanel, this.extensionUri);
    this.#panels.add(panel);
    webviewPanel.onDidDispose(() => {
      this.#panels.delete(panel);
      panel.dispose();
    });
  }
}
