import type { Article } from '../article/article';
import { annotationContext, isBodyOf, targetOf, textBodies, type Annotation } from './annotation';
import { asObject, listOf, textOf, textsOf, type Properties } from './properties';
import { decisionMotivations } from './decision';
import { createTarget, type AnnotatedPart } from './target';

/** What a person says about a part of a clipping. */
export interface NoteContent {
  /** Identifier of a label of the settings. Undefined: a plain note or tag. */
  readonly label: string | undefined;
  /** Markdown; empty for a highlight alone. */
  readonly comment: string;
  /** What a word means, on one line; empty for none. */
  readonly gloss: string;
  readonly tags: readonly string[];
}

/** What of a note is to change; a property that is missing stays as it is. `label: null` takes the label away. */
export interface NoteChange {
  readonly label?: string | null;
  readonly comment?: string;
  readonly gloss?: string;
  readonly tags?: readonly string[];
}

/** An annotation that a reader made, here or elsewhere, as far as the product shows it. */
export interface Note extends NoteContent {
  readonly id: string;
  /** The words it was made on, as printed then; empty for a picture and for the whole clipping. */
  readonly quote: string;
  readonly about: 'text' | 'element' | 'clipping';
  /** ISO 8601; empty when the annotation does not say. */
  readonly created: string;
  /** ISO 8601; `created` when it was never changed. */
  readonly modified: string;
  /** Name of who made it; empty when the annotation does not say. */
  readonly creator: string;
}

/** Passed in, so that equal notes give equal annotations. Times are ISO 8601 in UTC. */
export interface NoteOptions {
  readonly id: string;
  readonly created: string;
  /** What to name as the source when the article has no address of its own. */
  readonly source?: string;
  readonly creator?: string;
}

/** The purposes of the bodies that hold a note's content. A body without a purpose is a comment. */
const purposes = { label: 'classifying', comment: 'commenting', gloss: 'describing', tag: 'tagging' } as const;

/** True for what a person noted; false for the product's own decisions about roles and readings. */
export function isNote({ motivation }: Annotation): boolean {
  return !textsOf(motivation).some((value) => decisionMotivations.some((decides) => decides === value));
}

/** Makes the annotation for a note on a part of an article. */
export function createNote(
  article: Article,
  part: AnnotatedPart,
  change: NoteChange,
  { id, created, source, creator }: NoteOptions,
): Annotation {
  const annotation: Annotation = {
    '@context': annotationContext,
    id,
    type: 'Annotation',
    created,
    ...(creator && { creator: { type: 'Person', name: creator } }),
    target: createTarget(article, part, source),
  };
  return withContent(annotation, change);
}

/** The annotation with another content; whatever the product does not know stays. `modified` is ISO 8601 in UTC. */
export function changeNote(annotation: Annotation, change: NoteChange, modified: string): Annotation {
  return { ...withContent(annotation, change), modified };
}

/** The annotation on another part of the article; what else its target holds stays. */
export function moveNote(article: Article, annotation: Annotation, part: AnnotatedPart, modified: string): Annotation {
  const { source, ...target } = createTarget(article, part, targetOf(annotation)?.source);
  const old = firstObject(annotation.target);
  const { selector: _, digest: __, lookalikes: ___, repeats: ____, resemblance: _____, ...kept } = old ?? { source };
  return { ...annotation, modified, target: { ...kept, ...target } };
}

/** What an annotation says, whoever wrote it. */
export function noteOf(annotation: Annotation): Note {
  const target = targetOf(annotation);
  const quote = target?.selector.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';
  const isElement = target?.selector.some((selector) => selector.type === 'CssSelector') && quote === '';
  const created = textOf(annotation.created);
  return {
    id: annotation.id,
    quote,
    about: isElement ? 'element' : target && target.selector.length > 0 ? 'text' : 'clipping',
    ...contentOf(annotation),
    created,
    modified: textOf(annotation.modified) || created,
    creator: creatorOf(annotation),
  };
}

function contentOf(annotation: Annotation): NoteContent {
  const values = (kind: keyof typeof purposes): readonly string[] =>
    textBodies(annotation)
      .filter((body) => isOfKind(body.purpose, kind))
      .map(({ value }) => value);
  return {
    label: values('label')[0],
    comment: values('comment').join('\n\n'),
    gloss: values('gloss').join(' '),
    tags: [...new Set(values('tag').filter((tag) => tag.trim() !== ''))],
  };
}

function isOfKind(purpose: string | undefined, kind: keyof typeof purposes): boolean {
  return kind === 'comment'
    ? purpose === undefined || purpose === 'replying' || purpose === purposes.comment
    : purpose === purposes[kind];
}

/** Replaces the bodies of the kinds that change, each where the first of them stood; all other bodies stay. */
function withContent(annotation: Annotation, change: NoteChange): Annotation {
  const { bodyValue, body, ...rest } = annotation;
  let bodies = listOf(body);
  if (typeof bodyValue === 'string') bodies = [...bodies, { type: 'TextualBody', value: bodyValue }];
  if (change.label !== undefined) {
    bodies = replaceBodies(bodies, 'label', change.label === null ? [] : [change.label]);
  }
  if (change.gloss !== undefined) bodies = replaceBodies(bodies, 'gloss', nonEmpty([change.gloss.trim()]));
  if (change.comment !== undefined) bodies = replaceBodies(bodies, 'comment', nonEmpty([change.comment]));
  if (change.tags !== undefined) bodies = replaceBodies(bodies, 'tag', nonEmpty(change.tags.map((tag) => tag.trim())));
  const changed: Annotation = { ...rest, ...(bodies.length > 0 && { body: bodies }) };
  return { ...changed, motivation: motivationOf(changed, annotation.motivation) };
}

function replaceBodies(
  bodies: readonly unknown[],
  kind: keyof typeof purposes,
  values: readonly string[],
): readonly unknown[] {
  const isOld = (body: unknown): boolean => isBodyOf(body, (purpose) => isOfKind(purpose, kind));
  const first = bodies.findIndex(isOld);
  const added = [...new Set(values)].map((value) => ({
    type: 'TextualBody',
    purpose: purposes[kind],
    ...(kind === 'comment' && { format: 'text/markdown' }),
    value,
  }));
  const at = first < 0 ? bodies.length : first;
  return [...bodies.slice(0, at), ...added, ...bodies.slice(at).filter((body) => !isOld(body))];
}

/** The motivations that this product writes follow the content; those of others stay. */
const ownMotivations: readonly unknown[] = ['highlighting', 'commenting', 'tagging', 'describing', undefined];

function motivationOf(annotation: Annotation, before: unknown): unknown {
  if (!ownMotivations.includes(before)) return before;
  const { label, comment, gloss, tags } = contentOf(annotation);
  if (comment !== '') return 'commenting';
  if (gloss !== '') return 'describing';
  return label === undefined && tags.length > 0 ? 'tagging' : 'highlighting';
}

function creatorOf({ creator }: Annotation): string {
  if (typeof creator === 'string') return creator;
  const first = firstObject(creator);
  return textOf(first?.name) || textOf(first?.nickname) || textOf(first?.id);
}

const nonEmpty = (values: readonly string[]): readonly string[] => values.filter((value) => value.trim() !== '');
const firstObject = (value: unknown): Properties | undefined => asObject(listOf(value)[0]);
