/** Fields of a reference, in the order in which a person reads them. */
export const referenceFieldNames = [
  'title',
  'translatedTitle',
  'author',
  'translator',
  'editor',
  'outlet',
  'place',
  'issued',
  'url',
  'language',
  'accessed',
] as const;
export type ReferenceFieldName = (typeof referenceFieldNames)[number];

/**
 * What a person says a field is, over what was found. An empty string: the report has no such thing. Several people are
 * separated by `; `. `issued` and `accessed` are `YYYY-MM-DD`, `language` is BCP 47.
 */
export type ReferenceCorrections = ReadonlyMap<ReferenceFieldName, string>;
