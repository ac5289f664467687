/**
 * The door of the room for those who load it late: on the desktop the extension reads this room from a file of its
 * own, the first time somebody asks for citations.
 */
export { citationsToMarkdown, type CitationLabels } from './document';
export { extractCitations } from './quotation/extractCitations';
export { writeReference, type ReferenceFormat } from './reference/formats';
export { buildReference, distinguishKeys } from './reference/reference';
