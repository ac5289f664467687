import type { Configuration } from './configuration';
import type { Script } from '../text/hanScript';

/** The written forms a text can be shown in: Simplified (mainland), Traditional (Taiwan), Traditional (Hong Kong). */
export const scriptVariants = ['hans', 'hant-tw', 'hant-hk'] as const;
export type ScriptVariant = (typeof scriptVariants)[number];

/** What a view is written in: a variant, or what the original is written in. */
export type ViewScript = ScriptVariant | 'original';

/** What is known of the written form of an original: a variant, or only its script. */
export type SourceScript = ScriptVariant | Script;

/** The written form of an original, from its script and the region of its outlet (ISO 3166), if known. */
export function sourceScript(script: Script, region?: string): SourceScript {
  if (script !== 'hant') return script;
  if (region === 'TW') return 'hant-tw';
  return region === 'HK' || region === 'MO' ? 'hant-hk' : 'hant';
}

/**
 * OpenCC's configurations that lead from one written form to another, in order; none when there is nothing to do.
 * OpenCC has vocabulary only between Simplified and the two regions, not between Taiwan and Hong Kong.
 */
export function conversionRoute(from: SourceScript, to: ViewScript, vocabulary: boolean): readonly Configuration[] {
  if (from === 'none' || from === to || to === 'original') return [];
  if (to === 'hans') {
    if (from === 'mixed') return ['t2s'];
    if (from === 'hant-hk') return [vocabulary ? 'hk2sp' : 'hk2s'];
    return [vocabulary ? 'tw2sp' : 'tw2s'];
  }
  const region = to === 'hant-tw' ? 'tw' : 'hk';
  if (from === 'hans' || from === 'mixed') return [vocabulary ? `s2${region}p` : `s2${region}`];
  if (from === 'hant-tw') return ['tw2t', 't2hk'];
  if (from === 'hant-hk') return ['hk2t', 't2tw'];
  return [`t2${region}`];
}

/** The variant in which an original is written, as far as it can be told; undefined for a mixed or foreign one. */
export function variantOf(script: SourceScript): ScriptVariant | undefined {
  if (script === 'hant') return 'hant-tw';
  return script === 'mixed' || script === 'none' ? undefined : script;
}
