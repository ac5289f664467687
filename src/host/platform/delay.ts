import type { Disposable } from 'vscode';

/** Runs an action once, some time after the last of several calls. */
export class Delay implements Disposable {
  #timer: unknown;

  constructor(
    private readonly milliseconds: number,
    private readonly action: () => void,
  ) {}

  /** Starts to wait, or starts anew. */
  schedule(): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.action();
    }, this.milliseconds);
  }

  /** True while it waits. */
  get isScheduled(): boolean {
    return this.#timer !== undefined;
  }

  cancel(): void {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  dispose(): void {
    this.cancel();
  }
}
