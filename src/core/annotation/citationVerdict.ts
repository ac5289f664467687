import type { Article } from '../article/article';
import type { CitationKind } from '../citation/quotation/unit';
import type { CitationVerdict, Verdict } from '../citation/verdict';
import { Anchorer, isCertain } from './anchor';
import type { Annotation } from './annotation';
import { createDecision, decisionsIn, type DecisionOptions } from './decision';
import type { Sidecar } from './sidecar';

/** A verdict that a sidecar holds. */
export interface KeptVerdict extends CitationVerdict {
  /** The annotation that says so. */
  readonly id: string;
}

const kinds: Readonly<Record<CitationKind, true>> = {
  direct: true,
  indirect: true,
  source: true,
  link: true,
  gloss: true,
  date: true,
};
const verdicts: Readonly<Record<Verdict, true>> = { confirmed: true, corrected: true, rejected: true };

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
    const kind = said.get('kind');
    if (!isOf(kinds, kind) || !isOf(verdicts, one.value)) continue;
    const text = (name: 'speaker' | 'via' | 'value'): Partial<Record<typeof name, string>> => {
      const value = said.get(name);
      return typeof value === 'string' ? { [name]: value } : {};
    };
    return { kind, verdict: one.value, ...text('speaker'), ...text('via'), ...text('value') };
  }
  return undefined;
}

function isOf<Name extends string>(names: Readonly<Record<Name, true>>, value: unknown): value is Name {
  return typeof value === 'string' && Object.hasOwn(names, value);
}
