import { makeNames, nameRanges, type Names } from '../../names/plainNames';
import type { Range } from '../../text/range';
import { foldScript } from '../../text/scriptFold';
import { namedOutlets, namesOf } from '../data/outlets';

export interface OutletName extends Range {
  /** As printed, with its own 《》. */
  readonly text: string;
  /** Identifier in the outlet table; absent for an outlet that is known only by the form of its name. */
  readonly outlet?: string;
}

/** What names of outlets end with that the table does not hold. */
const tails =
  '通讯社|电视台|新闻网|新闻社|日报|晚报|时报|早报|邮报|周刊|新闻|广播电台|电台|中文网|卫视|在线|新闻台|通讯|广播公司|传媒|(?<![委部府局院会厅署司学队])网站|杂志';
/** What ends a name in 《》 as the name of a paper. */
const paperTails = '(?<![公学])报|时报|周刊|周报|杂志|新闻|新闻网|电视台|邮报|月刊|半月刊|评论';
/** 中央社+會, 法新社+會, 路透+露: the characters belong to another word. */
const otherWord = /^[会区团群交长论评露过明员]/;
const endsInSociety = /[社透]$/;
/** What is no part of an outlet's name: prepositions, and media that are not named. */
const notOutlet = `(?![据根由对和与的受取在被引援接数多向有是为另他她它这那而但又还让把因]|也(?!门)|以(?!色列)|于(?!田)|(?:官方|当地|有关|国家|社交|相关|各地|外国|本地|最新|突发)\\p{Script=Han}?(?:${tails}))`;
const latin = /^[a-z0-9 .&'/-]+$/i;
/** Latin names as short as this count only as they are printed: AP and ap. */
const longestAcronym = 5;

const inMarks = /《([^《》\n]{1,24})》|[「“]([^「」“”\n]{2,24})[」”]/g;
const paper = new RegExp(`(?:${paperTails})$`);
const anyOutlet = new RegExp(`^\\p{Script=Han}{2,6}(?:${tails})$`, 'u');
const byForm = new RegExp(`(?<=^|[,。;!?\\s()据述由对向])${notOutlet}\\p{Script=Han}{2,6}?(?:${tails})`, 'gu');
/** What may follow a known name as a part of it: NHK廣播公司. */
const longer = /^(?:广播公司|电视台|通讯社)/;

interface OutletTable {
  readonly idOf: ReadonlyMap<string, string>;
  /** Names that count without marks. */
  readonly plain: Names;
  /** As the table prints them. */
  readonly printed: ReadonlySet<string>;
}

let table: OutletTable | undefined;

function outletTable(): OutletTable {
  if (table) return table;
  const idOf = new Map<string, string>();
  const plain: string[] = [];
  const ordinary = new Set<string>();
  const printed = new Set<string>();
  for (const outlet of namedOutlets) {
    for (const name of namesOf(outlet)) {
      const folded = foldScript(name);
      if (!idOf.has(folded)) idOf.set(folded, outlet.id);
      printed.add(name);
      if (outlet.inMarks?.includes(name)) ordinary.add(folded);
      else if (!name.includes('（')) plain.push(folded);
    }
  }
  table = {
    idOf,
    plain: makeNames(
      plain.filter((name) => !ordinary.has(name)),
      [],
    ),
    printed,
  };
  return table;
}

/** Names of outlets in a text and its folded form, from left to right. Their marks belong to them when they are 《》. */
export function outletNamesIn(text: string, folded: string): OutletName[] {
  const found = [...markedNames(folded), ...knownNames(text, folded), ...namesByForm(folded)];
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((range) => {
      if (range.start < end) return [];
      end = range.end;
      const outlet = outletTable().idOf.get(folded.slice(range.start, range.end).replace(/[《》]/g, ''));
      return [{ ...range, text: text.slice(range.start, range.end), ...(outlet !== undefined && { outlet }) }];
    });
}

function markedNames(folded: string): Range[] {
  return [...folded.matchAll(inMarks)].flatMap((match) => {
    const [whole, title, quoted = ''] = match;
    const name = title ?? quoted;
    const isTitle = title !== undefined;
    const isKnown =
      outletTable().idOf.has(name) || (isTitle ? paper.test(name) || isAsked(folded, match) : anyOutlet.test(name));
    if (!isKnown) return [];
    const inner = isTitle ? 0 : 1;
    return [{ start: match.index + inner, end: match.index + whole.length - inner }];
  });
}

/** 接受《X》採訪, 據《X》報導: a title that nobody but an outlet could have. */
function isAsked(folded: string, { index, 0: whole }: RegExpExecArray): boolean {
  const before = /(?:接受|据|引述|援引|告诉)$/.test(folded.slice(Math.max(0, index - 3), index));
  const behind = folded.slice(index + whole.length, index + whole.length + 6);
  return before && /^(?:的|网站)?(?:独家)?(?:采访|专访|访问|报导|报道|记者)/.test(behind);
}

function knownNames(text: string, folded: string): Range[] {
  return nameRanges(folded, outletTable().plain).flatMap(({ start, end }) => {
    const printed = text.slice(start, end);
    const neighbours = [folded.charAt(start - 1), folded.charAt(end)];
    if (latin.test(printed)) {
      if (neighbours.some((unit) => /[a-z]/.test(unit))) return [];
      if (printed.length <= longestAcronym && !outletTable().printed.has(printed)) return [];
    } else if (endsInSociety.test(printed) && otherWord.test(folded.charAt(end))) {
      return [];
    }
    const more = longer.exec(folded.slice(end, end + 4))?.[0].length ?? 0;
    return [{ start, end: end + more }];
  });
}

function namesByForm(folded: string): Range[] {
  return [...folded.matchAll(byForm)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
}
