import type * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { keptText, RememberedQuery } from './rememberedQuery';

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
export class NameChoices extends RememberedQuery<NameQuery> {
  readonly #filtered = new ContextKey('jianbao.namesFiltered');
  readonly #wide = new ContextKey('jianbao.namesOfWorkspace');
  readonly #twoWays = new ContextKey('jianbao.namesTwoWays');

  constructor(memory: vscode.Memento) {
    super(memory, stateKey, remembered);
    this.setKeys();
  }

  get isFiltered(): boolean {
    return this.query.text.trim() !== '' || this.query.twoWays;
  }

  protected override setKeys(): void {
    this.#filtered.set(this.isFiltered);
    this.#wide.set(this.query.scope === 'workspace');
    this.#twoWays.set(this.query.twoWays);
  }
}

function remembered(kept: Readonly<Record<string, unknown>>): NameQuery {
  return {
    scope: nameScopes.find((known) => known === kept.scope) ?? 'clipping',
    groupBy: nameGroupings.find((known) => known === kept.groupBy) ?? 'kind',
    text: keptText(kept.text),
    twoWays: kept.twoWays === true,
  };
}
