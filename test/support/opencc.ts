import { Converter } from 'opencc-js';
import type { Configuration } from '../../src/core/script/configuration';

/** Our names of the written forms, without vocabulary, and those of opencc-js. */
const locales: ReadonlyMap<string, string> = new Map([
  ['s', 'cn'],
  ['t', 't'],
  ['tw', 'tw'],
  ['twp', 'twp'],
  ['hk', 'hk'],
  ['hkp', 'hkp'],
  ['jp', 'jp'],
]);

/** What opencc-js makes of a configuration: the judge of our own engine. */
export function openccConverter(configuration: Configuration): (text: string) => string {
  const [from = '', to = ''] = configuration.split('2');
  const isBackFromRegion = to === 'sp';
  const source = locales.get(isBackFromRegion ? `${from}p` : from);
  const target = locales.get(isBackFromRegion ? 's' : to);
  if (source === undefined || target === undefined) throw new Error(`opencc-js has no ${configuration}`);
  return Converter({ from: source, to: target });
}
