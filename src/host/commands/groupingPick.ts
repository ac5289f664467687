import * as vscode from 'vscode';

/** What the lines of a view can be grouped by. */
export interface Groupings<Grouping extends string> {
  readonly title: string;
  /** In the order in which they are offered. */
  readonly groupings: readonly Grouping[];
  readonly nameOf: (grouping: Grouping) => string;
}

interface GroupingChoices<Grouping extends string> {
  readonly query: { readonly groupBy: Grouping };
  set(changed: { readonly groupBy: Grouping }): void;
}

/** Groups by what is named, else by what the person picks. */
export async function chooseGrouping<Grouping extends string>(
  choices: GroupingChoices<Grouping>,
  { title, groupings, nameOf }: Groupings<Grouping>,
  named: unknown,
): Promise<void> {
  const { groupBy } = choices.query;
  const items = groupings.map((value) => ({
    value,
    label: nameOf(value),
    ...(value === groupBy && { description: vscode.l10n.t('current') }),
  }));
  const known = groupings.find((value) => value === named);
  const chosen = known ?? (await vscode.window.showQuickPick(items, { title }))?.value;
  if (chosen) {
    choices.set({ groupBy: chosen });
  }
}
