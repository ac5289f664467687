import * as vscode from 'vscode';
import { isArticleRole } from '../../core/article/role';
import type { Article } from '../../core/article/article';
import type { Annotation } from '../../core/annotation/annotation';
import type { KeptVerdict } from '../../core/annotation/citationVerdict';
import type { NoteChange } from '../../core/annotation/note';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import type { ReadingDecision } from '../../core/annotation/readingDecision';
import type { AnnotatedPart } from '../../core/annotation/target';
import type { ReferenceCorrections, ReferenceFieldName } from '../../core/citation/reference/correction';
import type { CitationVerdict } from '../../core/citation/verdict';
import type { ChosenReading } from '../../core/script/scriptView';
import { DisposableStore } from '../platform/disposables';
import { encodeText } from '../platform/fileText';
import type { Clippings, Reading, SourceReference } from '../source/clippings';
import { Decisions } from './decisions';
import type { Decided, Decision, Judgement } from './decisions';
import { NoteEdits } from './noteEdits';
import type { SidecarBackup } from './sidecarBackup';
import { SidecarFile } from './sidecarFile';
import type { SidecarEdit } from './sidecarFile';

/** A reading with what the reader decided: blocks restored for good or hidden. */
export interface DecidedReading extends Reading {
  /** The article as the rules left it. */
  readonly original: Article;
  /** Decisions by block. */
  readonly decided: ReadonlyMap<number, Decision>;
  /** Readings of doubtful characters that hold. */
  readonly readings: readonly ReadingDecision[];
  /** What people noted, each with its place in the text as it is now. */
  readonly notes: readonly PlacedNote[];
  /** What people said of who said what. */
  readonly verdicts: readonly KeptVerdict[];
  /** What people said of the fields of the clipping's reference. */
  readonly corrections: ReferenceCorrections;
}

/**
 * A clipping with its annotations: the custom editor's document. The clipping's text is only followed, never written;
 * edits, undo, saving and backup are those of the sidecar.
 */
export class ClippingDocument implements vscode.CustomDocument {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #edited = this.#store.add(new vscode.EventEmitter<SidecarEdit>());
  /** Fires when the text, its readability or the annotations have changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires for every edit of the person, once it is done. */
  readonly onDidEdit = this.#edited.event;
  readonly #decisions: Decisions;
  readonly #notes: NoteEdits;
  #decided: { readonly from: Decided; readonly reading: DecidedReading } | undefined;

  private constructor(
    private readonly clippings: Clippings,
    private readonly reference: SourceReference,
    readonly sidecar: SidecarFile,
    private readonly waiting: SidecarBackup | undefined,
  ) {
    this.#decisions = new Decisions(this.uri, sidecar);
    this.#notes = new NoteEdits(this.uri, sidecar);
    this.#store.add(reference);
    this.#store.add(sidecar);
    this.#store.add(reference.source.onDidChange(() => this.#changed.fire()));
    this.#store.add(sidecar.onDidChange(() => this.#changed.fire()));
    this.#store.add(sidecar.onDidChange(() => this.#dropBackup()));
    this.#store.add(sidecar.onDidKeep((edit) => this.#edited.fire(edit)));
    this.#dropBackup();
  }

  /** Opens a clipping and its sidecar, with unsaved annotations of a former session if `backup` has them. */
  static async open(uri: vscode.Uri, clippings: Clippings, backup?: SidecarBackup): Promise<ClippingDocument> {
    const waiting = await backup?.read();
    const [reference, sidecar] = await Promise.all([
      clippings.follow(uri),
      SidecarFile.open(uri, clippings.sidecars, waiting),
    ]);
    return new ClippingDocument(clippings, reference, sidecar, backup);
  }

  get uri(): vscode.Uri {
    return this.reference.source.uri;
  }

  /** The newest text; undefined when it could never be read. */
  get text(): string | undefined {
    return this.reference.source.state.text;
  }

  /** Why the file cannot be read now, for people. */
  get failure(): string | undefined {
    return this.reference.source.state.failure;
  }

  /** The newest reading with the decisions; undefined when the file could never be read. */
  async read(): Promise<DecidedReading | undefined> {
    const reading = await this.clippings.readSource(this.reference.source);
    return reading && this.#decide(reading);
  }

  /** Restores a block for good, or hides it, as an edit that can be undone. */
  async setShown(block: number, shown: boolean): Promise<void> {
    const reading = await this.read();
    const found = reading?.article.blocks[block];
    if (!reading || !found || isArticleRole(found.role) === shown) {
      return;
    }
    this.#requireWritable(
      vscode.l10n.t('This file cannot be written here, so what you hide or restore could not be kept.'),
    );
    this.#edited.fire(this.#decisions.setShown(reading.original, block, shown));
  }

  /** Chooses the reading of a doubtful character, or takes the choice back, as an edit that can be undone. */
  async setReading(
    character: Required<Pick<ChosenReading, 'from' | 'at'>>,
    chosen: ChosenReading | undefined,
  ): Promise<void> {
    const original = (await this.read())?.original;
    if (original?.text.slice(character.at.start, character.at.end) !== character.from) {
      throw new Error(vscode.l10n.t('The article has just changed. Please try again.'));
    }
    this.#requireWritable(vscode.l10n.t('This file cannot be written here, so the reading could not be kept.'));
    this.#edited.fire(this.#decisions.setReading(original, character, chosen));
  }

  /** Says of a citation whether it is right, or takes that back, as an edit that can be undone. */
  async judgeCitation(unit: Pick<CitationVerdict, 'kind' | 'at'>, judgement: Judgement | undefined): Promise<void> {
    const original = await this.#readOriginal();
    this.#requireWritable(vscode.l10n.t('This file cannot be written here, so the verdict could not be kept.'));
    this.#edited.fire(this.#decisions.judgeCitation(original, unit, judgement));
  }

  /** Corrects a field of the clipping's reference, or takes the correction back, as an edit that can be undone. */
  async correctReference(field: ReferenceFieldName, value: string | null): Promise<void> {
    const original = await this.#readOriginal();
    this.#requireWritable(vscode.l10n.t('This file cannot be written here, so the correction could not be kept.'));
    this.#edited.fire(this.#decisions.correctReference(original, field, value));
  }

  /** Adds a note on a part of the article as it is now, as an edit that can be undone. Resolves to its identifier. */
  async annotate(part: AnnotatedPart, change: NoteChange): Promise<string> {
    const { id, edit } = this.#notes.add(await this.#readOriginal(), part, change);
    this.#edited.fire(edit);
    return id;
  }

  /** Changes what a note says, as an edit that can be undone. */
  changeNote(id: string, change: NoteChange): void {
    this.#edited.fire(this.#notes.change(id, change));
  }

  /** Gives a note another place, as an edit that can be undone. */
  async placeNote(id: string, part: AnnotatedPart): Promise<void> {
    this.#edited.fire(this.#notes.place(await this.#readOriginal(), id, part));
  }

  /** Deletes notes, as one edit that can be undone. */
  deleteNotes(ids: readonly string[]): void {
    this.#edited.fire(this.#notes.delete(ids));
  }

  /** Takes annotations of another file in, in the place of those they are versions of, as one edit that can be undone. */
  importNotes(replaced: readonly Annotation[], annotations: readonly Annotation[]): void {
    this.#edited.fire(this.sidecar.edit(vscode.l10n.t('Import Annotations'), replaced, annotations));
  }

  /** Says, for people, why annotations cannot be saved here; undefined when they can. They are kept in memory then. */
  get unsavable(): string | undefined {
    return vscode.workspace.fs.isWritableFileSystem(this.uri.scheme) === false
      ? vscode.l10n.t('This folder cannot be written: notes are kept only as long as this tab is open.')
      : undefined;
  }

  /** An article with what the annotations say of it. */
  decide(original: Article): Decided {
    return this.#decisions.decide(original);
  }

  /** Copies the clipping, byte for byte, and its annotations with the unsaved ones. */
  async saveAs(destination: vscode.Uri): Promise<void> {
    await vscode.workspace.fs.writeFile(destination, await this.#readBytes());
    await this.sidecar.copyTo(destination);
    await this.waiting?.delete();
  }

  /** Puts what is not saved where the next session finds it; resolves to that place. */
  async backup(): Promise<vscode.Uri | undefined> {
    await this.waiting?.write(this.sidecar.backup());
    return this.waiting?.uri;
  }

  get isDisposed(): boolean {
    return this.#store.isDisposed;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #readOriginal(): Promise<Article> {
    const original = (await this.read())?.original;
    if (!original) {
      throw new Error(this.failure ?? vscode.l10n.t('The file cannot be read.'));
    }
    return original;
  }

  /** The clipping's bytes; of one that is gone, the text that was last read. */
  async #readBytes(): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(this.uri);
    } catch (error) {
      if (this.text === undefined) {
        throw error;
      }
      return encodeText(this.text);
    }
  }

  #dropBackup(): void {
    if (!this.sidecar.isUnsaved) {
      void this.waiting?.delete();
    }
  }

  #requireWritable(message: string): void {
    if (vscode.workspace.fs.isWritableFileSystem(this.uri.scheme) === false) {
      throw new Error(message);
    }
  }

  /** The decisions applied to a reading; the same objects as long as nothing has changed. */
  #decide(reading: Reading): DecidedReading {
    const from = this.#decisions.decide(reading.article);
    if (this.#decided?.from !== from) {
      const { article, decided, readings, notes, verdicts, corrections } = from;
      const said = { article, decided, readings, notes, verdicts, corrections };
      this.#decided = { from, reading: { ...reading, original: reading.article, ...said } };
    }
    return this.#decided.reading;
  }
}
