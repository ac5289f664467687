import * as vscode from 'vscode';
import type { Range } from '../../core/text/range';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { Delay } from '../platform/delay';
import { DisposableStore, DisposableValue } from '../platform/disposables';
import type { OutlineModel } from './outlineModel';
import { isItemIn, itemInView } from './outlineNodes';
import type { Outline, OutlineItem, OutlineNode } from './outlineNodes';
import { isOpenAtFirst } from './outlineProvider';
import type { OutlineProvider } from './outlineProvider';

/** Milliseconds after the last scrolling when the line in view is marked. */
const scrollDelay = 120;

/** Milliseconds for which a line that somebody chose stays marked while the editor moves to its place. */
const choiceTime = 1_200;

/**
 * Marks the line of the outline that is in view in the reader or the text editor. Opens no group, takes no focus, and leaves
 * what somebody chose alone as long as it is in view.
 */
export class OutlineFollower implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #reader = this.#store.add(new DisposableValue<vscode.Disposable>());
  readonly #delay = this.#store.add(new Delay(scrollDelay, () => void this.#mark()));
  readonly #opened = new Map<string, boolean>();
  #markedId: string | undefined;
  #chosenAt = 0;

  constructor(
    private readonly view: vscode.TreeView<OutlineNode>,
    private readonly model: OutlineModel,
    private readonly tree: OutlineProvider,
    private readonly readers: ReaderRegistry,
  ) {
    const schedule = (): void => this.#delay.schedule();
    this.#store.add(tree.onDidServe(schedule));
    this.#store.add(view.onDidChangeVisibility(schedule));
    this.#store.add(view.onDidExpandElement(({ element }) => this.#opened.set(element.id, true)));
    this.#store.add(view.onDidCollapseElement(({ element }) => this.#opened.set(element.id, false)));
    this.#store.add(view.onDidChangeSelection(({ selection }) => this.#onSelection(selection[0])));
    this.#store.add(vscode.window.onDidChangeTextEditorVisibleRanges(schedule));
    this.#store.add(readers.onDidChangeActive(() => this.#followReader()));
    this.#followReader();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #followReader(): void {
    this.#reader.value = this.readers.active?.onDidChangePlace(() => this.#delay.schedule());
    this.#delay.schedule();
  }

  #onSelection(selected: OutlineNode | undefined): void {
    if (selected && selected.id !== this.#markedId) {
      this.#chosenAt = Date.now();
    }
  }

  async #mark(): Promise<void> {
    const { outline } = this.model;
    const place = outline && this.#placeInView(outline);
    if (!outline || !place || !this.view.visible) {
      return;
    }
    if (Date.now() - this.#chosenAt < choiceTime) {
      this.#delay.schedule();
      return;
    }
    const item = itemInView(outline, place, (node) => this.#isShown(node, outline.parents));
    if (!item || !this.tree.hasServed(item) || this.#staysSelected(item, place)) {
      return;
    }
    this.#markedId = item.id;
    try {
      await this.view.reveal(item, { select: true, focus: false, expand: false });
    } catch {
      // The tree has just been given another outline, which will be marked in its turn.
    }
  }

  /** True when the item is marked already, or somebody chose another one that is in view, too. */
  #staysSelected(item: OutlineItem, place: Range): boolean {
    const [selected] = this.view.selection;
    if (selected?.kind !== 'item' || selected.clipping.toString() !== item.clipping.toString()) {
      return false;
    }
    return selected.id === item.id || (selected.id !== this.#markedId && isItemIn(selected, place));
  }

  /** True when no ancestor of the node is closed. */
  #isShown(node: OutlineNode, parents: Outline['parents']): boolean {
    const parent = parents.get(node);
    return !parent || ((this.#opened.get(parent.id) ?? isOpenAtFirst(parent)) && this.#isShown(parent, parents));
  }

  /** What the active reader or the text editor of the clipping shows, as offsets of the file. */
  #placeInView({ clipping, lines }: Outline): Range | undefined {
    const address = clipping.toString();
    const { active } = this.readers;
    if (active?.document.uri.toString() === address) {
      return active.placeInView;
    }
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
    const editor = editors.find(({ document }) => document.uri.toString() === address);
    const [visible] = editor?.visibleRanges ?? [];
    return visible && { start: lines.offsetAt(visible.start), end: lines.offsetAt(visible.end) };
  }
}
