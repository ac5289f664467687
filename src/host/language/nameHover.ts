import type * as vscode from 'vscode';
import type { NameServices } from '../names/panelNames';
import { documentLooksLikeClipping } from '../source/clippings';
import type { SourceReadings } from './sourceReadings';

/** Tells of a name in the source how the press of each place writes it, and how sure that is. What finds it is read late. */
export class NameHoverProvider implements vscode.HoverProvider {
  constructor(
    private readonly readings: SourceReadings,
    private readonly services: NameServices,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!documentLooksLikeClipping(document)) {
      return undefined;
    }
    const { pageNames } = await import('../commands');
    return pageNames.nameHover(this.readings, this.services, document, position, token);
  }
}
