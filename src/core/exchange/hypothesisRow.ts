import {
  annotationContext,
  isAnnotation,
  targetOf,
  type Annotation,
  type TextQuoteSelector,
} from '../annotation/annotation';
import { stableJson } from '../annotation/json';
import { changeNote, noteOf, type NoteContent } from '../annotation/note';
import { noSource } from '../annotation/target';
import { asObject, objectsOf, textOf, textsOf, type Properties } from '../annotation/properties';

/** Hypothesis has no labels and glosses; they travel as tags that begin so. */
const labelTag = 'label:';
const glossTag = 'gloss:';
/** Ids of Hypothesis are no addresses, as ids of the W3C model must be. */
const idPrefix = 'urn:x-hypothesis:';

/** What of a row the W3C model has no word for; it stays with the annotation and is written back. */
export const keptKeys = [
  'user',
  'group',
  'permissions',
  'references',
  'document',
  'target',
  'links',
  'hidden',
  'flagged',
];

/** The id of an annotation for one of Hypothesis; an address stays. */
export function annotationIdOf(hypothesisId: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(hypothesisId) ? hypothesisId : idPrefix + encodeURIComponent(hypothesisId);
}

/** The id that Hypothesis gave, else the annotation's own. */
export function hypothesisIdOf(id: string): string {
  return id.startsWith(idPrefix) ? decodeSafely(id.slice(idPrefix.length)) : id;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Text and tags of a row for what a note says. */
export function rowContent({ comment, tags, label, gloss }: NoteContent): { text: string; tags: readonly string[] } {
  return {
    text: comment,
    tags: [...(label === undefined ? [] : [labelTag + label]), ...(gloss === '' ? [] : [glossTag + gloss]), ...tags],
  };
}

/** True for a JSON object that is an annotation as the API of Hypothesis gives it. */
export function isHypothesisRow(value: Properties): boolean {
  return typeof value.uri === 'string' && (Array.isArray(value.target) || typeof value.text === 'string');
}

/**
 * The annotation for a row. A row that this product wrote carries its annotation: that comes back as it was, with what
 * was changed in the row since. Positions of other rows are dropped: they count in another text.
 */
export function annotationOfRow(row: Properties, parent: Properties | undefined): Annotation {
  const own = row.jianbao;
  if (isAnnotation(own)) return changedByRow(own, row);
  const replies = textsOf(row.references).length > 0;
  const { text, tags } = contentOfRow(row);
  const created = timeOf(row.created);
  const modified = timeOf(row.updated);
  const skeleton: Annotation = {
    '@context': annotationContext,
    id: annotationIdOf(textOf(row.id)),
    type: 'Annotation',
    ...(replies && { motivation: 'replying' }),
    ...(created !== undefined && { created }),
    creator: creatorOf(row),
    ...(replies && text.comment !== '' && { body: [replyBody(text.comment)] }),
    target: targetOfRow(row, parent),
    hypothesis: Object.fromEntries(keptKeys.filter((key) => key in row).map((key) => [key, row[key]])),
  };
  const { comment, ...rest } = text;
  const note = changeNote(skeleton, { ...rest, tags, ...(!replies && { comment }) }, modified ?? '');
  const { modified: _, ...unchanged } = note;
  return modified === undefined || modified === created ? unchanged : note;
}

const replyBody = (value: string): object => ({
  type: 'TextualBody',
  purpose: 'replying',
  format: 'text/markdown',
  value,
});

/** What the row says counts; where it says what the annotation says, the annotation stays as it is. */
function changedByRow(annotation: Annotation, row: Properties): Annotation {
  const now = { text: textOf(row.text), tags: textsOf(row.tags) };
  if (stableJson(now) === stableJson(rowContent(noteOf(annotation)))) return annotation;
  const { text, tags } = contentOfRow(row);
  const { label = null, ...change } = text;
  return changeNote(annotation, { ...change, label, tags }, timeOf(row.updated) ?? noteOf(annotation).modified);
}

function contentOfRow(row: Properties): {
  readonly text: { readonly comment: string; readonly gloss: string; readonly label?: string };
  readonly tags: readonly string[];
} {
  const all = textsOf(row.tags);
  const label = all.find((tag) => tag.startsWith(labelTag) && tag.length > labelTag.length);
  const gloss = all.find((tag) => tag.startsWith(glossTag) && tag.length > glossTag.length);
  return {
    text: {
      comment: textOf(row.text),
      gloss: gloss?.slice(glossTag.length) ?? '',
      ...(label !== undefined && { label: label.slice(labelTag.length) }),
    },
    tags: all.filter((tag) => tag !== label && tag !== gloss),
  };
}

/** The words of the row; those of the annotation it replies to when it has none. */
function targetOfRow(row: Properties, parent: Properties | undefined): object {
  const quote = quoteOfRow(row) ?? (parent && quoteOfRow(parent));
  const [target] = objectsOf(row.target);
  const source = textOf(row.uri) || textOf(target?.source) || noSource;
  return { source, ...(quote && { selector: [quote] }) };
}

function quoteOfRow(row: Properties): TextQuoteSelector | undefined {
  const [target] = objectsOf(row.target);
  const quote = target && targetOf({ id: '', target })?.selector.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector') return undefined;
  const { type, exact, prefix, suffix } = quote;
  return { type, exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}

function creatorOf(row: Properties): object {
  const user = textOf(row.user);
  const account = /^acct:(.+)@[^@]+$/.exec(user)?.[1] ?? user;
  const names = [textOf(asObject(row.user_info)?.display_name), account, 'Hypothesis'];
  return { ...(user !== '' && { id: user }), type: 'Person', name: names.find((name) => name !== '') };
}

/** ISO 8601 in UTC, as the W3C model wants it. */
function timeOf(value: unknown): string | undefined {
  const time = Date.parse(textOf(value));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
