/**
 * The order in which keys are written: these first, in this order, then all others by name. It never changes, so that
 * equal annotations are equal lines for git.
 */
const keyOrder = [
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'target',
  'purpose',
  'source',
  'digest',
  'selector',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'format',
  'language',
  'value',
];
const rank = new Map(keyOrder.map((key, index) => [key, index]));

/** JSON on one line with the keys of every object in a fixed order. Values that JSON cannot hold are left out. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : stableJson(item))).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${stableJson(member)}`);
  return `{${members.join(',')}}`;
}

function compareKeys(a: string, b: string): number {
  const byRank = (rank.get(a) ?? keyOrder.length) - (rank.get(b) ?? keyOrder.length);
  return byRank !== 0 ? byRank : a < b ? -1 : 1;
}

/** How deeply objects and arrays are nested in a JSON text, found without recursion. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
