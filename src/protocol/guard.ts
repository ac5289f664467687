/**
 * Run-time checks of values that come from the other side of a message channel. A guard looks at what its type
 * declares; properties beyond that are let through, so that one side may be newer than the other.
 */
export type Guard<T> = (value: unknown) => value is T;

export const isString: Guard<string> = (value): value is string => typeof value === 'string';

export const isBoolean: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isFiniteNumber: Guard<number> = (value): value is number => Number.isFinite(value);

/** A whole number from 0 up: an offset, an index, a count. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Exactly this primitive. */
export function literal<const T extends string | number | boolean>(expected: T): Guard<T> {
  return (value): value is T => value === expected;
}

/** The members of a union: a list that the union is made of, or a record, which makes the compiler ask for every one. */
type Members<T extends string> = readonly T[] | Readonly<Record<T, true>>;

function membersOf(members: Members<string>): readonly string[] {
  return members instanceof Array ? members : Object.keys(members);
}

export function oneOf<T extends string>(members: Members<T>): Guard<T> {
  const known: ReadonlySet<unknown> = new Set(membersOf(members));
  return (value): value is T => known.has(value);
}

export function arrayOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((element) => item(element));
}

/** One of several types, tried in the order given. */
export function anyOf<T>(...guards: readonly Guard<T>[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text for each of these names. */
export function textsFor<Name extends string>(names: Members<Name>): Guard<Readonly<Record<Name, string>>> {
  const needed = membersOf(names);
  return (value): value is Readonly<Record<Name, string>> =>
    isRecord(value) && needed.every((name) => isString(value[name]));
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredGuards<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Guard<T[K]> };
type OptionalGuards<T> = { readonly [K in OptionalKeys<T>]-?: Guard<Exclude<T[K], undefined>> };

/** An object whose own properties pass the guards of the same names; those of `optional` may be absent. */
export function shape<T extends object>(required: RequiredGuards<T>, optional?: OptionalGuards<T>): Guard<T> {
  const needed = Object.entries<Guard<unknown>>(required);
  const allowed = Object.entries<Guard<unknown>>(optional ?? {});
  return (value): value is T => {
    if (!isRecord(value)) {
      return false;
    }
    return (
      needed.every(([name, guard]) => Object.hasOwn(value, name) && guard(value[name])) &&
      allowed.every(([name, guard]) => !Object.hasOwn(value, name) || value[name] === undefined || guard(value[name]))
    );
  };
}
