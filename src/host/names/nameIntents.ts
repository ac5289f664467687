import * as vscode from 'vscode';
import type { NameMention } from '../../core/names/name';
import type { NameIntent, RenderingPlace } from '../../protocol/names';
import type { ReaderPanel, Shown } from '../editor/readerPanel';
import { nameRenderings } from './nameLines';

/** Does what the person asked for with names. Throws an error with a message for people when it cannot be done. */
export async function performNameIntent(intent: NameIntent, panel: ReaderPanel, shown: Shown): Promise<void> {
  const { uri } = panel.document;
  switch (intent.type) {
    case 'toggleNames':
      panel.names.toggle();
      return;
    case 'setNamesRegion':
      return panel.view.setNames({ region: intent.region });
    case 'toggleNamesLatin':
      return panel.view.setNames({ latin: !panel.view.names.latin });
    case 'findMentions': {
      const text = printedText(mentionOf(shown, intent.mention), shown);
      await vscode.commands.executeCommand('jianbao.findMentions', { uri, text });
      return;
    }
    case 'copyRendering':
      return copyRendering(panel, shown, intent.mention, intent.place);
    case 'correctName': {
      const { key } = mentionOf(shown, intent.mention).name;
      await vscode.commands.executeCommand('jianbao.correctName', { uri, key });
      return;
    }
    case 'addName': {
      const { start, end, name } = mentionOf(shown, intent.mention);
      await vscode.commands.executeCommand('jianbao.addNameFromGloss', { uri, start, end, key: name.key });
      return;
    }
  }
}

function mentionOf({ names }: Shown, mention: number): NameMention {
  const found = names.mentions[mention];
  if (!found) {
    throw new Error(vscode.l10n.t('This name is not there any more.'));
  }
  return found;
}

function printedText({ start, end }: NameMention, { reading }: Shown): string {
  return reading.article.text.slice(start, end);
}

async function copyRendering(panel: ReaderPanel, shown: Shown, index: number, place: RenderingPlace): Promise<void> {
  const mention = mentionOf(shown, index);
  const met = { mention, printed: printedText(mention, shown), inClipping: 1, inWorkspace: undefined };
  const found = nameRenderings(met).find((one) => one.place === place);
  if (found) {
    await vscode.env.clipboard.writeText(found.text);
    panel.tell(vscode.l10n.t('Copied: {0}', found.text));
  }
}
