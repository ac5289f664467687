import * as vscode from 'vscode';
import type { KnownNames, SourceCompletion } from '../../core/source/completion';
import { answerAbout } from './sourceReadings';
import type { SourceReadings } from './sourceReadings';

/** Characters after which a value can begin. */
export const completionTriggers: readonly string[] = [':', '[', ','];

/** Completes the front matter: keys, dates, outlets, and names that the archive knows. */
export class ClippingCompletionProvider implements vscode.CompletionItemProvider {
  constructor(
    private readonly readings: SourceReadings,
    private readonly knownNames: () => KnownNames,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[] | undefined> {
    if (!isInFrontMatter(document, position)) {
      return undefined;
    }
    const found = await answerAbout(document, token, this.readings.read(document), (reading, { completionsAt }) =>
      completionsAt(reading, document.offsetAt(position), this.knownNames()),
    );
    if (!found) {
      return undefined;
    }
    const { start, end } = found.range;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return found.items.map((completion, index) => completionItem(completion, index, range));
  }
}

/** Lines of front matter that are looked at. */
const longestFrontMatter = 200;

/** A quick look that spares reading the clipping with every key that is typed in its body. */
function isInFrontMatter(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  const isRule = (at: number): boolean => /^---\s*$/.test(document.lineAt(at).text);
  let opening = 0;
  while (opening < line && document.lineAt(opening).isEmptyOrWhitespace) {
    opening++;
  }
  if (line - opening > longestFrontMatter || line === opening || !isRule(opening)) {
    return false;
  }
  for (let at = opening + 1; at < line; at++) {
    if (isRule(at)) {
      return false;
    }
  }
  return true;
}

function completionItem(completion: SourceCompletion, index: number, range: vscode.Range): vscode.CompletionItem {
  const { label, insert, cursor, detail, kind } = completion;
  const item = new vscode.CompletionItem(label, itemKinds()[kind]);
  item.insertText = cursor === undefined ? insert : snippet(insert, cursor);
  item.filterText = label;
  item.sortText = String(index).padStart(5, '0');
  if (detail !== undefined) {
    item.detail = detail;
  }
  item.range = range;
  return item;
}

function snippet(insert: string, cursor: number): vscode.SnippetString {
  const text = new vscode.SnippetString();
  text.appendText(insert.slice(0, cursor)).appendTabstop(0).appendText(insert.slice(cursor));
  return text;
}

function itemKinds(): Readonly<Record<SourceCompletion['kind'], vscode.CompletionItemKind>> {
  const { Property, Value, Reference, Keyword } = vscode.CompletionItemKind;
  return { key: Property, value: Value, outlet: Reference, tag: Keyword };
}
