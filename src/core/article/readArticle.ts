import type { Clipping } from '../clipping/clipping';
import { problem } from '../clipping/limits';
import { detectScript } from '../text/hanScript';
import type { Article, Block } from './article';
import { blockOf, layoutTables } from './blocks';
import type { Draft, Verdict } from './draft';
import { bylineOf } from './facts/byline';
import type { DatelineReading } from './facts/dateline';
import type { Dateline, Fact, Facts } from './facts/facts';
import { readPageFacts, type PageFacts } from './facts/pageFacts';
import { instantOf, publishedDays, type DatelineDay, type TimeLine } from './facts/published';
import { languageOf, outletEvidence, outletFact, readHead, regionOf, type HeadFacts } from './facts/readFacts';
import { readPage, type Page, type Preface } from './html/pageReader';
import { datelineOf, piecesOf } from './pieces';
import { assignRoles } from './roles';
import { standsAlone } from './roles/container';
import { SourceMap } from './sourceMap';
import { titleOnPage } from './titleOnPage';

/** How far down the body a dateline may stand: below a lead and an editor's note, above the report's first third. */
const datelineDepth = 5;

/**
 * Turns a clipping into an article: one text, blocks with roles and reasons, marks, facts with their evidence.
 * Never throws on any input; time is linear in the size of the clipping, which the limits bound.
 */
export function readArticle(clipping: Clipping): Article {
  const { source, body } = clipping;
  const pageFacts = clipping.shape === 'saved-page' ? readPageFacts(source, body.start) : undefined;
  const head = readHead(clipping, pageFacts);
  const page = titleOnPage(
    readPage(source, body, prefaceOf(clipping, head), { base: head.url?.value, standsAlone }),
    head,
  );
  const verdicts = verdictsOf(clipping, page, head);
  const map = SourceMap.of(page.runs);
  const { blocks, dateline } = blocksOf(page.drafts, verdicts, map);
  const problems = [...clipping.problems];
  if (page.stopped) problems.push(problem(page.stopped.code, page.stopped.at, body.end));
  return {
    text: page.text,
    blocks,
    marks: page.marks,
    facts: factsOf({ clipping, page, blocks, map, head, pageFacts, dateline }),
    shape: clipping.shape,
    sourceMap: map,
    problems,
  };
}

/** The lines above the page that belong to the report: its title, and a date line. */
function prefaceOf(clipping: Clipping, head: HeadFacts): readonly Preface[] {
  const preface: Preface[] = [];
  const { title } = head;
  if (title?.source) {
    const verdict: Verdict = { role: 'title', reason: `title-${title.from}` };
    preface.push({ text: title.value, source: title.source, headingLevel: 1, verdict });
  }
  if (clipping.dateLine) {
    const { value, source } = clipping.dateLine;
    preface.push({ text: value, source, verdict: { role: 'timestamp', reason: 'date-line' } });
  }
  return preface;
}

function verdictsOf(clipping: Clipping, page: Page, head: HeadFacts): readonly Verdict[] {
  return assignRoles({
    drafts: page.drafts,
    marks: page.marks,
    title: head.title?.value ?? '',
    host: head.host,
    outlet: head.outlet,
    isSavedPage: clipping.shape === 'saved-page',
  });
}

interface BlocksReading {
  readonly blocks: readonly Block[];
  readonly dateline?: { readonly reading: DatelineReading; readonly block: Block };
}

function blocksOf(drafts: readonly Draft[], verdicts: readonly Verdict[], map: SourceMap): BlocksReading {
  const layout = layoutTables(drafts);
  const blocks: Block[] = [];
  let dateline: BlocksReading['dateline'];
  let paragraphs = 0;
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    const verdict = verdicts[index];
    if (!draft || !verdict) break;
    if (verdict.role !== 'body' || draft.text === '') {
      blocks.push(blockOf(draft, { start: 0, end: draft.text.length, verdict }, true, layout, map));
      continue;
    }
    paragraphs++;
    const reading = !dateline && paragraphs <= datelineDepth ? datelineOf(draft) : undefined;
    const at = blocks.length;
    for (const piece of piecesOf(draft, verdict, reading?.length ?? 0)) {
      blocks.push(blockOf(draft, piece, blocks.length === at, layout, map));
    }
    const first = blocks[at];
    if (reading && first?.role === 'dateline') dateline = { reading, block: first };
  }
  return { blocks, ...(dateline && { dateline }) };
}

interface Read {
  readonly clipping: Clipping;
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly map: SourceMap;
  readonly head: HeadFacts;
  readonly pageFacts: PageFacts | undefined;
  readonly dateline: BlocksReading['dateline'];
}

function factsOf(all: Read): Facts {
  const { clipping, page, blocks, head, pageFacts, dateline } = all;
  const read = readText(page, blocks, head);
  const script = detectScript(read);
  const facts: { -readonly [Key in keyof Facts]: Facts[Key] } = {
    byline: bylineOf(
      page.text,
      blocks,
      head,
      dateline && { people: dateline.reading.reporters, block: dateline.block },
    ),
    tags: head.tags,
    script,
    language: languageOf(read, script, pageFacts?.language),
  };
  const outlet = outletFact(head, script);
  const instant = instantOf(clipping);
  const days = publishedDays({
    clipping,
    url: head.url,
    outlet: head.outlet,
    times: timesOf(all),
    page: pageFacts?.published,
    dateline: datelineDay(all),
  });
  const [published] = days;
  if (head.title) facts.title = head.title;
  if (outlet) facts.outlet = outlet;
  if (head.outlet) facts.outletId = head.outlet.id;
  const region = head.outlet?.region ?? regionOf(pageFacts?.language);
  if (region !== undefined) facts.region = region;
  if (head.url) facts.url = head.url;
  if (published) facts.published = published;
  if (instant) facts.instant = instant;
  if (dateline) facts.dateline = datelineFact(dateline.reading.dateline, dateline.block);
  const declared = pageFacts?.language;
  facts.evidence = {
    title: head.titles,
    outlet: outletEvidence(head, script),
    url: head.urls,
    published: days,
    language: declared === undefined ? [] : [{ value: declared, from: 'page' }],
  };
  return facts;
}

/** What is read to tell the script and the language: title and body, without addresses. */
function readText(page: Page, blocks: readonly Block[], head: HeadFacts): string {
  const body = blocks.filter((block) => block.role === 'body').map((block) => page.text.slice(block.start, block.end));
  return [head.title?.value ?? '', ...body].join('\n').replace(/https?:\/\/[!-~]+/g, '');
}

function datelineFact(dateline: Dateline, block: Block): Fact<Dateline> {
  return { value: dateline, from: 'dateline', source: { start: block.sourceStart, end: block.sourceEnd } };
}

/** `22日` or `12月24日` of the dateline. */
function datelineDay({ page, map, dateline }: Read): DatelineDay | undefined {
  const { month, day } = dateline?.reading.dateline ?? {};
  if (!dateline || day === undefined) return undefined;
  const { start, end } = dateline.block;
  const found = /(?:\d{1,2}月)?\d{1,2}日/.exec(page.text.slice(start, end));
  const at = start + (found?.index ?? 0);
  const source = map.toSource({ start: at, end: found ? at + found[0].length : end });
  return { ...(month !== undefined && { month }), day, source };
}

/** Editors' codes and the lines of time above the report; times in boxes of other reports say nothing of this one. */
function timesOf({ page, blocks, map }: Read): readonly TimeLine[] {
  const firstBody = blocks.findIndex((block) => block.role === 'body' && block.end > block.start);
  const times: TimeLine[] = [];
  blocks.forEach((block, index) => {
    const code = block.reason === 'editor-code' || block.role === 'byline' || block.role === 'dateline';
    const line = (block.role === 'timestamp' || block.role === 'byline') && (firstBody < 0 || index < firstBody + 2);
    if (!code && !line) return;
    times.push({
      text: page.text.slice(block.start, block.end),
      source: { start: block.sourceStart, end: block.sourceEnd },
      sourceOf: (start, end) => map.toSource({ start: block.start + start, end: block.start + end }),
    });
  });
  return times;
}
