import type * as vscode from 'vscode';
import { cardOf, caughtUp, linesOf, type TestLine } from './testLines';
import { CitationChoices, type CitationQuery } from './views/citationChoices';
import type { CitationNode } from './views/citationNodes';
import type { CitationView } from './views/citationView';

/** What VS Code's tests see of the Citations view. */
export class TestCitations {
  constructor(
    private readonly view: CitationView,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** The tree, once it shows what the active clipping holds and the choices ask for. */
  async lines(): Promise<readonly TestLine<CitationNode>[]> {
    const { tree, provider } = this.view;
    await caughtUp(tree);
    return linesOf(provider, (parent) => provider.childrenOf(parent));
  }

  /** What the pointer shows over a line. */
  card(node: CitationNode): string {
    return cardOf(this.view.provider, node);
  }

  /** What the view shows when the workspace is opened again. */
  rememberedQuery(): CitationQuery {
    return new CitationChoices(this.workspaceState).query;
  }
}
