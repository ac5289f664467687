/** A JSON object of which nothing is known yet. */
export type Properties = Readonly<Record<string, unknown>>;

/** True for an object that is no array. */
export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object, if it is one and no array. */
export function asObject(value: unknown): Properties | undefined {
  return isObject(value) ? value : undefined;
}

/** The objects of a list, or of a value that stands alone. */
export function objectsOf(value: unknown): readonly Properties[] {
  return listOf(value).filter(isObject);
}

/** A value as a list: a missing one is empty, one that stands alone is its only item. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The strings of a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

/** True when objects and arrays are nested more deeply than that. No recursion. */
export function isDeeperThan(value: unknown, deepest: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepest) return true;
    level = level.flatMap((container): unknown[] => Object.values(container)).filter(isContainer);
  }
  return false;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
