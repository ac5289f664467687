/**
 * Whether one of two renderings, folded, is short for the other: 路透 and 路透社, 中共 and 中国共产党, 世卫 and 世界卫生组织. The
 * characters of the shorter stand in the longer in the same order.
 */
export function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
