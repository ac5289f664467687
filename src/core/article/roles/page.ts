import { withoutBlanks } from '../../text/characters';
import type { Mark } from '../article';
import type { Draft, Verdict } from '../draft';
import { hostOf } from '../html/address';
import { outletOfHost, type Outlet } from '../outlets/outlets';
import { isNotice } from './notice';

/** All that a rule may look at: the blocks in reading order and what is known of the report. */
export interface RolePage {
  readonly drafts: readonly Draft[];
  readonly marks: readonly Mark[];
  /** The report's title, empty when it has none. */
  readonly title: string;
  /** Where the report was published, empty when unknown. */
  readonly host: string;
  readonly outlet: Outlet | undefined;
  readonly isSavedPage: boolean;
  /** What the boxes say that the blocks stand in. */
  readonly boxes: readonly (Verdict | undefined)[];
  /** First and last block that read like running text; both -1 when there is none. */
  readonly firstText: number;
  readonly lastText: number;
}

/** One cleaning rule: looks at a block and says its role, or nothing. */
export interface RoleRule {
  readonly name: string;
  apply(draft: Draft, index: number, page: RolePage, verdicts: readonly (Verdict | undefined)[]): Verdict | undefined;
}

/** Shorter than this, a block may be a label, a credit or a heading; from here on it reads like running text. */
const runningText = 40;
/** The same for text without Han characters: its words are longer. */
const runningLatin = 100;

export function rolePage(
  facts: Omit<RolePage, 'boxes' | 'firstText' | 'lastText'>,
  boxes: RolePage['boxes'],
): RolePage {
  const { drafts, marks, title, host, outlet, isSavedPage } = facts;
  const reads = (draft: Draft, index: number): boolean => boxes[index] === undefined && readsOn(draft);
  const firstText = drafts.findIndex(reads);
  const lastText = drafts.findLastIndex(reads);
  return { drafts, marks, title, host, outlet, isSavedPage, boxes, firstText, lastText };
}

function readsOn({ text, linkLength, verdict }: Draft): boolean {
  if (verdict !== undefined || text.length < runningText || linkLength * 2 >= text.length) return false;
  const enough = /[\u3041-\u30ff\u3400-\u9fff]/.test(text) || (text.length >= runningLatin && /\p{L}/u.test(text));
  return enough && !isNotice(text);
}

/** Text compared without blanks, full and half width punctuation told apart no more. */
export function comparable(text: string): string {
  return withoutBlanks(text).normalize('NFKC').toLowerCase();
}

/** True when nearly all of the block's text stands in links, or more than `share` of it. */
export function isLinkOnly(draft: Draft, share = 0.8): boolean {
  return draft.text !== '' && draft.linkLength >= draft.text.length * share;
}

/** True before the first block of running text. */
export function isBeforeText(index: number, page: RolePage): boolean {
  return page.firstText < 0 || index < page.firstText;
}

/** True after the last block of running text. */
export function isAfterText(index: number, page: RolePage): boolean {
  return index > page.lastText;
}

/** The addresses of the links in a block. Marks are sorted, so the search is a bisection. */
export function linksOf(draft: Draft, page: RolePage): readonly string[] {
  let low = 0;
  let high = page.marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.marks[middle]?.start ?? 0) < draft.start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < page.marks.length; at++) {
    const mark = page.marks[at];
    if (!mark || mark.start >= draft.end) break;
    if (mark.kind === 'link') found.push(mark.href);
  }
  return found;
}

/** True when every link of the block leads to the site the report was published on, and there is one. */
export function leadsHome(draft: Draft, page: RolePage): boolean {
  const home = siteOf(page.host);
  const links = linksOf(draft, page);
  return links.length > 0 && links.every((link) => isHome(hostOf(link), home, page.outlet));
}

function isHome(host: string, home: string, outlet: Outlet | undefined): boolean {
  return (home !== '' && siteOf(host) === home) || (outlet !== undefined && outletOfHost(host) === outlet);
}

/** The last two labels of a host name, three for the common second-level registries. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const registry = /^(?:com|co|org|net|gov|edu|ac)$/.test(labels[labels.length - 2] ?? '');
  return labels.slice(registry && labels.length > 2 ? -3 : -2).join('.');
}
