import * as vscode from 'vscode';
import type { Sorting } from '../../core/library/catalogue';
import { groupings } from '../../core/library/grouping';
import { isMoreNode } from '../views/libraryNodes';
import { sortings, type LibraryChoices } from '../views/libraryQuery';
import { groupingIcon, groupingName } from '../views/libraryText';
import type { LibraryTree } from '../views/libraryTree';
import type { Command } from './command';

/** Groups the Library by what is named, else by what the person picks. */
export function groupLibrary(choices: LibraryChoices): Command {
  return {
    id: 'jianbao.groupLibrary',
    async run(named) {
      const items = groupings.map((value) => ({ value, label: groupingName(value), iconPath: groupingIcon(value) }));
      const title = vscode.l10n.t('Group the Library By');
      const chosen = groupings.find((value) => value === named) ?? (await pick(title, items, choices.query.groupBy));
      if (chosen) {
        choices.groupBy(chosen);
      }
    },
  };
}

/** Sorts the Library by what is named, else by what the person picks. */
export function sortLibrary(choices: LibraryChoices): Command {
  return {
    id: 'jianbao.sortLibrary',
    async run(named) {
      const items = sortings.map((value) => ({ value, ...sortingLabel(value) }));
      const title = vscode.l10n.t('Sort the Library By');
      const chosen = sortings.find((value) => value === named) ?? (await pick(title, items, choices.query.sortBy));
      if (chosen) {
        choices.sortBy(chosen);
      }
    },
  };
}

/** Lists more of a group that is too long to be listed at once. */
export function showMoreOfLibrary(tree: LibraryTree): Command {
  return {
    id: 'jianbao.showMoreOfLibrary',
    run(group) {
      if (typeof group === 'string') {
        tree.showMore(group);
      } else if (isMoreNode(group)) {
        tree.showMore(group.group);
      }
    },
  };
}

function sortingLabel(sorting: Sorting): { readonly label: string; readonly detail: string } {
  return sorting === 'day'
    ? { label: vscode.l10n.t('Day'), detail: vscode.l10n.t('The newest first') }
    : { label: vscode.l10n.t('Title'), detail: vscode.l10n.t('In dictionary order') };
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Lets the person pick one; the current one is marked and comes up active. */
function pick<T>(title: string, choices: readonly Choice<T>[], current: T): Promise<T | undefined> {
  const input = vscode.window.createQuickPick<Choice<T>>();
  const mark = vscode.l10n.t('current');
  input.title = title;
  input.items = choices.map((choice) => (choice.value === current ? { ...choice, description: mark } : choice));
  input.activeItems = input.items.filter(({ value }) => value === current);
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      resolve(input.activeItems[0]?.value);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
