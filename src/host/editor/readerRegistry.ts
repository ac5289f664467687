import * as vscode from 'vscode';
import { DisposableValue } from '../platform/disposables';
import type { ClippingDocument } from './clippingDocument';
import type { ReaderPanel } from './readerPanel';

/** Knows every open reader and which one is active. */
export class ReaderRegistry implements vscode.Disposable {
  readonly #panels = new Set<ReaderPanel>();
  readonly #activeChanged = new vscode.EventEmitter<void>();
  readonly #added = new vscode.EventEmitter<ReaderPanel>();
  readonly #deleted = new vscode.EventEmitter<ReaderPanel>();
  readonly #shownChanged = new vscode.EventEmitter<void>();
  readonly #shown = new DisposableValue<vscode.Disposable>();
  readonly #pendingPlaces = new Map<string, number>();
  readonly onDidChangeActive = this.#activeChanged.event;
  readonly onDidAdd = this.#added.event;
  readonly onDidDelete = this.#deleted.event;
  /** Fires when another reader is active, and when the active one shows something else. */
  readonly onDidChangeShown = this.#shownChanged.event;
  #active: ReaderPanel | undefined;

  /** The reader in the active editor. */
  get active(): ReaderPanel | undefined {
    return this.#active;
  }

  get panels(): Iterable<ReaderPanel> {
    return this.#panels;
  }

  /** The readers of a file, in the order in which they were opened. */
  panelsOf(uri: vscode.Uri): readonly ReaderPanel[] {
    const address = uri.toString();
    return [...this.#panels].filter((panel) => panel.document.uri.toString() === address);
  }

  /** The document of a file that is open in a reader. */
  findDocument(uri: vscode.Uri): ClippingDocument | undefined {
    return this.panelsOf(uri)[0]?.document;
  }

  add(panel: ReaderPanel): void {
    this.#panels.add(panel);
    this.#added.fire(panel);
    const address = panel.document.uri.toString();
    const place = this.#pendingPlaces.get(address);
    if (place !== undefined) {
      this.#pendingPlaces.delete(address);
      panel.revealSource(place);
    }
    this.update();
  }

  delete(panel: ReaderPanel): void {
    this.#panels.delete(panel);
    this.#deleted.fire(panel);
    this.update();
  }

  /** Looks anew which reader is active. */
  update(): void {
    const active = [...this.#panels].find((panel) => panel.isActive);
    if (active !== this.#active) {
      this.#active = active;
      this.#shown.value = active?.onDidChangeShown(() => this.#shownChanged.fire());
      this.#activeChanged.fire();
      this.#shownChanged.fire();
    }
  }

  /** Opens a file in the reader and, if a place in its source is given, brings that into view. */
  async open(uri: vscode.Uri, viewColumn: vscode.ViewColumn, sourceOffset?: number): Promise<void> {
    const address = uri.toString();
    if (sourceOffset !== undefined) {
      this.#pendingPlaces.set(address, sourceOffset);
    }
    await vscode.commands.executeCommand('vscode.openWith', uri, readerViewType, viewColumn);
    const place = this.#pendingPlaces.get(address);
    const open = this.#active?.document.uri.toString() === address ? this.#active : undefined;
    if (open && place !== undefined) {
      this.#pendingPlaces.delete(address);
      open.revealSource(place);
    }
  }

  dispose(): void {
    this.#panels.clear();
    this.#activeChanged.dispose();
    this.#added.dispose();
    this.#deleted.dispose();
    this.#shown.dispose();
    this.#shownChanged.dispose();
  }
}

/** Identifier of the custom editor, as in package.json. */
export const readerViewType = 'jianbao.reader';
