import * as vscode from 'vscode';
import { registerCommands } from './commands/command';
import { AnnotationIndex } from './annotation/annotationIndex';
import { SourceNotes } from './annotation/sourceNotes';
import { CheckDocuments } from './check/checkDocuments';
import { Drafts } from './citation/drafts';
import { ReferenceStyles } from './citation/referenceStyle';
import { RomanizerFile } from './citation/romanizerFile';
import { FollowedDocuments } from './editor/followedDocuments';
import { ImagePermissions } from './editor/imagePermissions';
import { ReaderProvider } from './editor/readerProvider';
import { ReaderRegistry } from './editor/readerRegistry';
import { ReattachOffer } from './editor/reattachOffer';
import { registerSidecarCopy } from './editor/sidecarCopy';
import { registerSidecarRename } from './editor/sidecarRename';
import { SidecarStorage } from './editor/sidecarText';
import type { ReplaceFile } from './editor/sidecarText';
import { registerSourceLanguage } from './language/sourceLanguage';
import { SourceReadings } from './language/sourceReadings';
import { ClippingDiagnostics } from './language/diagnostics';
import { QuickFixes } from './language/quickFixes';
import { libraryOptions, type LibraryPlatform } from './library/createLibrary';
import { Library } from './library/library';
import { registerNameFileLanguage } from './names/nameFileLanguage';
import { NameFiles } from './names/nameFiles';
import { NameTableFile } from './names/nameTableFile';
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
import { AnnotationChoices } from './views/annotationChoices';
import { AnnotationTree } from './views/annotationTree';
import { AnnotationView } from './views/annotationView';
import { CitationChoices } from './views/citationChoices';
import { CitationTree } from './views/citationTree';
import { CitationView } from './views/citationView';
import { LibraryChoices } from './views/libraryQuery';
import { registerNoteMarks } from './views/libraryScriptMarks';
import { LibraryTree } from './views/libraryTree';
import { LibraryView } from './views/libraryView';
import { NameView } from './views/nameView';
import { OutlineModel } from './views/outlineModel';
import { OutlineView } from './views/outlineView';

/** What differs between the places in which the extension runs. */
export interface Platform extends LibraryPlatform {
  /** Changes files of this machine so that nobody ever meets half of them. */
  readonly replaceFile?: ReplaceFile;
}

type Own = <T extends vscode.Disposable>(disposable: T) => T;

/** Builds the services and registers everything. Reads no file and no clipping; that waits until it is needed. */
export function activate(context: vscode.ExtensionContext, platform: Platform): TestApi | undefined {
  const own: Own = (disposable) => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const services = createServices(context, platform, own);
  const { clippings, readers, active, library, libraryTree, outline, diagnostics, termsEditor } = services;

  own(ReaderProvider.register(services));
  const viewStatus = own(new ViewStatus(readers));
  own(registerSidecarRename(clippings.sidecars, readers));
  own(registerSidecarCopy(library));
  own(new ReattachOffer(services.tags, library, context.workspaceState));
  own(termsEditor.register());
  own(QuickFixes.register(diagnostics));
  own(services.checkDocuments.register());
  const libraryView = own(new LibraryView(libraryTree, active));
  const outlineView = own(new OutlineView(outline, readers));
  const annotationView = own(new AnnotationView(services.annotationTree));
  const citationView = own(new CitationView(services.citationTree));
  own(registerNoteMarks(services.tags));
  own(registerNameFileLanguage(services));
  const sourceReadings = own(new SourceReadings(clippings));
  own(registerSourceLanguage(sourceReadings, () => library.names(), services));
  const { globalStorageUri, globalState, workspaceState } = context;
  const { fileConcurrency } = platform;
  const extensionId = context.extension.id;
  const commandServices = {
    ...services,
    extensionId,
    globalStorageUri,
    libraryView,
    annotationView,
    citationView,
    globalState,
    fileConcurrency,
  };
  own(
    registerCommands(commandsOf(context.extension), async () => {
      const { allCommands } = await import('./commands');
      return allCommands(commandServices);
    }),
  );
  const isTest = context.extensionMode === vscode.ExtensionMode.Test;
  return isTest
    ? createTestApi({ ...services, libraryView, annotationView, citationView, workspaceState, outlineView, viewStatus })
    : undefined;
}

/** Identifiers of the commands that package.json contributes. */
function commandsOf({ packageJSON }: vscode.Extension<unknown>): readonly string[] {
  const { contributes } = packageJSON as {
    readonly contributes: { readonly commands: readonly { command: string }[] };
  };
  return contributes.commands.map(({ command }) => command);
}

function createServices(context: vscode.ExtensionContext, platform: Platform, own: Own) {
  const { extensionUri } = context;
  const clippings = own(new Clippings(new SidecarStorage(platform.replaceFile)));
  const readers = own(new ReaderRegistry());
  const documents = own(new FollowedDocuments(clippings));
  const active = own(new ActiveClipping(documents, readers, own(new TextClipping())));
  const forLibrary = libraryOptions(context, platform);
  const library = own(new Library(forLibrary));
  const { fileConcurrency } = platform;
  const names = own(new NameFiles(new NameTableFile(extensionUri)));
  const { workspaceState } = context;
  const nameView = own(new NameView({ active, library, names, workspaceState }));
  const tags = own(new AnnotationIndex({ readers, library, documents, fileConcurrency }));
  return {
    extensionUri,
    permissions: own(new ImagePermissions(context.globalState, context.workspaceState)),
    /** Folder in which unsaved annotations wait for the next session. */
    backups: context.storageUri ?? context.globalStorageUri,
    clippings,
    readers,
    active,
    forLibrary,
    library,
    libraryTree: own(new LibraryTree(library, own(new LibraryChoices(context.workspaceState)))),
    outline: own(new OutlineModel(active)),
    sourceNotes: own(new SourceNotes({ clippings, readers, documents })),
    dictionaries: new DictionaryFile(extensionUri),
    romanizers: new RomanizerFile(extensionUri),
    references: own(new ReferenceStyles(context.globalState)),
    drafts: own(new Drafts()),
    memory: new ViewMemory(context.workspaceState),
    terms: own(new TermFiles()),
    names,
    termsEditor: new TermsEditor(extensionUri),
    diagnostics: own(new ClippingDiagnostics(clippings)),
    checkDocuments: new CheckDocuments(extensionUri),
    tags,
    citationTree: own(new CitationTree(active, own(new CitationChoices(context.workspaceState)))),
    nameView,
    countInWorkspace: (key: string) => nameView.countInWorkspace(key),
    annotationTree: own(new AnnotationTree(tags, active, own(new AnnotationChoices(context.workspaceState)))),
  };
}
