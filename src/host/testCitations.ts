import * as vscode from 'vscode';
import { CitationChoices, type CitationQuery } from './views/citationChoices';
import type { CitationNode } from './views/citationNodes';
import type { CitationView } from './views/citationView';

/** A line of the Citations view as a person sees it. */
export interface TestCitationLine {
  readonly label: string;
  readonly description: string;
  readonly context: string;
  readonly icon: string;
  readonly announcement: string;
  readonly command: vscode.Command | undefined;
  readonly children: readonly TestCitationLine[];
  readonly node: CitationNode;
}

/** What VS Code's tests see of the Citations view. */
export class TestCitations {
  constructor(
    private readonly view: CitationView,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** The tree, once it shows what the active clipping holds and the choices ask for. */
  async lines(): Promise<readonly TestCitationLine[]> {
    while (this.view.tree.isBehind) {
      await new Promise<void>((resolve) => void setTimeout(resolve, 20));
    }
    return this.#lines(undefined);
  }

  /** What the pointer shows over a line. */
  card(node: CitationNode): string {
    const { provider } = this.view;
    const { tooltip } = provider.resolveTreeItem(provider.getTreeItem(node), node);
    return typeof tooltip === 'string' ? tooltip : (tooltip?.value ?? '');
  }

  /** What the view shows when the workspace is opened again. */
  rememberedQuery(): CitationQuery {
    return new CitationChoices(this.workspaceState).query;
  }

  #lines(parent: CitationNode | undefined): readonly TestCitationLine[] {
    const { provider } = this.view;
    return provider.childrenOf(parent).map((node) => {
      const item = provider.getTreeItem(node);
      return {
        label: typeof item.label === 'string' ? item.label : '',
        description: String(item.description),
        context: item.contextValue ?? '',
        icon: item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '',
        announcement: item.accessibilityInformation?.label ?? '',
        command: item.command,
        children: this.#lines(node),
        node,
      };
    });
  }
}
