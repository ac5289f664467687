import type { Article } from '../../src/core/article/article';
import { createScriptView } from '../../src/core/script';
import type { Dictionaries } from '../../src/core/script/dictionaries';
import { arePressVariants } from './houseStyle';
import type { ViewOptions } from '../../src/core/script/scriptView';
import { tellingScript } from '../../src/core/text/hanScript';

const han = /\p{Script=Han}/u;
const contextLength = 8;

/** A character that a round trip does not give back. */
export interface RoundTripError {
  readonly original: string;
  readonly got: string;
  /** The characters around it in the original. */
  readonly context: string;
  /** Whether a reader sees it coming: a doubt mark or a spelling that the house style lists. */
  readonly announced: boolean;
}

export interface RoundTripResult {
  /** Han characters of the original. */
  readonly characters: number;
  readonly errors: readonly RoundTripError[];
  /** Doubt marks in the Simplified text. */
  readonly marks: number;
}

const view: Omit<ViewOptions, 'to' | 'houseStyle'> = { vocabulary: false, punctuation: false, terms: [], readings: [] };

/**
 * Shows an article of the Taiwan press in Simplified and that again in Traditional (Taiwan), and lists the characters
 * that differ from the original. Characters that only Simplified writing has are no errors: the original mixed them in.
 */
export function roundTripPress(article: Article, dictionaries: Dictionaries, houseStyle: boolean): RoundTripResult {
  const simplified = createScriptView(article, dictionaries, { ...view, to: 'hans', houseStyle: false }).article;
  const source = { ...simplified, facts: { ...simplified.facts, script: 'hans' as const } };
  const back = createScriptView(source, dictionaries, { ...view, to: 'hant-tw', houseStyle });
  if (back.article.text.length !== article.text.length) throw new Error('a round trip changed the length');
  const doubtful = new Set(back.doubts.map(({ original }) => original.start));
  const errors: RoundTripError[] = [];
  for (let at = 0; at < article.text.length; at += 1) {
    const original = article.text.charAt(at);
    const got = back.article.text.charAt(at);
    if (original === got || tellingScript(original.charCodeAt(0)) === 'hans') continue;
    errors.push({
      original,
      got,
      context: article.text.slice(Math.max(0, at - contextLength), at + contextLength + 1).replaceAll('\n', '¶'),
      announced: doubtful.has(at) || arePressVariants('hant-tw', original, got),
    });
  }
  const characters = [...article.text].filter((character) => han.test(character)).length;
  return { characters, errors, marks: back.doubts.length };
}

/** The results of several articles as one. */
export function joinRoundTrips(results: readonly RoundTripResult[]): RoundTripResult {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    characters: sum(results.map(({ characters }) => characters)),
    errors: results.flatMap(({ errors }) => errors),
    marks: sum(results.map(({ marks }) => marks)),
  };
}
