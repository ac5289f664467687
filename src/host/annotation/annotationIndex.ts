import * as vscode from 'vscode';
import { inSlices } from '../../core/library/pace';
import type { ClippingDocument } from '../editor/clippingDocument';
import type { FollowedDocuments } from '../editor/followedDocuments';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { clippingOf } from '../editor/sidecarText';
import { FileChanges } from '../library/fileChanges';
import type { Library } from '../library/library';
import { forEachConcurrently } from '../platform/concurrency';
import { Delay } from '../platform/delay';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import { giveWay } from '../platform/giveWay';
import { findTextDocument } from '../source/clippingSource';
import { entryOfDocument, entryOfFiles } from './annotationIndexEntry';
import type { AnnotatedClipping, FailedSidecar, IndexEntry, OrphanSidecar } from './annotationIndexEntry';
import { findSidecars, mayBeFolder } from './annotationIndexFiles';
import type { TagSource } from './panelNotes';

export interface AnnotationIndexServices {
  readonly readers: ReaderRegistry;
  readonly library: Library;
  readonly documents: FollowedDocuments;
  /** Files that may be read at a time. */
  readonly fileConcurrency: number;
}

/** Milliseconds in which changes collect before they are told. */
const tellingDelay = 100;
/** Milliseconds without typing after which the notes of an edited clipping are placed anew. */
const typingDelay = 300;

/**
 * The annotations of the workspace's clippings: read in the background once somebody needs them, and followed from then
 * on. Unsaved notes of open readers count in the place of the file's.
 */
export class AnnotationIndex implements TagSource, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #tagsChanged = this.#store.add(new vscode.EventEmitter<void>());
  readonly #notesChanged = this.#store.add(new vscode.EventEmitter<void>());
  readonly #telling = this.#store.add(new Delay(tellingDelay, () => this.#tell()));
  readonly #typing = this.#store.add(new Delay(typingDelay, () => this.#lookAtEdited()));
  readonly #changes = this.#store.add(new DisposableValue<FileChanges>());
  readonly #closing = new vscode.CancellationTokenSource();
  readonly #pace = inSlices(giveWay);
  /** By the URI of the clipping. */
  readonly #entries = new Map<string, IndexEntry>();
  readonly #open = new Map<string, { readonly document: ClippingDocument; readonly listener: vscode.Disposable }>();
  readonly #queue = new Map<string, vscode.Uri>();
  readonly #edited = new Map<string, vscode.Uri>();
  #started: Promise<void> | undefined;
  #isStarted = false;
  #work: Promise<void> | undefined;
  #clippings: readonly AnnotatedClipping[] | undefined;
  #tags: readonly string[] = [];
  /** Fires when other tags are used from now on. */
  readonly onDidChange = this.#tagsChanged.event;
  /** Fires some time after notes, clippings or annotation files have changed. */
  readonly onDidChangeNotes = this.#notesChanged.event;

  constructor(private readonly services: AnnotationIndexServices) {}

  /** The tags that are used so far, the most frequent first. Wakes the index. */
  get tags(): readonly string[] {
    void this.start();
    return this.#tags;
  }

  /** Clippings with notes, or with lines that cannot be read, as far as they have been looked at; by their paths. */
  get clippings(): readonly AnnotatedClipping[] {
    this.#clippings ??= [...this.#entries]
      .flatMap(([key, entry]) => (entry.kind === 'clipping' && isListed(entry.clipping) ? [{ key, entry }] : []))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ entry }) => entry.clipping);
    return this.#clippings;
  }

  /** Annotation files whose clipping is not beside them. */
  get orphanSidecars(): readonly OrphanSidecar[] {
    return [...this.#entries.values()].flatMap((entry) => (entry.kind === 'orphan' ? [entry.sidecar] : []));
  }

  get failedSidecars(): readonly FailedSidecar[] {
    return [...this.#entries.values()].flatMap((entry) => (entry.kind === 'failed' ? [entry.sidecar] : []));
  }

  /** True while annotation files are being looked for and read. */
  get isReading(): boolean {
    return this.#work !== undefined || (this.#started !== undefined && !this.#isStarted);
  }

  /** What is known of a clipping's annotations; `uri` may be its text. */
  find(uri: vscode.Uri | string): AnnotatedClipping | undefined {
    const entry = this.#entries.get(uri.toString());
    return entry?.kind === 'clipping' ? entry.clipping : undefined;
  }

  /** Wakes the index. Ends when all annotation files have been read for the first time. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Ends when everything that has changed so far has been looked at. */
  async settled(): Promise<void> {
    await this.start();
    while (this.#work) {
      await this.#work;
    }
    if (this.#telling.isScheduled) {
      this.#tell();
    }
  }

  dispose(): void {
    this.#closing.cancel();
    this.#closing.dispose();
    for (const { listener } of this.#open.values()) {
      listener.dispose();
    }
    this.#open.clear();
    this.#store.dispose();
  }

  async #start(): Promise<void> {
    await giveWay();
    if (this.#closing.token.isCancellationRequested) {
      return;
    }
    const { readers, library, documents } = this.services;
    this.#store.add(readers.onDidAdd(({ document }) => this.#follow(document)));
    this.#store.add(readers.onDidDelete(({ document }) => this.#unfollow(document)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#lookAtAll()));
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edit(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument((document) => this.#edit(document)));
    this.#store.add(documents.onDidChange((document) => this.#edit(document)));
    this.#store.add(library.onDidChangeState(({ kind }) => (kind === 'ready' ? this.#lookAtListed() : undefined)));
    this.#changes.value = new FileChanges(
      (uri, kind) => this.#concerns(uri, kind === 'changed'),
      (uris) => void this.#followFiles(uris),
    );
    [...readers.panels].forEach(({ document }) => this.#follow(document));
    await this.#lookAtAll();
    this.#isStarted = true;
    this.#telling.schedule();
  }

  /** Looks for annotation files, and at all that are known. */
  async #lookAtAll(): Promise<void> {
    const found = await findSidecars(this.#closing.token);
    const known = [...this.#entries.keys(), ...this.#open.keys()].map((key) => vscode.Uri.parse(key, true));
    this.#lookAtListed();
    await this.#lookAt([...known, ...found]);
  }

  /** The Library finds annotation files where VS Code cannot search. */
  #lookAtListed(): void {
    const { library } = this.services;
    for (const entry of library.catalogue.files()) {
      const uri = entry.isClipping && entry.hasAnnotations ? library.uriOf(entry) : undefined;
      if (uri && !this.#entries.has(uri.toString())) {
        void this.#lookAt([uri]);
      }
    }
  }

  #lookAt(clippings: readonly vscode.Uri[]): Promise<void> {
    clippings.forEach((uri) => this.#queue.set(uri.toString(), uri));
    this.#work ??= this.#readQueue();
    return this.#work;
  }

  async #readQueue(): Promise<void> {
    const { token } = this.#closing;
    await giveWay();
    while (this.#queue.size > 0 && !token.isCancellationRequested) {
      const batch = [...this.#queue];
      this.#queue.clear();
      await forEachConcurrently(batch, this.services.fileConcurrency, token, async ([key, uri]) => {
        await this.#pace.rest();
        const entry = await this.#read(uri);
        if (!token.isCancellationRequested) {
          this.#set(key, entry);
        }
      });
    }
    this.#work = undefined;
    this.#telling.schedule();
  }

  /** Undefined for what has no annotation file, and for a clipping outside the workspace that no reader shows. */
  async #read(uri: vscode.Uri): Promise<IndexEntry | undefined> {
    const document = this.services.readers.findDocument(uri);
    if (document) {
      return entryOfDocument(document);
    }
    if (!vscode.workspace.getWorkspaceFolder(uri)) {
      return undefined;
    }
    const edited = findTextDocument(uri)?.isDirty ? this.services.documents.find(uri) : undefined;
    return edited && edited.sidecar.sidecar.lines.length > 0 ? entryOfDocument(edited) : entryOfFiles(uri);
  }

  #set(key: string, entry: IndexEntry | undefined): void {
    if (entry) {
      this.#entries.set(key, entry);
    } else {
      this.#entries.delete(key);
    }
    this.#clippings = undefined;
    if (!this.#telling.isScheduled) {
      this.#telling.schedule();
    }
  }

  #tell(): void {
    this.#telling.cancel();
    const before = this.#tags;
    this.#tags = tagsOf(this.clippings);
    this.#notesChanged.fire();
    if (this.#tags.join('\n') !== before.join('\n')) {
      this.#tagsChanged.fire();
    }
  }

  #follow(document: ClippingDocument): void {
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (known?.document !== document) {
      known?.listener.dispose();
      const listener = document.onDidChange(() => void this.#lookAt([document.uri]));
      this.#open.set(key, { document, listener });
      void this.#lookAt([document.uri]);
    }
  }

  /** What was not saved is given up when the last reader of a clipping closes. */
  #unfollow({ uri }: ClippingDocument): void {
    if (!this.services.readers.findDocument(uri)) {
      this.#open.get(uri.toString())?.listener.dispose();
      this.#open.delete(uri.toString());
      void this.#lookAt([uri]);
    }
  }

  /** An open reader tells of its clipping's edits itself. */
  #edit({ uri }: vscode.TextDocument | ClippingDocument): void {
    const key = uri.toString();
    if (this.#entries.has(key) && !this.#open.has(key)) {
      this.#edited.set(key, uri);
      this.#typing.schedule();
    }
  }

  #lookAtEdited(): void {
    const edited = [...this.#edited.values()];
    this.#edited.clear();
    void this.#lookAt(edited);
  }

  /** Folders matter when they come and go with all they hold. */
  #concerns(uri: vscode.Uri, isChange: boolean): boolean {
    if (/\/(?:\.git|node_modules)\//.test(uri.path)) {
      return false;
    }
    const isKnown = clippingOf(uri) !== undefined || this.#entries.has(uri.toString());
    return isKnown || (!isChange && mayBeFolder(uri));
  }

  /** Undefined stands for more files than are told one by one. */
  async #followFiles(uris: readonly vscode.Uri[] | undefined): Promise<void> {
    if (!uris) {
      await this.#lookAtAll();
      return;
    }
    const folders = uris.filter(mayBeFolder);
    await this.#lookAt(uris.flatMap((uri) => clippingOf(uri) ?? (this.#entries.has(uri.toString()) ? uri : [])));
    if (folders.length > 0) {
      const known = [...this.#entries.keys()].map((key) => vscode.Uri.parse(key, true));
      const below = known.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder.path}/`)));
      const found = await findSidecars(this.#closing.token);
      await this.#lookAt([...below, ...found.filter((uri) => !this.#entries.has(uri.toString()))]);
    }
  }
}

const isListed = ({ notes, damaged }: AnnotatedClipping): boolean => notes.length > 0 || damaged > 0;

function tagsOf(clippings: readonly AnnotatedClipping[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of clippings.flatMap(({ notes }) => notes.flatMap(({ tags }) => tags))) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([tag]) => tag);
}
