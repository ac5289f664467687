import type { Block } from '../article';
import { creditNames, readCredits } from './credits';
import type { Fact, Person } from './facts';
import type { HeadFacts } from './readFacts';

/** `王霜舟(Austin Ramzy)是《纽约时报》驻香港记者`, `Elian Peltier对本文有报道贡献`. */
const contributor =
  /^[（(]?(?:\p{Script=Han}{2,8}(?:记者|記者))?(\S[^，。（(]{1,30}?)(?:[（(][^（）()]{1,40}[）)])?(?:是《|[对對][本此]文有?)/u;
/** `徐瑾：经济对于战争与和平的影响…`, where an outlet's leads open with the columnist's name. */
const leadAuthor = /^(\p{Script=Han}{2,4})[：:]/u;
/** `© NMSLESE for 中国数字时代`: publishing systems name the author in the notice. */
const noticeAuthor = /^(?:©|&copy;)\s*([^\s©]{2,30}) for /;

/** Everybody the clipping names as behind the report, in the order of the text, each name once. */
export function bylineOf(
  text: string,
  blocks: readonly Block[],
  head: HeadFacts,
  dateline: { readonly people: readonly Person[]; readonly block: Block } | undefined,
): readonly Fact<Person>[] {
  const found: Fact<Person>[] = [];
  const seen = new Set<string>();
  const add = (person: Person, from: Fact<Person>['from'], source: Fact<Person>['source']): void => {
    const key = person.name.toLowerCase();
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ value: person, from, ...(source && { source }) });
  };
  for (const person of dateline?.people ?? []) add(person, 'dateline', sourceOf(dateline?.block));
  const lead = blocks.find((block) => block.role === 'body' && block.end > block.start);
  for (const block of blocks) {
    if (block !== lead && block.role !== 'byline' && block.role !== 'copyright') continue;
    const line = text.slice(block.start, block.end);
    for (const person of block === lead ? leadAuthorOf(line, head) : peopleIn(line, block))
      add(person, 'byline', sourceOf(block));
  }
  for (const person of headAuthor(head, found.length > 0))
    add(person, head.author?.from ?? 'front-matter', head.author?.source);
  return found;
}

function leadAuthorOf(line: string, head: HeadFacts): readonly Person[] {
  const name = head.outlet?.leadNamesAuthor === true ? leadAuthor.exec(line)?.[1] : undefined;
  return name === undefined || line.length < 20 ? [] : [{ name, role: 'author' }];
}

function peopleIn(line: string, block: Block): readonly Person[] {
  if (block.role === 'copyright') {
    const name = noticeAuthor.exec(line)?.[1];
    return name === undefined ? [] : [{ name, role: 'author' }];
  }
  if (block.role !== 'byline') return [];
  const named = contributor.exec(line)?.[1];
  if (block.reason === 'biography') return named === undefined ? [] : [{ name: named.trim(), role: 'reporter' }];
  const credits = readCredits(line);
  if (credits.length > 0) return credits;
  const role = block.reason === 'byline-box' ? 'author' : 'reporter';
  return creditNames(line.replace(/[（(【].*$/, ''), role).map((name) => ({ name, role }));
}

/** The front matter's author, unless that is only the outlet's name. */
function headAuthor(head: HeadFacts, named: boolean): readonly Person[] {
  const author = head.author?.value;
  if (author === undefined || author === head.outletName?.value) return [];
  if (head.outlet && [head.outlet.hant, head.outlet.hans, head.outlet.en].includes(author)) return [];
  if (named && head.outlet?.tags?.includes(author) === true) return [];
  return creditNames(author, 'author').map((name) => ({ name, role: 'author' }));
}

function sourceOf(block: Block | undefined): Fact<Person>['source'] {
  return block && { start: block.sourceStart, end: block.sourceEnd };
}
