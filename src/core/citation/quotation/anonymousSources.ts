import type { Range } from '../../text/range';
import { countedOfficeAtEnd, cueAlternation, unnamedKindAtEnd } from './lexicon';
import { bracketUnit } from './maskedText';
import type { Passage } from './passage';
import type { CitationRule, SourceMention } from './unit';

const named = /[·‧.「《“]|[a-z]{3}/;
/** 此消息, 某部公布的消息: what was said, and nobody who said it. */
const pointedAt = /^(?:此|该|随着|这些)|.{4}消息$/;
const longest = 30;
const brackets = new RegExp(`${bracketUnit}+`, 'g');

/** True for the noun phrase of a source that nobody names: 一名不願具名的官員, 知情人士, 專家. Folded and masked. */
export function isUnnamed(phrase: string): boolean {
  const plain = phrase.replace(brackets, '').trim();
  if (plain === '有人' || plain.length > longest || named.test(plain) || pointedAt.test(plain)) return false;
  return unnamedKindAtEnd.test(plain) || countedOfficeAtEnd.test(plain);
}

/** The unnamed ones among several speakers: 「國家通訊社」和兩名安全消息人士. */
export function unnamedAmong(passage: Passage, speaker: Range, rule: CitationRule): SourceMention[] {
  const phrase = passage.masked.slice(speaker.start, speaker.end);
  if (isUnnamed(phrase) && !/名|位|个|「/.test(phrase))
    return [unnamedSource(passage, trimmedPhrase(passage, speaker), rule)];
  let start = speaker.start;
  return phrase.split(/(以及|和|与|及|、)/).flatMap((part) => {
    const range = { start, end: start + part.length };
    start = range.end;
    return isUnnamed(part) ? [unnamedSource(passage, trimmedPhrase(passage, range), rule)] : [];
  });
}

/** 有當地居民, 據知情人士: the words before the phrase are none of it. */
function trimmedPhrase({ masked }: Passage, { start, end }: Range): Range {
  const before = /^(?:有|据|根据|但|而|连|让|令|被|由|受|遭)(?=\p{Script=Han}{2})(?!关|名)/u.exec(
    masked.slice(start, end),
  );
  return { start: start + (before?.[0].length ?? 0), end };
}

export function unnamedSource(passage: Passage, { start, end }: Range, rule: CitationRule): SourceMention {
  return {
    kind: 'source',
    sub: 'anon',
    start: passage.start + start,
    end: passage.start + end,
    rule,
    confidence: 'high',
  };
}

/** 據消息人士, 引述知情人士, 讓外界, 被網友: an unnamed source that carries, gives or does what is reported. */
const given = new RegExp(
  `(?:据|引述|援引|引用|转引|告诉|让|令|使|被|遭|受到?|导致|引起|引发)([^,。;:据引让令被遭受]{2,24}?)(?=所?(?:${cueAlternation}|爆料|批|骂|酸|嘲|笑|不满|热议|讨论|抨击|议论))`,
  'gu',
);
/** 消息指…, 消息稱…: the bare word as a subject of its own. */
const citedAtEnd = /(?:据|引述|援引|引用)([^,。;:据引]{2,20})(?=[,。])/gu;

/** 外界普遍推測的: what everybody thinks, in a phrase that describes something. */
const generally = new RegExp(
  `(?<!\\p{Script=Han}(?<![前来后而但且为是今]))(外界|舆论|坊间|各界|业界|学界)(?:普遍|广泛|一般|纷纷|均|都|多)(?=${cueAlternation})`,
  'gu',
);

export function findGivenUnnamed(passage: Passage): SourceMention[] {
  const everybody = [...passage.masked.matchAll(generally)].map(({ index, 1: phrase = '' }) =>
    unnamedSource(passage, { start: index, end: index + phrase.length }, 'source-unnamed-given'),
  );
  const others = [given, citedAtEnd].flatMap((pattern) =>
    [...passage.masked.matchAll(pattern)].flatMap((match) => {
      const phrase = match[1] ?? '';
      if (!isUnnamed(phrase)) return [];
      const end = match.index + match[0].length;
      return [unnamedSource(passage, { start: end - phrase.length, end }, 'source-unnamed-given')];
    }),
  );
  return [...everybody, ...others];
}
