import { exclusions, kept } from './vocabulary.json';

/**
 * Keys of one of OpenCC's dictionaries of regional words that are wrong or ambiguous in news prose: views with
 * vocabulary leave these entries out, OpenCC's own configurations keep them.
 */
export function excludedVocabulary(dictionary: string): ReadonlySet<string> {
  return new Set(exclusions.filter((group) => group.dictionary === dictionary).flatMap(({ entries }) => entries));
}

/**
 * Words in which the key of a regional word only comes about where two words meet (境內|存在 and 內存): views with
 * vocabulary keep them.
 */
export function keptVocabulary(dictionary: string): readonly string[] {
  return kept.filter((group) => group.dictionary === dictionary).flatMap(({ entries }) => entries);
}
