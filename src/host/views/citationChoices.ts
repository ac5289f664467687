import type * as vscode from 'vscode';
import { citationKinds, type CitationKind } from '../../core/citation/quotation/unit';
import { ContextKey } from '../platform/contextKeys';
import { keptText, RememberedQuery } from './rememberedQuery';

export const citationGroupings = ['speaker', 'source', 'order'] as const;
export type CitationGrouping = (typeof citationGroupings)[number];

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
export class CitationChoices extends RememberedQuery<CitationQuery> {
  readonly #filtered = new ContextKey('jianbao.citationsFiltered');
  readonly #low = new ContextKey('jianbao.citationsLow');

  constructor(memory: vscode.Memento) {
    super(memory, stateKey, remembered);
    this.setKeys();
  }

  get isFiltered(): boolean {
    return this.query.text.trim() !== '' || this.query.kinds.length > 0;
  }

  protected override setKeys(): void {
    this.#filtered.set(this.isFiltered);
    this.#low.set(this.query.low);
  }
}

function remembered(kept: Readonly<Record<string, unknown>>): CitationQuery {
  const { kinds } = kept;
  return {
    groupBy: citationGroupings.find((known) => known === kept.groupBy) ?? 'speaker',
    text: keptText(kept.text),
    kinds: Array.isArray(kinds) ? citationKinds.filter((kind) => kinds.includes(kind)) : [],
    low: kept.low === true,
  };
}
