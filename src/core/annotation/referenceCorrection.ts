import type { Article } from '../article/article';
import {
  referenceFieldNames,
  type ReferenceCorrections,
  type ReferenceFieldName,
} from '../citation/reference/correction';
import { annotationContext, type Annotation } from './annotation';
import { byAge, type DecisionOptions } from './roleDecision';
import { annotationsOf, type Sidecar } from './sidecar';
import { createTarget } from './target';

/**
 * An annotation on the whole clipping that corrects one field of its reference: motivation and purpose `editing`, the
 * right value as its value. `field` of the body is this product's addition to the model.
 */
export function createReferenceCorrection(
  article: Article,
  field: ReferenceFieldName,
  value: string,
  { id, created, source }: DecisionOptions,
): Annotation {
  return {
    '@context': annotationContext,
    id,
    type: 'Annotation',
    motivation: 'editing',
    created,
    body: { type: 'TextualBody', purpose: 'editing', value, field },
    target: createTarget(article, { kind: 'clipping' }, source),
  };
}

/** The corrections that a sidecar holds. Of several for one field the one created last holds. */
export function referenceCorrections(sidecar: Sidecar): ReferenceCorrections {
  const corrections = new Map<ReferenceFieldName, string>();
  for (const annotation of annotationsOf(sidecar).filter(isEditing).sort(byAge)) {
    const said = correctionOf(annotation);
    if (said) corrections.set(said.field, said.value);
  }
  return corrections;
}

/** The annotations that correct a field, for taking them back. */
export function correctionsOf(sidecar: Sidecar, field: ReferenceFieldName): readonly Annotation[] {
  return annotationsOf(sidecar).filter(
    (annotation) => isEditing(annotation) && correctionOf(annotation)?.field === field,
  );
}

const isEditing = (annotation: Annotation): boolean => annotation.motivation === 'editing';

function correctionOf({
  body,
}: Annotation): { readonly field: ReferenceFieldName; readonly value: string } | undefined {
  if (typeof body !== 'object' || body === null || !('field' in body && 'value' in body)) return undefined;
  const field = referenceFieldNames.find((name) => name === body.field);
  return field !== undefined && typeof body.value === 'string' ? { field, value: body.value } : undefined;
}
