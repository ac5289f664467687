import { outlets as table } from './outlets.json';

/** An outlet that reports name or link to. The table with its source is `outlets.json`. */
export interface NamedOutlet {
  readonly id: string;
  readonly type: 'agency' | 'newspaper' | 'magazine' | 'broadcaster' | 'online';
  /** ISO 3166 region of its home. */
  readonly region: string;
  readonly hant: string;
  readonly hans: string;
  readonly en: string;
  /** Other names. */
  readonly names?: readonly string[];
  /** Names that are also ordinary words: they count only in 《》 or 「」. */
  readonly inMarks?: readonly string[];
  readonly domains: readonly string[];
}

export const namedOutlets = table as readonly NamedOutlet[];

/** All that an outlet is called. */
export const namesOf = ({ hant, hans, en, names = [] }: NamedOutlet): readonly string[] => [hant, hans, en, ...names];

let byId: ReadonlyMap<string, NamedOutlet> | undefined;
let byDomain: ReadonlyMap<string, NamedOutlet> | undefined;

/** The outlet with an identifier of the table. */
export function namedOutlet(id: string): NamedOutlet | undefined {
  byId ??= new Map(namedOutlets.map((outlet) => [outlet.id, outlet]));
  return byId.get(id);
}

/** The outlet that publishes at a web address: on one of its domains or a subdomain. */
export function outletAtAddress(url: string): NamedOutlet | undefined {
  byDomain ??= new Map(namedOutlets.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)));
  const host = /^https?:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const outlet = byDomain.get(name);
    if (outlet) return outlet;
  }
  return undefined;
}
