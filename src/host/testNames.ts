import * as vscode from 'vscode';
import type { MentionNode } from './views/mentionNodes';
import { NameChoices, type NameQuery } from './views/nameChoices';
import type { NameNode } from './views/nameNodes';
import type { NameView } from './views/nameView';

/** A line of the Names view, or of the list of mentions, as a person sees it. */
export interface TestNameLine<T = NameNode> {
  readonly label: string;
  readonly description: string;
  readonly context: string;
  readonly icon: string;
  readonly announcement: string;
  readonly command: vscode.Command | undefined;
  readonly children: readonly TestNameLine<T>[];
  readonly node: T;
}

/** What VS Code's tests see of the Names view and of the list of mentions. */
export class TestNames {
  constructor(
    private readonly view: NameView,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** The tree, once it shows what the active clipping or the workspace holds and the choices ask for. */
  async lines(): Promise<readonly TestNameLine[]> {
    const { tree, provider } = await this.view.load();
    while (tree.isBehind) {
      await new Promise<void>((resolve) => void setTimeout(resolve, 20));
    }
    return linesOf(provider, undefined);
  }

  /** What was found by Find All Mentions so far. */
  async mentions(): Promise<readonly TestNameLine<MentionNode>[]> {
    const { mentionView } = await this.view.load();
    return linesOf(mentionView.provider, undefined);
  }

  /** What stands above the mentions. */
  async mentionsMessage(): Promise<string> {
    return (await this.view.load()).mentionView.message;
  }

  /** What the pointer shows over a line. */
  async card(node: NameNode): Promise<string> {
    const { provider } = await this.view.load();
    const { tooltip } = provider.resolveTreeItem(provider.getTreeItem(node), node);
    return typeof tooltip === 'string' ? tooltip : (tooltip?.value ?? '');
  }

  /** How often the workspace has a name; undefined while it has not been counted. */
  countInWorkspace(key: string): number | undefined {
    return this.view.countInWorkspace(key);
  }

  /** What the view shows when the workspace is opened again. */
  rememberedQuery(): NameQuery {
    return new NameChoices(this.workspaceState).query;
  }
}

interface Provider<T> {
  getChildren(parent?: T): T[] | Promise<T[]>;
  getTreeItem(node: T): vscode.TreeItem;
}

async function linesOf<T>(provider: Provider<T>, parent: T | undefined): Promise<readonly TestNameLine<T>[]> {
  const nodes = await provider.getChildren(parent);
  return Promise.all(
    nodes.map(async (node) => {
      const item = provider.getTreeItem(node);
      const { label = '' } = item;
      return {
        label: typeof label === 'string' ? label : label.label,
        description: typeof item.description === 'string' ? item.description : '',
        context: item.contextValue ?? '',
        icon: item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '',
        announcement: item.accessibilityInformation?.label ?? '',
        command: item.command,
        children: await linesOf(provider, node),
        node,
      };
    }),
  );
}
