import * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { numberText } from '../views/libraryText';

/** A list that is filtered by a text. */
export interface FilteredList {
  readonly title: string;
  readonly placeholder: string;
  /** The identifier of its view, as in package.json. */
  readonly view: string;
  /** The text that filters it now. */
  readonly text: () => string;
  /** How many it lists, and of how many. */
  readonly counts: () => readonly [listed: number, all: number];
  readonly onDidChange: vscode.Event<void>;
  readonly filter: (text: string) => void;
}

/** Milliseconds after a key before the list is made. */
const typingDelay = 120;

/** Filters a list by a text: the one that is named, else the one that is typed, while it is typed. */
export async function filterByText(list: FilteredList, named: unknown): Promise<void> {
  if (typeof named === 'string') {
    list.filter(named);
    return;
  }
  await vscode.commands.executeCommand(`${list.view}.focus`);
  typeFilter(list);
}

/** Enter keeps what is typed, Escape brings back what was before; a click on a line does neither. */
function typeFilter({ title, placeholder, text, counts, onDidChange, filter }: FilteredList): void {
  const store = new DisposableStore();
  const input = store.add(vscode.window.createInputBox());
  const typed = store.add(new Delay(typingDelay, () => filter(input.value)));
  const count = (): void => {
    const [listed, all] = counts();
    input.prompt = vscode.l10n.t('{0} of {1}', numberText(listed), numberText(all));
  };
  const before = text();
  let isKept = false;
  input.title = title;
  input.placeholder = placeholder;
  input.value = before;
  input.ignoreFocusOut = true;
  count();
  store.add(onDidChange(count));
  store.add(input.onDidChangeValue(() => typed.schedule()));
  store.add(
    input.onDidAccept(() => {
      isKept = true;
      input.hide();
    }),
  );
  store.add(
    input.onDidHide(() => {
      filter(isKept ? input.value : before);
      store.dispose();
    }),
  );
  input.show();
}
