import type * as vscode from 'vscode';
import type { ReaderSnapshot } from '../protocol/reader';
import { labelsFor } from './annotation/labels';
import { hoverLines } from './annotation/noteDecorations';
import { ClippingDocument } from './editor/clippingDocument';
import { SidecarBackup } from './editor/sidecarBackup';
import type { ImagePermissions } from './editor/imagePermissions';
import type { ReaderPanel } from './editor/readerPanel';
import type { ReaderRegistry } from './editor/readerRegistry';
import type { SourceNotes } from './annotation/sourceNotes';
import type { ActiveClipping } from './source/activeClipping';
import type { Clippings } from './source/clippings';
import type { LibraryOptions } from './library/library';
import type { NameFiles } from './names/nameFiles';
import type { TermFiles } from './script/termFiles';
import type { TermsEditor } from './terms/termsEditor';
import type { AnnotationIndex } from './annotation/annotationIndex';
import { TestAnnotations } from './testAnnotations';
import { TestCitations } from './testCitations';
import { TestLibrary } from './testLibrary';
import { TestNames } from './testNames';
import { TestTerms } from './testTerms';
import type { AnnotationView } from './views/annotationView';
import type { CitationView } from './views/citationView';
import type { LibraryView } from './views/libraryView';
import type { NameView } from './views/nameView';
import type { OutlineModel } from './views/outlineModel';
import type { OutlineGroup, OutlineNode } from './views/outlineNodes';
import type { ViewStatus } from './script/viewStatus';
import type { OutlineView } from './views/outlineView';

/** What VS Code's tests see of the extension. Exported in test mode only. */
export interface TestApi {
  /** The readers of a file, in the order in which they were opened. */
  readers(uri: vscode.Uri): readonly TestReader[];
  /** Forgets every permission to load pictures. */
  forgetImages(): Promise<number>;
  readonly library: TestLibrary;
  readonly terms: TestTerms;
  readonly annotations: TestAnnotations;
  readonly citations: TestCitations;
  readonly names: TestNames;
  /** The workspace's names. */
  readonly nameFiles: NameFiles;
  /** The Outline, made while its view is to be seen. */
  outline(): readonly OutlineGroup[];
  /** The line of the Outline that is marked. */
  outlineSelection(): OutlineNode | undefined;
  /** What the outline calls a line. */
  outlineLabel(node: OutlineNode): string;
  /** What the items of the status bar say that are about the active reader. */
  viewStatus(): readonly string[];
  /** The notes that a text editor draws over its words, with what it says of them. */
  sourceNotes(uri: vscode.Uri): readonly TestSourceNote[];
  /** The threads of comments in a text editor. */
  noteThreads(uri: vscode.Uri): readonly vscode.CommentThread[];
  /** The clipping that the outline is about. */
  activeClipping(): string | undefined;
  /** What Save As does once the person has chosen a place. */
  saveAs(uri: vscode.Uri, destination: vscode.Uri): Promise<void>;
  /** Where unsaved annotations of a clipping wait for the next session. */
  unsavedPlace(uri: vscode.Uri): vscode.Uri;
  /** The annotations that a file has when it is opened with a backup. */
  annotationsFromBackup(uri: vscode.Uri, backup: string): Promise<string>;
}

export interface TestSourceNote {
  readonly id: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly hover: readonly string[];
}

export interface TestReader {
  readonly snapshot: ReaderSnapshot | undefined;
  /** The webview's page with its policy. */
  readonly page: string;
  /** Versions that the webview has said it drew. */
  readonly drawnVersions: readonly number[];
  readonly isActive: boolean;
  readonly showsHidden: boolean;
  /** Offset in the file of the first block in view. */
  readonly sourceInView: number;
  /** Why the file cannot be read. */
  readonly failure: string | undefined;
  /** What hot exit would write. */
  readonly backup: string;
  /** Gives the host a message as if the webview had sent it. */
  receive(message: unknown): void;
}

interface Services {
  readonly names: NameFiles;
  readonly clippings: Clippings;
  readonly readers: ReaderRegistry;
  readonly active: ActiveClipping;
  readonly libraryView: LibraryView;
  readonly annotationView: AnnotationView;
  readonly citationView: CitationView;
  readonly nameView: NameView;
  readonly tags: AnnotationIndex;
  readonly forLibrary: LibraryOptions;
  readonly workspaceState: vscode.Memento;
  readonly outline: OutlineModel;
  readonly outlineView: OutlineView;
  readonly permissions: ImagePermissions;
  readonly terms: TermFiles;
  readonly termsEditor: TermsEditor;
  readonly viewStatus: ViewStatus;
  readonly sourceNotes: SourceNotes;
  readonly backups: vscode.Uri;
}

export function createTestApi({
  clippings,
  readers,
  active,
  libraryView,
  annotationView,
  citationView,
  nameView,
  tags,
  forLibrary,
  workspaceState,
  outline,
  outlineView,
  permissions,
  terms,
  termsEditor,
  names,
  viewStatus,
  sourceNotes,
  backups,
}: Services): TestApi {
  const drawn = new WeakMap<ReaderPanel, number[]>();
  readers.onDidAdd((panel) => {
    const versions: number[] = [];
    drawn.set(panel, versions);
    panel.onDidDraw(({ version }) => void versions.push(version));
  });
  return {
    readers: (uri) => readers.panelsOf(uri).map((panel) => testReader(panel, drawn.get(panel) ?? [])),
    forgetImages: () => permissions.forget(),
    library: new TestLibrary(libraryView, forLibrary, workspaceState),
    terms: new TestTerms(terms, termsEditor),
    nameFiles: names,
    annotations: new TestAnnotations(tags, annotationView, { clippings, readers }, workspaceState),
    citations: new TestCitations(citationView, workspaceState),
    names: new TestNames(nameView, workspaceState),
    outline: () => outline.outline?.groups ?? [],
    outlineSelection: () => outlineView.selection,
    outlineLabel: (node) => outlineView.labelOf(node),
    viewStatus: () => viewStatus.texts,
    sourceNotes: (uri) =>
      sourceNotes.notes(uri).map((found) => ({
        id: found.note.id,
        start: found.start,
        end: found.end,
        hover: hoverLines(found, labelsFor(uri)),
      })),
    noteThreads: (uri) => sourceNotes.threads.threads(uri),
    activeClipping: () => active.reading?.uri.toString(),
    async saveAs(uri, destination) {
      await readers.findDocument(uri)?.saveAs(destination);
    },
    unsavedPlace: (uri) => SidecarBackup.of(uri, backups).uri,
    annotationsFromBackup: (uri, backup) => annotationsFromBackup(uri, clippings, backup),
  };
}

async function annotationsFromBackup(uri: vscode.Uri, clippings: Clippings, backup: string): Promise<string> {
  const waiting = new SidecarBackup(uri.with({ path: `${uri.path}.unsaved` }));
  await waiting.write(backup);
  const document = await ClippingDocument.open(uri, clippings, waiting);
  document.dispose();
  return document.sidecar.text;
}

function testReader(panel: ReaderPanel, drawnVersions: readonly number[]): TestReader {
  return {
    snapshot: panel.shown?.snapshot,
    page: panel.page,
    drawnVersions: [...drawnVersions],
    isActive: panel.isActive,
    showsHidden: panel.showsHidden,
    sourceInView: panel.placeInView?.start ?? 0,
    failure: panel.document.failure,
    backup: panel.document.sidecar.backup(),
    receive: (message) => panel.receive(message),
  };
}
