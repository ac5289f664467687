import * as vscode from 'vscode';
import { registerCommands } from './commands/command';
import { allCommands } from './commands';
import { CheckDocuments } from './check/checkDocuments';
import { ImagePermissions } from './editor/imagePermissions';
import { ReaderProvider } from './editor/readerProvider';
import { ReaderRegistry } from './editor/readerRegistry';
import { registerSidecarRename } from './editor/sidecarRename';
import { registerSourceLanguage } from './language/sourceLanguage';
import { SourceReadings } from './language/sourceReadings';
import { ClippingDiagnostics } from './language/diagnostics';
import { QuickFixes } from './language/quickFixes';
import { libraryOptions, type LibraryPlatform } from './library/createLibrary';
import { Library } from './library/library';
import { DictionaryFile } from './platform/dictionaryFile';
import { TermFiles } from './script/termFiles';
import { ViewMemory } from './script/viewMemory';
import { ViewStatus } from './script/viewStatus';
import { ActiveClipping } from './source/activeClipping';
import { Clippings } from './source/clippings';
import { TextClipping } from './source/textClipping';
import { createTestApi } from './testApi';
import { TermsEditor } from './terms/termsEditor';
import type { TestApi } from './testApi';
import { LibraryChoices } from './views/libraryQuery';
import { LibraryTree } from './views/libraryTree';
import { LibraryView } from './views/libraryView';
import { OutlineModel } from './views/outlineModel';
import { OutlineView } from './views/outlineView';

/** What differs between the places in which the extension runs. */
export type Platform = LibraryPlatform;

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
  const forLibrary = libraryOptions(context, platform);
  const library = own(new Library(forLibrary));
  const libraryTree = own(new LibraryTree(library, own(new LibraryChoices(context.workspaceState))));
  const outline = own(new OutlineModel(active));
  const dictionaries = new DictionaryFile(extensionUri);
  const memory = new ViewMemory(context.workspaceState);
  const terms = own(new TermFiles());
  const termsEditor = new TermsEditor(extensionUri);
  const diagnostics = own(new ClippingDiagnostics(clippings));
  const checkDocuments = new CheckDocuments(extensionUri);

  own(ReaderProvider.register({ extensionUri, permissions, clippings, readers, dictionaries, terms, memory }));
  const viewStatus = own(new ViewStatus(readers));
  own(registerSidecarRename());
  own(termsEditor.register());
  own(QuickFixes.register(diagnostics));
  own(checkDocuments.register());
  const libraryView = own(new LibraryView(libraryTree, active));
  const outlineView = own(new OutlineView(outline, readers));
  const sourceReadings = own(new SourceReadings(clippings));
  own(registerSourceLanguage(sourceReadings, () => library.names()));
  own(
    registerCommands(
      allCommands({
        extensionId: context.extension.id,
        extensionUri,
        globalStorageUri,
        clippings,
        readers,
        permissions,
        libraryView,
        globalState: context.globalState,
        dictionaries,
        terms,
        diagnostics,
        checkDocuments,
        fileConcurrency: platform.fileConcurrency,
      }),
    ),
  );
  const isTest = context.extensionMode === vscode.ExtensionMode.Test;
  return isTest
    ? createTestApi({
        clippings,
        readers,
        active,
        libraryView,
        forLibrary,
        workspaceState: context.workspaceState,
        outline,
        outlineView,
        permissions,
        viewStatus,
        terms,
        termsEditor,
      })
    : undefined;
}
