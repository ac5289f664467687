import * as vscode from 'vscode';
import type { TagSource } from './panelNotes';

/** The annotations of the workspace's clippings. */
export class AnnotationIndex implements TagSource, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  get tags(): readonly string[] {
    return [];
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
