import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { isArticleRole } from '../../core/article/role';
import { withRoles } from '../../core/article/withRoles';
import { NotePlacer } from '../../core/annotation/notePlacer';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import { createReadingDecision, readingDecisions } from '../../core/annotation/readingDecision';
import type { ReadingDecision } from '../../core/annotation/readingDecision';
import { createRoleDecision, roleDecisions } from '../../core/annotation/roleDecision';
import type { DecisionOptions } from '../../core/annotation/roleDecision';
import { annotationsOf } from '../../core/annotation/sidecar';
import type { Annotation } from '../../core/annotation/annotation';
import type { Sidecar } from '../../core/annotation/sidecar';
import type { ChosenReading } from '../../core/script/scriptView';
import { createAnnotationId } from '../annotation/annotationId';
import type { SidecarEdit, SidecarFile } from './sidecarFile';

/** What the reader decided over the cleaning rules. */
export type Decision = 'restored' | 'hidden';

/** An article with what its annotations say of it. */
export interface Decided {
  readonly article: Article;
  /** By block. */
  readonly decided: ReadonlyMap<number, Decision>;
  /** Readings of doubtful characters. */
  readonly readings: readonly ReadingDecision[];
  readonly notes: readonly PlacedNote[];
}

/** What the annotations of one clipping say of its article, and the edits that decide over the product's own rules. */
export class Decisions {
  readonly #placer = new NotePlacer();
  #decided: (Decided & { readonly original: Article; readonly sidecar: Sidecar }) | undefined;

  constructor(
    private readonly clipping: vscode.Uri,
    private readonly file: SidecarFile,
  ) {}

  /** The article with the decisions; the same objects as long as neither has changed. */
  decide(original: Article): Decided {
    const { sidecar } = this.file;
    const known = this.#decided;
    if (known?.original === original && known.sidecar === sidecar) {
      return known;
    }
    const decisions = [...roleDecisions(original, sidecar)];
    const verdicts = decisions.map(([block, { role }]) => [block, { role, reason: 'decided' }] as const);
    const decided = decisions.map(([block, { role }]) => [block, decisionOf(role)] as const);
    this.#decided = {
      original,
      sidecar,
      article: withRoles(original, new Map(verdicts)),
      decided: new Map(decided),
      readings: readingDecisions(original, sidecar),
      notes: this.#placer.place(original, sidecar),
    };
    return this.#decided;
  }

  /** Shows a block of the article for good, or hides it; a decision that only repeats the rules is taken back. */
  setShown(original: Article, block: number, shown: boolean): SidecarEdit {
    const removed = this.#decisionsAbout(original, block);
    const natural = original.blocks[block];
    const added =
      natural && isArticleRole(natural.role) !== shown
        ? [createRoleDecision(original, block, shown ? 'body' : 'other', this.#newDecision())]
        : [];
    return this.file.edit(shown ? vscode.l10n.t('Restore Block') : vscode.l10n.t('Hide Block'), removed, added);
  }

  /**
   * Reads a doubtful character; a reading of the whole clipping also takes back that of the place. Without `reading`
   * whatever was chosen for the character there is taken back.
   */
  setReading(
    original: Article,
    character: Required<Pick<ChosenReading, 'from' | 'at'>>,
    reading?: ChosenReading,
  ): SidecarEdit {
    const goes = ({ from, at }: ChosenReading): boolean =>
      from === character.from && (at ? at.start === character.at.start : !reading?.at);
    const removed = annotationsOf(this.file.sidecar).filter((annotation) =>
      readingDecisions(original, { lines: [{ kind: 'annotation', annotation }] }).some(goes),
    );
    const added = reading ? [createReadingDecision(original, reading, this.#newDecision())] : [];
    return this.file.edit(vscode.l10n.t('Choose Reading'), removed, added);
  }

  #newDecision(): DecisionOptions {
    return { id: createAnnotationId(), created: new Date().toISOString(), source: this.clipping.toString() };
  }

  /** Every decision that holds, or would hold, for a block. */
  #decisionsAbout(article: Article, block: number): readonly Annotation[] {
    return annotationsOf(this.file.sidecar).filter((annotation) =>
      roleDecisions(article, { lines: [{ kind: 'annotation', annotation }] }).has(block),
    );
  }
}

function decisionOf(role: Parameters<typeof isArticleRole>[0]): Decision {
  return isArticleRole(role) ? 'restored' : 'hidden';
}
