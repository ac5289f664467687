import * as vscode from 'vscode';
import { nameGroupings } from '../views/nameChoices';
import { nameGroupingName } from '../views/nameText';
import type { NameView } from '../views/nameView';
import type { NameParts } from '../views/nameParts';
import type { Command } from './command';
import { typeFilter } from './typedFilter';

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
async function group({ choices }: NameParts, named: unknown): Promise<void> {
  const { groupBy } = choices.query;
  const items = nameGroupings.map((value) => ({
    value,
    label: nameGroupingName(value),
    ...(value === groupBy && { description: vscode.l10n.t('current') }),
  }));
  const title = vscode.l10n.t('Arrange the Names By');
  const known = nameGroupings.find((value) => value === named);
  const chosen = known ?? (await vscode.window.showQuickPick(items, { title }))?.value;
  if (chosen) {
    choices.set({ groupBy: chosen });
  }
}

/** Filters by a text: the one that is named, else the one that is typed, while it is typed. */
async function filter({ choices, tree }: NameParts, named: unknown): Promise<void> {
  const set = (text: string): void => choices.set({ text });
  if (typeof named === 'string') {
    set(named);
    return;
  }
  await vscode.commands.executeCommand('jianbao.names.focus');
  typeFilter({
    title: vscode.l10n.t('Filter the Names'),
    placeholder: vscode.l10n.t('Any rendering, in either script or in Latin letters'),
    text: choices.query.text,
    counts: () => [tree.listing.shown, tree.listing.total],
    onDidChange: tree.onDidChange,
    filter: set,
  });
}
