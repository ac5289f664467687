import type { ClippingEntry, OtherFile } from '../../../src/core/library/entry';

/** An entry with what a test says of it; the rest is plain, and no two entries are one story. */
export function makeEntry(key: string, told: Partial<ClippingEntry> = {}): ClippingEntry {
  return {
    key,
    size: 4_000,
    mtime: 1_700_000_000_000,
    digest: 1,
    isClipping: true,
    title: key,
    outlet: undefined,
    outletId: undefined,
    day: undefined,
    instant: undefined,
    script: 'hant',
    language: 'zh-Hant',
    region: undefined,
    people: [],
    tags: [],
    url: undefined,
    lead: '',
    addressKey: 0,
    textKey: 0,
    pictures: 0,
    problems: [],
    hasAnnotations: false,
    ...told,
  };
}

export function makeOther(key: string, told: Partial<OtherFile> = {}): OtherFile {
  return { key, size: 10, mtime: 1_700_000_000_000, digest: 2, isClipping: false, ...told };
}

export interface ClippingDraft {
  readonly title?: string;
  readonly url?: string;
  readonly tag?: string;
  readonly date?: string;
  readonly paragraphs?: readonly string[];
}

/** Invented text, long enough to be told from other texts. */
export const sentences = [
  '港務局週二宣布，新碼頭將於秋天啟用，首批渡輪預計每小時開出兩班，旅客可在售票口或船上購票。',
  '當地居民說，他們等這座碼頭已經等了十年，過去要繞道橋樑，單程就得花上一個半小時的時間。',
  '工程師林安然表示，打樁時遇到比預期更硬的岩層，所以進度比原定的計畫晚了將近四個月。',
];

/** The text of a clipping with front matter, as archives keep it. */
export function clippingText(draft: ClippingDraft = {}): string {
  const { title = '新碼頭啟用', url = 'https://www.example.org/news/1.html', tag = '海港日報' } = draft;
  const { date = '2023-02-22T12:34:06.000Z', paragraphs = sentences } = draft;
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return [
    '---',
    'layout: post',
    `title: "${title}"`,
    `date: ${date}`,
    `author: ${tag}`,
    `from: ${url}`,
    `tags: [ ${tag} ]`,
    '---',
    `[${title}](${url})`,
    '------',
    '',
    `<div>\n${body}\n</div>`,
    '',
  ].join('\n');
}
