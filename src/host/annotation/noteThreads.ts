import * as vscode from 'vscode';
import { oneLine } from '../../core/text/oneLine';
import type { ReaderLabel } from '../../protocol/notes';
import { giveWay } from '../platform/giveWay';
import { labelName } from './labels';
import type { SourceNote } from './sourceNotesPlace';

/** Threads that are made or moved before the editor gets a turn. */
const sliceSize = 40;

/** Code points of a quotation that head a thread. */
const headLength = 40;

/** The comment of one note, as VS Code shows and edits it. */
export class NoteComment implements vscode.Comment {
  body: string | vscode.MarkdownString = '';
  mode = vscode.CommentMode.Preview;
  author: vscode.CommentAuthorInformation = { name: '' };
  contextValue = 'note';
  label?: string;
  timestamp?: Date;

  constructor(
    readonly uri: vscode.Uri,
    readonly note: string,
  ) {}
}

interface NoteThread {
  readonly thread: vscode.CommentThread;
  readonly comment: NoteComment;
  /** What the thread was last given. */
  said: string;
}

/** The comments of notes as threads in text editors: one note is one thread with one comment. */
export class NoteThreads implements vscode.Disposable {
  readonly #controller: vscode.CommentController;
  /** By clipping, then by note. */
  readonly #threads = new Map<string, Map<string, NoteThread>>();
  readonly #turns = new Map<string, number>();

  /** `rangesOf` tells where in a document notes can be made. */
  constructor(rangesOf: (document: vscode.TextDocument) => Promise<vscode.Range[] | undefined>) {
    this.#controller = vscode.comments.createCommentController('jianbao.notes', vscode.l10n.t('Clipping Notes'));
    this.#controller.options = { placeHolder: vscode.l10n.t('Write a note…'), prompt: vscode.l10n.t('Write a note…') };
    this.#controller.commentingRangeProvider = { provideCommentingRanges: rangesOf };
  }

  /**
   * Shows the comments of notes of a document, and of no others besides those that are just edited and still exist.
   * Touches only what differs. A later call overtakes an earlier one.
   */
  async show(
    document: vscode.TextDocument,
    notes: readonly SourceNote[],
    labels: readonly ReaderLabel[],
    exists: (id: string) => boolean,
  ): Promise<void> {
    const key = document.uri.toString();
    const turn = this.#nextTurn(key);
    const known = this.#threadsOf(key);
    const ids = new Set(notes.map(({ note }) => note.id));
    for (const [id, { thread, comment }] of known) {
      if (!ids.has(id) && (comment.mode !== vscode.CommentMode.Editing || !exists(id))) {
        known.delete(id);
        thread.dispose();
      }
    }
    let changes = 0;
    for (const found of notes) {
      if (this.#showNote(document, known, found, labels) && ++changes % sliceSize === 0) {
        await giveWay();
        if (turn !== this.#turns.get(key)) {
          return;
        }
      }
    }
  }

  /** Opens the comment of a note for typing; a note without one gets an empty one until the person is done. */
  edit(document: vscode.TextDocument, found: SourceNote): void {
    const known = this.#threadsOf(document.uri.toString());
    const own = known.get(found.note.id) ?? this.#create(document, known, found.note.id, rangeOf(document, found));
    own.comment.body = found.note.comment;
    own.comment.mode = vscode.CommentMode.Editing;
    own.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    own.thread.comments = [own.comment];
  }

  /** Ends the typing in a comment; the next `show` gives it the words of its note again. */
  stopEditing(comment: NoteComment): void {
    const own = this.#threadsOf(comment.uri.toString()).get(comment.note);
    if (own) {
      own.comment.mode = vscode.CommentMode.Preview;
      own.said = '';
    }
  }

  /** Lets the thread that a person began go on as that of the note that was made of it. */
  adopt(thread: vscode.CommentThread, note: string): void {
    const known = this.#threadsOf(thread.uri.toString());
    known.get(note)?.thread.dispose();
    thread.canReply = false;
    known.set(note, { thread, comment: new NoteComment(thread.uri, note), said: '' });
  }

  /** The threads of a clipping's notes. */
  threads(uri: vscode.Uri): readonly vscode.CommentThread[] {
    return [...this.#threadsOf(uri.toString()).values()].map(({ thread }) => thread);
  }

  /** Takes the threads of a clipping away. */
  forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#nextTurn(key);
    for (const { thread } of this.#threadsOf(key).values()) {
      thread.dispose();
    }
    this.#threads.delete(key);
  }

  dispose(): void {
    for (const key of this.#turns.keys()) {
      this.#nextTurn(key);
    }
    this.#threads.clear();
    this.#controller.dispose();
  }

  /** True when something had to be changed. */
  #showNote(
    document: vscode.TextDocument,
    known: Map<string, NoteThread>,
    found: SourceNote,
    labels: readonly ReaderLabel[],
  ): boolean {
    const { note } = found;
    const before = known.get(note.id);
    const isEdited = before?.comment.mode === vscode.CommentMode.Editing;
    if (note.comment === '' && !isEdited) {
      known.delete(note.id);
      before?.thread.dispose();
      return before !== undefined;
    }
    const range = rangeOf(document, found);
    const own = before ?? this.#create(document, known, note.id, range);
    const moves = !own.thread.range.isEqual(range);
    if (moves) {
      own.thread.range = range;
    }
    const said = JSON.stringify([note.comment, note.label, note.tags, note.creator, note.modified, note.quote, labels]);
    if (isEdited || said === own.said) {
      return moves;
    }
    own.said = said;
    say(own, found, labels);
    return true;
  }

  #create(document: vscode.TextDocument, known: Map<string, NoteThread>, id: string, range: vscode.Range): NoteThread {
    const comment = new NoteComment(document.uri, id);
    const thread = this.#controller.createCommentThread(document.uri, range, []);
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    const made = { thread, comment, said: '' };
    known.set(id, made);
    return made;
  }

  #threadsOf(key: string): Map<string, NoteThread> {
    const known = this.#threads.get(key) ?? new Map<string, NoteThread>();
    this.#threads.set(key, known);
    return known;
  }

  #nextTurn(key: string): number {
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    return turn;
  }
}

function say({ thread, comment }: NoteThread, { note }: SourceNote, labels: readonly ReaderLabel[]): void {
  const time = Date.parse(note.modified);
  const label = note.label === undefined ? [] : [labelName(labels, note.label)];
  comment.body = new vscode.MarkdownString(withoutPictures(note.comment));
  comment.author = { name: note.creator || vscode.l10n.t('Note') };
  comment.label = [...label, ...note.tags.map((tag) => `#${tag}`)].join(' ');
  if (!Number.isNaN(time)) {
    comment.timestamp = new Date(time);
  }
  thread.label = note.about === 'clipping' ? vscode.l10n.t('On the whole clipping') : oneLine(note.quote, headLength);
  thread.comments = [comment];
}

/** A picture in a comment would be loaded from the network unasked: its Markdown is shown instead. */
const withoutPictures = (markdown: string): string => markdown.replaceAll('![', '!\\[');

function rangeOf(document: vscode.TextDocument, { start, end }: SourceNote): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
