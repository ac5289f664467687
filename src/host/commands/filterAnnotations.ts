import * as vscode from 'vscode';
import type { AnnotationChoices } from '../views/annotationChoices';
import type { AnnotationTree } from '../views/annotationTree';
import type { Command } from './command';
import { filterByText, type FilteredList } from './typedFilter';

/** Filters the Annotations view by a text: the one that is named, else the one that is typed, while it is typed. */
export function filterAnnotations(tree: AnnotationTree): Command {
  const { choices } = tree;
  const list: FilteredList = {
    title: vscode.l10n.t('Filter the Annotations'),
    placeholder: vscode.l10n.t('Words in the quotation, note, gloss, tags or label, in either script'),
    view: 'jianbao.annotations',
    text: () => choices.query.text,
    counts: () => [tree.listing.lines.length, tree.listing.total],
    onDidChange: tree.onDidChange,
    filter: (text) => choices.set({ text }),
  };
  return { id: 'jianbao.filterAnnotations', run: (named) => filterByText(list, named) };
}

export function clearAnnotationFilter(choices: AnnotationChoices): Command {
  return { id: 'jianbao.clearAnnotationFilter', run: () => choices.set({ text: '' }) };
}
