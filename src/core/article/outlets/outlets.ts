import type { Script } from '../../text/hanScript';
import { outlets as table } from './outlets.json';

/** What is known of an outlet whose reports are clipped. The table with its source is `outlets.json`. */
export interface Outlet {
  readonly id: string;
  /** Its name as Traditional and as Simplified readers write it, and in English. */
  readonly hant: string;
  readonly hans: string;
  readonly en: string;
  /** ISO 3166 region of its home. */
  readonly region?: string;
  readonly domains: readonly string[];
  /** Tags under which archives keep it. */
  readonly tags?: readonly string[];
  /** Parts of the addresses of pictures that the site shows when a report has none. */
  readonly placeholders?: readonly string[];
  /** Its leads open with the columnist's name and a colon. */
  readonly leadNamesAuthor?: boolean;
}

const outlets: readonly Outlet[] = table;
let byTag: ReadonlyMap<string, Outlet> | undefined;
let byDomain: ReadonlyMap<string, Outlet> | undefined;
let byId: ReadonlyMap<string, Outlet> | undefined;

/** The outlet with an identifier of the table. */
export function outletOfId(id: string): Outlet | undefined {
  byId ??= new Map(outlets.map((outlet) => [outlet.id, outlet] as const));
  return byId.get(id);
}

/** The outlet that archives keep under `tag`, or that goes by that name. */
export function outletOfTag(tag: string): Outlet | undefined {
  byTag ??= new Map(outlets.flatMap((outlet) => namesOf(outlet).map((name) => [name.toLowerCase(), outlet] as const)));
  return byTag.get(tag.trim().toLowerCase());
}

/** The outlet that publishes on `host`, a host name or a subdomain of a known one. */
export function outletOfHost(host: string): Outlet | undefined {
  byDomain ??= new Map(outlets.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)));
  for (let name = host.toLowerCase(); name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const outlet = byDomain.get(name);
    if (outlet) return outlet;
  }
  return undefined;
}

/** An outlet whose name stands in a text, and where. */
export interface NamedOutlet {
  readonly outlet: Outlet;
  readonly start: number;
  readonly end: number;
}

/** The outlets that a short text names, such as a dateline, in its order; of two names at one place the longer. */
export function outletsNamedIn(text: string): readonly NamedOutlet[] {
  const found: NamedOutlet[] = [];
  for (const outlet of outlets) {
    const name = [outlet.hant, outlet.hans, outlet.en]
      .filter((candidate) => text.includes(candidate))
      .sort((a, b) => b.length - a.length)[0];
    if (name === undefined) continue;
    const start = text.indexOf(name);
    found.push({ outlet, start, end: start + name.length });
  }
  return found
    .filter((one) => !found.some((other) => other !== one && holds(other, one)))
    .sort((a, b) => a.start - b.start);
}

const holds = (outer: NamedOutlet, inner: NamedOutlet): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** What readers of a script call the outlet; text without Chinese has the English name. */
export function outletName(outlet: Outlet, script: Script): string {
  return script === 'hant' ? outlet.hant : script === 'none' ? outlet.en : outlet.hans;
}

function namesOf(outlet: Outlet): readonly string[] {
  return [outlet.hant, outlet.hans, outlet.en, ...(outlet.tags ?? [])];
}
