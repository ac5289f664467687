import type { Draft, Verdict } from '../draft';
import { attribute, classTokens, type HtmlElement } from '../html/element';
import { isRole } from '../role';
import table from './containers.json';
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
]);

/** A box with more than this share of the page's text is the report itself, whatever its class says. */
const largestShare = 0.4;
const longestName = 60;

let loaded: ContainerTable | undefined;

function load(): ContainerTable {
  if (loaded) return loaded;
  const names = new Map<string, Verdict>();
  const words = new Map<string, Verdict>();
  for (const { role, reason, names: whole, words: parts } of table.containers) {
    if (!isRole(role)) throw new RangeError(`containers.json names the unknown role ${role}`);
    for (const name of whole) names.set(name, { role, reason });
    for (const part of parts) words.set(part, { role, reason });
  }
  return (loaded = { names, words });
}

/** True for an inline element that a publishing system gave a class of its own: the author, the tags, the time. */
export function standsAlone(element: HtmlElement): boolean {
  if (element.name === 'time') return true;
  const { names } = load();
  return classTokens(element).some((token) => names.has(token.toLowerCase()));
}

/**
 * The box a block stands in, told by its class, id or tag. The outermost box that has a role decides, so a caption in
 * a carousel of other stories belongs to the carousel.
 */
export const container: RoleRule = {
  name: 'container',
  apply(draft: Draft, _index: number, page: RolePage): Verdict | undefined {
    return verdictOf(draft.element, page, cacheOf(page));
  },
};

const caches = new WeakMap<RolePage, Map<HtmlElement, Verdict | undefined>>();

function cacheOf(page: RolePage): Map<HtmlElement, Verdict | undefined> {
  const known = caches.get(page);
  if (known) return known;
  const made = new Map<HtmlElement, Verdict | undefined>();
  caches.set(page, made);
  return made;
}

function verdictOf(
  element: HtmlElement | undefined,
  page: RolePage,
  cache: Map<HtmlElement, Verdict | undefined>,
): Verdict | undefined {
  const open: HtmlElement[] = [];
  let at = element;
  while (at && !cache.has(at)) {
    open.push(at);
    at = at.parent;
  }
  let verdict = at && cache.get(at);
  for (const inner of open.reverse()) {
    const own = ownVerdict(inner, page);
    if (verdict === undefined || (verdict.role === 'caption' && own !== undefined)) verdict = own ?? verdict;
    cache.set(inner, verdict);
  }
  return verdict;
}

function ownVerdict(element: HtmlElement, page: RolePage): Verdict | undefined {
  const verdict = hiddenByStyle(element) ?? tagVerdicts.get(element.name) ?? byClass(element);
  if (verdict === undefined || element.name === 'body' || element.name === 'html') return undefined;
  return holdsTheReport(element, page) ? undefined : verdict;
}

function holdsTheReport(element: HtmlElement, page: RolePage): boolean {
  const whole = page.drafts[page.drafts.length - 1]?.end ?? 0;
  const share = element.textLength - element.linkLength;
  return share > 60 && share > whole * largestShare;
}

function hiddenByStyle(element: HtmlElement): Verdict | undefined {
  const style = attribute(element, 'style');
  const hidden = attribute(element, 'hidden') !== undefined || (style !== undefined && /display:\s*none/i.test(style));
  return hidden ? { role: 'other', reason: 'hidden-on-page' } : undefined;
}

function byClass(element: HtmlElement): Verdict | undefined {
  const { names, words } = load();
  for (const token of classTokens(element)) {
    if (token.length > longestName) continue;
    const verdict = names.get(token.toLowerCase()) ?? byWords(token, words);
    if (verdict) return verdict;
  }
  return undefined;
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
