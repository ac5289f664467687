const ended = /[.?!。？！…]$/;

/** The text with a full stop, unless it ends with a mark that ends a sentence. */
export function endSentence(text: string, stop: '.' | '。'): string {
  return ended.test(text) ? text : `${text}${stop}`;
}
