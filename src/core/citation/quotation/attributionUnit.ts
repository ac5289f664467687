import { stripRange, type Range } from '../../text/range';
import type { QuotedStretch } from '../../text/quotationMarks';
import type { Frame } from './frames';
import { outletNamesIn } from './outletNames';
import type { Passage } from './passage';
import type { Attribution, CitationRule, CitationUnit, Confidence } from './unit';

/** Who, by which word, through whom: what an attribution says beside its words. */
export type Credit = Pick<Attribution, 'cue' | 'speaker' | 'name' | 'via' | 'speakerRange' | 'cueRange'>;

/** An attribution of a stretch that is given in offsets of its passage. */
export function attribution(
  passage: Passage,
  range: Range,
  kind: Attribution['kind'],
  credit: Credit,
  rule: CitationRule,
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
  folded: string,
  content: Range,
  quote: QuotedStretch | undefined,
): QuotedStretch | undefined {
  if (quote?.end !== content.end || !/[。!?]/.test(folded.charAt(quote.end - 2))) return undefined;
  return /[,:;]\s?$/.test(folded.slice(content.start, quote.start)) ? quote : undefined;
}

/** 「一整句話。」王毅指出，…: a whole sentence that opens its paragraph, right before the one who goes on speaking. */
export function openingQuote({ folded, quotes }: Passage, frame: Frame): QuotedStretch | undefined {
  const gap = /。?\s*$/.exec(folded.slice(0, frame.start))?.[0] ?? '';
  const quote = frame.speaker && frame.cue.content !== 'before' ? quotes.endingAt(frame.start - gap.length) : undefined;
  if (!quote) return undefined;
  if (gap === '' && folded.charAt(quote.end - 2) === ',') return quote;
  if (!gap.startsWith('。') && !/[。!?…]/.test(folded.charAt(quote.end - 2))) return undefined;
  return /^\s*(?:.*[。!?」』”"])?\s*$/s.test(folded.slice(0, quote.start)) ? quote : undefined;
}

/** 「甲，」他說，「乙」 and 「甲」，他說，「乙」: what was said before somebody was named. */
export function interruptedQuote({ folded, masked, quotes }: Passage, { start, cue }: Frame): QuotedStretch[] {
  const right = quotes.endingAt(start);
  if (right && folded.charAt(right.end - 2) === ',') return [right];
  const isPlain = folded.charAt(start - 1) === ',' && saying.test(cue.word) && cue.start - start <= longestSpeaker;
  const before = isPlain && !masked.slice(start, cue.start).includes(',') ? quotes.endingAt(start - 1) : undefined;
  return before && before.end - before.start > longestName + 2 ? [before] : [];
}

const saying = /^(?:说|说道|称|表示|指出|强调|写道)$/;
const longestSpeaker = 16;

/** Without those that stand in what somebody else is reported to have said. */
export function outermost(attributions: readonly Attribution[]): Attribution[] {
  let outer: Attribution | undefined;
  return attributions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((unit) => {
      const isInner = outer !== undefined && unit.end <= outer.end && unit.speaker !== outer.speaker;
      if (!outer || unit.end > outer.end) outer = unit;
      return !isInner;
    });
}

/** Reported words up to a limit, without the marks before it. */
export function contentBefore(folded: string, content: Range, limit: number): Range {
  return stripRange(folded, { start: content.start, end: limit }, { trailing: /[,:;\s]/ });
}

const nameInside =
  /(?:令|法|法案|条例|协定|协议|公约|宪法|公司|组织|计[划画]|方案|号|奖|报|社|网|日|会|一路|部队|党|院|局|手册|系统|平台|项目|工程|政策|原则|共识|运动|行动|战略|规划|概念|标准|指南|指引|清单|制度|机制|基金|大学|口罩|湾区|区|节|[亲反抗挺仇媚友][中台美日俄韩共]|一中|台独)[」』”’"]$/;
const nameBefore =
  /(?:所谓的?|名为|叫做?|称为|公司|代号|影片|电影|歌曲|歌手|节目|一书|新书|专机|母公司|题为|签署|签订|缔结|制定|通过|违反|触犯|推出|推动|实施|根据|依据|依照|依|按|符合|适用|参与|参加|加入|成立|发起|主办|举办|出席)$/;
const longestName = 8;

/** False for names of products, laws and bodies and for terms at a distance: nobody's words. */
export function isWording({ folded }: Passage, quote: QuotedStretch, frame: Frame): boolean {
  const words = folded.slice(quote.start, quote.end);
  const before = folded.slice(Math.max(0, quote.start - 4), quote.start);
  if (nameBefore.test(before)) return false;
  if (frame.cue.class === 'document' && words.length <= longestName + 2) return false;
  if (words.length > longestName + 2) return !/(?:条例|原则|办法|规定|协定|法案)[」』”’"]$/.test(words);
  return /[,、]/.test(words) || !nameInside.test(words);
}

/** True when the quotation fills its sentence: before it at most the end of another, behind it nothing that goes on. */
export function standsAlone({ folded }: Passage, { start, end, close }: QuotedStretch): boolean {
  const before = folded.slice(Math.max(0, start - 8), start).trimEnd();
  const after = folded.slice(end, end + 8).trimStart();
  const whole = close === 'missing' || /[。.!?…,]/.test(folded.charAt(end - 2)) || (before === '' && after === '');
  return whole && (before === '' || /[。.!?」』”"]$/.test(before)) && !/^[,、的]/.test(after);
}

const addressee = /(?:对|向|告诉|接受)([^,。:;]{2,24})$/;

/** 對《華爾街日報》表示, 告訴路透社: the outlet that was spoken to. */
export function addressedOutlet({ text, folded }: Passage, { start, cue }: Frame): string | undefined {
  const before = addressee.exec(folded.slice(start, cue.start));
  const range = before
    ? { start: cue.start - (before[1]?.length ?? 0), end: cue.start }
    : cue.word.startsWith('告诉')
      ? { start: cue.end, end: cue.end + 20 }
      : undefined;
  return range && outletIn(text, folded, range);
}

/** The first outlet that is named in a stretch, as printed. */
export function outletIn(text: string, folded: string, { start, end }: Range): string | undefined {
  return outletNamesIn(text.slice(start, end), folded.slice(start, end))[0]?.text;
}

const mediaNoun = /(?:媒体|官媒|外媒|港媒|陆媒|台媒|日媒|美媒|英媒|德媒|俄媒|报导|报道)$/;

/** True for the name of an outlet, with or without its bracket, and for media that are not named. */
export function isMedia({ text, folded }: Passage, { start, end }: Range): boolean {
  const phrase = folded.slice(start, end);
  if (mediaNoun.test(phrase)) return true;
  const name = phrase.replace(/\([^()]*\)$/, '').trimEnd();
  return outletNamesIn(text.slice(start, end), phrase).some((found) => found.end >= name.length - 1);
}
