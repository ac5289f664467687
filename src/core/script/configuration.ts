/** OpenCC's configurations: s Simplified, t OpenCC's Traditional standard, tw Taiwan, hk Hong Kong, jp Japan, p with vocabulary. */
export const configurations = [
  's2t',
  't2s',
  's2tw',
  'tw2s',
  's2hk',
  'hk2s',
  's2twp',
  'tw2sp',
  's2hkp',
  'hk2sp',
  't2tw',
  'tw2t',
  't2hk',
  'hk2t',
  't2jp',
  'jp2t',
] as const;

export type Configuration = (typeof configurations)[number];
