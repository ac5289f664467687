import * as vscode from 'vscode';
import type { ReaderPanel } from '../editor/readerPanel';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { viewNames, viewOrder } from '../script/viewNames';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

interface ViewItem extends vscode.QuickPickItem {
  act?(): unknown;
}

/** Asks which view to show, or which of its switches to turn. */
export function chooseScriptView(readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.chooseView',
    async run() {
      const panel = requireReader(readers);
      const separator: ViewItem = { label: vscode.l10n.t('Switches'), kind: vscode.QuickPickItemKind.Separator };
      const title = vscode.l10n.t('Script of the Clipping');
      const views = viewItems(panel);
      const shown = views[viewOrder.indexOf(panel.view.name)];
      const picked = await pickOne(title, [...views, separator, ...switchItems(panel)], shown);
      await picked?.act?.();
    },
  };
}

/** A quick pick that begins at one of its items, which `showQuickPick` cannot. */
function pickOne(
  title: string,
  items: readonly ViewItem[],
  first: ViewItem | undefined,
): Promise<ViewItem | undefined> {
  const input = vscode.window.createQuickPick<ViewItem>();
  input.title = title;
  input.items = items;
  input.activeItems = first ? [first] : [];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      resolve(input.activeItems[0]);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function viewItems(panel: ReaderPanel): readonly ViewItem[] {
  return viewOrder.map((name) => ({
    label: viewNames[name],
    ...(name === panel.view.name && { description: vscode.l10n.t('shown now') }),
    act: () => panel.setView(name),
  }));
}

function switchItems({ view }: ReaderPanel): readonly ViewItem[] {
  const names = {
    vocabulary: vscode.l10n.t('Regional words'),
    punctuation: vscode.l10n.t('Quotation marks'),
    doubts: vscode.l10n.t('Underline doubtful characters'),
  };
  return (['vocabulary', 'punctuation', 'doubts'] as const).map((option) => ({
    label: names[option],
    description: view.isOn(option) ? vscode.l10n.t('on') : vscode.l10n.t('off'),
    act: () => view.toggle(option),
  }));
}
