import * as vscode from 'vscode';
import { LinkedClippings, type LinkedClipping } from '../citation/linkedClippings';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Library } from '../library/library';
import { DisposableStore } from '../platform/disposables';
import { webAddress } from '../platform/webAddress';
import type { Command } from './command';

/** Follows a link of a clipping: to the linked report's own clipping where the workspace has it, else to the web. */
export function followCitation(library: Library, readers: ReaderRegistry): Command {
  const linked = new LinkedClippings(library);
  return {
    id: 'jianbao.followCitation',
    async run(uri, address) {
      if (!(uri instanceof vscode.Uri) || typeof address !== 'string') {
        return;
      }
      const url = webAddress(address);
      if (!url) {
        throw new Error(vscode.l10n.t('This link does not lead to a web page.'));
      }
      const find = (): readonly LinkedClipping[] => linked.find(address, uri);
      const [clipping] = await found(library, find);
      if (clipping) {
        await readers.open(clipping.uri, vscode.ViewColumn.Active);
      } else {
        await vscode.env.openExternal(vscode.Uri.parse(url.href, true));
      }
    },
  };
}

/** What is found by now, or as soon as the library knows; nothing when the person does not want to wait. */
async function found(library: Library, find: () => readonly LinkedClipping[]): Promise<readonly LinkedClipping[]> {
  const now = find();
  if (now.length > 0 || library.state.kind === 'ready' || !vscode.workspace.workspaceFolders?.length) {
    return now;
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for the linked report among the clippings…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const store = new DisposableStore();
    const early = new Promise<void>((resolve) => {
      const look = (): void => {
        if (find().length > 0) {
          resolve();
        }
      };
      store.add(library.onDidChange(look));
      store.add(token.onCancellationRequested(() => resolve()));
    });
    await Promise.race([early, library.start()]);
    store.dispose();
    return token.isCancellationRequested ? [] : find();
  });
}
