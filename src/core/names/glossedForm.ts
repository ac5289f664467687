import { firstNameStart } from './firstNames';
import { latinWords } from './latinInitials';
import { isNameDot, nameDot } from './nameDots';
import type { NameTable } from './nameTable';
import { roleAlternation } from './roles';

/**
 * The name in the words before a bracket, folded, without what is no part of it: offices, places, what was said before.
 * `latin` is the name in the bracket; where it begins in Chinese follows from its letters.
 */
export function glossedForm(folded: string, latin: string, table: NameTable): string {
  if (nameDot.test(folded)) return withoutHead(folded, latin, table);
  return withoutLead(withoutProvince(withoutOffice(folded, table), table), latin, table);
}

/** How far to the left of its last sounds a first name may go on with characters that transliterations seldom have. */
const farthestBack = 3;

/**
 * 集团首脑叶夫根尼·普里戈任: what stands before a first name is not written in characters of transliterations. The first
 * letter tells where that is not enough: 助理米格尔·索托马（Miguel Sotoma）.
 */
function withoutHead(folded: string, latin: string, table: NameTable): string {
  const dotAt = folded.search(nameDot);
  const start = firstNameStart(folded, dotAt, table);
  const letter = latinWords(latin)[0]?.charAt(0) ?? '';
  const begins = (at: number): boolean => table.mayBeginWith(folded.charAt(at), letter);
  if (start >= dotAt || begins(start)) return start < dotAt ? folded.slice(start) : folded;
  for (let at = start + 1; at < dotAt - 1; at += 1) if (begins(at)) return folded.slice(at);
  for (let at = start - 1; at >= Math.max(0, start - farthestBack); at -= 1) if (begins(at)) return folded.slice(at);
  return folded.slice(start);
}

/** 韦伯教授: the office behind a transliteration is no part of the name. */
function withoutOffice(folded: string, table: NameTable): string {
  const [office = ''] = officeBehind.exec(folded.slice(-longestOffice)) ?? [];
  const rest = folded.slice(0, folded.length - office.length);
  return rest.length > 1 && isTransliteration(rest, table) ? rest : folded;
}

/** 得克萨斯州威斯特肥料公司: where a body is at home is no part of its name. */
function withoutProvince(folded: string, table: NameTable): string {
  const place = table.longestAt(folded, 0, ({ names }) => names[0]?.kind === 'place');
  if (!place) return folded;
  const end = place.length + (province.test(folded.charAt(place.length)) ? 1 : 0);
  return province.test(folded.charAt(end - 1)) && folded.length - end > 3 ? folded.slice(end) : folded;
}

const province = /[州省市县郡]/;
const longestOffice = 6;
const officeBehind = new RegExp(`(?:${roleAlternation})$`);
/** What may stand behind a transliteration and belongs to the name. */
const tail = /(?:大学|学院|公司|集团|银行|[市州省县郡镇村岛河湖港区湾族])$/;
const leastForm = 2;
/** Names of so few characters are kept: of three, two may be a first name and one a surname in Chinese. */
const keptLength = 3;

/** 新创公司诺瓦泰科: what kind of thing is named stands before its name. */
const commonNoun = /^.*(?:公司|企业|集团|组织|团体|品牌|平台|城市|城镇|小镇|村庄|省份|名叫|叫做|名为)/;

/**
 * 我见过莱德斯塔姆（Ulla Ledstam）: what stands before a transliteration is written in other characters, and the name begins
 * with a character that stands for a first letter of the Latin one. Words that begin so themselves are kept.
 */
function withoutLead(folded: string, latin: string, table: NameTable): string {
  const letters = new Set(latinWords(latin).map((word) => word.charAt(0)));
  const begins = (at: number): boolean => [...letters].some((letter) => table.mayBeginWith(folded.charAt(at), letter));
  const core = folded.replace(tail, '');
  const [noun = ''] = commonNoun.exec(folded) ?? [];
  if (noun !== '' && folded.length - noun.length >= keptLength && isTransliteration(folded.slice(noun.length), table)) {
    return folded.slice(noun.length);
  }
  if (folded.length <= keptLength || begins(0)) return folded;
  for (let at = 1; at <= core.length - leastForm; at += 1) {
    if (!begins(at) || !isTransliteration(core.slice(at + 1), table)) continue;
    return isLead(folded.slice(0, at), table) ? folded.slice(at) : folded;
  }
  return folded;
}

/** Words, or a place; a transliteration may be the beginning of the name. */
function isLead(head: string, table: NameTable): boolean {
  return !isTransliteration(head, table) || table.lookup(head).some(({ kind }) => kind === 'place');
}

/** Whether folded words are written in characters of transliterations alone. */
export function isTransliteration(folded: string, table: NameTable): boolean {
  return [...folded].every((character) => isNameDot(character) || table.isSound(character));
}
