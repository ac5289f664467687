import assert from 'node:assert/strict';
import type { ViewOptions } from '../../src/core/script/scriptView';
import type { Term } from '../../src/core/script/term';
import type { ScriptVariant, ViewScript } from '../../src/core/script/variant';
import type { OffsetMap } from '../../src/core/text/offsetMap';
import type { Range } from '../../src/core/text/range';

/** A view with everything off but what is named. */
export function viewOptions(to: ViewScript, changes: Partial<ViewOptions> = {}): ViewOptions {
  return { to, vocabulary: false, punctuation: false, houseStyle: false, terms: [], readings: [], ...changes };
}

/** A line of a project's dictionary. */
export function term(from: string, to: string, targets: readonly ScriptVariant[] = []): Term {
  return { from, to, targets, note: '' };
}

/** The converted text, put together from the original and what the map says was changed. */
export function rebuild(original: string, { text, map }: { readonly text: string; readonly map: OffsetMap }): string {
  let result = '';
  let at = 0;
  for (const change of map.changes) {
    result += original.slice(at, change.from) + text.slice(change.convertedFrom, change.convertedTo);
    at = change.to;
  }
  return result + original.slice(at);
}

/** Marks that no conversion adds or takes away: the nth of them in one text is the nth in the other. */
const landmarks = /[\n，。、；：！？（）]/g;

/**
 * Whether a map leads through a conversion: it rebuilds the text, goes forward in both texts, leads from each line feed
 * and mark of punctuation to the same one, and to and fro between stretches that hold each other without cutting a
 * character into halves.
 */
export function assertLeadsThrough(
  original: string,
  conversion: { readonly text: string; readonly map: OffsetMap },
  ranges: readonly Range[],
): void {
  const { text, map } = conversion;
  assert.equal(rebuild(original, conversion), text);
  let last = { to: 0, convertedTo: 0 };
  for (const change of map.changes) {
    assert.ok(change.from < change.to && change.convertedFrom < change.convertedTo, 'a stretch is empty');
    assert.equal(change.from - last.to, change.convertedFrom - last.convertedTo);
    assert.ok(change.from >= last.to);
    last = change;
  }
  const before = [...original.matchAll(landmarks)].map(({ index }) => index);
  const after = [...text.matchAll(landmarks)].map(({ index }) => index);
  assert.deepEqual(
    before.map((at) => map.offsetToConverted(at)),
    after,
  );
  for (const range of ranges) assertHolds(original, conversion, range);
}

function assertHolds(
  original: string,
  { text, map }: { readonly text: string; readonly map: OffsetMap },
  range: Range,
): void {
  const converted = map.toConverted(range);
  const back = map.toOriginal(converted);
  const place = `${String(range.start)}-${String(range.end)}`;
  assert.ok(converted.start <= converted.end && converted.end <= text.length, place);
  if (range.start === range.end) return;
  assert.ok(back.start <= range.start && back.end >= range.end, place);
  assert.ok(back.end <= original.length, place);
  for (const edge of [converted.start, converted.end]) assert.ok(!splitsPair(text, edge), `half a character: ${place}`);
}

/** Whether an offset lies between the two halves of a character outside the basic plane. */
export function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Freezes a value and everything in it that is no typed array. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
