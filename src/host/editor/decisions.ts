import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { isArticleRole } from '../../core/article/role';
import { withRoles } from '../../core/article/withRoles';
import { citationVerdicts, createCitationVerdict } from '../../core/annotation/citationVerdict';
import type { KeptVerdict } from '../../core/annotation/citationVerdict';
import { NotePlacer } from '../../core/annotation/notePlacer';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import { createReadingDecision, readingDecisions } from '../../core/annotation/readingDecision';
import type { ReadingDecision } from '../../core/annotation/readingDecision';
import {
  correctionsOf,
  createReferenceCorrection,
  referenceCorrections,
} from '../../core/annotation/referenceCorrection';
import { createRoleDecision, roleDecisions } from '../../core/annotation/roleDecision';
import type { DecisionOptions } from '../../core/annotation/decision';
import { annotationsOf } from '../../core/annotation/sidecar';
import type { Annotation } from '../../core/annotation/annotation';
import type { Sidecar } from '../../core/annotation/sidecar';
import type { ReferenceCorrections, ReferenceFieldName } from '../../core/citation/reference/correction';
import type { CitationVerdict } from '../../core/citation/verdict';
import { overlap } from '../../core/text/range';
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
  /** What people said of who said what. */
  readonly verdicts: readonly KeptVerdict[];
  /** What people said of the fields of the clipping's reference. */
  readonly corrections: ReferenceCorrections;
}

/** What a person says of a citation. */
export type Judgement = Omit<CitationVerdict, 'kind' | 'at'>;

/** What the annotations of one clipping say of its article, and the edits that decide over the product's own rules. */
export class Decisions {
  readonly #placer = new NotePlacer();
  #decided: (Decided & { readonly original: Article; readonly sidecar: Sidecar; readonly roles: string }) | undefined;

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
    const roles = JSON.stringify(decided);
    const isSame = known?.original === original && known.roles === roles;
    this.#decided = {
      original,
      sidecar,
      roles,
      // The same article as long as it may be: what is known of it is kept by it.
      article: isSame ? known.article : withRoles(original, new Map(verdicts)),
      decided: new Map(decided),
      readings: readingDecisions(original, sidecar),
      notes: this.#placer.place(original, sidecar),
      verdicts: citationVerdicts(original, sidecar),
      corrections: referenceCorrections(sidecar),
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

  /** Judges a citation in the place of what was said of it; undefined only takes that back. */
  judgeCitation(
    original: Article,
    unit: Pick<CitationVerdict, 'kind' | 'at'>,
    judgement: Judgement | undefined,
  ): SidecarEdit {
    const removed = annotationsOf(this.file.sidecar).filter((annotation) =>
      citationVerdicts(original, { lines: [{ kind: 'annotation', annotation }] }).some((said) => isAbout(said, unit)),
    );
    const added = judgement ? [createCitationVerdict(original, { ...judgement, ...unit }, this.#newDecision())] : [];
    return this.file.edit(judgementLabel(judgement), removed, added);
  }

  /** Says what a field of the reference is, in the place of what was said of it; null only takes that back. */
  correctReference(original: Article, field: ReferenceFieldName, value: string | null): SidecarEdit {
    const added = value === null ? [] : [createReferenceCorrection(original, field, value, this.#newDecision())];
    return this.file.edit(vscode.l10n.t('Correct Reference'), correctionsOf(this.file.sidecar, field), added);
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

/** The same kind, and mostly the same words: rules may cut a citation a little otherwise than they did. */
function isAbout(said: KeptVerdict, { kind, at }: Pick<CitationVerdict, 'kind' | 'at'>): boolean {
  const both = overlap(said.at, at);
  const all = said.at.end - said.at.start + at.end - at.start - both;
  return said.kind === kind && both > 0 && both * 2 >= all;
}

function judgementLabel(judgement: Judgement | undefined): string {
  switch (judgement?.verdict) {
    case 'confirmed':
      return vscode.l10n.t('Confirm Citation');
    case 'corrected':
      return vscode.l10n.t('Correct Citation');
    case 'rejected':
      return vscode.l10n.t('Reject Citation');
    case undefined:
      return vscode.l10n.t('Take Back Verdict');
  }
}

function decisionOf(role: Parameters<typeof isArticleRole>[0]): Decision {
  return isArticleRole(role) ? 'restored' : 'hidden';
}
