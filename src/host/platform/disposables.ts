import type { Disposable } from 'vscode';

/** Owns disposables and disposes them together, the last first. What is added after that is disposed at once. */
export class DisposableStore implements Disposable {
  readonly #owned = new Set<Disposable>();
  #disposed = false;

  get isDisposed(): boolean {
    return this.#disposed;
  }

  add<T extends Disposable>(disposable: T): T {
    if (this.#disposed) {
      disposable.dispose();
    } else {
      this.#owned.add(disposable);
    }
    return disposable;
  }

  dispose(): void {
    this.#disposed = true;
    const owned = [...this.#owned].reverse();
    this.#owned.clear();
    for (const disposable of owned) {
      disposable.dispose();
    }
  }
}

/** Holds one disposable; setting another disposes the one before. */
export class DisposableValue<T extends Disposable> implements Disposable {
  #value: T | undefined;
  #disposed = false;

  get value(): T | undefined {
    return this.#value;
  }

  set value(value: T | undefined) {
    const before = this.#value;
    this.#value = value;
    if (before !== value) {
      before?.dispose();
    }
    if (this.#disposed) {
      this.#value = undefined;
      value?.dispose();
    }
  }

  dispose(): void {
    this.value = undefined;
    this.#disposed = true;
  }
}
