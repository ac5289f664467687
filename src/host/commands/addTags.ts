import * as vscode from 'vscode';
import type { Command } from './command';
import { annotateInReader, annotatePlace, placeInText, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** Asks for tags, with those of the workspace at hand, and puts them on the selected words. */
export function addTags(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.addTags',
    async run() {
      const target = requireNoteEditor(services);
      if (target.kind === 'reader') {
        annotateInReader(services, 'tag');
        return;
      }
      const place = await placeInText(services, target.editor);
      const before = place.note?.tags ?? [];
      const tags = await askForTags(services.tags.tags, before);
      if (tags && (tags.length > 0 || before.length > 0)) {
        await annotatePlace(services, place, { tags });
      }
    },
  };
}

/** Undefined when the person leaves. */
function askForTags(known: readonly string[], chosen: readonly string[]): Promise<readonly string[] | undefined> {
  const items = [...new Set([...chosen, ...known])].map((label): vscode.QuickPickItem => ({ label }));
  const quickPick = vscode.window.createQuickPick();
  quickPick.title = vscode.l10n.t('Add Tags');
  quickPick.placeholder = vscode.l10n.t('Type a new tag, or choose some');
  quickPick.canSelectMany = true;
  quickPick.items = items;
  quickPick.selectedItems = items.filter(({ label }) => chosen.includes(label));
  quickPick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isNew = typed !== '' && !items.some(({ label }) => label === typed);
    const selected = quickPick.selectedItems;
    const made = selected.filter((item) => !items.includes(item));
    const draft = isNew && !made.some(({ label }) => label === typed) ? [{ label: typed }] : [];
    quickPick.items = [...draft, ...made, ...items];
    quickPick.selectedItems = selected;
  });
  return new Promise((resolve) => {
    quickPick.onDidAccept(() => {
      resolve(acceptedTags(quickPick));
      quickPick.dispose();
    });
    quickPick.onDidHide(() => {
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}

/** The chosen tags; when none is chosen, what was typed. */
function acceptedTags({ selectedItems, value }: vscode.QuickPick<vscode.QuickPickItem>): readonly string[] {
  const selected = selectedItems.map(({ label }) => label);
  const typed = value.trim();
  return selected.length > 0 || typed === '' ? selected : [typed];
}
