import { isAnnotation, type Annotation } from '../annotation/annotation';
import { stableJson } from '../annotation/json';
import { isNote } from '../annotation/note';
import { sha256 } from '../text/sha256';
import { annotationOfRow, isHypothesisRow } from './hypothesisRow';
import { asObject, isDeeperThan, listOf, textOf, textsOf, type Properties } from '../annotation/properties';

/** Why one item of a file is left out. `not-a-note`: a decision of the product about roles or readings. */
export type SkipReason = 'not-json' | 'too-deep' | 'no-annotation' | 'not-a-note';

export interface SkippedItem {
  /** Its place among the items of the file, or among its lines that are not blank, from 0. */
  readonly index: number;
  readonly reason: SkipReason;
}

/** Why nothing of a file can be read. `unknown-format`: JSON, but none that holds annotations. */
export type UnreadableReason = 'too-large' | 'not-json' | 'unknown-format';

export type ReadExchange =
  | {
      readonly ok: true;
      /** `list` is a bare annotation or array of them, `lines` has one on each line. */
      readonly format: 'hypothesis' | 'collection' | 'page' | 'list' | 'lines';
      readonly annotations: readonly Annotation[];
      readonly skipped: readonly SkippedItem[];
    }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** UTF-16 units that a file may have. */
const mostUnits = 50_000_000;
/** Annotations nested more deeply than this are damage, as they are in a sidecar. */
const deepest = 64;

type Format = Extract<ReadExchange, { ok: true }>['format'];

interface Items {
  readonly format: Format;
  readonly items: readonly unknown[];
}

/**
 * Reads annotations from a file of another program or of this one: a list of the Hypothesis API (`rows`), a file that
 * the Hypothesis client exports (`annotations`), a W3C AnnotationCollection or AnnotationPage, an array, JSON Lines. An
 * item that cannot be read costs nothing but itself. Equal items give equal annotations, ids included.
 */
export function readExchange(text: string): ReadExchange {
  if (text.length > mostUnits) return { ok: false, reason: 'too-large' };
  const source = text.replace(/^\ufeff/, '');
  const whole = parseJson(source);
  if (whole === undefined) return readLines(source);
  const found = itemsOf(whole.value);
  return found ? readItems(found) : { ok: false, reason: 'unknown-format' };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function readLines(source: string): ReadExchange {
  const lines = source.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map(parseJson);
  if (values.every((value) => value === undefined)) return { ok: false, reason: 'not-json' };
  const read = readItems({ format: 'lines', items: values.map((value) => value?.value ?? unreadable) });
  return read.ok && read.annotations.length === 0 ? { ok: false, reason: 'unknown-format' } : read;
}

/** Stands for a line that is no JSON. */
const unreadable = Symbol('unreadable');

function itemsOf(value: unknown): Items | undefined {
  if (Array.isArray(value)) return { format: 'list', items: value };
  const object = asObject(value);
  if (!object) return undefined;
  if (Array.isArray(object.rows)) {
    return { format: 'hypothesis', items: [...listOf(object.rows), ...listOf(object.replies)] };
  }
  if (Array.isArray(object.annotations)) return { format: 'hypothesis', items: listOf(object.annotations) };
  if (isAnnotation(value) || isHypothesisRow(object)) return { format: 'list', items: [value] };
  const types = textsOf(object.type);
  if (types.includes('AnnotationPage')) return { format: 'page', items: pageItems(object) };
  if (!types.includes('AnnotationCollection')) return undefined;
  return {
    format: 'collection',
    items: [...listOf(object.items), ...listOf(object.first).flatMap((page) => pageItems(asObject(page) ?? {}))],
  };
}

/** The items of a page and of the pages that it holds as its next ones. */
function pageItems(first: Properties): readonly unknown[] {
  const items: unknown[] = [];
  for (let page: Properties | undefined = first; page; page = asObject(page.next)) {
    for (const item of listOf(page.items)) items.push(item);
  }
  return items;
}

function readItems({ format, items }: Items): ReadExchange {
  const annotations: Annotation[] = [];
  const skipped: SkippedItem[] = [];
  const rows = new Map(items.flatMap((item) => rowById(item)));
  for (const [index, item] of items.entries()) {
    const read = readItem(item, rows);
    if (typeof read === 'string') skipped.push({ index, reason: read });
    else annotations.push(read);
  }
  return { ok: true, format, annotations, skipped };
}

function rowById(item: unknown): readonly (readonly [string, Properties])[] {
  const row = asObject(item);
  return row && typeof row.id === 'string' && isHypothesisRow(row) ? [[row.id, row]] : [];
}

function readItem(item: unknown, rows: ReadonlyMap<string, Properties>): Annotation | SkipReason {
  if (item === unreadable) return 'not-json';
  if (isDeeperThan(item, deepest + 1)) return 'too-deep'; // one more: a row of this product holds its annotation
  const object = asObject(item);
  const annotation = object && annotationOf(object, rows);
  if (!annotation) return 'no-annotation';
  if (isDeeperThan(annotation, deepest)) return 'too-deep';
  return isNote(annotation) ? annotation : 'not-a-note';
}

function annotationOf(object: Properties, rows: ReadonlyMap<string, Properties>): Annotation | undefined {
  const named = textOf(object.id) === '' ? { ...object, id: idFrom(object) } : object;
  if (isAnnotation(named)) return named;
  if (!isHypothesisRow(object)) return undefined;
  return annotationOfRow(named, rows.get(textsOf(object.references)[0] ?? ''));
}

/** For an annotation without an id: one made of all it says, so that importing it twice adds nothing. */
const idFrom = (object: Properties): string => `urn:x-jianbao:sha-256:${sha256(stableJson(object))}`;
