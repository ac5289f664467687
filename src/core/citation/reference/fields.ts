import type { Article } from '../../article/article';
import { referenceFieldNames, type ReferenceCorrections, type ReferenceFieldName } from './correction';
import { referenceEvidence, type FieldEvidence } from './evidence';
import { buildReference } from './reference';
import { fieldValue } from './fieldValue';
import { saysSame } from './sameValue';

/** A field of a reference as a person judges it: what it says, and every place that tells it. */
export interface ReferenceField {
  readonly name: ReferenceFieldName;
  /** `disagreeing` when some place says something else than the value. */
  readonly state: 'found' | 'corrected' | 'disagreeing' | 'missing';
  /** Whether the reference is at fault without it. */
  readonly needed: boolean;
  /** As a correction would say it; see {@link ReferenceCorrections}. */
  readonly value?: string;
  /** What tells the value comes first, then what says something else. A person's correction is the first of all. */
  readonly evidence: readonly FieldEvidence[];
}

/** Several people are one value, each told in a place of its own. */
const listed: ReadonlySet<ReferenceFieldName> = new Set(['author', 'translator', 'editor']);

/** The fields of a clipping's own reference with their evidence, in the order in which a person reads them. */
export function referenceFields(
  article: Article,
  corrections: ReferenceCorrections = new Map(),
): readonly ReferenceField[] {
  const reference = buildReference(article, { corrections });
  const found = referenceEvidence(article);
  const named = reference.outlet !== undefined || reference.authors.length > 0;
  return referenceFieldNames.map((name): ReferenceField => {
    const value = fieldValue(reference, name);
    const corrected = corrections.get(name);
    const all = found[name] ?? [];
    const agrees = (one: FieldEvidence): boolean => value !== undefined && agreesWith(name, one.value, value);
    const agreeing = all.filter(agrees);
    const others = all.filter((one) => !agrees(one));
    const evidence = [...agreeing, ...others];
    const needed = isNeeded(name, named);
    const told = { name, needed, ...(value !== undefined && { value }) };
    if (corrected !== undefined) {
      return { ...told, state: 'corrected', evidence: [{ value: corrected, from: 'correction' }, ...evidence] };
    }
    if (value === undefined) return { ...told, state: 'missing', evidence };
    return { ...told, state: others.length > 0 ? 'disagreeing' : 'found', evidence };
  });
}

function agreesWith(name: ReferenceFieldName, found: string, value: string): boolean {
  if (saysSame(name, found, value)) return true;
  return listed.has(name) && value.split('; ').some((one) => saysSame(name, found, one));
}

function isNeeded(name: ReferenceFieldName, named: boolean): boolean {
  switch (name) {
    case 'title':
    case 'issued':
    case 'url':
      return true;
    case 'outlet':
    case 'author':
      return !named;
    default:
      return false;
  }
}
