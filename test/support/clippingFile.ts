/** What differs from an ordinary clipping; `null` leaves a part out. */
export interface ClippingDraft {
  readonly title?: string;
  /** The title of the link line, when it is another. */
  readonly linkTitle?: string;
  readonly date?: string | null;
  readonly epoch?: number | string | null;
  readonly author?: string;
  readonly from?: string;
  readonly tag?: string;
  readonly dateLine?: string;
  /** The HTML between the outer `<div>` and `</div>`. */
  readonly body?: string;
}

const when = '2026-03-14T03:20:00.000Z';

/** A clipping of the shape `post`: front matter, epoch comment, link line, rule, HTML. The words are invented. */
export function postFile(draft: ClippingDraft = {}): string {
  const { title = '南灣渡輪四月試航', from = 'https://nanwan.example/news/20260314/ferry.html' } = draft;
  const { author = '南灣日報', tag = author, date = when } = draft;
  const front = ['---', 'layout: post', `title: "${title}"`, ...(date === null ? [] : [`date: ${date}`])];
  const more = [`author: ${author}`, `from: ${from}`, `tags: [ ${tag} ]`, `categories: [ ${tag} ]`, '---'];
  return `${[...front, ...more].join('\n')}\n${linkedFile({ ...draft, title, from }, '<div>\n', '\n</div>\n')}`;
}

/** A clipping of the shape `linked`: no front matter and no outer `<div>`. */
export function linkedFile(draft: ClippingDraft = {}, before = '', after = '\n'): string {
  const { title = '南灣渡輪四月試航', from = 'https://nanwan.example/news/20260314/ferry.html' } = draft;
  const { linkTitle = title, epoch = Date.parse(when), body = '<p>渡輪停航兩年，港務局說四月試航。</p>' } = draft;
  const comment = epoch === null ? '' : `<!--${String(epoch)}-->\n`;
  const dateLine = draft.dateLine === undefined ? '' : `日期：${draft.dateLine}\n`;
  return `${comment}[${linkTitle}](${from})\n------\n${dateLine}\n${before}${body}${after}`;
}
