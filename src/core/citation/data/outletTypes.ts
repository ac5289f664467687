import { namedOutlet } from './outlets';

export type OutletType = 'agency' | 'newspaper' | 'magazine' | 'broadcaster' | 'site';

/** What an outlet is, by its identifier in the outlet table; `site` when it is none of the press. */
export function outletType(id: string | undefined): OutletType {
  const type = id === undefined ? undefined : namedOutlet(id)?.type;
  return type === undefined || type === 'online' ? 'site' : type;
}
