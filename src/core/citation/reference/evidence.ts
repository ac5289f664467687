import type { Article, Block } from '../../article/article';
import type { FactOrigin } from '../../article/facts/facts';
import { outletName, outletOfId, outletsNamedIn } from '../../article/outlets/outlets';
import type { SourceMap } from '../../article/sourceMap';
import type { Range } from '../../text/range';
import type { ReferenceFieldName } from './correction';
import { editorialCredits } from './editorialCredits';
import { creditsText } from './editorialCredits';
import { languageTag, nameScript } from './locale';

/** Where a field of a reference was read: a place of the file, the script of its text, or a person's word. */
export type EvidenceOrigin = FactOrigin | 'script' | 'correction';

/** A value of a field and where it was read. */
export interface FieldEvidence {
  readonly value: string;
  readonly from: EvidenceOrigin;
  /** Where it is printed in the file. Absent for what is told by no single place, such as the script. */
  readonly source?: Range;
  /** The same place in the article's text, when it is part of that. */
  readonly at?: Range;
}

/** What was read for each field, the value believed first; no entry for what only a person can say. */
export type ReferenceEvidence = Readonly<Partial<Record<ReferenceFieldName, readonly FieldEvidence[]>>>;

/** Collects every place of a clipping that tells a field of its reference. Nothing is left out for disagreeing. */
export function referenceEvidence(article: Article): ReferenceEvidence {
  const { facts } = article;
  const { evidence } = facts;
  const placed = (found: FieldEvidence): FieldEvidence => inText(article.sourceMap, found);
  const firstOf = (fact: FieldEvidence | undefined): readonly FieldEvidence[] => (fact ? [fact] : []);
  const outlets = [...(evidence?.outlet ?? firstOf(facts.outlet)).map(placed), ...printedOutlets(article)];
  const authors = [...credits(article, ['reporter', 'author'])];
  return {
    title: [...(evidence?.title ?? firstOf(facts.title)).map(placed), ...printedTitles(article)],
    author: authors.length > 0 ? authors : [...agencies(article), ...outlets],
    translator: credits(article, ['translator']),
    editor: editors(article),
    outlet: outlets,
    place: places(article),
    issued: (evidence?.published ?? firstOf(facts.published)).map(placed),
    url: (evidence?.url ?? firstOf(facts.url)).map(placed),
    language: [{ value: languageTag(article), from: 'script' }, ...(evidence?.language ?? []).map(placed)],
  };
}

/** The evidence with its place in the article's text, if what stands there in the file is shown. */
function inText(map: SourceMap, found: FieldEvidence): FieldEvidence {
  const { source } = found;
  if (!source || source.end <= source.start) return found;
  const at = { start: map.toText(source.start), end: map.toText(source.end - 1) + 1 };
  if (at.end <= at.start) return found;
  const shown = map.toSource(at);
  const isThere = shown.start < source.end && shown.end > source.start && at.end - at.start <= 2 * lengthOf(source);
  return isThere ? { ...found, at } : found;
}

const lengthOf = ({ start, end }: Range): number => end - start;

/** Headings of the page that print the title once more. */
function printedTitles(article: Article): readonly FieldEvidence[] {
  return article.blocks
    .filter(({ role, reason }) => role === 'repeated-title' || reason === 'title-heading')
    .map((block) => blockEvidence(article, block, 'page'));
}

/** The agency or paper that the dateline names, in the name that is printed there. */
function printedOutlets(article: Article): readonly FieldEvidence[] {
  return datelineOutlets(article)
    .filter(({ id }) => id === article.facts.outletId)
    .map(({ evidence }) => evidence);
}

/** Another house than the one that publishes: the agency that filed the report. */
function agencies(article: Article): readonly FieldEvidence[] {
  const { outletId } = article.facts;
  if (outletId === undefined) return [];
  return datelineOutlets(article)
    .filter(({ id }) => id !== outletId)
    .map(({ evidence }) => evidence);
}

function datelineOutlets(article: Article): readonly { readonly id: string; readonly evidence: FieldEvidence }[] {
  const block = article.blocks.find(({ role }) => role === 'dateline');
  if (!block) return [];
  return outletsNamedIn(article.text.slice(block.start, block.end)).map(({ outlet, start, end }) => ({
    id: outlet.id,
    evidence: textEvidence(article, { start: block.start + start, end: block.start + end }, 'dateline'),
  }));
}

function places(article: Article): readonly FieldEvidence[] {
  const { dateline } = article.facts;
  const place = dateline?.value.place;
  if (!dateline || place === undefined) return [];
  const block = article.blocks.find(({ role }) => role === 'dateline');
  const at = block ? article.text.slice(block.start, block.end).indexOf(place) : -1;
  if (!block || at < 0) return [inText(article.sourceMap, { ...dateline, value: place })];
  const start = block.start + at;
  return [textEvidence(article, { start, end: start + place.length }, 'dateline')];
}

/** The people of some roles, each where the byline prints the name. */
function credits(article: Article, roles: readonly string[]): readonly FieldEvidence[] {
  return article.facts.byline
    .filter(({ value }) => roles.includes(value.role))
    .map(({ value, from, source }) => {
      const at = printedName(article, value.name, source);
      return at
        ? textEvidence(article, at, from)
        : inText(article.sourceMap, { value: value.name, from, ...(source && { source }) });
    });
}

function editors(article: Article): readonly FieldEvidence[] {
  const credited = editorialCredits(article);
  const found = credits(article, ['editor']);
  const [first] = found;
  if (!first || credited.length === 0) return [];
  const value = creditsText(credited);
  return [{ ...first, value }, ...found.slice(1).map((one) => ({ ...one, value }))];
}

/** The name in the blocks that a stretch of the file covers. */
function printedName(article: Article, name: string, source: Range | undefined): Range | undefined {
  if (!source) return undefined;
  for (const block of article.blocks) {
    if (block.sourceStart < source.start || block.sourceEnd > source.end) continue;
    const at = article.text.slice(block.start, block.end).indexOf(name);
    if (at >= 0) return { start: block.start + at, end: block.start + at + name.length };
  }
  return undefined;
}

function blockEvidence(article: Article, { start, end }: Block, from: EvidenceOrigin): FieldEvidence {
  return textEvidence(article, { start, end }, from);
}

/** Words of the article as evidence of what they say. */
function textEvidence({ text, sourceMap }: Article, at: Range, from: EvidenceOrigin): FieldEvidence {
  return { value: text.slice(at.start, at.end), from, source: sourceMap.toSource(at), at };
}

/** What readers of the report's own language call its outlet: the table's name, else that of the file. */
export function ownOutletName({ facts }: Article): string | undefined {
  const written = facts.outlet?.value;
  const outlet = facts.outletId === undefined ? undefined : outletOfId(facts.outletId);
  if (!outlet || written === undefined) return written;
  const script = nameScript(facts.language);
  return script === undefined ? written : outletName(outlet, script);
}
