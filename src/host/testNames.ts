import type * as vscode from 'vscode';
import { cardOf, caughtUp, linesOf, type TestLine } from './testLines';
import type { MentionNode } from './views/mentionNodes';
import { NameChoices, type NameQuery } from './views/nameChoices';
import type { NameNode } from './views/nameNodes';
import type { NameView } from './views/nameView';

/** What VS Code's tests see of the Names view and of the list of mentions. */
export class TestNames {
  constructor(
    private readonly view: NameView,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** The tree, once it shows what the active clipping or the workspace holds and the choices ask for. */
  async lines(): Promise<readonly TestLine<NameNode>[]> {
    const { tree, provider } = await this.view.load();
    await caughtUp(tree);
    return linesOf(provider);
  }

  /** What was found by Find All Mentions so far. */
  async mentions(): Promise<readonly TestLine<MentionNode>[]> {
    const { mentionView } = await this.view.load();
    return linesOf(mentionView.provider);
  }

  /** What stands above the mentions. */
  async mentionsMessage(): Promise<string> {
    return (await this.view.load()).mentionView.message;
  }

  /** What the pointer shows over a line. */
  async card(node: NameNode): Promise<string> {
    return cardOf((await this.view.load()).provider, node);
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
