import type { Article } from '../article/article';
import type { OffsetMap } from '../text/offsetMap';
import type { Range } from '../text/range';
import { articleScript } from './convertArticle';
import { createConverter } from './converter';
import type { Dictionaries } from './dictionaries';
import type { Term } from './term';
import type { ScriptVariant } from './variant';

/** What a person chose for a view. */
export interface ViewOptions {
  readonly to: ScriptVariant;
  /** Regional words too, outside of quotations, titles, names, addresses and code. */
  readonly vocabulary: boolean;
  /** 「」『』 in Traditional, “”‘’ in Simplified. */
  readonly punctuation: boolean;
  /** The spelling of the press of that place instead of OpenCC's. */
  readonly houseStyle: boolean;
  readonly terms: readonly Term[];
  /** Readings of doubtful characters that somebody chose; ranges of the original text. */
  readonly readings: readonly ChosenReading[];
}

/** A doubtful character that somebody read: at one place, or wherever it stands in the clipping in doubt. */
export interface ChosenReading {
  /** One character, as in the original. */
  readonly from: string;
  /** As views in Traditional script show it, in OpenCC's Traditional standard. */
  readonly to: string;
  /** Where it stands in the original; the whole clipping when absent. */
  readonly at?: Range;
}

/** Which table or person decided: `dictionary` is its file's or list's name. */
export interface Origin {
  readonly rule: 'vocabulary' | 'term' | 'house-style' | 'correction' | 'phrase' | 'character' | 'reading';
  readonly dictionary: string;
}

/** Words that a view replaced: not only another script, but other words. */
export interface ReplacedWords extends Origin {
  /** In the original text. */
  readonly original: Range;
  /** In the converted text. */
  readonly shown: Range;
}

/** One way to read a doubtful character, with words that have it. */
export interface Candidate {
  readonly value: string;
  readonly words: readonly string[];
}

/** A character with several readings that no phrase decided. */
export interface Doubt {
  readonly original: Range;
  readonly shown: Range;
  /** The first is what is shown unless somebody chose another. */
  readonly candidates: readonly Candidate[];
  /** What somebody chose, and how far the choice reaches. */
  readonly chosen?: { readonly value: string; readonly scope: 'place' | 'clipping' | 'workspace' };
}

/** An article in another script: every range maps to the same words. */
export interface ScriptView {
  /** Converted, with all ranges over the converted text; source ranges stay those of the file. */
  readonly article: Article;
  /** From the original article's text to the converted one and back. */
  readonly map: OffsetMap;
  readonly replaced: readonly ReplacedWords[];
  readonly doubts: readonly Doubt[];
  /** Converts a text that stands beside the article (a heading of a list, a note's quotation) in the same way. */
  convertText(text: string): string;
}

/** Shows an article in another script. The article itself is untouched. Takes well below a millisecond once warm. */
export function createScriptView(article: Article, dictionaries: Dictionaries, options: ViewOptions): ScriptView {
  const { to, vocabulary } = options;
  const converter = createConverter(dictionaries, { from: articleScript(article), to, vocabulary });
  const { text, map } = converter.convert(article.text);
  const convertText = (other: string): string => converter.convert(other).text;
  return {
    article: { ...mapArticle(article, text, map), facts: convertFacts(article, convertText) },
    map,
    replaced: [],
    doubts: [],
    convertText,
  };
}

function mapArticle(article: Article, text: string, map: OffsetMap): Article {
  return {
    ...article,
    text,
    blocks: article.blocks.map((block) => ({ ...block, ...map.toConverted(block) })),
    marks: article.marks.map((mark) => ({ ...mark, ...map.toConverted(mark) })),
  };
}

function convertFacts({ facts }: Article, convert: (text: string) => string): Article['facts'] {
  const { title, outlet, dateline } = facts;
  return {
    ...facts,
    ...(title && { title: { ...title, value: convert(title.value) } }),
    ...(outlet && { outlet: { ...outlet, value: convert(outlet.value) } }),
    ...(dateline && { dateline: { ...dateline, value: convertDateline(dateline.value, convert) } }),
    byline: facts.byline.map((person) => ({ ...person, value: { ...person.value, name: convert(person.value.name) } })),
    tags: facts.tags.map((tag) => ({ ...tag, value: convert(tag.value) })),
  };
}

type Dateline = NonNullable<Article['facts']['dateline']>['value'];

function convertDateline(dateline: Dateline, convert: (text: string) => string): Dateline {
  const { text, place } = dateline;
  return { ...dateline, text: convert(text), ...(place !== undefined && { place: convert(place) }) };
}
