import * as vscode from 'vscode';
import type { Sorting } from '../../core/library/catalogue';
import type { OnlyWith } from '../../core/library/filter';
import { groupings, type Grouping } from '../../core/library/grouping';
import type { LibraryQuery } from '../../core/library/listing';
import { ContextKey } from '../platform/contextKeys';

export const sortings: readonly Sorting[] = ['day', 'title'];

/** Where the workspace keeps how the Library is grouped and sorted. */
const stateKey = 'library.arrangement';

/**
 * What the Library shows and how. Grouping and sorting are remembered for the workspace; the filter lasts as long as the
 * window. Fires when any of it changes.
 */
export class LibraryChoices implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #filtered = new ContextKey('jianbao.libraryFiltered');
  readonly onDidChange = this.#changed.event;
  #query: LibraryQuery;

  constructor(private readonly memory: vscode.Memento) {
    this.#query = { ...remembered(memory.get<unknown>(stateKey)), text: '', only: {} };
  }

  get query(): LibraryQuery {
    return this.#query;
  }

  get isFiltered(): boolean {
    return this.#query.text.trim() !== '' || this.hasConditions;
  }

  get hasConditions(): boolean {
    return Object.keys(this.#query.only).length > 0;
  }

  groupBy(groupBy: Grouping): void {
    this.#arrange({ ...this.#query, groupBy });
  }

  sortBy(sortBy: Sorting): void {
    this.#arrange({ ...this.#query, sortBy });
  }

  filterText(text: string): void {
    if (text !== this.#query.text) {
      this.#set({ ...this.#query, text });
    }
  }

  limitTo(only: OnlyWith): void {
    this.#set({ ...this.#query, only });
  }

  clearFilter(): void {
    this.#set({ ...this.#query, text: '', only: {} });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #arrange(query: LibraryQuery): void {
    const { groupBy, sortBy } = query;
    void this.memory.update(stateKey, { groupBy, sortBy });
    this.#set(query);
  }

  #set(query: LibraryQuery): void {
    this.#query = query;
    this.#filtered.set(this.isFiltered);
    this.#changed.fire();
  }
}

function remembered(value: unknown): { readonly groupBy: Grouping; readonly sortBy: Sorting } {
  const { groupBy, sortBy }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  return {
    groupBy: groupings.find((known) => known === groupBy) ?? 'month',
    sortBy: sortings.find((known) => known === sortBy) ?? 'day',
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
