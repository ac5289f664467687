/** True when two texts are the same but for how their lines end, so that lines and columns lead to the same places. */
export function hasSameLines(a: string, b: string): boolean {
  return a === b || withLineFeeds(a) === withLineFeeds(b);
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
