import type { Article } from '../article/article';
import type { Facts } from '../article/facts/facts';
import type { Range } from '../text/range';
import { learnNames, type ClippingNames } from './clippingNames';
import { fullNameAt, isDotBehind } from './firstNames';
import type { GlossedText } from './glosses';
import { latinNamesAt, type LoneWord } from './latinNames';
import {
  regionOfCountry,
  type Name,
  type NameConfidence,
  type NameMention,
  type NameRegion,
  type NameRule,
} from './name';
import { foldName, nameDot } from './nameDots';
import { nameKey } from './nameKey';
import type { FormEntry, Guard, NameTable } from './nameTable';
import { hasEdge, isPartOfLongerName } from './wordEdges';

/** A place that may be a mention; `isFree` when it stands at the edge of a word, or needs none. */
interface Candidate extends Range {
  readonly names: readonly Name[];
  readonly form: string;
  readonly guard: Guard;
  readonly rule: NameRule;
  readonly isFree: boolean;
  readonly part?: Range;
  /** False where a first name stands before it that nobody knows. */
  readonly isSure: boolean;
}

const known = new WeakMap<Article, { readonly table: NameTable; readonly mentions: readonly NameMention[] }>();

/**
 * Where an article names people, bodies and places: sorted, without overlaps, never over the edge of a block; from the
 * left, the longest name that begins at a place. What the clipping explains itself, 蒲亭（Vladimir Putin）, counts before
 * the table. One pass over the folded text; the answer for one article and table is remembered.
 */
export function findNames(article: Article, table: NameTable): readonly NameMention[] {
  const before = known.get(article);
  if (before?.table === table) return before.mentions;
  const passages = article.blocks.map(({ start, end }) => ({ start, text: article.text.slice(start, end) }));
  const mentions = findNamesIn(passages, article.facts, table);
  known.set(article, { table, mentions });
  return mentions;
}

/** The same for passages of a text, such as its paragraphs; `facts` are those of the article that they are from. */
export function findNamesIn(
  passages: readonly GlossedText[],
  facts: NamingFacts,
  table: NameTable,
): readonly NameMention[] {
  return new NameFinder(passages, facts, table).find();
}

/** What an article's facts tell of how it names people: the region of its outlet, and its script. */
export type NamingFacts = Pick<Facts, 'script'> & { readonly region?: string | undefined };

class NameFinder {
  readonly #own: ClippingNames;
  readonly #candidates: Candidate[] = [];
  readonly #lone: LoneWord[] = [];
  readonly #isEnglish: boolean;

  constructor(
    private readonly passages: readonly GlossedText[],
    facts: NamingFacts,
    private readonly table: NameTable,
  ) {
    this.#own = learnNames(passages, table, regionOf(facts));
    this.#isEnglish = facts.script === 'none';
  }

  find(): readonly NameMention[] {
    for (const passage of this.passages) this.#search(passage);
    const named = this.#namedInFull();
    const accepted = this.#candidates.filter((one) => one.isFree || one.names.some(({ key }) => named.has(key)));
    const mentions = withAbbreviations(accepted).flatMap((one) => mentionOf(one, named));
    return apart([...mentions, ...this.#surnames(named)].sort((a, b) => a.start - b.start || b.end - a.end));
  }

  #search({ start, text }: GlossedText): void {
    const folded = foldName(text);
    for (let at = 0; at < text.length - 1;) {
      const unit = folded.charCodeAt(at);
      if (isLatin(unit)) at = this.#searchLatin(text, at, start);
      else if (unit >= firstHan && this.#mayBeginAt(folded, at)) at = this.#searchChinese(folded, at, start);
      else at += 1;
    }
  }

  #mayBeginAt(folded: string, at: number): boolean {
    return this.table.mayBeginAt(folded, at) || (this.#own.forms.size > 0 && this.#own.forms.mayBeginAt(folded, at));
  }

  #searchLatin(text: string, at: number, offset: number): number {
    const { found, lone, next } = latinNamesAt(
      text,
      at,
      (key) => this.#lookUpKey(key),
      (word) => this.table.hasFirstWord(word) || this.#own.byLatin.size > 0,
    );
    if (found && (!this.#isEnglish || isClear(text.slice(found.start, found.end), found.names))) {
      const { start, end, names } = found;
      const rule = ruleOf(names[0], 'table');
      const place = { start: start + offset, end: end + offset };
      this.#candidates.push({ ...place, names, form: '', guard: 'sure', rule, isFree: true, isSure: true });
    } else if (lone) {
      this.#lone.push({ ...lone, start: lone.start + offset, end: lone.end + offset });
    }
    return Math.max(next, at + 1);
  }

  #lookUpKey(key: string): readonly Name[] {
    const own = this.#own.byLatin.get(key);
    return own ? [own] : this.table.lookupKey(key);
  }

  #searchChinese(folded: string, at: number, offset: number): number {
    const match = this.#matchAt(folded, at);
    if (!match) return at + 1;
    const { entry, length, rule } = match;
    const end = at + length;
    if (entry.names.length === 0) return end;
    if (isDotBehind(folded, end)) return end + 1;
    const kind = entry.names[0]?.kind;
    if (kind && isPartOfLongerName(folded, end, kind)) return end;
    const full = fullNameAt(folded, { start: at, end }, entry.names, this.table);
    if (full?.names.length === 0) return end;
    const isFree = entry.guard === 'sure' || full?.isSure === true || this.#hasEdge(folded, full?.start ?? at, end);
    this.#candidates.push({
      start: (full?.start ?? at) + offset,
      end: end + offset,
      names: full?.names ?? entry.names,
      form: folded.slice(at, end),
      guard: entry.guard,
      rule,
      isFree,
      isSure: full?.isSure ?? true,
      ...(full && { part: { start: at + offset, end: end + offset } }),
    });
    return isFree ? end : at + 1;
  }

  /** Beside a transliteration no character may stand with which it would go on. */
  #hasEdge(folded: string, start: number, end: number): boolean {
    const isSound = (character: string): boolean => this.table.isSound(character);
    const isTransliteration = [...folded.slice(start, end)].every(isSound);
    return hasEdge(folded, start, end, isTransliteration ? isSound : undefined);
  }

  #matchAt(
    folded: string,
    at: number,
  ): { readonly entry: FormEntry; readonly length: number; readonly rule: NameRule } | undefined {
    const own = this.#own.forms.longestAt(folded, at);
    const table = this.table.longestAt(folded, at, isSearched);
    if (own && own.length >= (table?.length ?? 0)) {
      return { entry: { guard: 'sure', names: own.entry }, length: own.length, rule: 'gloss' };
    }
    return table && { ...table, rule: ruleOf(table.entry.names[0], 'table') };
  }

  /** Keys of those whom the clipping explains, or names with first name or in Latin letters. */
  #namedInFull(): ReadonlySet<string> {
    const named = new Set(this.#own.explained);
    for (const { names, guard, form, part, isSure } of this.#candidates) {
      const [only, second] = names;
      const isFull = form === '' || (part !== undefined && isSure) || nameDot.test(form);
      if (only && !second && (isFull || (guard === 'sure' && form.length > 2))) named.add(only.key);
    }
    return named;
  }

  /** Putin, where the text has Vladimir Putin. */
  #surnames(named: ReadonlySet<string>): readonly NameMention[] {
    if (this.#lone.length === 0) return [];
    const bySurname = new Map<string, Name[]>();
    for (const { names } of this.#candidates) {
      const [name] = names;
      if (name?.kind !== 'person' || !named.has(name.key)) continue;
      const surname = nameKey(name.latin).split(' ').at(-1) ?? '';
      const others = bySurname.get(surname) ?? [];
      if (!others.includes(name)) bySurname.set(surname, [...others, name]);
    }
    return this.#lone.flatMap(({ start, end, key }) => {
      const [name, ...others] = bySurname.get(key) ?? [];
      return name ? [{ start, end, name, others, confidence: 'high' as const, rule: ruleOf(name, 'table') }] : [];
    });
  }
}

/** One mention; none for a candidate that names nobody. */
function mentionOf(
  { start, end, names, form, guard, rule, part, isSure }: Candidate,
  named: ReadonlySet<string>,
): readonly NameMention[] {
  const meant = names.filter(({ key }) => named.has(key));
  const [name, ...others] = meant.length > 0 ? meant : likely(names, form);
  if (!name) return [];
  const isProven = meant.length > 0 || (guard === 'sure' && isWellKnown(name));
  const confidence: NameConfidence = others.length > 0 || !isSure ? 'low' : isProven ? 'high' : 'medium';
  return [{ start, end, name, others, confidence, rule, ...(part && { part }) }];
}

/** A person has read the row, or the archive explains the name often. */
function isWellKnown({ isChecked, source, forms }: Name): boolean {
  return isChecked || source !== 'archive' || forms.some(({ count = 0 }) => count >= wellKnown);
}

const wellKnown = 5;

/** 阿里, where the clipping names 阿里巴巴: a short form that begins the name of a body or a place stands for it. */
function withAbbreviations(candidates: readonly Candidate[]): readonly Candidate[] {
  const longer = new Map<string, readonly Name[]>();
  for (const { form, names } of candidates) {
    if (form.length > 3 && names[0]?.kind !== 'person') longer.set(form.slice(0, 2), names);
  }
  return candidates.map((one) => {
    const names = one.guard === 'edge' && !one.part ? longer.get(one.form) : undefined;
    return names ? { ...one, names } : one;
  });
}

/** Of those who share a rendering, those who are met with it at least a tenth as often as the one who is met most. */
function likely(names: readonly Name[], form: string): readonly Name[] {
  if (names.length < 2) return names;
  const before = weighedOnce.get(names);
  if (before?.form === form) return before.likely;
  const weighed = names.map((name) => ({ name, weight: weightOf(name, form) })).sort((a, b) => b.weight - a.weight);
  const most = weighed[0]?.weight ?? 0;
  const found = weighed.filter(({ weight }) => weight * 10 >= most).map(({ name }) => name);
  weighedOnce.set(names, { form, likely: found });
  return found;
}

/** A rendering has one list of names in a table; most are asked for again and again. */
const weighedOnce = new WeakMap<readonly Name[], { readonly form: string; readonly likely: readonly Name[] }>();

/** Glosses of the archive with that form; a form from knowledge counts as three. */
function weightOf({ forms, source }: Name, form: string): number {
  if (source === 'project') return Infinity;
  return forms.reduce((sum, { text, count = 3 }) => (foldName(text) === form ? sum + count : sum), 0);
}

/** The first of two that overlap. */
function apart(mentions: readonly NameMention[]): readonly NameMention[] {
  const found: NameMention[] = [];
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    found.push(mention);
    end = mention.end;
  }
  return found;
}

/** In an English text a single word is a name only when it cannot begin a sentence by chance: bodies and places. */
function isClear(words: string, names: readonly Name[]): boolean {
  return (
    /\s/.test(words) ||
    /^\p{Lu}{2,}$/u.test(words) ||
    names.some(({ kind }) => kind === 'place' || kind === 'organisation')
  );
}

function ruleOf(name: Name | undefined, otherwise: NameRule): NameRule {
  if (name?.source === 'project' || name?.source === 'country' || name?.source === 'gloss') return name.source;
  return otherwise;
}

function regionOf({ region, script }: NamingFacts): NameRegion {
  return (region === undefined ? undefined : regionOfCountry[region]) ?? (script === 'hant' ? 'tw' : 'cn');
}

const firstHan = 0x3400;

const isSearched = ({ guard, names }: FormEntry): boolean => guard !== 'lookup' || names.length === 0;

/** A folded Latin letter. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}
