import type { Article } from '../article/article';
import { citationKinds } from '../citation/quotation/unit';
import { verdicts, type CitationVerdict } from '../citation/verdict';
import { Anchorer, isCertain } from './anchor';
import type { Annotation } from './annotation';
import { createDecision, decisionsIn, type DecisionOptions } from './decision';
import type { Sidecar } from './sidecar';

/** A verdict that a sidecar holds. */
export interface KeptVerdict extends CitationVerdict {
  /** The annotation that says so. */
  readonly id: string;
}

/**
 * An annotation that judges a unit: motivation and purpose `assessing`, the verdict as its value. `citation` of the body
 * is what the unit and a correction say; it is this product's addition to the model.
 */
export function createCitationVerdict(
  article: Article,
  { kind, verdict, at, speaker, via, value }: CitationVerdict,
  options: DecisionOptions,
): Annotation {
  const citation = {
    kind,
    ...(speaker !== undefined && { speaker }),
    ...(via !== undefined && { via }),
    ...(value !== undefined && { value }),
  };
  return createDecision(article, { kind: 'words', range: at }, 'assessing', { value: verdict, citation }, options);
}

/**
 * The verdicts that hold for an article. One whose place is unsure or lost is left out. Of several for one unit the one
 * created last holds; of equally old ones, the one with the greater id.
 */
export function citationVerdicts(article: Article, sidecar: Sidecar): readonly KeptVerdict[] {
  const kept = new Map<string, KeptVerdict>();
  let anchorer: Anchorer | undefined;
  for (const annotation of decisionsIn(sidecar, 'assessing')) {
    const said = verdictOf(annotation);
    if (!said) continue;
    anchorer ??= new Anchorer(article.text);
    const place = anchorer.anchor(annotation);
    if (!isCertain(place)) continue;
    const { start, end } = place;
    kept.set(`${said.kind} ${start} ${end}`, { ...said, id: annotation.id, at: { start, end } });
  }
  return [...kept.values()];
}

function verdictOf({ body }: Annotation): Omit<KeptVerdict, 'id' | 'at'> | undefined {
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  for (const one of bodies) {
    if (typeof one !== 'object' || one === null) continue;
    if (!('purpose' in one && 'value' in one && 'citation' in one) || one.purpose !== 'assessing') continue;
    const said = new Map<string, unknown>(Object.entries(one.citation ?? {}));
    const kind = citationKinds.find((known) => known === said.get('kind'));
    const verdict = verdicts.find((known) => known === one.value);
    if (!kind || !verdict) continue;
    const text = (name: 'speaker' | 'via' | 'value'): Partial<Record<typeof name, string>> => {
      const value = said.get(name);
      return typeof value === 'string' ? { [name]: value } : {};
    };
    return { kind, verdict, ...text('speaker'), ...text('via'), ...text('value') };
  }
  return undefined;
}
