import table from './outletTypes.json';

export type OutletType = 'agency' | 'newspaper' | 'magazine' | 'broadcaster' | 'site';

const typeOf: ReadonlyMap<string, OutletType> = new Map(
  (['agency', 'newspaper', 'magazine', 'broadcaster'] as const).flatMap((type) =>
    table.types[type].split(' ').map((id) => [id, type] as const),
  ),
);

/** What an outlet is, by its identifier in the outlet table; `site` when it is none of the press. */
export function outletType(id: string | undefined): OutletType {
  return (id === undefined ? undefined : typeOf.get(id)) ?? 'site';
}
