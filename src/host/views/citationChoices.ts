import * as vscode from 'vscode';
import type { CitationKind } from '../../core/citation/quotation/unit';
import { ContextKey } from '../platform/contextKeys';

export const citationGroupings = ['speaker', 'source', 'order'] as const;
export type CitationGrouping = (typeof citationGroupings)[number];

/** In the order in which they are listed and offered. */
export const citationKinds: readonly CitationKind[] = ['direct', 'indirect', 'source', 'link', 'gloss', 'date'];

/** What the Citations view shows and how. */
export interface CitationQuery {
  readonly groupBy: CitationGrouping;
  /** Words set apart by blanks; each must stand in a citation or in what is said of it, in either script. */
  readonly text: string;
  /** What is listed; empty for all kinds. */
  readonly kinds: readonly CitationKind[];
  /** Whether what was found with low confidence is listed. */
  readonly low: boolean;
}

/** Where the workspace keeps it. */
const stateKey = 'citations.query';

/** What the Citations view shows and how, remembered for the workspace. Fires when any of it changes. */
export class CitationChoices implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #filtered = new ContextKey('jianbao.citationsFiltered');
  readonly #low = new ContextKey('jianbao.citationsLow');
  readonly onDidChange = this.#changed.event;
  #query: CitationQuery;

  constructor(private readonly memory: vscode.Memento) {
    this.#query = remembered(memory.get<unknown>(stateKey));
    this.#setKeys();
  }

  get query(): CitationQuery {
    return this.#query;
  }

  get isFiltered(): boolean {
    return this.#query.text.trim() !== '' || this.#query.kinds.length > 0;
  }

  set(changed: Partial<CitationQuery>): void {
    const query = { ...this.#query, ...changed };
    if (JSON.stringify(query) !== JSON.stringify(this.#query)) {
      this.#query = query;
      void this.memory.update(stateKey, query);
      this.#setKeys();
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #setKeys(): void {
    this.#filtered.set(this.isFiltered);
    this.#low.set(this.#query.low);
  }
}

function remembered(value: unknown): CitationQuery {
  const read = (name: keyof CitationQuery): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const text = read('text');
  const kinds = read('kinds');
  return {
    groupBy: citationGroupings.find((known) => known === read('groupBy')) ?? 'speaker',
    text: typeof text === 'string' ? text : '',
    kinds: Array.isArray(kinds) ? citationKinds.filter((kind) => kinds.includes(kind)) : [],
    low: read('low') === true,
  };
}
