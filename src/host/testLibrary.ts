import type * as vscode from 'vscode';
import type { ClippingEntry } from '../core/library/entry';
import type { LibraryQuery } from '../core/library/listing';
import type { LibraryScanner } from '../core/library/scan/scanner';
import { deleteFiles } from './commands/deleteClippings';
import { Library, type LibraryOptions } from './library/library';
import { linesOf, type TestLine } from './testLines';
import { citationText } from './views/libraryDrag';
import type { LibraryNode } from './views/libraryNodes';
import { LibraryChoices } from './views/libraryQuery';
import type { LibraryView } from './views/libraryView';

/** What VS Code's tests see of the Library. */
export class TestLibrary {
  constructor(
    private readonly view: LibraryView,
    private readonly options: LibraryOptions,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** All clippings, versions of one story each, the newest first. Waits until all files have been looked at. */
  async entries(): Promise<readonly ClippingEntry[]> {
    const { library } = this.view.tree;
    await library.start();
    const listing = await library.list({ groupBy: 'none', sortBy: 'day', text: '', only: {} });
    return listing.rows('').flatMap(({ entry, versions }) => [entry, ...versions]);
  }

  /** The tree, once it shows what the library holds and the choices ask for. */
  async lines(): Promise<readonly TestLine<LibraryNode>[]> {
    const { tree, provider } = this.view;
    await tree.library.start();
    while (tree.isBehind || tree.listing?.version !== tree.library.catalogue.version) {
      await new Promise<void>((resolve) => void setTimeout(resolve, 20));
    }
    return linesOf(provider);
  }

  get selection(): readonly string[] {
    return this.view.selection.map((uri) => uri.toString());
  }

  /** What is inserted when files are dropped into a document. */
  citation(uris: readonly vscode.Uri[], document: vscode.Uri, before = ''): string {
    return citationText(this.view.tree.library, uris, document, before);
  }

  /** What the command does once the person has said yes. */
  delete(uris: readonly vscode.Uri[]): Promise<void> {
    return deleteFiles(uris);
  }

  names(): ReturnType<Library['names']> {
    return this.view.tree.library.names();
  }

  /** How the Library is grouped and sorted when the workspace is opened again. */
  rememberedQuery(): LibraryQuery {
    return new LibraryChoices(this.workspaceState).query;
  }

  /** The titles that another window would have at once, before it has looked at any file. */
  async storedTitles(): Promise<readonly string[]> {
    const library = new Library({ ...this.options, scanner: () => blind });
    try {
      await library.start();
      const listing = await library.list({ groupBy: 'none', sortBy: 'title', text: '', only: {} });
      return listing.rows('').flatMap(({ entry, versions }) => [entry, ...versions].map(({ title }) => title));
    } finally {
      library.dispose();
    }
  }
}

/** Looks at nothing. */
const blind: LibraryScanner = {
  scan: () => Promise.resolve({ cancelled: true, failures: [], progress: { found: 0, done: 0, bytesRead: 0 } }),
  readNames: () => Promise.resolve({ cancelled: true, failures: [] }),
  dispose: () => undefined,
};
