import * as vscode from 'vscode';
import type { LibraryTree } from '../views/libraryTree';
import type { Command } from './command';
import { filterByText, type FilteredList } from './typedFilter';

/** Filters the Library by a text: the one that is named, else the one that is typed, while it is typed. */
export function filterLibrary(tree: LibraryTree): Command {
  const { choices } = tree;
  const list: FilteredList = {
    title: vscode.l10n.t('Filter the Library'),
    placeholder: vscode.l10n.t('Words in the title, outlet or byline, in Traditional or Simplified characters'),
    view: 'jianbao.library',
    text: () => choices.query.text,
    counts: () => [tree.listing?.clippingCount ?? 0, tree.library.catalogue.size],
    onDidChange: tree.onDidChange,
    filter: (text) => choices.filterText(text),
  };
  return { id: 'jianbao.filterLibrary', run: (named) => filterByText(list, named) };
}

export function clearLibraryFilter({ choices }: LibraryTree): Command {
  return { id: 'jianbao.clearLibraryFilter', run: () => choices.clearFilter() };
}
