import type { Article } from '../../src/core/article/article';

/** A unit as the baseline finds it. */
export interface BaselineUnit {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  readonly url?: string;
}

const quoted = /「[^」\n]+」|“[^”\n]+”|"[^"\n]+"/g;
const reported =
  /([^。！？；，：\n]{2,20}?)(說|说|表示|指出|稱|称|認為|认为|強調|强调|警告|宣布|透露|報導|报道|报导)，([^。！？\n]+)/g;
const outlets = /路透社|法新社|美聯社|美联社|新華社|新华社|中央社|彭博社|塔斯社|《[^》\n]{1,12}[報报]》|BBC|CNN|NHK/g;
const bracketed = /[\p{Script=Han}·]{2,10}[（(][A-Za-z][^（）()\n]+[）)]/gu;
const dates = /(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|\d{4}年(?:\d{1,2}月)?|[今昨明]天|(?:周|星期)[一二三四五六日]/g;

/** Time, place and addressee behind a name. */
const behindName = /(?:在|周|星期|\d|对|對|向|今天|昨天|日前).*$/;

/** What one writes in an afternoon: a pattern for each kind, the nearest words before a reporting verb as the speaker. */
export function baselineUnits({ text, marks }: Article): BaselineUnit[] {
  const all = (kind: string, pattern: RegExp): BaselineUnit[] =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
  const direct = all('direct', quoted).map((unit) => {
    const before = /([^。！？；，：\n]{2,20}?)(?:說|说|表示|指出|稱|称)[，：]?$/.exec(
      text.slice(Math.max(0, unit.start - 30), unit.start),
    );
    return before?.[1] === undefined ? unit : { ...unit, speaker: before[1].replace(behindName, '') };
  });
  const indirect = [...text.matchAll(reported)].map((match) => {
    const words = match[3] ?? '';
    const end = match.index + match[0].length;
    return { kind: 'indirect', start: end - words.length, end, speaker: (match[1] ?? '').replace(behindName, '') };
  });
  const links = marks.flatMap((mark) =>
    mark.kind === 'link' ? [{ kind: 'link', start: mark.start, end: mark.end, url: mark.href }] : [],
  );
  return [
    ...direct,
    ...indirect,
    ...all('source', outlets),
    ...all('gloss', bracketed),
    ...all('date', dates),
    ...links,
  ];
}
