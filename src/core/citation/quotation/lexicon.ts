import clauses from '../data/clauses.json';
import cues from '../data/cues.json';
import people from '../data/people.json';

/**
 * The word lists of the extractor as patterns. All of them are folded, and so is the text that they are looked for in:
 * one form for both scripts, ASCII punctuation.
 */

/** What a reporting word reports: words, thoughts, orders, what a paper says, what an outlet says. */
export type CueClass = keyof typeof cues.classes | 'hearsay' | 'passive';

const words = (list: string): string[] => list.split(' ');

/** Patterns of a list, joined; the longest first, so that a word is not cut short by its own beginning. */
const anyOf = (patterns: readonly string[]): string =>
  `(?:${patterns.toSorted((a, b) => b.length - a.length).join('|')})`;

const classOf: ReadonlyMap<string, CueClass> = new Map([
  ...cueClasses().flatMap((name) => words(cues.classes[name]).map((word) => [word, name] as const)),
  ...words(cues.hearsay).map((word) => [word, 'hearsay'] as const),
  ...words(cues.passive).map((word) => [word, 'passive'] as const),
]);

function cueClasses(): (keyof typeof cues.classes)[] {
  return ['opinion', 'speech', 'directive', 'document', 'report'];
}

export const cueClass = (word: string): CueClass | undefined => classOf.get(word);

/** Characters that make another word of a cue when they stand just before it (小說) or behind it (說明). */
export const notBefore: Readonly<Record<string, string>> = cues.notBefore;
export const notAfter: Readonly<Record<string, string>> = cues.notAfter;
/** Words that may follow nevertheless: 說法國 is no 說法. */
export const freeAfter: ReadonlySet<string> = new Set(words(cues.freeAfter));

/** Nouns as often as verbs: only with a mark or another reporting word behind. */
export const nounLike: ReadonlySet<string> = new Set(words(cues.nounLike));
/** Of these, those that take a clause without a mark when a subject stands before them. */
export const takesClause: ReadonlySet<string> = new Set(words(cues.takesClause));
/** Without a mark these say what is to come, not what somebody thinks: 習近平預計本週視察. */
export const neverBare: ReadonlySet<string> = new Set(words(cues.neverBare));

/** Escaped and joined for a regular expression, the longest first. */
export function alternation(list: readonly string[]): string {
  return [...new Set(list)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Every reporting word, the longest first. */
export const cueAlternation = alternation([...classOf.keys()]);
/** 將強調, 可能表示: nobody has said it yet. */
export const modalAtEnd = new RegExp(`${anyOf(clauses.modals)}(?:再|再次|公开|正式|向[^,]{1,8}|对[^,]{1,8})?$`);
export const negationAtEnd = new RegExp(`(?:${alternation(words(cues.negations))})$`);

const time = anyOf(clauses.times);
/** Conjunctions, adverbs and times that open a clause before its subject. */
export const opener = new RegExp(`^(?:${anyOf(clauses.openers)}|${time})+`);
/** Adverbs and times just before the reporting word. */
export const adverbsAtEnd = new RegExp(`(?:${anyOf(clauses.adverbs)}|${time}|\\s)+$`);
/** Time, place, addressee and occasion between the subject and its verb; the subject ends before the first of them. */
export const circumstance = new RegExp(`(?:${clauses.circumstances.join('|')}|${time})`);
/** The same, and adverbs that stand between a subject and its verb. */
export const circumstanceInside = new RegExp(
  `(?:${[...clauses.circumstances, ...clauses.innerAdverbs].join('|')}|${time})`,
);
/** A reporting word just before another one: 回應稱, 補充說. */
export const cueAtEnd = new RegExp(`(?:${cueAlternation})$`);
export const wholeCue = new RegExp(`^(?:${cueAlternation})$`);
/** 他們的發現 is no pronoun's, and of 他們 it is not 他. */
export const pronounAtStart = new RegExp(`^${anyOf(clauses.pronouns)}(?![的们])`);
export const wholePronoun = new RegExp(`^${anyOf(clauses.pronouns)}$`);
/** Subjects that cannot speak: this, that, which, the result. */
export const thing = new RegExp(`^${anyOf(clauses.things)}$`);
/** A stretch that begins or ends like this is no noun phrase. */
export const noSubject = new RegExp(`^${anyOf(clauses.notSubjectStart)}|${anyOf(clauses.notSubjectEnd)}$`);
/** Words that stand before a reporting word without being who reports, and the writer. */
export const nobody = new RegExp(`^${anyOf(clauses.nobody)}$|^[^中美俄英日法德韩a-z]$`);
/** A clause that goes on about the same subject. */
export const goesOn = new RegExp(`^(?:${anyOf(clauses.continuations)})*$`);
/** A clause that opens with a new subject of the narrator's. */
export const contrastAtStart = new RegExp(
  `^(?:${anyOf(clauses.contrasts)}|[也另]?有(?=\\p{Script=Han}))|[则却也还更又亦均都]$`,
  'u',
);
export const concessionAtStart = new RegExp(`^${anyOf(clauses.concessions)}`);
export const occasionAtStart = new RegExp(`^${anyOf(clauses.afterOccasion)}`);
/** Verbs and particles of which a clause has at least one. */
export const predicate = new RegExp(`[${clauses.predicates}]`);

const quantity = anyOf(people.quantities);
/** 消息人士, 專家, 外界: the noun phrase of a source that nobody names, by its last word. */
export const unnamedKindAtEnd = new RegExp(`(?:${alternation(words(people.kinds))})们?$`);
/** 一名發言人: an office makes an unnamed source only when it is counted. */
export const countedOfficeAtEnd = new RegExp(
  `(?:^|的|国|[部院府局会署]|司)${quantity}[^,]{0,20}?(?:${alternation([...words(people.offices), ...words(people.kinds)])})们?$`,
);
/** Callings and kinship right before a name: 作者李如一. */
export const callings = alternation(words(people.callings));
export const surnames = people.surnames;
export const officeAtEnd = new RegExp(`(?:${alternation([...words(people.offices), ...words(people.callings)])})$`);
/** Names of bodies, papers and unnamed people: no antecedents of 他 and 她. */
export const bodyAtEnd = new RegExp(`(?:${alternation(words(people.bodies))})$`);
