import * as vscode from 'vscode';
import { asTermsToHost, termsPage } from '../../protocol/terms';
import type { HostToTerms, TermsEdit, TermsSnapshot, TermsToHost } from '../../protocol/terms';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { fileName } from '../platform/fileText';
import { webviewOptions, webviewShell } from '../platform/webviewShell';
import { documentEdit } from './termsEdit';
import { termRows } from './termsRows';
import { termsStrings } from './termsStrings';

/** Milliseconds of rest after which the table follows somebody who types in the text. */
const restTime = 100;

/** One table: a webview that draws a dictionary's document and turns acts into edits of it. */
export class TermsPanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #delay = this.#store.add(new Delay(restTime, () => void this.#show()));
  #snapshot: TermsSnapshot | undefined;
  #shows = 0;
  #working: Promise<unknown> = Promise.resolve();

  constructor(
    readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
  ) {
    const { webview } = panel;
    webview.options = webviewOptions(extensionUri);
    this.#store.add(webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) {
          this.#delay.schedule();
        }
      }),
    );
    webview.html = webviewShell(webview, extensionUri, {
      language: vscode.env.language,
      title: fileName(document.uri),
      script: termsPage.script,
      style: termsPage.style,
      rootId: termsPage.rootId,
      attributes: { [termsPage.stringsAttribute]: JSON.stringify(termsStrings()) },
      imageSources: [],
    });
  }

  /** The page as it was given to the webview, with its policy. */
  get page(): string {
    return this.panel.webview.html;
  }

  /** What the page was last sent. */
  get snapshot(): TermsSnapshot | undefined {
    return this.#snapshot;
  }

  /** Takes a message of the page. Anything that is not in the protocol is dropped. */
  receive(value: unknown): void {
    const message = asTermsToHost(value);
    switch (message?.type) {
      case 'ready':
        void this.#show();
        break;
      case 'edit':
        this.#working = this.#working.then(() => this.#edit(message));
        break;
      case 'openText':
        void vscode.commands.executeCommand('vscode.openWith', this.document.uri, 'default');
        break;
      case undefined:
        break;
    }
  }

  dispose(): void {
    this.#shows++;
    this.#store.dispose();
  }

  async #show(): Promise<void> {
    this.#delay.cancel();
    const show = ++this.#shows;
    const room = await import('../../core/script');
    if (show !== this.#shows || this.#store.isDisposed) {
      return;
    }
    const { version, uri } = this.document;
    const readOnly = vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
    const snapshot = { version, rows: termRows(this.document.getText(), room), readOnly };
    this.#snapshot = snapshot;
    void this.panel.webview.postMessage({ type: 'show', snapshot } satisfies HostToTerms);
  }

  async #edit({ version, edit }: Extract<TermsToHost, { type: 'edit' }>): Promise<void> {
    try {
      await this.#apply(version, edit);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      void this.panel.webview.postMessage({ type: 'refused', message } satisfies HostToTerms);
    }
    await this.#show();
  }

  async #apply(version: number, edit: TermsEdit): Promise<void> {
    const room = await import('../../core/script');
    const { document } = this;
    const stale = vscode.l10n.t('The dictionary has just changed. Please try again.');
    if (version !== document.version) {
      throw new Error(stale);
    }
    const change = documentEdit(document.getText(), edit, room);
    if (!change) {
      return;
    }
    const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
    const workspaceEdit = new vscode.WorkspaceEdit();
    workspaceEdit.replace(document.uri, range, change.text);
    if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
      throw new Error(stale);
    }
  }
}
