import type { Article } from '../article/article';
import { roles, type Role } from '../article/role';
import { Anchorer, isCertain } from './anchor';
import { targetOf, textBodies, type Annotation } from './annotation';
import { createDecision, decisionsIn, type DecisionOptions } from './decision';
import { findElement, type FoundElement } from './element';
import type { Sidecar } from './sidecar';

/** What a person decided over the rules: `body` brings a block back, `other` folds it away. */
export interface RoleDecision {
  readonly role: Role;
  /** The annotation that says so. */
  readonly id: string;
  readonly state: 'exact' | 'moved';
}

/** Longer blocks are quoted by their beginning. */
const longestQuote = 128;

/**
 * An annotation that gives one block another role: motivation and purpose `classifying`, the role as its value. A block
 * with text is anchored by its first 128 code points. A picture or a player has no text: it is anchored by its address
 * (a CssSelector) and by its place between its neighbours (an empty quote with prefix and suffix).
 */
export function createRoleDecision(
  article: Article,
  blockIndex: number,
  role: Role,
  options: DecisionOptions,
): Annotation {
  const part = { kind: 'block', block: blockIndex, longest: longestQuote } as const;
  return createDecision(article, part, 'classifying', { value: role }, options);
}

/**
 * The decisions that hold for an article, by block. A decision whose place is unsure or lost is not applied. Of several
 * for one block, the one created last holds; of equally old ones, the one with the greater id.
 */
export function roleDecisions(article: Article, sidecar: Sidecar): ReadonlyMap<number, RoleDecision> {
  const anchorer = new Anchorer(article.text);
  const decisions = new Map<number, RoleDecision>();
  for (const annotation of decisionsIn(sidecar, 'classifying')) {
    const role = decidedRole(annotation);
    const place = role && findBlock(article, annotation, anchorer);
    if (role && place) decisions.set(place.block, { role, id: annotation.id, state: place.state });
  }
  return decisions;
}

function decidedRole(annotation: Annotation): Role | undefined {
  const value = textBodies(annotation).find(({ purpose }) => purpose === 'classifying')?.value;
  return roles.find((role) => role === value);
}

function findBlock(article: Article, annotation: Annotation, anchorer: Anchorer): FoundElement | undefined {
  const element = targetOf(annotation)?.selector.find((selector) => selector.type === 'CssSelector');
  const anchored = anchorer.anchor(annotation);
  if (element) return findElement(article, element, anchored);
  if (!isCertain(anchored)) return undefined;
  const block = article.blocks.findIndex(
    ({ start, end }) =>
      start === anchored.start && end >= anchored.end && end > start === anchored.end > anchored.start,
  );
  return block < 0 ? undefined : { block, state: anchored.state };
}
