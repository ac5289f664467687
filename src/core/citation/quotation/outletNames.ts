import outletTable from '../../article/outlets/outlets.json';
import table from '../data/outletNames.json';
import type { Range } from '../../text/range';
import { alternation } from './lexicon';

const ordinaryWords = new Set(table.inMarksOnly.split('|'));
const ownNames = outletTable.outlets.flatMap(({ hant, hans, en }) => [hant, hans, en]);
const plainNames = [
  ...table.names.split('|'),
  ...ownNames.filter((name) => !ordinaryWords.has(name) && !name.includes('（')),
];
const names = alternation(plainNames);
const marked = alternation([...plainNames, ...ordinaryWords]);
/** A name in its marks, any 《…報》, or a name that is no ordinary word. Latin names stand between other letters only. */
const pattern = new RegExp(
  `《(?:${marked})》|「(?:${marked})」|《[^《》\\n]{1,16}(?:(?<![公學学])[報报]|時報|时报|週刊|周刊|雜誌|杂志|新聞|新闻|新聞網|新闻网|電視台|电视台)》|(?<![A-Za-z])(?:${names}|(?![據据由對对和與与的受取在被引援接數数多家當当])[\\p{Script=Han}]{2,6}(?:通訊社|通讯社|電視台|电视台))(?![A-Za-z])`,
  'gu',
);
/** 中央社+會, 法新社+會, 路透+露: the characters belong to another word. */
const otherWord = /^(?:會|会|區|区|團|团|群|交|長|长|論|论|評|评|露|過|过|明)/;
const endsInSociety = /[社透]$/;

export interface OutletName extends Range {
  readonly text: string;
}

/** Names of outlets in a text, from left to right. Their marks belong to them when they are 《》. */
export function outletNamesIn(text: string): OutletName[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (endsInSociety.test(match[0]) && otherWord.test(text.slice(end, end + 1))) return [];
    if (!match[0].startsWith('「')) return [{ start: match.index, end, text: match[0] }];
    return [{ start: match.index + 1, end: end - 1, text: match[0].slice(1, -1) }];
  });
}
