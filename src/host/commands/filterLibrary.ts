import * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { numberText } from '../views/libraryText';
import type { LibraryTree } from '../views/libraryTree';
import type { Command } from './command';

/** Milliseconds after a key before the list is made. */
const typingDelay = 120;

/** Filters the Library by a text: the one that is named, else the one that is typed, while it is typed. */
export function filterLibrary(tree: LibraryTree): Command {
  return {
    id: 'jianbao.filterLibrary',
    async run(named) {
      if (typeof named === 'string') {
        tree.choices.filterText(named);
      } else {
        await vscode.commands.executeCommand('jianbao.library.focus');
        typeFilter(tree);
      }
    },
  };
}

export function clearLibraryFilter({ choices }: LibraryTree): Command {
  return { id: 'jianbao.clearLibraryFilter', run: () => choices.clearFilter() };
}

/** Enter keeps what was typed, Escape brings back what was before. A click on a clipping does neither. */
function typeFilter(tree: LibraryTree): void {
  const { choices } = tree;
  const before = choices.query.text;
  const store = new DisposableStore();
  const input = store.add(vscode.window.createInputBox());
  const typed = store.add(new Delay(typingDelay, () => choices.filterText(input.value)));
  const count = (): void => {
    const shown = numberText(tree.listing?.clippingCount ?? 0);
    const all = numberText(tree.library.catalogue.size);
    input.prompt = vscode.l10n.t('{0} of {1}', shown, all);
  };
  let isKept = false;
  input.title = vscode.l10n.t('Filter the Library');
  input.placeholder = vscode.l10n.t('Words in the title, outlet or byline, in Traditional or Simplified characters');
  input.value = before;
  input.ignoreFocusOut = true;
  count();
  store.add(tree.onDidChange(count));
  store.add(input.onDidChangeValue(() => typed.schedule()));
  store.add(
    input.onDidAccept(() => {
      isKept = true;
      input.hide();
    }),
  );
  store.add(
    input.onDidHide(() => {
      choices.filterText(isKept ? input.value : before);
      store.dispose();
    }),
  );
  input.show();
}
