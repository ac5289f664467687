import * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { numberText } from '../views/libraryText';
import type { AnnotationChoices } from '../views/annotationChoices';
import type { AnnotationTree } from '../views/annotationTree';
import type { Command } from './command';

/** Milliseconds after a key before the list is made. */
const typingDelay = 120;

/** Filters the Annotations view by a text: the one that is named, else the one that is typed, while it is typed. */
export function filterAnnotations(tree: AnnotationTree): Command {
  return {
    id: 'jianbao.filterAnnotations',
    async run(named) {
      if (typeof named === 'string') {
        tree.choices.set({ text: named });
      } else {
        await vscode.commands.executeCommand('jianbao.annotations.focus');
        typeFilter(tree);
      }
    },
  };
}

export function clearAnnotationFilter(choices: AnnotationChoices): Command {
  return { id: 'jianbao.clearAnnotationFilter', run: () => choices.set({ text: '' }) };
}

/** Enter keeps what was typed, Escape brings back what was before. */
function typeFilter(tree: AnnotationTree): void {
  const { choices } = tree;
  const before = choices.query.text;
  const store = new DisposableStore();
  const input = store.add(vscode.window.createInputBox());
  const typed = store.add(new Delay(typingDelay, () => choices.set({ text: input.value })));
  const count = (): void => {
    const { lines, total } = tree.listing;
    input.prompt = vscode.l10n.t('{0} of {1}', numberText(lines.length), numberText(total));
  };
  let isKept = false;
  input.title = vscode.l10n.t('Filter the Annotations');
  input.placeholder = vscode.l10n.t('Words in the quotation, note, gloss, tags or label, in either script');
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
      choices.set({ text: isKept ? input.value : before });
      store.dispose();
    }),
  );
  input.show();
}
