import * as vscode from 'vscode';

interface Side {
  readonly uri: vscode.Uri;
  readonly tab: vscode.Tab;
}

/**
 * Puts a comparison of texts in the place of two readers side by side. VS Code before 1.120 asks the custom editor for
 * both sides when two files are compared that open in it, and has no setting against that.
 */
export class Comparisons {
  #first: Side | undefined;

  /** True when the panel was the second side of a comparison and a comparison of texts has taken the place of both. */
  async replace(uri: vscode.Uri, panel: vscode.WebviewPanel): Promise<boolean> {
    const tab = comparisonTab(panel);
    const first = this.#first;
    this.#first = tab && { uri, tab };
    if (!tab || !first || !isSamePlace(first.tab, tab)) {
      return false;
    }
    this.#first = undefined;
    // A tab that was split in its group has the same file on both sides and is no comparison.
    if (first.uri.toString() === uri.toString()) {
      return false;
    }
    await compareAsText(inOrder(first.uri, uri, tab.label), tab);
    return true;
  }
}

function isSamePlace(a: vscode.Tab, b: vscode.Tab): boolean {
  return a.label === b.label && a.group.viewColumn === b.group.viewColumn;
}

/** True when the panel is shown as one side of a comparison. */
export function isInComparison(panel: vscode.WebviewPanel): boolean {
  return comparisonTab(panel) !== undefined;
}

/** The tab of a panel that shows no custom editor: VS Code has no name for a comparison of custom editors. */
function comparisonTab(panel: vscode.WebviewPanel): vscode.Tab | undefined {
  const tab = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === panel.viewColumn)?.activeTab;
  return tab && tab.input === undefined ? tab : undefined;
}

type Sides = readonly [original: vscode.Uri, modified: vscode.Uri];

/** VS Code asks for the sides in any order, and names the original first in the tab: `a.md ↔ b.md`. */
function inOrder(first: vscode.Uri, second: vscode.Uri, label: string): Sides {
  const [left = '', right = ''] = label.split(' ↔ ');
  const fits = (original: vscode.Uri, modified: vscode.Uri): boolean =>
    right !== '' && original.path.endsWith(left) && modified.path.endsWith(right);
  return fits(second, first) && !fits(first, second) ? [second, first] : [first, second];
}

async function compareAsText([left, right]: Sides, tab: vscode.Tab): Promise<void> {
  const { label, isPreview: preview, group } = tab;
  // `override` is what VS Code's own commands pass on to choose the text editor.
  const options = { viewColumn: group.viewColumn, preview, override: false };
  await vscode.commands.executeCommand('vscode.diff', left, right, label, options);
  const stillOpen = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  const old = stillOpen.filter((open) => open.label === label && open.input === undefined);
  await vscode.window.tabGroups.close(old);
}
