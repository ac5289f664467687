import * as vscode from 'vscode';
import { answerAbout } from './sourceReadings';
import type { SourceReadings } from './sourceReadings';

/** The addresses of the head and of the page's attributes; http and https only. */
export class ClippingLinkProvider implements vscode.DocumentLinkProvider {
  constructor(private readonly readings: SourceReadings) {}

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[] | undefined> {
    return answerAbout(document, token, this.readings.readClipping(document), (reading, { sourceLinks }) =>
      sourceLinks(reading).map(({ source: { start, end }, url }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return new vscode.DocumentLink(range, vscode.Uri.parse(url, true));
      }),
    );
  }
}
