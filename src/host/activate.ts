import * as vscode from 'vscode';
import { registerCommands } from './commands/command';
import { allCommands } from './commands';
import { ImagePermissions } from './editor/imagePermissions';
import { ReaderProvider } from './editor/readerProvider';
import { ReaderRegistry } from './editor/readerRegistry';
import { registerSidecarRename } from './editor/sidecarRename';
import { DictionaryFile } from './platform/dictionaryFile';
import { ActiveClipping } from './source/activeClipping';
import { Clippings } from './source/clippings';
import { TextClipping } from './source/textClipping';
import { createTestApi } from './testApi';
import type { TestApi } from './testApi';
import { LibraryModel } from './views/libraryModel';
import { registerLibraryView } from './views/libraryView';
import { OutlineModel } from './views/outlineModel';
import { registerOutlineView } from './views/outlineView';

/** What differs between the places in which the extension runs. */
export interface Platform {
  /** Files that may be read at a time: many from a disk, few over a network. */
  readonly fileConcurrency: number;
}

/** Builds the services and registers everything. Reads no file and no clipping; that waits until it is needed. */
export function activate(context: vscode.ExtensionContext, platform: Platform): TestApi | undefined {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const { extensionUri, globalStorageUri } = context;
  const permissions = own(new ImagePermissions(context.globalState, context.workspaceState));
  const clippings = own(new Clippings());
  const readers = own(new ReaderRegistry());
  const text = own(new TextClipping());
  const active = own(new ActiveClipping(clippings, readers, text));
  const library = own(new LibraryModel(platform.fileConcurrency));
  const outline = own(new OutlineModel(active));
  const dictionaries = new DictionaryFile(extensionUri);

  own(ReaderProvider.register({ extensionUri, permissions, clippings, readers }));
  own(registerSidecarRename());
  own(registerLibraryView(library));
  own(registerOutlineView(outline));
  own(
    registerCommands(
      allCommands({
        extensionId: context.extension.id,
        extensionUri,
        globalStorageUri,
        clippings,
        readers,
        permissions,
        library,
        dictionaries,
      }),
    ),
  );
  const isTest = context.extensionMode === vscode.ExtensionMode.Test;
  return isTest ? createTestApi({ clippings, readers, active, library, outline, permissions }) : undefined;
}
