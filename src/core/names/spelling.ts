/** Spellings of one name differ in no more than this part of their letters. */
const mostDifferent = 1 / 3;

/** Whether two words in small letters may be spellings of one name: Hasan and Hassan, Mohamed and Muhammad; not Katie and Kamala. */
export function isLikeSpelled(one: string, other: string): boolean {
  if (!other.startsWith(one.charAt(0))) return false;
  return editDistance(one, other) <= Math.max(one.length, other.length) * mostDifferent;
}

/** How many letters have to be added, dropped or changed. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
