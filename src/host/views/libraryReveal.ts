import type * as vscode from 'vscode';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { libraryAutoReveal } from '../platform/settings';
import type { ActiveClipping } from '../source/activeClipping';
import { isClippingNode, type LibraryNode } from './libraryNodes';
import type { LibraryTree } from './libraryTree';

/** Milliseconds in which a switch between editors and a new list settle. */
const settleDelay = 100;

/** Selects the active clipping in the Library while that is in view, without taking the focus. */
export class LibraryReveal implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #follow = this.#store.add(new Delay(settleDelay, () => void this.#followActive()));
  /** The clipping that was last shown, so that a new list does not scroll the tree away from where the person looks. */
  #shown: string | undefined;

  constructor(
    private readonly view: vscode.TreeView<LibraryNode>,
    private readonly tree: LibraryTree,
    private readonly active: ActiveClipping,
  ) {
    this.#store.add(active.onDidChange(() => this.#follow.schedule()));
    this.#store.add(view.onDidChangeVisibility(() => this.#follow.schedule()));
    this.#store.add(tree.onDidChange(() => this.#follow.schedule()));
    this.#store.add(tree.choices.onDidChange(() => (this.#shown = undefined)));
  }

  /** Shows a clipping's line. False when the Library does not list it. */
  async reveal(uri: vscode.Uri, options: { readonly focus: boolean }): Promise<boolean> {
    const node = this.tree.find(uri);
    if (!node) {
      return false;
    }
    await this.view.reveal(node, { select: true, focus: options.focus, expand: false });
    return true;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #followActive(): Promise<void> {
    const uri = this.active.reading?.uri;
    const address = uri?.toString();
    if (address !== this.#shown) {
      this.#shown = undefined;
    }
    if (!uri || address === this.#shown || this.tree.isBehind || !this.view.visible || !libraryAutoReveal()) {
      return;
    }
    const isSelected = this.view.selection.some((node) => isClippingNode(node) && node.uri.toString() === address);
    try {
      if (isSelected || (await this.reveal(uri, { focus: false }))) {
        this.#shown = address;
      }
    } catch {
      // The tree has changed in the meantime; its next change brings another try.
    }
  }
}
