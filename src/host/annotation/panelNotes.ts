import * as vscode from 'vscode';
import type { CommentNode } from '../../protocol/notes';
import type { ClippingDocument, DecidedReading } from '../editor/clippingDocument';
import type { LinkList } from '../editor/links';
import { DisposableStore } from '../platform/disposables';
import { onDidChangeSettings } from '../platform/settings';
import { labelsFor, labelsSetting } from './labels';
import type { NotesInput } from './readerNotes';

/** The tags that are used in the workspace. */
export interface TagSource {
  /** Fires when other tags are used from now on. */
  readonly onDidChange: vscode.Event<unknown>;
  /** The most frequent first. */
  readonly tags: readonly string[];
}

/** What one reader needs to show notes besides the notes themselves. */
export class PanelNotes implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when notes look otherwise from now on. */
  readonly onDidChange = this.#changed.event;
  #placing: string | undefined;

  constructor(
    private readonly document: ClippingDocument,
    private readonly tags: TagSource,
  ) {
    this.#store.add(tags.onDidChange(() => this.#changed.fire()));
    this.#store.add(onDidChangeSettings([labelsSetting], () => this.#changed.fire()));
  }

  /** The note that waits to be placed by hand at the next selection. */
  get placing(): string | undefined {
    return this.#placing;
  }

  setPlacing(id: string | undefined): void {
    if (id !== this.#placing) {
      this.#placing = id;
      this.#changed.fire();
    }
  }

  /** Reads what the notes of a reading need; the Markdown reader is loaded with the first comment. */
  async input({ notes }: DecidedReading): Promise<NotesInput> {
    const hasComments = notes.some(({ comment }) => comment !== '');
    return {
      notes,
      labels: labelsFor(this.document.uri),
      tags: this.tags.tags,
      readComment: hasComments ? await commentReader() : () => [],
      unsaved: this.document.unsavable,
      placing: notes.some(({ id }) => id === this.#placing) ? this.#placing : undefined,
    };
  }

  dispose(): void {
    this.#store.dispose();
  }
}

async function commentReader(): Promise<NotesInput['readComment']> {
  const { readComment } = await import('../../core/comment');
  return (markdown: string, links: LinkList): readonly CommentNode[] =>
    readComment(markdown, (address) => links.add(address));
}
