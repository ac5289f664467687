import type { Article } from '../article/article';
import { annotationContext, type Annotation } from './annotation';
import { textsOf } from './properties';
import { annotationsOf, type Sidecar } from './sidecar';
import { createTarget, type AnnotatedPart } from './target';

/**
 * Annotations of these motivations are decisions of a person over the product's own rules, not notes: the role of a
 * block, a reading or a field of the reference, a word on a citation.
 */
export const decisionMotivations = ['classifying', 'editing', 'assessing'] as const;
type DecisionMotivation = (typeof decisionMotivations)[number];

/** Passed in, so that equal decisions give equal annotations. `created` is ISO 8601 in UTC. */
export interface DecisionOptions {
  readonly id: string;
  readonly created: string;
  /** What to name as the source when the article has no address of its own. */
  readonly source?: string;
}

/** What a decision says: its value, and what is this product's addition to the model. */
interface DecisionBody {
  readonly value: string;
  readonly [addition: string]: unknown;
}

/** The annotation for a decision on a part of an article: one body, whose purpose is the motivation. */
export function createDecision(
  article: Article,
  part: AnnotatedPart,
  motivation: DecisionMotivation,
  said: DecisionBody,
  { id, created, source }: DecisionOptions,
): Annotation {
  return {
    '@context': annotationContext,
    id,
    type: 'Annotation',
    motivation,
    created,
    body: { type: 'TextualBody', purpose: motivation, ...said },
    target: createTarget(article, part, source),
  };
}

/** The decisions of a motivation, the one created last at the end; of equally old ones, the one with the greater id. */
export function decisionsIn(sidecar: Sidecar, motivation: DecisionMotivation): readonly Annotation[] {
  return annotationsOf(sidecar)
    .filter((annotation) => textsOf(annotation.motivation).includes(motivation))
    .sort(byAge);
}

function byAge(a: Annotation, b: Annotation): number {
  const [ageA, ageB] = [a, b].map(({ created }) => (typeof created === 'string' ? created : ''));
  if (ageA !== ageB) return (ageA ?? '') < (ageB ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
