import { creditNames } from './credits';
import type { Dateline, Person } from './facts';
import { places } from './places.json';

/** A dateline at the head of a paragraph: how long it is, what it says, and the reporters it names. */
export interface DatelineReading {
  readonly length: number;
  readonly dateline: Dateline;
  readonly reporters: readonly Person[];
}

const bracketed =
  /^(?:[（(【[][^（）()【】[\]]{2,60}(?:电|電|讯|訊|报导|报道|報導|報道|撰稿|特稿|供稿|中文网|中文網)[）)】\]]\s*){1,2}/;
/** `华盛顿 — `: only a known place is one, because headings look the same. */
const placed = /^(\p{Script=Han}{2,6})\s?[—–]{1,2}(?:\s|$)/u;
/** `路透伦敦/布鲁塞尔12月24日 - `, `新华社北京1月5日电 `, `TAIPEI, Jan 5 (Reuters) - `. */
const open =
  /^(?:\p{Script=Han}{2,8}(?:[/／、]\p{Script=Han}{1,10})*\s?\d{1,2}月\d{1,2}日(?:\s?[（(][^（）()]{1,20}[）)])?(?:电|電|讯|訊)?\s?[-–—－]{1,2}\s|\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日(?:电|電)\s?|[A-Z][A-Z ./]{2,30}(?:, [A-Z][a-z.]{2,9} \d{1,2})?(?: ?\([A-Z][A-Za-z ]{1,20}\))? ?[-–—]+ )/u;
const longestName = 3;
const knownPlaces = [...places].sort((a, b) => b.length - a.length);

/** Reads the agency's line at the head of a report, or returns undefined when the paragraph has none. */
export function readDateline(paragraph: string): DatelineReading | undefined {
  const head = paragraph.slice(0, 140);
  const found = (bracketed.exec(head) ?? open.exec(head))?.[0] ?? placedHead(head);
  if (found === undefined) return undefined;
  const text = found.replace(/\s*[-–—－]*\s*$/, '');
  const { reporters, place } = namesAndPlace(found);
  const date = /(?:(\d{1,2})月)?(\d{1,2})日/.exec(text);
  return {
    length: found.length,
    dateline: {
      text,
      ...(place !== undefined && { place }),
      ...(date?.[1] !== undefined && { month: Number(date[1]) }),
      ...(date?.[2] !== undefined && { day: Number(date[2]) }),
    },
    reporters,
  };
}

function placedHead(head: string): string | undefined {
  const found = placed.exec(head);
  return found?.[1] !== undefined && knownPlaces.includes(found[1]) ? found[0] : undefined;
}

function namesAndPlace(text: string): { reporters: readonly Person[]; place?: string } {
  const after = /(?:記者|记者)([^（）()【】]{2,60})/.exec(text)?.[1];
  if (after === undefined) return placeOf(text);
  const beforeDay =
    /^([^\d]+?)(?=\d|[综綜]合|[采採][访訪]|[编編][译譯]|[报報][导導道]|[专專]?[电電]|$)/.exec(after)?.[1] ?? after;
  const split = takePlace(beforeDay, /\d/.test(after));
  const reporters = creditNames(split.names, 'reporter').map((name) => ({ name, role: 'reporter' as const }));
  return { reporters, ...(split.place !== undefined && { place: split.place }) };
}

/** `王淑芬台北`: the last name runs into the place. Known places decide, else a name has three characters. */
function takePlace(stretch: string, hasDay: boolean): { names: string; place?: string } {
  const place = knownPlaces.find((known) => stretch.endsWith(known) && stretch.length > known.length + 1);
  if (place !== undefined) return { names: stretch.slice(0, -place.length), place };
  const last = stretch.split(/[、，,\s]/).pop() ?? '';
  if (!hasDay || last.length <= longestName + 1) return { names: stretch };
  const extra = last.slice(longestName);
  return { names: stretch.slice(0, stretch.length - extra.length), place: extra };
}

/** `中央社莫斯科22日`, `路透伦敦/布鲁塞尔12月24日`: what stands between the agency and the day. */
function placeOf(text: string): { reporters: readonly Person[]; place?: string } {
  const known = placedHead(text);
  if (known !== undefined) return { reporters: [], place: known.replace(/\s?[—–]+\s?$/, '') };
  const latin = /^[A-Z][A-Z ./]+(?=,| \(| ?[-–—])/.exec(text)?.[0];
  if (latin !== undefined) return { reporters: [], place: latin.trim() };
  const place = /(?:\p{Script=Han}{1,6}(?:社|報|报)|路透)\s?([^\d（）()]{2,20}?)\s?\d{1,2}[月日]/u.exec(text)?.[1];
  return place === undefined || /^[网網]站$/.test(place) ? { reporters: [] } : { reporters: [], place };
}
