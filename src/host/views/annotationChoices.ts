import type * as vscode from 'vscode';
import { ContextKey } from '../platform/contextKeys';
import { keptText, RememberedQuery } from './rememberedQuery';

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
export class AnnotationChoices extends RememberedQuery<AnnotationQuery> {
  readonly #filtered = new ContextKey('jianbao.annotationsFiltered');
  readonly #wide = new ContextKey('jianbao.annotationsOfWorkspace');

  constructor(memory: vscode.Memento) {
    super(memory, stateKey, remembered);
    this.setKeys();
  }

  get isFiltered(): boolean {
    return this.query.text.trim() !== '';
  }

  protected override setKeys(): void {
    this.#filtered.set(this.isFiltered);
    this.#wide.set(this.query.scope === 'workspace');
  }
}

function remembered(kept: Readonly<Record<string, unknown>>): AnnotationQuery {
  return {
    scope: annotationScopes.find((known) => known === kept.scope) ?? 'clipping',
    groupBy: annotationGroupings.find((known) => known === kept.groupBy) ?? 'clipping',
    text: keptText(kept.text),
  };
}
