import type { Verdict } from '../draft';
import { attribute, classTokens, type HtmlElement } from '../html/element';
import { isRole, type Role } from '../role';
import { containers } from './containers.json';
import type { RolePage, RoleRule } from './page';

interface ContainerTable {
  readonly names: ReadonlyMap<string, Verdict>;
  readonly words: ReadonlyMap<string, Verdict>;
}

/** Tags whose content is not the report, wherever they stand. */
const tagVerdicts: ReadonlyMap<string, Verdict> = new Map([
  ['nav', { role: 'other', reason: 'navigation' }],
  ['button', { role: 'other', reason: 'page-control' }],
  ['form', { role: 'other', reason: 'page-control' }],
  ['select', { role: 'other', reason: 'page-control' }],
  ['textarea', { role: 'other', reason: 'page-control' }],
  ['iframe', { role: 'other', reason: 'player-text' }],
  ['video', { role: 'other', reason: 'player-text' }],
  ['audio', { role: 'other', reason: 'player-text' }],
  ['object', { role: 'other', reason: 'player-text' }],
  ['time', { role: 'timestamp', reason: 'timestamp-box' }],
  ['figcaption', { role: 'caption', reason: 'caption-box' }],
  ['footer', { role: 'other', reason: 'page-footer' }],
  ['noscript', { role: 'other', reason: 'without-script' }],
]);

/** A box with more than this share of the page's text is the report itself, whatever its class says. */
const largestShare = 0.4;
const longestName = 60;

let loaded: ContainerTable | undefined;

function load(): ContainerTable {
  if (loaded) return loaded;
  const names = new Map<string, Verdict>();
  const words = new Map<string, Verdict>();
  for (const { role, reason, names: whole, words: parts } of containers) {
    if (!isRole(role)) throw new RangeError(`containers.json names the unknown role ${role}`);
    for (const name of whole) names.set(name, { role, reason });
    for (const part of parts) words.set(part, { role, reason });
  }
  return (loaded = { names, words });
}

const factRoles: ReadonlySet<Role> = new Set(['byline', 'timestamp', 'tags']);

/** True for an inline element that a publishing system gave a class of its own: the author, the tags, the time. */
export function standsAlone(element: HtmlElement): boolean {
  if (element.name === 'time') return true;
  const { names } = load();
  return classTokens(element).some((token) => {
    const verdict = names.get(token.toLowerCase());
    return verdict !== undefined && factRoles.has(verdict.role);
  });
}

/** What the container rule looks at, before anything is known of the text. */
export type BoxPage = Pick<RolePage, 'drafts'>;

/** The box each block stands in, told by class, id or tag; undefined where no box says anything. */
export function boxesOf(page: BoxPage): readonly (Verdict | undefined)[] {
  const cache = new Map<HtmlElement, Verdict | undefined>();
  return page.drafts.map((draft) => {
    const element = draft.media?.kind === 'embed' ? draft.element?.parent : draft.element;
    const verdict = verdictOf(element, page, cache);
    return verdict?.reason === 'without-script' && draft.media ? undefined : verdict;
  });
}

/**
 * The box a block stands in. The outermost box that has a role decides, so a caption in a carousel of other stories
 * belongs to the carousel.
 */
export const container: RoleRule = {
  name: 'container',
  apply: (_draft, index, page) => page.boxes[index],
};

/** Goes up to the outermost element; the limit of depth keeps the way short. */
function verdictOf(
  element: HtmlElement | undefined,
  page: BoxPage,
  cache: Map<HtmlElement, Verdict | undefined>,
): Verdict | undefined {
  if (element === undefined) return undefined;
  if (cache.has(element)) return cache.get(element);
  const outer = verdictOf(element.parent, page, cache);
  const own = outer === undefined || yields(outer) ? ownVerdict(element, page) : undefined;
  const verdict = own ?? outer;
  cache.set(element, verdict);
  return verdict;
}

/** A box of facts is told more closely by the boxes in it; so is a caption. */
function yields(verdict: Verdict): boolean {
  return verdict.role === 'caption' || verdict.reason === 'timestamp-box';
}

function ownVerdict(element: HtmlElement, page: BoxPage): Verdict | undefined {
  const verdict = hiddenByStyle(element) ?? tagVerdicts.get(element.name) ?? byClass(element);
  if (verdict === undefined || element.name === 'body' || element.name === 'html') return undefined;
  return holdsTheReport(element, page) ? undefined : verdict;
}

function holdsTheReport(element: HtmlElement, page: BoxPage): boolean {
  const whole = page.drafts[page.drafts.length - 1]?.end ?? 0;
  const share = element.textLength - element.linkLength;
  return share > 60 && share > whole * largestShare;
}

function hiddenByStyle(element: HtmlElement): Verdict | undefined {
  const style = attribute(element, 'style');
  const hidden =
    attribute(element, 'hidden') !== undefined || (style !== undefined && /display\s{0,8}:\s{0,8}none/i.test(style));
  return hidden ? { role: 'other', reason: 'hidden-on-page' } : undefined;
}

function byClass(element: HtmlElement): Verdict | undefined {
  for (const token of classTokens(element)) {
    const verdict = token.length > longestName ? undefined : ofToken(token);
    if (verdict) return verdict;
  }
  return undefined;
}

/** Class names come again and again, in one clipping and in the next of the same outlet. */
const tokens = new Map<string, Verdict | null>();
const keptTokens = 4_000;

function ofToken(token: string): Verdict | undefined {
  const known = tokens.get(token);
  if (known !== undefined) return known ?? undefined;
  const { names, words } = load();
  const verdict = names.get(token.toLowerCase()) ?? byWords(token, words);
  if (tokens.size >= keptTokens) tokens.clear();
  tokens.set(token, verdict ?? null);
  return verdict;
}

/** `articlekeywordGroup` and `post-tags__list` hold the words of the table in a row. */
function byWords(token: string, words: ReadonlyMap<string, Verdict>): Verdict | undefined {
  const parts = token
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= Math.min(parts.length, from + 2); to++) {
      const verdict = words.get(parts.slice(from, to).join(' '));
      if (verdict) return verdict;
    }
  }
  return undefined;
}
