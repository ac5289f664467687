import table from '../../data/english.json';

const list = (words: string): string[] => words.split(' ');
const any = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const classes = { speech: table.speech, opinion: table.opinion, document: table.document, report: table.report };
export type EnglishClass = keyof typeof classes;

const classOf: ReadonlyMap<string, EnglishClass> = new Map(
  (['report', 'document', 'opinion', 'speech'] as const).flatMap((name) =>
    list(classes[name]).map((word) => [word, name] as const),
  ),
);

export const englishClass = (word: string): EnglishClass => classOf.get(word) ?? 'speech';
/** Every reporting verb. */
export const verbs = new RegExp(`\\b${any([...classOf.keys()])}\\b`, 'g');
/** Verbs that also mean other things: they report only with `that`, a mark or a quotation behind them. */
export const needsThat: ReadonlySet<string> = new Set(list(table.needThat));
const adverbs = any(list(table.adverbs));
export const adverbsAtEnd = new RegExp(`(?:\\s+${adverbs})+\\s*$`);
export const leadAtStart = new RegExp(`^(?:${any(list(table.lead))}\\b,?\\s*)+`);
export const pronoun = new RegExp(`^${any(list(table.pronouns))}$`);
/** Whom something is told to, up to the words that are told. */
export const addressee = new RegExp(
  `^\\s+(?:${any(table.addressees.split(/ (?=a |the |state |local |parliament|lawmakers|journalists)/))}|(?:the\\s+)?[\\w'’.&-]+(?:\\s+(?!that\\b)[\\w'’.&-]+){0,3}?)(?=\\s+(?:that|on|in|at|during|by|late|earlier|last|this)\\b|\\s*[,:]|\\s+["“])`,
);

const kinds = any(list(table.unnamed));
const openers = any(list(table.unnamedOpeners));
/** a senior official, people familiar with the matter, analysts: nobody is named. Small letters. */
export const unnamedPhrase = new RegExp(
  `^(?:(?:the\\s+)?${openers}\\s+(?:[\\w'’-]+\\s+){0,4}?)?${kinds}(?:\\s+(?:familiar|close|with|from|at|in|who|speaking|briefed)\\b.*)?$`,
);

export const months: ReadonlyMap<string, number> = new Map(
  table.months.flatMap((names, index) => list(names).map((name) => [name, index + 1] as const)),
);
export const monthPattern = any([...months.keys()]);
export const weekdays: readonly string[] = table.weekdays;
export const dayWords: Readonly<Record<string, number>> = table.days;
