/**
 * The door of the room for those who load it late: on the desktop the extension reads this room from a file of its
 * own, the first time somebody asks for citations.
 */
export { listedUnits, type CitedClipping } from './cited';
export { linkOutlet, nameKey, speakerName, speakerText } from './credit';
export { type CitationLabels } from './document';
export { extractCitations } from './quotation/extractCitations';
export { quotationCard, type QuotationCard, type QuotationCardOptions } from './quotationCard';
export { writeBibliography, type BibliographyOptions, type BibliographyOrder } from './reference/bibliography';
export { updateBibliographyFile } from './reference/bibliographyFile';
export { type BibliographyDamage, type BibliographyUpdate } from './reference/bibliographyUpdate';
export { updateCslFile } from './reference/cslFile';
export { draftCitations, type DraftCitation } from './reference/draft';
export { type EvidenceOrigin, type FieldEvidence } from './reference/evidence';
export { referenceFields, type ReferenceField } from './reference/fields';
export { createRomanizer, parsePinyinDictionary } from './reference/pinyin';
export { type Romanizer } from './reference/romanize';
export {
  isReferenceStyle,
  referenceFormats,
  referenceStyles,
  usualStyle,
  writeReference,
  type ReferenceFormat,
  type ReferenceStyle,
  type WriteOptions,
} from './reference/formats';
export { buildReference, distinguishKeys, keyStem, type Reference } from './reference/reference';
export { latexOf, writeCite } from './reference/writers/latex';
export { footnoteMark, markdownOf } from './reference/writers/markdown';
export { CitationList, type CitationFormat } from './table';
export { judgeCitations } from './verdict';
