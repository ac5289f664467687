import type { Article } from '../../article/article';
import type { Reference } from './reference';

/** The language a style is written in: English, Chinese in Traditional or in Simplified characters. */
export const styleLocales = ['en', 'zh-TW', 'zh-CN'] as const;
export type StyleLocale = (typeof styleLocales)[number];

/** BCP 47 as bibliographies write it: zh-TW, zh-HK, zh-CN, en, … */
export function languageTag({ facts }: Article): string {
  if (facts.script === 'hans') return 'zh-CN';
  if (facts.script === 'hant') return facts.region === 'HK' || facts.region === 'MO' ? 'zh-HK' : 'zh-TW';
  return facts.language;
}

/** The script in which readers of a language know the names of outlets; undefined where nothing is known of that. */
export function nameScript(language: string): 'hant' | 'hans' | 'none' | undefined {
  if (language.startsWith('en')) return 'none';
  if (/^zh-(?:Hans|CN|SG)/.test(language)) return 'hans';
  return language.startsWith('zh-') ? 'hant' : undefined;
}

/** A style follows the item unless told otherwise. */
export function localeOf(reference: Reference): StyleLocale {
  if (reference.language === 'zh-CN' || reference.language === 'zh-Hans') return 'zh-CN';
  return reference.language.startsWith('zh') ? 'zh-TW' : 'en';
}

export const isChinese = (reference: Reference): boolean => reference.language.startsWith('zh');

/** 譯 or 译: the word follows the item's own script. */
export const translatedWord = (reference: Reference): string => (localeOf(reference) === 'zh-CN' ? '译' : '譯');

/** The editors as one note, 核稿：楊昭彥；編輯：…, or undefined when there are none. */
export function editorsNote({ editors }: Reference): string | undefined {
  if (editors.length === 0) return undefined;
  return editors.map(({ word, names }) => `${word}：${names.join('、')}`).join('；');
}
