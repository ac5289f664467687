import * as vscode from 'vscode';

/** The bar over a view that shows that something goes on, until it does not any more. */
export class ViewProgress implements vscode.Disposable {
  #end: (() => void) | undefined;

  constructor(private readonly viewId: string) {}

  show(isBusy: boolean): void {
    if (!isBusy) {
      this.dispose();
    } else if (!this.#end) {
      void vscode.window.withProgress(
        { location: { viewId: this.viewId } },
        () => new Promise<void>((resolve) => (this.#end = resolve)),
      );
    }
  }

  dispose(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
