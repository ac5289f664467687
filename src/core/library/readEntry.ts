import type { Article } from '../article/article';
import { readArticle } from '../article/readArticle';
import { looksLikeClipping } from '../clipping/detect';
import { parseClipping } from '../clipping/parseClipping';
import { nameOfKey, type ClippingEntry, type FileStamp, type LibraryEntry } from './entry';
import { addressKey, textKey } from './sameness';

/** How long a lead is at most. UTF-16 units. */
const leadLength = 120;

const none: readonly never[] = [];

/** Reads the entry of a file from its text. Never throws. `hasAnnotations` is what the folder tells. */
export function readEntry(stamp: FileStamp, source: string, hasAnnotations: boolean): LibraryEntry {
  if (!looksLikeClipping(source)) {
    return { key: stamp.key, size: stamp.size, mtime: stamp.mtime, digest: stamp.digest, isClipping: false };
  }
  return entryOf(stamp, readArticle(parseClipping(source)), hasAnnotations);
}

/** The entry of an article that has been read already. */
export function entryOf(stamp: FileStamp, article: Article, hasAnnotations: boolean): ClippingEntry {
  const { facts } = article;
  const instant = facts.instant === undefined ? Number.NaN : Date.parse(facts.instant.value);
  return {
    key: stamp.key,
    size: stamp.size,
    mtime: stamp.mtime,
    digest: stamp.digest,
    isClipping: true,
    title: facts.title?.value ?? nameOfKey(stamp.key),
    outlet: facts.outlet?.value,
    outletId: facts.outletId,
    day: facts.published?.value,
    instant: Number.isNaN(instant) ? undefined : instant,
    script: facts.script,
    language: facts.language,
    region: facts.region,
    people: facts.byline.length === 0 ? none : facts.byline.map((person) => person.value),
    tags: facts.tags.length === 0 ? none : facts.tags.map((tag) => tag.value),
    url: facts.url?.value,
    lead: leadOf(article),
    addressKey: article.shape === 'front-matter' ? 0 : addressKey(facts.url?.value),
    textKey: textKey(article),
    pictures: article.blocks.filter((block) => block.kind === 'figure' && block.role === 'body').length,
    problems: article.problems.length === 0 ? none : [...new Set(article.problems.map((problem) => problem.code))],
    hasAnnotations,
  };
}

/** The first running text, without headings, cut between characters. */
function leadOf(article: Article): string {
  let lead = '';
  for (const block of article.blocks) {
    if (block.role !== 'body' || block.kind === 'heading' || block.end === block.start) continue;
    const end = Math.min(block.end, block.start + leadLength);
    lead += `${lead === '' ? '' : ' '}${article.text.slice(block.start, end)}`;
    if (lead.length >= leadLength) break;
  }
  return withoutHalfCharacter(lead.slice(0, leadLength));
}

function withoutHalfCharacter(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
