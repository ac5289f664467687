import * as vscode from 'vscode';
import type { Range } from '../../core/text/range';
import type { PlacedSymbol } from '../../core/source/symbolTree';
import { groupLabel, symbolDetail, symbolLabel } from '../views/outlineLabels';
import { answerAbout } from './sourceReadings';
import type { SourceReadings } from './sourceReadings';
import { symbolGroups } from './symbolGroups';

/** What a clipping consists of, by place: for the Outline of VS Code, its breadcrumbs and "Go to Symbol". */
export class ClippingSymbolProvider implements vscode.DocumentSymbolProvider {
  constructor(private readonly readings: SourceReadings) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> {
    return answerAbout(document, token, this.readings.read(document), async (reading, { symbolTree }) => {
      const placed = symbolTree(reading, await symbolGroups(reading));
      return placed.map((symbol) => documentSymbol(document, symbol));
    });
  }
}

function documentSymbol(document: vscode.TextDocument, placed: PlacedSymbol): vscode.DocumentSymbol {
  const { what, range, selection, children } = placed;
  const symbol = new vscode.DocumentSymbol(
    typeof what === 'object' ? symbolLabel(what) : groupLabel(what),
    typeof what === 'object' ? symbolDetail(what) : '',
    symbolKind(what),
    rangeOf(document, range),
    rangeOf(document, selection),
  );
  symbol.children = children.map((child) => documentSymbol(document, child));
  return symbol;
}

function rangeOf(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function symbolKind(what: PlacedSymbol['what']): vscode.SymbolKind {
  const { SymbolKind } = vscode;
  switch (typeof what === 'object' ? what.kind : what) {
    case 'facts':
      return SymbolKind.Namespace;
    case 'fact':
    case 'reference':
      return SymbolKind.Property;
    case 'lead':
      return SymbolKind.Constant;
    case 'heading':
      return SymbolKind.String;
    case 'figure':
      return SymbolKind.File;
    case 'table':
      return SymbolKind.Array;
    case 'quotation':
      return SymbolKind.Event;
    case 'name':
      return SymbolKind.Class;
    case 'link':
      return SymbolKind.Key;
    case 'hidden':
      return SymbolKind.Null;
  }
}
