import * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';

export const annotationScopes = ['clipping', 'workspace'] as const;
export type AnnotationScope = (typeof annotationScopes)[number];

export const annotationGroupings = ['clipping', 'label', 'tag'] as const;
export type AnnotationGrouping = (typeof annotationGroupings)[number];

/** What the Annotations view shows and how. */
export interface AnnotationQuery {
  /** The active clipping, or all of the workspace. */
  readonly scope: AnnotationScope;
  readonly groupBy: AnnotationGrouping;
  /** Words set apart by blanks; each must stand in a note, in either script. */
  readonly text: string;
}

/** Where the workspace keeps it. */
const stateKey = 'annotations.query';

/** What the Annotations view shows and how, remembered for the workspace. Fires when any of it changes. */
export class AnnotationChoices implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #filtered = new ContextKey('jianbao.annotationsFiltered');
  readonly #wide = new ContextKey('jianbao.annotationsOfWorkspace');
  readonly onDidChange = this.#changed.event;
  #query: AnnotationQuery;

  constructor(private readonly memory: vscode.Memento) {
    this.#query = remembered(memory.get<unknown>(stateKey));
    this.#setKeys();
  }

  get query(): AnnotationQuery {
    return this.#query;
  }

  get isFiltered(): boolean {
    return this.#query.text.trim() !== '';
  }

  set(changed: Partial<AnnotationQuery>): void {
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
  }
}

function remembered(value: unknown): AnnotationQuery {
  const read = (name: keyof AnnotationQuery): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const text = read('text');
  return {
    scope: annotationScopes.find((known) => known === read('scope')) ?? 'clipping',
    groupBy: annotationGroupings.find((known) => known === read('groupBy')) ?? 'clipping',
    text: typeof text === 'string' ? text : '',
  };
}
