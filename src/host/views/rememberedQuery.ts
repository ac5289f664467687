import * as vscode from 'vscode';

/** What a view shows and how, remembered for the workspace. Fires when any of it changes. */
export abstract class RememberedQuery<Query extends object> implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #query: Query;

  /**
   * `read` makes a query of what the workspace keeps under `stateKey`, whatever that is. A subclass sets its keys once it
   * is made.
   */
  protected constructor(
    private readonly memory: vscode.Memento,
    private readonly stateKey: string,
    read: (kept: Readonly<Record<string, unknown>>) => Query,
  ) {
    const kept = memory.get<unknown>(stateKey);
    this.#query = read(isRecord(kept) ? kept : {});
  }

  get query(): Query {
    return this.#query;
  }

  set(changed: Partial<Query>): void {
    const query = { ...this.#query, ...changed };
    if (JSON.stringify(query) !== JSON.stringify(this.#query)) {
      this.#query = query;
      void this.memory.update(this.stateKey, query);
      this.setKeys();
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Tells VS Code's `when` clauses of the query. */
  protected abstract setKeys(): void;
}

/** A text that the workspace keeps; empty when it keeps none. */
export function keptText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
