import * as vscode from 'vscode';
import type { ArchiveReport } from './archiveReport';

/** Scheme of the documents that this extension writes about clippings: reports and the pages on problems. */
const scheme = 'jianbao-check';

/** VS Code's own view of a Markdown document; unlike its preview it stays with one document. */
const markdownPreview = 'vscode.markdown.preview.editor';

/**
 * Documents that can be read and not changed, so that closing one asks nothing: the pages of the documentation that ship
 * with the extension, and reports on archives, whose places are links on every file system.
 */
export class CheckDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #reports = new Map<string, ArchiveReport>();
  #lastReport = 0;

  constructor(private readonly extensionUri: vscode.Uri) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#reports.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const report = this.#reports.get(uri.toString());
    if (report) {
      return report.text;
    }
    if (uri.query !== '') {
      return vscode.l10n.t('This report is gone. Run the command again.');
    }
    const page = vscode.Uri.joinPath(this.extensionUri, 'docs', 'problems', uri.path);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const links = this.#reports.get(uri.toString())?.links ?? [];
    return links.map(({ line, start, end, target }) => {
      return new vscode.DocumentLink(new vscode.Range(line, start, line, end), target);
    });
  }

  /** Opens what the documentation says about a code. */
  async openPage(code: string): Promise<void> {
    const page = vscode.Uri.from({ scheme, path: `/${code}.md` });
    try {
      await vscode.commands.executeCommand('vscode.openWith', page, markdownPreview);
    } catch {
      await vscode.window.showTextDocument(page); // VS Code's Markdown extension can be turned off
    }
  }

  /** Opens a report as a document with a name of its own. */
  async openReport(report: ArchiveReport, name = vscode.l10n.t('Archive Check')): Promise<void> {
    const path = `/${name}.md`;
    const uri = vscode.Uri.from({ scheme, path, query: String(++this.#lastReport) });
    this.#reports.set(uri.toString(), report);
    await vscode.window.showTextDocument(uri, { preview: false });
  }
}
