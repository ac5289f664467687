/** Words of a list, parted by blanks, for a regular expression that matches any of them. */
export function alternation(words: string): string {
  return words.split(' ').join('|');
}
