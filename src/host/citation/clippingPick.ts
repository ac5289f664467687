import * as vscode from 'vscode';
import type { ClippingEntry } from '../../core/library/entry';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Library } from '../library/library';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';

interface ClippingItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

/** Clippings that are listed at once; typing finds the others. */
const mostListed = 200;

/** Milliseconds after a key before the list is made. */
const typingDelay = 120;

/**
 * Asks for a clipping of the Library: those that are open in a reader first, then the newest ones. What is typed filters
 * by title, outlet and byline in either script. Undefined when the person leaves.
 */
export function pickClipping(
  title: string,
  library: Library,
  readers: Pick<ReaderRegistry, 'panels'>,
): Promise<vscode.Uri | undefined> {
  const store = new DisposableStore();
  const input = store.add(vscode.window.createQuickPick<ClippingItem>());
  let turn = 0;
  const list = async (): Promise<void> => {
    const own = ++turn;
    const text = input.value.trim();
    const listing = await library.list({ text, only: {}, groupBy: 'none', sortBy: 'day' });
    const rows = listing.groups.flatMap(({ value }) => listing.rows(value, 0, mostListed));
    if (own !== turn || store.isDisposed) {
      return;
    }
    const found = rows.flatMap(({ entry }) => itemOf(library.uriOf(entry), entry) ?? []);
    const open = text === '' ? openItems(library, readers) : [];
    input.items = [...open, ...separated(open, found), ...overflow(listing.clippingCount - rows.length)];
  };
  const typed = store.add(new Delay(typingDelay, () => void list()));
  input.title = title;
  input.placeholder = vscode.l10n.t('Which clipping? Type words of its title, outlet or byline.');
  input.busy = true;
  store.add(input.onDidChangeValue(() => typed.schedule()));
  store.add(library.onDidChange(() => typed.schedule()));
  void library.start().then(() => {
    input.busy = false;
  });
  void list();
  return new Promise((resolve) => {
    store.add(
      input.onDidAccept(() => {
        const uri = input.selectedItems[0]?.uri;
        if (uri) {
          resolve(uri);
          input.hide();
        }
      }),
    );
    store.add(
      input.onDidHide(() => {
        resolve(undefined);
        store.dispose();
      }),
    );
    input.show();
  });
}

function itemOf(uri: vscode.Uri | undefined, { title, outlet, day }: ClippingEntry): ClippingItem | undefined {
  const description = [outlet, day].filter((part) => part !== undefined).join(' · ');
  return uri && { label: title, description, detail: vscode.workspace.asRelativePath(uri), alwaysShow: true, uri };
}

function openItems(library: Library, { panels }: Pick<ReaderRegistry, 'panels'>): readonly ClippingItem[] {
  const uris = new Map([...panels].map(({ document: { uri } }) => [uri.toString(), uri]));
  return [...uris.values()].flatMap((uri) => {
    const entry = library.find(uri);
    return (entry && itemOf(uri, entry)) ?? { label: vscode.workspace.asRelativePath(uri), alwaysShow: true, uri };
  });
}

/** What is open is not listed twice. */
function separated(open: readonly ClippingItem[], found: readonly ClippingItem[]): readonly ClippingItem[] {
  if (open.length === 0) {
    return found;
  }
  const listed = new Set(open.map(({ uri }) => uri?.toString()));
  const others = found.filter(({ uri }) => !listed.has(uri?.toString()));
  const line = { label: vscode.l10n.t('The Library'), kind: vscode.QuickPickItemKind.Separator };
  return others.length > 0 ? [line, ...others] : [];
}

function overflow(count: number): readonly ClippingItem[] {
  return count > 0 ? [{ label: vscode.l10n.t('{0} more; type to find them', count), alwaysShow: true }] : [];
}
