import * as vscode from 'vscode';
import { citationKinds } from '../../core/citation/quotation/unit';
import { citationGroupings, type CitationChoices } from '../views/citationChoices';
import { citationGroupingName, citationKindName } from '../views/citationText';
import type { CitationTree } from '../views/citationTree';
import type { Command } from './command';
import { chooseGrouping } from './groupingPick';
import { filterByText, type FilteredList } from './typedFilter';

/** Commands that change what the Citations view shows and how. */
export function arrangeCitations(tree: CitationTree): readonly Command[] {
  const { choices } = tree;
  return [
    groupCitations(choices),
    filterCitations(tree),
    limitCitations(choices),
    { id: 'jianbao.clearCitationFilter', run: () => choices.set({ text: '', kinds: [] }) },
    { id: 'jianbao.showLowCitations', run: () => choices.set({ low: true }) },
    { id: 'jianbao.hideLowCitations', run: () => choices.set({ low: false }) },
  ];
}

/** Groups by what is named, else by what the person picks. */
function groupCitations(choices: CitationChoices): Command {
  return {
    id: 'jianbao.groupCitations',
    run(named) {
      const title = vscode.l10n.t('Group the Citations By');
      return chooseGrouping(choices, { title, groupings: citationGroupings, nameOf: citationGroupingName }, named);
    },
  };
}

/** Filters by a text: the one that is named, else the one that is typed, while it is typed. */
function filterCitations(tree: CitationTree): Command {
  const { choices } = tree;
  const list: FilteredList = {
    title: vscode.l10n.t('Filter the Citations'),
    placeholder: vscode.l10n.t('Words in the quotation, speaker, source or link, in either script'),
    view: 'jianbao.citations',
    text: () => choices.query.text,
    counts: () => [tree.listing.lines.length, tree.listing.total],
    onDidChange: tree.onDidChange,
    filter: (text) => choices.set({ text }),
  };
  return { id: 'jianbao.filterCitations', run: (named) => filterByText(list, named) };
}

/** Lists only some kinds: those that are named, else those that the person picks. */
function limitCitations(choices: CitationChoices): Command {
  return {
    id: 'jianbao.limitCitations',
    async run(named) {
      const { kinds } = choices.query;
      const items = citationKinds.map((value) => ({
        value,
        label: citationKindName(value),
        picked: kinds.length === 0 || kinds.includes(value),
      }));
      const title = vscode.l10n.t('Show Only These Kinds of Citations');
      const known = Array.isArray(named) ? citationKinds.filter((kind) => named.includes(kind)) : undefined;
      const chosen = known ? [] : await vscode.window.showQuickPick(items, { title, canPickMany: true });
      const picked = known ?? chosen?.map(({ value }) => value);
      if (picked) {
        choices.set({ kinds: picked.length === citationKinds.length ? [] : picked });
      }
    },
  };
}
