import * as vscode from 'vscode';

/** A line of a view as a person sees it, with the node that it is of. */
export interface TestLine<T> {
  readonly label: string;
  readonly description: string;
  readonly context: string;
  readonly icon: string;
  readonly announcement: string;
  readonly command: vscode.Command | undefined;
  readonly children: readonly TestLine<T>[];
  readonly node: T;
}

type Children<T> = readonly T[] | Promise<readonly T[]>;

interface Provider<T> {
  getChildren(parent?: T): Children<T>;
  getTreeItem(node: T): vscode.TreeItem;
}

interface CardProvider<T> extends Provider<T> {
  resolveTreeItem(item: vscode.TreeItem, node: T): vscode.TreeItem;
}

/** A line for each node that `childrenOf` lists, with the lines below it. */
export async function linesOf<T>(
  provider: Provider<T>,
  childrenOf: (parent?: T) => Children<T> = (parent) => provider.getChildren(parent),
  parent?: T,
): Promise<readonly TestLine<T>[]> {
  const nodes = await childrenOf(parent);
  return Promise.all(
    nodes.map(async (node) => {
      const { label = '', description, contextValue, iconPath, ...item } = provider.getTreeItem(node);
      return {
        label: typeof label === 'string' ? label : label.label,
        description: typeof description === 'string' ? description : '',
        context: contextValue ?? '',
        icon: iconPath instanceof vscode.ThemeIcon ? iconPath.id : '',
        announcement: item.accessibilityInformation?.label ?? '',
        command: item.command,
        children: await linesOf(provider, childrenOf, node),
        node,
      };
    }),
  );
}

/** What the pointer shows over a line. */
export function cardOf<T>(provider: CardProvider<T>, node: T): string {
  const { tooltip } = provider.resolveTreeItem(provider.getTreeItem(node), node);
  return typeof tooltip === 'string' ? tooltip : (tooltip?.value ?? '');
}

/** Resolves once a tree shows what it is asked for. */
export async function caughtUp(tree: { readonly isBehind: boolean }): Promise<void> {
  while (tree.isBehind) {
    await new Promise<void>((resolve) => void setTimeout(resolve, 20));
  }
}
