import { trimBlanks } from '../../text/characters';
import { cues } from './credits.json';
import type { BylineRole, Person } from './facts';
import { places } from './places.json';

type CueRole = BylineRole | 'picture' | 'none';

const roleOf: ReadonlyMap<string, CueRole> = new Map(
  cues.flatMap(({ role, words }) => words.map((word) => [word.toLowerCase(), cueRole(role)] as const)),
);
const cueWords = [...roleOf.keys()].sort((a, b) => b.length - a.length);
/** Words of one character open a credit only with a mark after them: 文／, 譯：. */
const cue = new RegExp(
  `(?<![a-z])(${cueWords.filter((word) => word.length > 1 && word !== 'by').join('|')})[\\s:：／/]*|(${cueWords
    .filter((word) => word.length === 1)
    .join('|')})\\s*[:：／/]\\s*|(?<![a-z])(by)[\\s:]+`,
  'gi',
);
const lineStart = new RegExp(
  `^[（(【]?(?:${cueWords.filter((word) => word.length > 1).join('|')}|[文譯译]\\s*(?=[:：／/]))`,
  'i',
);

const separators = /[、,，;；/／|｜＆&]+/;
const report = /(?:综合|綜合|采访|採訪|編譯|编译|整理)*(?:报导|报道|報導|報道|外電|外电|专电|專電|电|電)$/;
const knownPlaces: ReadonlySet<string> = new Set(places);
const office = /(?:記者|记者|撰稿人|特派员|特派員|编辑|編輯|主持人|通讯员|通訊員|correspondent|editor|reporter)$/i;
const notNames = new Set([
  'unknown',
  'article information',
  'role',
  '綜合',
  '综合',
  '本報',
  '本报',
  '本台',
  '報導',
  '报道',
  '报导',
]);

/** Names with their roles from a line of credits: `（譯者：何宏儒/核稿：楊昭彥）`, `记者：吕熙 文海欣 责编：许书婷`. */
export function readCredits(line: string): readonly Person[] {
  const text = line.replace(/^[（(【\s]+|[）)】\s]+$|\d{7}\s*$/g, '');
  const found = [...text.matchAll(cue)];
  const people: Person[] = [];
  found.forEach((match, index) => {
    const role = roleOf.get((match[1] ?? match[2] ?? match[3] ?? '').toLowerCase());
    if (role === undefined || role === 'picture' || role === 'none') return;
    const end = found[index + 1]?.index ?? text.length;
    for (const name of creditNames(text.slice(match.index + match[0].length, end), role)) people.push({ name, role });
  });
  return people;
}

/** Names in a stretch that holds nothing but names, separators and remarks in brackets. */
export function creditNames(stretch: string, role: BylineRole): readonly string[] {
  const plain = stretch.replace(/[（(【][^（）()【】]*[）)】]?/g, ' ').replace(/[◇#＃。；;]+\s*$/, ' ');
  if (plain.length > 200) return [];
  if (/[a-z]/i.test(plain) && !/\p{Script=Han}/u.test(plain)) return latinNames(plain);
  const names: string[] = [];
  for (const part of plain.split(separators).flatMap(splitBlanks)) {
    const name = trimBlanks(part.replace(report, '')).replace(/[）)】]+$/, '');
    if (isName(name, role) && !names.includes(name)) names.push(name);
  }
  return names;
}

/** True when the line opens with a credit's cue and holds at least one name, and no sentence. */
export function isCreditLine(line: string): boolean {
  if (/[。！？!?]/.test(line)) return false;
  if (lineStart.test(line)) return readCredits(line).length > 0 || /[:：]/.test(line);
  return (
    /^\p{Script=Han}{2,10}(?:記者|记者)/u.test(line) && /(?:責編|责编|網編|网编|編輯|编辑|[报報][导導道])/.test(line)
  );
}

/** Han names are set apart by blanks as well; in a Latin name blanks are part of it. */
function splitBlanks(part: string): readonly string[] {
  return /[a-z]/i.test(part) ? [part] : part.split(/[\s\u3000]+/);
}

function latinNames(text: string): readonly string[] {
  const names = text.split(/[,;/、，]|\band\b|\n/).map((name) => trimBlanks(name).replace(/\s+/g, ' '));
  return [
    ...new Set(names.filter((name) => !notNames.has(name.toLowerCase()) && /^[\p{L}][\p{L}.'’ -]{1,40}$/u.test(name))),
  ];
}

function isName(name: string, role: BylineRole): boolean {
  if (knownPlaces.has(name) || office.test(name)) return false;
  if (
    name.length < 2 ||
    name.length > 24 ||
    notNames.has(name.toLowerCase()) ||
    /[\d:：。，、？！「」“”《》#]/.test(name)
  )
    return false;
  const han = /^[\p{Script=Han}·‧•．・]+$/u.test(name);
  if (han && !/[·‧•．・]/.test(name)) return name.length <= (role === 'author' ? 8 : 5);
  return /^[\p{L}][\p{L}\d_.'’·‧•．・ -]*$/u.test(name);
}

function cueRole(role: string): CueRole {
  if (role === 'reporter' || role === 'translator' || role === 'editor' || role === 'author') return role;
  return role === 'picture' ? 'picture' : 'none';
}
