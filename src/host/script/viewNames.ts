import type { ViewName } from '../../protocol/reader';

/** What the views are called, in every language of the user interface. */
export const viewNames: Readonly<Record<ViewName, string>> = {
  original: '原文',
  hans: '简体（大陆）',
  'hant-tw': '正體（臺灣）',
  'hant-hk': '繁體（香港）',
};

/** The views in the order in which they are offered. */
export const viewOrder: readonly ViewName[] = ['original', 'hans', 'hant-tw', 'hant-hk'];

/** BCP 47 with the region whose glyphs are meant. */
export const viewLanguages: Readonly<Record<Exclude<ViewName, 'original'>, string>> = {
  hans: 'zh-Hans-CN',
  'hant-tw': 'zh-Hant-TW',
  'hant-hk': 'zh-Hant-HK',
};
