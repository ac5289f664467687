import { pairQuotationMarks, type QuotedStretch } from '../../text/quotationMarks';
import type { Range } from '../../text/range';
import type { Article, Block } from '../../article/article';
import type { Role } from '../../article/role';
import { finding, message, type Finding, type TextEdit } from '../finding';
import type { CheckContext, CheckRule } from '../rule';

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };
const opening: ReadonlyMap<string, string> = new Map(Object.entries(closing).map(([open, close]) => [close, open]));
/** Closing marks that are nothing else: a ’ may be an apostrophe, a straight mark opens as well. */
const closers = /[”」』]/g;
const roles: ReadonlySet<Role> = new Set(['title', 'body', 'caption']);
/** Paragraphs over which one quotation may reach: a poem, a statement. */
const longestQuotation = 40;

const longestTitle = 1_000;

interface Paragraph extends Range {
  readonly text: string;
  readonly isTitle: boolean;
}

/** A mark without a partner. Offsets count from the article's start. */
interface Stray {
  readonly at: number;
  readonly mark: string;
  readonly paragraph: number;
}

/**
 * Quotation marks without a partner and closing marks that were mistyped as opening ones, each paragraph by its own
 * style. A quotation over several paragraphs, with or without a mark at the head of each, is none of them.
 */
export const quotationMarks: CheckRule = {
  codes: ['quotation-unpaired', 'quotation-mistyped'],
  check(context) {
    const paragraphs = paragraphsOf(context.article);
    const found: Finding[] = [];
    const open: Stray[] = [];
    const stray: Stray[] = [];
    paragraphs.forEach((paragraph, index) => {
      const stretches = pairQuotationMarks(paragraph.text);
      goOn(open, paragraph, index);
      for (const at of loneClosers(paragraph, stretches)) {
        const mark = paragraph.text.charAt(at);
        const opener = lastIndexOf(open, opening.get(mark), index);
        if (opener >= 0) open.splice(opener, 1);
        else stray.push({ at: paragraph.start + at, mark, paragraph: index });
      }
      for (const { start, end, close, mark } of stretches) {
        if (close === 'missing') open.push({ at: paragraph.start + start, mark, paragraph: index });
        if (close === 'wrong') found.push(mistyped(paragraph, end - 1, mark, closing[mark] ?? mark, context));
      }
      found.push(...mixedPairs(open, stray, paragraph, index, context));
      for (let first = open[0]; first && index - first.paragraph >= longestQuotation; first = open[0]) {
        stray.push(first);
        open.shift();
      }
    });
    return [...found, ...[...stray, ...open].map((one) => unpaired(one, context))];
  },
};

/** A curly mark and a straight one in one paragraph that are each other's partner: “…" or "…”. */
function mixedPairs(
  open: Stray[],
  stray: Stray[],
  paragraph: Paragraph,
  index: number,
  context: CheckContext,
): readonly Finding[] {
  const here = open.filter((one) => one.paragraph === index);
  const straight = here.find(({ mark }) => mark === '"');
  const closer = stray.find((one) => one.paragraph === index && one.mark === '”');
  const opener = here.find(({ mark }) => mark === '“');
  const partner = [closer, opener].find((one) => one && straight && one.at > straight.at === (one.mark === '”'));
  if (!straight || !partner) return [];
  remove(open, straight);
  remove(partner.mark === '”' ? stray : open, partner);
  return [mistyped(paragraph, straight.at - paragraph.start, '"', partner.mark === '”' ? '“' : '”', context)];
}

function remove(strays: Stray[], one: Stray): void {
  strays.splice(strays.indexOf(one), 1);
}

/** A paragraph that opens with the mark that the one before it left open goes on with that quotation. */
function goOn(open: Stray[], { text }: Paragraph, index: number): void {
  const head = /^[\s\u3000]*(\S)/.exec(text)?.[1];
  const before = open.findIndex(({ mark, paragraph }) => mark === head && paragraph === index - 1);
  if (before >= 0) open.splice(before, 1);
}

function lastIndexOf(open: readonly Stray[], mark: string | undefined, paragraph: number): number {
  return open.findLastIndex((one) => one.mark === mark && one.paragraph < paragraph);
}

/** Closing marks that close nothing, by their offset in the paragraph. */
function loneClosers({ text }: Paragraph, stretches: readonly QuotedStretch[]): readonly number[] {
  const closed = new Set(stretches.filter(({ close }) => close === 'right').map(({ end }) => end - 1));
  return [...text.matchAll(closers)].map(({ index }) => index).filter((at) => !closed.has(at));
}

/** Blocks that go on with each other are one paragraph. */
function paragraphsOf(article: Article): readonly Paragraph[] {
  const paragraphs: { start: number; end: number; isTitle: boolean }[] = [];
  let before: Block | undefined;
  for (const block of article.blocks) {
    if (!roles.has(block.role) || block.end === block.start) continue;
    const last = paragraphs.at(-1);
    if (last && block.joins !== undefined && before?.role === block.role) last.end = block.end;
    else paragraphs.push({ start: block.start, end: block.end, isTitle: block.role === 'title' });
    before = block;
  }
  return paragraphs.map((range) => ({ ...range, text: article.text.slice(range.start, range.end) }));
}

function unpaired({ at, mark }: Stray, { article }: CheckContext): Finding {
  const source = article.sourceMap.toSource({ start: at, end: at + 1 });
  return finding('quotation-unpaired', source, message('quotation-unpaired', mark));
}

/** Not safe: it alters what the outlet printed. */
function mistyped(paragraph: Paragraph, offset: number, mark: string, right: string, context: CheckContext): Finding {
  const at = paragraph.start + offset;
  const source = context.article.sourceMap.toSource({ start: at, end: at + 1 });
  const edits = editsOf(source, mark, right, paragraph.isTitle, context);
  const fixes = edits.length > 0 ? [{ title: message('fix.quotation-mark', right), edits, safe: false }] : [];
  const key = opening.has(right) ? 'quotation-mistyped.close' : 'quotation-mistyped.open';
  return finding('quotation-mistyped', source, message(key, mark, right), { fixes });
}

/** A title stands in the link line too, and both stay alike. An entity is left to the hand of a person. */
function editsOf(at: Range, mark: string, right: string, isTitle: boolean, context: CheckContext): readonly TextEdit[] {
  if (context.source.slice(at.start, at.end) !== mark) return [];
  const twin = isTitle ? twinOf(at.start, mark, context) : undefined;
  const places = twin === undefined ? [at.start] : [at.start, twin].sort((a, b) => a - b);
  return places.map((start) => ({ range: { start, end: start + mark.length }, newText: right }));
}

/** Where a mark of the front matter's title stands in the title of the link line, when both hold as many of it. */
function twinOf(at: number, mark: string, { source, clipping }: CheckContext): number | undefined {
  const front = clipping.frontMatter?.fields.get('title')?.source;
  const link = clipping.linkLine?.title.source;
  if (!front || !link || at < front.start || at >= front.end || front.end - front.start > longestTitle)
    return undefined;
  const here = placesOf(mark, front, source);
  const there = placesOf(mark, link, source);
  return here.length === there.length ? there[here.indexOf(at)] : undefined;
}

function placesOf(mark: string, { start, end }: Range, source: string): readonly number[] {
  return [...source.slice(start, end).matchAll(new RegExp(mark, 'g'))].map(({ index }) => start + index);
}
