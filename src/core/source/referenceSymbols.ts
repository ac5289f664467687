import type { FieldEvidence } from '../citation/reference/evidence';
import type { ReferenceField } from '../citation/reference/fields';
import { shorten, type SourceSymbol } from './sourceSymbol';

/** The fields of a clipping's reference; those that are not known have no label. */
export function referenceSymbols(fields: readonly ReferenceField[]): readonly SourceSymbol[] {
  return fields.map((field) => {
    const { name, state, needed, value = '', evidence } = field;
    const [chosen] = evidence;
    const telling = evidence.filter((one) => one === chosen || one.value === value);
    const source = state === 'missing' ? undefined : telling.find((one) => one.source)?.source;
    return {
      kind: 'reference',
      label: shorten(value),
      field: name,
      state,
      needed,
      origins: value === '' ? [] : originsOf(telling),
      ...(source && { source }),
      children: otherValues(field),
    };
  });
}

/** What else was read for a field, each value once. */
function otherValues({ name, value, evidence }: ReferenceField): readonly SourceSymbol[] {
  const [chosen] = evidence;
  const values = new Map<string, FieldEvidence[]>();
  for (const one of evidence) {
    if (one === chosen || one.value === value || one.value === chosen?.value) continue;
    values.set(one.value, [...(values.get(one.value) ?? []), one]);
  }
  return [...values].map(([other, told]) => {
    const source = told.find((one) => one.source)?.source;
    return {
      kind: 'reference',
      label: shorten(other),
      field: name,
      origins: originsOf(told),
      ...(source && { source }),
    };
  });
}

function originsOf(evidence: readonly FieldEvidence[]): SourceSymbol['origins'] & object {
  return [...new Set(evidence.map(({ from }) => from))];
}
