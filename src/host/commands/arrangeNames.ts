import * as vscode from 'vscode';
import { nameGroupings } from '../views/nameChoices';
import { nameGroupingName } from '../views/nameText';
import type { NameView } from '../views/nameView';
import type { NameParts } from '../views/nameParts';
import type { Command } from './command';
import { chooseGrouping } from './groupingPick';
import { filterByText, type FilteredList } from './typedFilter';

/** Commands that change what the Names view shows and how. */
export function arrangeNames(view: NameView): readonly Command[] {
  const late =
    (run: (parts: NameParts, named: unknown) => unknown) =>
    async (named: unknown): Promise<unknown> =>
      run(await view.load(), named);
  return [
    { id: 'jianbao.groupNames', run: late(group) },
    { id: 'jianbao.filterNames', run: late(filter) },
    { id: 'jianbao.clearNameFilter', run: late(({ choices }) => choices.set({ text: '', twoWays: false })) },
    { id: 'jianbao.showNamesOfClipping', run: late(({ choices }) => choices.set({ scope: 'clipping' })) },
    { id: 'jianbao.showNamesOfWorkspace', run: late(({ choices }) => choices.set({ scope: 'workspace' })) },
    { id: 'jianbao.showNamesWrittenTwoWays', run: late(({ choices }) => choices.set({ twoWays: true })) },
    { id: 'jianbao.showAllNames', run: late(({ choices }) => choices.set({ twoWays: false })) },
    { id: 'jianbao.countNames', run: late(({ index }) => void index.start()) },
    { id: 'jianbao.stopCountingNames', run: late(({ index }) => index.stop()) },
  ];
}

/** Arranges by what is named, else by what the person picks. */
function group({ choices }: NameParts, named: unknown): Promise<void> {
  const title = vscode.l10n.t('Arrange the Names By');
  return chooseGrouping(choices, { title, groupings: nameGroupings, nameOf: nameGroupingName }, named);
}

/** Filters by a text: the one that is named, else the one that is typed, while it is typed. */
function filter({ choices, tree }: NameParts, named: unknown): Promise<void> {
  const list: FilteredList = {
    title: vscode.l10n.t('Filter the Names'),
    placeholder: vscode.l10n.t('Any rendering, in either script or in Latin letters'),
    view: 'jianbao.names',
    text: () => choices.query.text,
    counts: () => [tree.listing.shown, tree.listing.total],
    onDidChange: tree.onDidChange,
    filter: (text) => choices.set({ text }),
  };
  return filterByText(list, named);
}
