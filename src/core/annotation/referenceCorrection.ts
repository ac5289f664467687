import type { Article } from '../article/article';
import {
  referenceFieldNames,
  type ReferenceCorrections,
  type ReferenceFieldName,
} from '../citation/reference/correction';
import type { Annotation } from './annotation';
import { createDecision, decisionsIn, type DecisionOptions } from './decision';
import type { Sidecar } from './sidecar';

/**
 * An annotation on the whole clipping that corrects one field of its reference: motivation and purpose `editing`, the
 * right value as its value. `field` of the body is this product's addition to the model.
 */
export function createReferenceCorrection(
  article: Article,
  field: ReferenceFieldName,
  value: string,
  options: DecisionOptions,
): Annotation {
  return createDecision(article, { kind: 'clipping' }, 'editing', { value, field }, options);
}

/** The corrections that a sidecar holds. Of several for one field the one created last holds. */
export function referenceCorrections(sidecar: Sidecar): ReferenceCorrections {
  const corrections = new Map<ReferenceFieldName, string>();
  for (const annotation of decisionsIn(sidecar, 'editing')) {
    const said = correctionOf(annotation);
    if (said) corrections.set(said.field, said.value);
  }
  return corrections;
}

/** The annotations that correct a field, for taking them back. */
export function correctionsOf(sidecar: Sidecar, field: ReferenceFieldName): readonly Annotation[] {
  return decisionsIn(sidecar, 'editing').filter((annotation) => correctionOf(annotation)?.field === field);
}

function correctionOf({
  body,
}: Annotation): { readonly field: ReferenceFieldName; readonly value: string } | undefined {
  if (typeof body !== 'object' || body === null || !('field' in body && 'value' in body)) return undefined;
  const field = referenceFieldNames.find((name) => name === body.field);
  return field !== undefined && typeof body.value === 'string' ? { field, value: body.value } : undefined;
}
