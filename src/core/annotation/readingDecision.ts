import type { Article } from '../article/article';
import type { ChosenReading } from '../script/scriptView';
import { Anchorer, isCertain } from './anchor';
import { targetOf, type Annotation } from './annotation';
import { createDecision, decisionsIn, type DecisionOptions } from './decision';
import type { Sidecar } from './sidecar';

/** A reading of a doubtful character that somebody chose for a place or for the whole clipping. */
export interface ReadingDecision extends ChosenReading {
  /** The annotation that says so. */
  readonly id: string;
}

/**
 * An annotation that reads a doubtful character: motivation and purpose `editing`, the character to show as its value.
 * `replaces` of the body is the character as printed; it is this product's addition to the model. A reading of one place
 * is anchored there; one of the whole clipping has no selector.
 */
export function createReadingDecision(
  article: Article,
  { from, to, at }: ChosenReading,
  options: DecisionOptions,
): Annotation {
  const part = at ? ({ kind: 'words', range: at } as const) : ({ kind: 'clipping' } as const);
  return createDecision(article, part, 'editing', { value: to, replaces: from }, options);
}

/**
 * The readings that hold for an article. One whose place is unsure or lost, or where another character stands now, is
 * left out. Of several for one place, or for one character of the whole clipping, the one created last holds.
 */
export function readingDecisions(article: Article, sidecar: Sidecar): readonly ReadingDecision[] {
  const readings = new Map<string, ReadingDecision>();
  let anchorer: Anchorer | undefined;
  for (const annotation of decisionsIn(sidecar, 'editing')) {
    const reading = readingOf(annotation);
    if (!reading) continue;
    if (targetOf(annotation)?.selector.length === 0) {
      readings.set(reading.from, { ...reading, id: annotation.id });
      continue;
    }
    anchorer ??= new Anchorer(article.text);
    const place = anchorer.anchor(annotation);
    if (!isCertain(place)) continue;
    const at = { start: place.start, end: place.end };
    if (article.text.slice(at.start, at.end) !== reading.from) continue;
    readings.set(`${reading.from}@${at.start}`, { ...reading, at, id: annotation.id });
  }
  return [...readings.values()];
}

/** The characters of a body that this product wrote; other edits are somebody else's. */
function readingOf({ body }: Annotation): { readonly from: string; readonly to: string } | undefined {
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  for (const one of bodies) {
    if (typeof one !== 'object' || one === null) continue;
    if (!('purpose' in one && 'value' in one && 'replaces' in one) || one.purpose !== 'editing') continue;
    const { value: to, replaces: from } = one;
    if (isCharacter(from) && isCharacter(to)) return { from, to };
  }
  return undefined;
}

function isCharacter(value: unknown): value is string {
  return typeof value === 'string' && [...value].length === 1;
}
