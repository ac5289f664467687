import * as vscode from 'vscode';
import type { AnnotatedPart } from '../../core/annotation/target';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { clippingLanguage } from '../language/languageAssignment';
import { ContextKey } from '../platform/contextKeys';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { isVersionScheme } from '../platform/editorAssociations';
import { onDidChangeSettings } from '../platform/settings';
import { documentLooksLikeClipping } from '../source/clippings';
import { findTextDocument } from '../source/clippingSource';
import { labelsFor, labelsSetting } from './labels';
import { NoteDecorations } from './noteDecorations';
import { NoteThreads } from './noteThreads';
import { SourceNotesFollower } from './sourceNotesFollower';
import type { SourceNoteServices } from './sourceNotesFollower';
import { commentsNear, noteAt, partAt } from './sourceNotesPlace';
import type { SourceNote } from './sourceNotesPlace';

/** Milliseconds in which opening and closing editors settles. */
const settleDelay = 60;

/** Milliseconds without typing after which a document that was no clipping is looked at again. */
const typingDelay = 300;

/** Milliseconds in which scrolling settles. */
const scrollDelay = 200;

/** VS Code builds a widget for each thread, open or not: with a few hundred it becomes slow. */
const mostThreads = 60;

/** The notes of clippings in text editors: drawn over their words, and their comments as threads. */
export class SourceNotes implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #decorations = this.#store.add(new NoteDecorations());
  readonly #settle = this.#store.add(new Delay(settleDelay, () => this.#update()));
  readonly #typing = this.#store.add(new Delay(typingDelay, () => this.#update()));
  readonly #scroll = this.#store.add(new Delay(scrollDelay, () => this.#onScroll()));
  readonly #followers = new Map<string, SourceNotesFollower>();
  readonly #atNote = new ContextKey('jianbao.isAtNote');
  #threads: NoteThreads | undefined;

  constructor(private readonly services: SourceNoteServices & { readonly readers: ReaderRegistry }) {
    const settle = (): void => this.#settle.schedule();
    const { window, workspace } = vscode;
    this.#store.add(window.onDidChangeVisibleTextEditors(settle));
    this.#store.add(window.tabGroups.onDidChangeTabs(settle));
    this.#store.add(workspace.onDidCloseTextDocument(settle));
    this.#store.add(services.readers.onDidAdd(settle));
    this.#store.add(services.readers.onDidChangeActive(settle));
    this.#store.add(services.readers.onDidDelete(settle));
    this.#store.add(workspace.onDidChangeTextDocument(() => this.#typing.schedule()));
    this.#store.add(window.onDidChangeTextEditorVisibleRanges(() => this.#scroll.schedule()));
    this.#store.add(window.onDidChangeActiveTextEditor(() => this.#updateKey()));
    this.#store.add(window.onDidChangeTextEditorSelection(() => this.#updateKey()));
    this.#store.add(onDidChangeSettings([labelsSetting], () => this.#drawAll()));
    settle();
  }

  /** The threads of comments; made with the first clipping, because with them VS Code shows a view for comments. */
  get threads(): NoteThreads {
    return this.#startThreads();
  }

  /** Follows the notes of a clipping in a text editor. Throws an error with a message for people when it is none. */
  require(document: vscode.TextDocument): SourceNotesFollower {
    if (!isClippingText(document)) {
      throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
    }
    return this.#follow(document.uri);
  }

  /** The notes of a clipping that are shown in text editors. */
  notes(uri: vscode.Uri): readonly SourceNote[] {
    return this.#followers.get(uri.toString())?.notes ?? [];
  }

  /** What a note on a range of a document is about; of an empty range the block there. Throws with a message for people. */
  async partAt(document: vscode.TextDocument, range: vscode.Range): Promise<AnnotatedPart> {
    const { version } = document;
    const { original } = await this.require(document).readNow();
    if (document.version !== version) {
      throw new Error(vscode.l10n.t('The article has just changed. Please try again.'));
    }
    const line = document.lineAt(range.start.line).range;
    const part = partAt(original, offsetsOf(document, range), offsetsOf(document, line));
    if (!part) {
      throw new Error(vscode.l10n.t('Select words of the article first.'));
    }
    return part;
  }

  /** Of the line on which a person began a comment without selecting words, the place of the cursor. */
  placeOfThread(document: vscode.TextDocument, range: vscode.Range | undefined): vscode.Range {
    const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
    const cursor = editor?.selection.active;
    const place = range ?? new vscode.Range(0, 0, 0, 0);
    return place.isEmpty && cursor?.line === place.start.line ? new vscode.Range(cursor, cursor) : place;
  }

  /** Shows the threads of a document's notes as they are; of very many, those near what is in view. */
  async redraw(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    const notes = this.notes(uri);
    const inView = vscode.window.visibleTextEditors
      .filter((editor) => editor.document === document)
      .flatMap(({ visibleRanges }) => visibleRanges.map((range) => offsetsOf(document, range)));
    const shown = commentsNear(notes, inView, mostThreads);
    await this.threads.show(document, shown, labelsFor(uri), (id) => notes.some(({ note }) => note.id === id));
  }

  /** The shortest note at the cursor of an editor. */
  noteAtCursor({ document, selection }: Pick<vscode.TextEditor, 'document' | 'selection'>): SourceNote | undefined {
    return noteAt(this.notes(document.uri), document.offsetAt(selection.active));
  }

  dispose(): void {
    for (const follower of this.#followers.values()) {
      follower.dispose();
    }
    this.#followers.clear();
    this.#store.dispose();
  }

  #update(): void {
    for (const [key, follower] of this.#followers) {
      if (!isOpenInTab(follower.uri)) {
        this.#followers.delete(key);
        follower.dispose();
        this.#threads?.forget(follower.uri);
      }
    }
    for (const { document } of vscode.window.visibleTextEditors) {
      if (isOpenInTab(document.uri) && isClippingText(document)) {
        this.#follow(document.uri);
      }
    }
    for (const follower of this.#followers.values()) {
      void follower.read();
      this.#decorate(follower);
    }
  }

  #follow(uri: vscode.Uri): SourceNotesFollower {
    const known = this.#followers.get(uri.toString());
    if (known) {
      return known;
    }
    const follower = new SourceNotesFollower(uri, this.services);
    this.#followers.set(uri.toString(), follower);
    follower.onDidChange(() => this.#draw(follower));
    this.#startThreads();
    void follower.read();
    return follower;
  }

  #startThreads(): NoteThreads {
    this.#threads ??= this.#store.add(new NoteThreads((document) => this.#rangesOf(document)));
    return this.#threads;
  }

  #drawAll(): void {
    for (const follower of this.#followers.values()) {
      this.#draw(follower);
    }
  }

  #draw(follower: SourceNotesFollower): void {
    this.#decorate(follower);
    const document = findTextDocument(follower.uri);
    if (document) {
      void this.redraw(document);
    }
    this.#updateKey();
  }

  #onScroll(): void {
    for (const { uri, notes } of this.#followers.values()) {
      const document = notes.length > mostThreads ? findTextDocument(uri) : undefined;
      if (document) {
        void this.redraw(document);
      }
    }
  }

  /** Notes belong to a text: an editor that has another by now gets them with the next reading. */
  #decorate({ uri, notes, reading }: SourceNotesFollower): void {
    const address = uri.toString();
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === address);
    if (editors.length > 0 && reading?.clipping.source === editors[0]?.document.getText()) {
      const labels = labelsFor(uri);
      for (const editor of editors) {
        this.#decorations.show(editor, notes, labels);
      }
    }
  }

  #updateKey(): void {
    const editor = vscode.window.activeTextEditor;
    this.#atNote.set(editor !== undefined && this.noteAtCursor(editor) !== undefined);
  }

  /** The lines of the article's text. */
  async #rangesOf(document: vscode.TextDocument): Promise<vscode.Range[] | undefined> {
    if (!isClippingText(document)) {
      return undefined;
    }
    const { original } = await this.#follow(document.uri).readNow();
    const [first] = original.blocks;
    const last = original.blocks.at(-1);
    if (!first || !last) {
      return [];
    }
    const end = document.lineAt(document.positionAt(last.sourceEnd).line).range.end;
    return [new vscode.Range(document.positionAt(first.sourceStart).line, 0, end.line, end.character)];
  }
}

/** A text document may stay with VS Code for long after its last editor has been closed. */
function isOpenInTab(uri: vscode.Uri): boolean {
  const address = uri.toString();
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.some((input) =>
    input instanceof vscode.TabInputText
      ? input.uri.toString() === address
      : input instanceof vscode.TabInputTextDiff &&
        [input.original, input.modified].some((side) => side.toString() === address),
  );
}

function isClippingText(document: vscode.TextDocument): boolean {
  const { languageId, uri } = document;
  const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined && !isVersionScheme(uri.scheme);
  return isFile && (languageId === clippingLanguage || documentLooksLikeClipping(document));
}

function offsetsOf(document: vscode.TextDocument, { start, end }: vscode.Range): { start: number; end: number } {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
