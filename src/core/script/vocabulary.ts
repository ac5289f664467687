import { exclusions } from './vocabulary.json';

/**
 * Keys of one of OpenCC's dictionaries of regional words that are wrong or ambiguous in news prose: views with
 * vocabulary leave these entries out, OpenCC's own configurations keep them.
 */
export function excludedVocabulary(dictionary: string): ReadonlySet<string> {
  return new Set(exclusions.filter((group) => group.dictionary === dictionary).flatMap(({ entries }) => entries));
}
