import * as vscode from 'vscode';
import type { Name } from '../../core/names/name';
import type { NameFileServices } from './nameFileLanguage';
import { kindText } from './nameLines';
import { placeNames } from './nameStrings';
import { placeInNames } from './projectNameRow';

/** Names that are told at most. */
const mostNames = 6;

/** Tells which rows of the product's table a row of the project overrules. */
export async function hoverOverNames(
  { names }: NameFileServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const place = await placeInNames(document, position);
  if (!place?.row) {
    return undefined;
  }
  const { latin, aliases, forms } = place.row.name;
  const table = await names.baseTable();
  const overruled = new Set([latin, ...aliases].flatMap((each) => table.lookupKey(place.room.nameKey(each))));
  const robbed = new Set(forms.flatMap(({ text }) => table.lookup(text)).filter((name) => !overruled.has(name)));
  const text = new vscode.MarkdownString();
  const tell = (title: string, some: ReadonlySet<Name>): void => {
    if (some.size > 0) {
      text.appendText(title);
      [...some].slice(0, mostNames).forEach((name) => text.appendMarkdown('\n- ').appendText(nameLine(name)));
      text.appendMarkdown('\n\n');
    }
  };
  tell(vscode.l10n.t('This row overrules in the product’s table:'), overruled);
  tell(vscode.l10n.t('It takes forms from:'), robbed);
  if (overruled.size + robbed.size === 0) {
    text.appendText(vscode.l10n.t('This row adds to the product’s table, which has neither the name nor its forms.'));
  }
  return new vscode.Hover(text, document.lineAt(position.line).range);
}

function nameLine({ latin, kind, forms }: Name): string {
  const places = placeNames();
  const main = forms.filter(({ isMain }) => isMain).map(({ region, text }) => `${places[region]} ${text}`);
  return [latin, kindText(kind), ...main].filter((part) => part !== '').join(' · ');
}
