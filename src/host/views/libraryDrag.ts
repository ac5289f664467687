import * as vscode from 'vscode';
import { citationLink, relativePath } from '../../core/library/citationLink';
import type { ClippingEntry } from '../../core/library/entry';
import type { Library } from '../library/library';
import { DisposableValue } from '../platform/disposables';
import type { LibraryNode } from './libraryNodes';

/** Clippings on their way out of the Library: URIs, one a line. */
const clippingType = 'application/vnd.jianbao.clipping';

/** Documents into which a citation can be dropped. */
const selector: vscode.DocumentSelector = [
  { language: 'markdown' },
  { language: 'clipping' },
  { language: 'plaintext' },
];

/**
 * Lets clippings be dragged: into an editor group they open, and dropped into a text (with Shift) they become citation
 * links. Several become a list.
 */
export class LibraryDrag implements vscode.TreeDragAndDropController<LibraryNode>, vscode.Disposable {
  readonly #registration = new DisposableValue<vscode.Disposable>();
  readonly dragMimeTypes = ['text/uri-list', clippingType];
  readonly dropMimeTypes = [];

  constructor(private readonly library: Library) {}

  handleDrag(source: readonly LibraryNode[], transfer: vscode.DataTransfer): void {
    const uris = source.flatMap((node) => (node.kind === 'clipping' ? [node.uri.toString()] : []));
    const list = new vscode.DataTransferItem([...new Set(uris)].join('\r\n'));
    transfer.set('text/uri-list', list);
    transfer.set(clippingType, list);
    // VS Code asks the provider first that came last; its own one for Markdown would insert a plain link.
    this.#registration.value = vscode.languages.registerDocumentDropEditProvider(selector, {
      provideDocumentDropEdits: (document, position, dropped) => this.#provideEdit(document, position, dropped),
    });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #provideEdit(
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
    transfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const list = await transfer.get(clippingType)?.asString();
    const uris = list?.split(/\r?\n/).filter(Boolean);
    const before = document.lineAt(line).text.slice(0, character);
    const text = uris && citationText(this.library, uris.map(asUri), document.uri, before);
    return text ? new CitationDropEdit(text) : undefined;
  }
}

/** VS Code shows the title where it offers several ways to drop something. */
class CitationDropEdit extends vscode.DocumentDropEdit {
  readonly title = vscode.l10n.t('Insert Citation Link');
}

/**
 * What stands for clippings in a document: a link for one, a list for several, on new lines when `before`, the text
 * before the place on its line, is not blank. Files that are no clippings of the library are left out.
 */
export function citationText(
  library: Library,
  uris: readonly vscode.Uri[],
  document: vscode.Uri,
  before: string,
): string {
  const links = uris.flatMap((uri) => {
    const entry = library.find(uri);
    return entry ? [linkTo(entry, uri, document)] : [];
  });
  if (links.length < 2) {
    return links.join('');
  }
  const list = links.map((link) => `- ${link}`).join('\n');
  return before.trim() === '' ? list : `\n\n${list}`;
}

function linkTo(entry: ClippingEntry, uri: vscode.Uri, document: vscode.Uri): string {
  const isNear = uri.scheme === document.scheme && uri.authority === document.authority;
  const near = isNear ? relativePath(document.path, uri.path) : undefined;
  const path = near ?? (document.scheme === 'untitled' ? vscode.workspace.asRelativePath(uri, false) : uri.path);
  return citationLink(entry, path);
}

function asUri(text: string): vscode.Uri {
  return vscode.Uri.parse(text, true);
}
