import type { Range } from '../../text/range';
import type { QuotedStretch } from '../../text/quotationMarks';
import type { Frame } from './frames';
import { outletNamesIn } from './outletNames';
import type { Passage } from './passage';
import { anonymousSource, isAnonymous } from './sources';
import type { Attribution, CitationUnit, Confidence } from './unit';

/** Who, by which word, through whom: what an attribution says beside its words. */
export type Credit = Pick<Attribution, 'cue' | 'speaker' | 'name' | 'via'>;

/** An attribution of a stretch that is given in offsets of its passage. */
export function attribution(
  passage: Passage,
  range: Range,
  kind: Attribution['kind'],
  credit: Credit,
  rule: string,
  confidence: Confidence,
): Attribution {
  return { kind, start: passage.start + range.start, end: passage.start + range.end, ...credit, rule, confidence };
}

export const isAttribution = (unit: CitationUnit): unit is Attribution =>
  unit.kind === 'direct' || unit.kind === 'indirect';

/** What is left of reported words without the quotations in them. */
export function withoutQuotes(text: string, content: Range, quotes: readonly Range[]): string {
  let result = '';
  let at = content.start;
  for (const { start, end } of quotes) {
    result += text.slice(at, start);
    at = end;
  }
  return result + text.slice(at, content.end);
}

/** …，「一整句話。」: the quotation when reported words end with a whole sentence in quotation marks. */
export function closingQuote(
  text: string,
  content: Range,
  quote: QuotedStretch | undefined,
): QuotedStretch | undefined {
  if (quote?.end !== content.end || !/[。！？!?]/.test(text.charAt(quote.end - 2))) return undefined;
  return /[，,：:；]\s?$/.test(text.slice(content.start, quote.start)) ? quote : undefined;
}

/** Reported words up to a limit, without the marks before it. */
export function contentBefore(text: string, content: Range, limit: number): Range {
  let end = limit;
  while (end > content.start && /[，,：:；\s]/.test(text.charAt(end - 1))) end -= 1;
  return { start: content.start, end };
}

/** The unnamed ones among several speakers: 「國家通訊社」和兩名安全消息人士. */
export function anonymousSpeakers(passage: Passage, speaker: Range): CitationUnit[] {
  let start = speaker.start;
  return passage.text
    .slice(speaker.start, speaker.end)
    .split(/(和|與|与|及|、)/)
    .flatMap((part) => {
      const range = { start, end: start + part.length };
      start = range.end;
      return isAnonymous(part) ? [anonymousSource(passage, range)] : [];
    });
}

const nameInside =
  /(?:令|法|法案|條例|条例|協定|协定|協議|协议|公司|組織|组织|計畫|计划|計劃|號|号|獎|奖|報|报|社|網|网|日|會|会|一路|部隊|部队)[」』”’"]$/;
const nameBefore = /(?:所謂(?:的)?|所谓(?:的)?|名為|名为|稱為|称为|公司|代號|代号|影片|歌曲|一書|專機|专机|母公司)$/;
const longestName = 8;

/** False for names of products, laws and bodies and for terms at a distance: nobody's words. */
export function isWording({ text }: Passage, quote: QuotedStretch, frame: Frame): boolean {
  const words = text.slice(quote.start, quote.end);
  const before = text.slice(Math.max(0, quote.start - 4), quote.start);
  if (frame.cue.class === 'document' || nameBefore.test(before)) return false;
  return words.length > longestName || !nameInside.test(words);
}

/** True when the quotation fills its sentence: before it at most the end of another, behind it nothing that goes on. */
export function standsAlone({ text }: Passage, { start, end, close }: QuotedStretch): boolean {
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  const after = text.slice(end, end + 8).trimStart();
  const whole = close === 'missing' || /[。！？!?…，,]/.test(text.charAt(end - 2)) || (before === '' && after === '');
  return whole && (before === '' || /[。！？!?」』”"]$/.test(before)) && !/^[，、的]/.test(after);
}

const addressee = /(?:對|对|向|告訴|告诉|接受)([^，。：；]{2,24})$/;

/** 對《華爾街日報》表示, 告訴路透社: the outlet that was spoken to. */
export function addressedOutlet({ text }: Passage, { start, cue }: Frame): string | undefined {
  const before = addressee.exec(text.slice(start, cue.start))?.[1];
  const told = /^(?:告訴|告诉)/.test(cue.word) ? text.slice(cue.end, cue.end + 20) : undefined;
  return outletNamesIn(before ?? told ?? '')[0]?.text;
}

const mediaNoun = /(?:媒體|媒体|官媒|外媒|港媒|陸媒|陆媒|台媒|日媒|美媒|報導|报导|報道|报道)$/;

/** True for the name of an outlet, with or without its bracket, and for media that are not named. */
export function isMedia(speaker: string): boolean {
  const name = speaker.replace(/[（(][^（）()]*[）)]$/, '');
  return mediaNoun.test(speaker) || outletNamesIn(speaker).some(({ end }) => end >= name.length - 1);
}
