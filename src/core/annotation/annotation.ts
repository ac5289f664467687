import { isObject, listOf } from './properties';

/** W3C Web Annotation: the words and their neighbours, 32 code points on each side. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** W3C Web Annotation: where the words stood, in Unicode code points. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation: an element of the page, here a picture or a player by its address. */
export interface CssSelector {
  readonly type: 'CssSelector';
  readonly value: string;
}

export type Selector = TextQuoteSelector | TextPositionSelector | CssSelector;

/** How many of something stand before a place and after it. */
export type CountsAround = readonly [before: number, after: number];

/** How many stand around a place in all; none when that was not counted. */
export function countAround([before, after]: CountsAround = [0, 0]): number {
  return before + after;
}

/**
 * What an annotation is about. `digest` is `sha-256:` and the hexadecimal SHA-256 of the article's text (UTF-8) that the
 * selectors were made on; it is this product's addition to the model.
 */
export interface Target {
  readonly source: string;
  readonly digest?: string;
  /**
   * How many other places of that text looked like this one, in words and surroundings: before it, and after it. This,
   * `repeats` and `resemblance` are this product's additions to the model. They tell a place that is gone from its twin that is left.
   */
  readonly lookalikes?: CountsAround;
  /** How often the same words stood elsewhere in that text: before this place, and after it. */
  readonly repeats?: CountsAround;
  /** From 0 to 1: how much of its surroundings, before or after, the closest of the lookalikes shared. */
  readonly resemblance?: number;
  readonly selector: readonly Selector[];
}

/**
 * One W3C Web Annotation. Only what the product writes is named here; everything else that a file holds is kept, so
 * that every other property is reached as `unknown`.
 */
export interface Annotation {
  readonly id: string;
  readonly [property: string]: unknown;
}

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** How many code points of context a quote carries on each side. */
export const contextLength = 32;

/** True for a JSON value that is an annotation: an object with an id and the type. */
export function isAnnotation(value: unknown): value is Annotation {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '') return false;
  return listOf(value.type).includes('Annotation');
}

/** When an annotation was last changed, in milliseconds since 1970; 0 when it does not say. */
export function lastChange({ modified, created }: Annotation): number {
  const time = Date.parse(typeof modified === 'string' ? modified : typeof created === 'string' ? created : '');
  return Number.isNaN(time) ? 0 : time;
}

const knownTargets = new WeakMap<Annotation, { readonly target: Target | undefined }>();

/** The target as far as it can be used: selectors of other kinds are passed over. */
export function targetOf(annotation: Annotation): Target | undefined {
  const known = knownTargets.get(annotation) ?? { target: readTarget(annotation) };
  knownTargets.set(annotation, known);
  return known.target;
}

function readTarget(annotation: Annotation): Target | undefined {
  const target = listOf(annotation.target)[0];
  if (!isObject(target)) return undefined;
  return {
    source: typeof target.source === 'string' ? target.source : '',
    ...(typeof target.digest === 'string' && { digest: target.digest }),
    ...(areCountsAround(target.lookalikes) && { lookalikes: target.lookalikes }),
    ...(areCountsAround(target.repeats) && { repeats: target.repeats }),
    ...(typeof target.resemblance === 'number' && { resemblance: target.resemblance }),
    selector: listOf(target.selector).filter(isSelector),
  };
}

function isSelector(value: unknown): value is Selector {
  if (!isObject(value)) return false;
  if (value.type === 'TextQuoteSelector') {
    return typeof value.exact === 'string' && isOptionalText(value.prefix) && isOptionalText(value.suffix);
  }
  if (value.type === 'TextPositionSelector')
    return isOffset(value.start) && isOffset(value.end) && value.start <= value.end;
  return value.type === 'CssSelector' && typeof value.value === 'string';
}

const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

function areCountsAround(value: unknown): value is CountsAround {
  return Array.isArray(value) && value.length === 2 && value.every(isOffset);
}

/** The bodies that are text, each with its purpose. */
export function textBodies(annotation: Annotation): readonly { readonly purpose?: string; readonly value: string }[] {
  const texts = listOf(annotation.body).flatMap((body) => {
    if (typeof body === 'string' && !isAddress(body)) return [{ value: body }];
    if (!isObject(body) || typeof body.value !== 'string') return [];
    return [{ value: body.value, ...(typeof body.purpose === 'string' && { purpose: body.purpose }) }];
  });
  return typeof annotation.bodyValue === 'string' ? [...texts, { value: annotation.bodyValue }] : texts;
}

/** True for a body that is text and whose purpose, if it has one, passes the test. */
export function isBodyOf(body: unknown, passes: (purpose: string | undefined) => boolean): boolean {
  if (typeof body === 'string') return !isAddress(body) && passes(undefined);
  if (!isObject(body) || typeof body.value !== 'string') return false;
  return passes(typeof body.purpose === 'string' ? body.purpose : undefined);
}

/** In the model a bare string is the address of a body; in practice it is often its text. */
const isAddress = (body: string): boolean => /^[a-z][a-z0-9+.-]*:\S*$/i.test(body);
