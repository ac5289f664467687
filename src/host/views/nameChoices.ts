import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';

export const nameScopes = ['clipping', 'workspace'] as const;
export type NameScope = (typeof nameScopes)[number];

export const nameGroupings = ['kind', 'count', 'outlet'] as const;
export type NameGrouping = (typeof nameGroupings)[number];

/** What the Names view shows and how. */
export interface NameQuery {
  readonly scope: NameScope;
  /** `count` makes no groups. */
  readonly groupBy: NameGrouping;
  /** Words set apart by blanks; each must stand in a rendering, in either script or in Latin. */
  readonly text: string;
  /** Whether only names are listed that a clipping writes in two ways. */
  readonly twoWays: boolean;
}

/** Where the workspace keeps it. */
const stateKey = 'names.query';

/** What the Names view shows and how, remembered for the workspace. Fires when any of it changes. */
export class NameChoices implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #filtered = new ContextKey('jianbao.namesFiltered');
  readonly #wide = new ContextKey('jianbao.namesOfWorkspace');
  readonly #twoWays = new ContextKey('jianbao.namesTwoWays');
  readonly onDidChange = this.#changed.event;
  #query: NameQuery;

  constructor(private readonly memory: vscode.Memento) {
    this.#query = remembered(memory.get<unknown>(stateKey));
    this.#setKeys();
  }

  get query(): NameQuery {
    return this.#query;
  }

  get isFiltered(): boolean {
    return this.#query.text.trim() !== '' || this.#query.twoWays;
  }

  set(changed: Partial<NameQuery>): void {
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
    this.#wide.set(this.#query.scope === 'workspace');
    this.#twoWays.set(this.#query.twoWays);
  }
}

function remembered(value: unknown): NameQuery {
  const read = (name: keyof NameQuery): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const text = read('text');
  return {
    scope: nameScopes.find((known) => known === read('scope')) ?? 'clipping',
    groupBy: nameGroupings.find((known) => known === read('groupBy')) ?? 'kind',
    text: typeof text === 'string' ? text : '',
    twoWays: read('twoWays') === true,
  };
}
