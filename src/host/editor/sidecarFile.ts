import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { isArticleRole } from '../../core/article/role';
import { withRoles } from '../../core/article/withRoles';
import type { Annotation } from '../../core/annotation/annotation';
import { createReadingDecision, readingDecisions } from '../../core/annotation/readingDecision';
import type { ReadingDecision } from '../../core/annotation/readingDecision';
import { createRoleDecision, roleDecisions } from '../../core/annotation/roleDecision';
import type { DecisionOptions } from '../../core/annotation/roleDecision';
import {
  annotationsOf,
  parseSidecar,
  serializeSidecar,
  withAnnotation,
  withoutAnnotation,
} from '../../core/annotation/sidecar';
import type { Sidecar } from '../../core/annotation/sidecar';
import type { ChosenReading } from '../../core/script/scriptView';
import { DisposableStore } from '../platform/disposables';
import { watchFile } from '../platform/watch';
import { mergeSidecarTexts } from './mergeSidecars';
import { parseSidecarBackup, readSidecarText, sidecarUri, writeSidecarText } from './sidecarText';

/** What the reader decided over the cleaning rules. */
export type Decision = 'restored' | 'hidden';

/** A change of the annotations that VS Code can take back and bring again. */
export interface SidecarEdit {
  readonly label: string;
  undo(): void;
  redo(): void;
}

/** An article with the decisions that hold for it. */
export interface Decided {
  readonly article: Article;
  /** By block. */
  readonly decided: ReadonlyMap<number, Decision>;
  /** Readings of doubtful characters. */
  readonly readings: readonly ReadingDecision[];
}

/**
 * The annotations of one clipping in the file beside it, with the changes that are not saved yet. Changes that others
 * make to the file are merged in; a line of the file that cannot be read is kept as it is.
 */
export class SidecarFile implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #current: Sidecar;
  #decided: (Decided & { readonly original: Article; readonly sidecar: Sidecar }) | undefined;
  #lastWrite: Promise<void> = Promise.resolve();

  private constructor(
    private readonly clipping: vscode.Uri,
    /** The file's text when it was last read or written. */
    private saved: string,
    current: string,
  ) {
    this.#current = parseSidecar(current);
    this.#store.add(watchFile(sidecarUri(clipping), () => void this.#followFile()));
  }

  /** Opens the annotations of a clipping. A sidecar that cannot be read is reported and never written over. */
  static async open(clipping: vscode.Uri, backup?: string): Promise<SidecarFile> {
    let saved = '';
    try {
      saved = await readSidecarText(clipping);
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
    const unsaved = backup === undefined ? undefined : parseSidecarBackup(backup);
    const current = unsaved ? mergeSidecarTexts(unsaved.saved, unsaved.current, saved) : saved;
    return new SidecarFile(clipping, saved, current);
  }

  /** The annotations as they would be saved. */
  get text(): string {
    return serializeSidecar(this.#current);
  }

  /** The article with the decisions; the same objects as long as neither has changed. */
  decide(original: Article): Decided {
    const known = this.#decided;
    if (known?.original === original && known.sidecar === this.#current) {
      return known;
    }
    const decisions = [...roleDecisions(original, this.#current)];
    const verdicts = decisions.map(([block, { role }]) => [block, { role, reason: 'decided' }] as const);
    const decided = decisions.map(([block, { role }]) => [block, decisionOf(role)] as const);
    this.#decided = {
      original,
      sidecar: this.#current,
      article: withRoles(original, new Map(verdicts)),
      decided: new Map(decided),
      readings: readingDecisions(original, this.#current),
    };
    return this.#decided;
  }

  /** Shows a block of the article for good, or hides it; a decision that only repeats the rules is taken back. */
  setShown(original: Article, block: number, shown: boolean): SidecarEdit {
    const removed = this.#decisionsAbout(original, block);
    const natural = original.blocks[block];
    const added =
      natural && isArticleRole(natural.role) !== shown ? [this.#createDecision(original, block, shown)] : [];
    return this.#edit(shown ? vscode.l10n.t('Restore Block') : vscode.l10n.t('Hide Block'), removed, added);
  }

  /**
   * Reads a doubtful character; a reading of the whole clipping also takes back that of the place. Without `reading`
   * whatever was chosen for the character there is taken back.
   */
  setReading(
    original: Article,
    character: Required<Pick<ChosenReading, 'from' | 'at'>>,
    reading?: ChosenReading,
  ): SidecarEdit {
    const goes = ({ from, at }: ChosenReading): boolean =>
      from === character.from && (at ? at.start === character.at.start : !reading?.at);
    const removed = annotationsOf(this.#current).filter((annotation) =>
      readingDecisions(original, { lines: [{ kind: 'annotation', annotation }] }).some(goes),
    );
    const added = reading ? [createReadingDecision(original, reading, this.#newDecision())] : [];
    return this.#edit(vscode.l10n.t('Choose Reading'), removed, added);
  }

  /** Writes the annotations, together with what others have written in the meantime. Throws with a message for people. */
  save(): Promise<void> {
    const write = this.#lastWrite.then(() => this.#write());
    this.#lastWrite = write.catch(() => undefined);
    return write;
  }

  /** Gives up what is not saved. */
  async revert(): Promise<void> {
    this.saved = await readSidecarText(this.clipping);
    this.#set(parseSidecar(this.saved));
  }

  /** What a later session needs to have the unsaved changes again. */
  backup(): string {
    return JSON.stringify({ saved: this.saved, current: this.text });
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #write(): Promise<void> {
    const others = await readSidecarText(this.clipping);
    const merged = mergeSidecarTexts(this.saved, this.text, others);
    if (merged !== others) {
      await writeSidecarText(this.clipping, merged);
    }
    this.#adopt(merged, merged);
  }

  async #followFile(): Promise<void> {
    await this.#lastWrite;
    try {
      const others = await readSidecarText(this.clipping);
      if (others !== this.saved && !this.#store.isDisposed) {
        this.#adopt(others, mergeSidecarTexts(this.saved, this.text, others));
      }
    } catch {
      // A file that cannot be read now is looked at again when it changes, and before it is written.
    }
  }

  #adopt(saved: string, current: string): void {
    const before = this.text;
    this.saved = saved;
    if (current !== before) {
      this.#set(parseSidecar(current));
    }
  }

  #createDecision(article: Article, block: number, shown: boolean): Annotation {
    return createRoleDecision(article, block, shown ? 'body' : 'other', this.#newDecision());
  }

  #newDecision(): DecisionOptions {
    return { id: createId(), created: new Date().toISOString(), source: this.clipping.toString() };
  }

  /** Does an edit, and tells how to take it back. */
  #edit(label: string, removed: readonly Annotation[], added: readonly Annotation[]): SidecarEdit {
    const redo = (): void => this.#replace(removed, added);
    redo();
    return { label, undo: () => this.#replace(added, removed), redo };
  }

  /** Every decision that holds, or would hold, for a block. */
  #decisionsAbout(article: Article, block: number): readonly Annotation[] {
    return annotationsOf(this.#current).filter((annotation) =>
      roleDecisions(article, { lines: [{ kind: 'annotation', annotation }] }).has(block),
    );
  }

  #replace(removed: readonly Annotation[], added: readonly Annotation[]): void {
    const without = removed.reduce((sidecar, { id }) => withoutAnnotation(sidecar, id), this.#current);
    this.#set(added.reduce(withAnnotation, without));
  }

  #set(sidecar: Sidecar): void {
    this.#current = sidecar;
    this.#changed.fire();
  }
}

function decisionOf(role: Parameters<typeof isArticleRole>[0]): Decision {
  return isArticleRole(role) ? 'restored' : 'hidden';
}

/** A random UUID (version 4) as a URN. */
function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}
