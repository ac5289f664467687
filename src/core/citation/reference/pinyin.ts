import { places } from '../../article/facts/places.json';
import { makeNames, nameRanges, type Names } from '../../names/plainNames';
import { foldScript } from '../../text/scriptFold';
import type { Romanizer } from './romanize';

/** The content of `dist/pinyin.json`, written by scripts/build-pinyin.mjs. Readings have no tones. */
export interface PinyinDictionary {
  /** Where the readings come from, and their licence. */
  readonly source: string;
  /** By syllable, the characters that are usually read so. */
  readonly characters: Readonly<Record<string, string>>;
  /** Phrases whose reading is not that of their characters, in Simplified, syllables apart. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Family names, in Simplified: 单 is Shan. */
  readonly surnames: Readonly<Record<string, string>>;
  /** Chinese people in the news, other names of people and places, and short ones of these; separated by `|`. */
  readonly people: string;
  readonly names: string;
  readonly shortNames: string;
}

/** Reads the text of `pinyin.json`. Undefined when it is not such a file. */
export function parsePinyinDictionary(text: string): PinyinDictionary | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDictionary(value) ? value : undefined;
}

function isDictionary(value: unknown): value is PinyinDictionary {
  if (typeof value !== 'object' || value === null) return false;
  const { characters, phrases, surnames, people, names, shortNames } = value as Partial<Record<string, unknown>>;
  const isTable = (table: unknown): boolean => typeof table === 'object' && table !== null;
  return (
    [characters, phrases, surnames].every(isTable) &&
    [people, names, shortNames].every((list) => typeof list === 'string')
  );
}

/** A piece of a title: a word of Chinese, its syllables and whether it has a capital, or anything else as it is. */
type Piece = { readonly word: string; readonly proper: boolean } | { readonly other: string };

const hanRun = /[\p{Script=Han}·]+/gu;
const longestPhrase = 7;

/** Marks of Chinese and what stands for them in Latin text. A blank divides the two halves of a headline. */
const marks: Readonly<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '：': ': ',
  '；': '; ',
  '。': '. ',
  '！': '! ',
  '？': '? ',
  '（': ' (',
  '）': ') ',
  '《': ' ‘',
  '》': '’ ',
  '〈': ' ‘',
  '〉': '’ ',
  '「': ' ‘',
  '」': '’ ',
  '『': ' ‘',
  '』': '’ ',
  '【': ' [',
  '】': '] ',
  '[': ' [',
  ']': '] ',
  '\u3000': ' ',
};

/** Marks that open and close alike, or are often printed the wrong way round. */
const quotes = new Set('“”„"');

/**
 * Hanyu Pinyin without tones. Words are those of the platform's dictionary; a phrase that the dictionary of readings
 * knows decides how its characters are read, the longest one first. Traditional text is looked up in Simplified, single
 * characters as they are written.
 */
class PinyinRomanizer implements Romanizer {
  private readonly readings = new Map<string, string>();
  private readonly phrases: ReadonlyMap<string, readonly string[]>;
  private readonly surnames: ReadonlyMap<string, readonly string[]>;
  private readonly people: ReadonlySet<string>;
  private readonly names: Names;
  private readonly words = new Intl.Segmenter('zh', { granularity: 'word' });

  constructor({ characters, phrases, surnames, people, names, shortNames }: PinyinDictionary) {
    for (const [syllable, all] of Object.entries(characters)) {
      for (const character of all) this.readings.set(character, syllable);
    }
    this.phrases = syllablesOf(phrases);
    this.surnames = syllablesOf(surnames);
    const sure = [people, names].flatMap((list) => foldScript(list).split('|'));
    const short = foldScript(shortNames).split('|');
    this.people = new Set(foldScript(people).split('|'));
    this.names = makeNames([...sure, ...places.map(foldScript), ...regionNames()], short);
  }

  title(text: string): string {
    let written = '';
    let open = false;
    for (const piece of this.pieces(text)) {
      const gap = /[\p{L}\p{N}’)\]%]$/u.test(written) ? ' ' : '';
      if ('word' in piece) {
        written += gap + (piece.proper ? capital(piece.word) : piece.word);
        continue;
      }
      if (/^[\p{L}\p{N}]/u.test(piece.other)) written += gap;
      for (const mark of piece.other) {
        if (quotes.has(mark)) open = !open;
        written += latinMark(mark, open);
      }
    }
    return tidy(written);
  }

  person(name: string): string {
    return name
      .split(/[·‧•．・\s]+/)
      .filter((part) => part !== '')
      .map((part, _at, parts) => (parts.length > 1 ? capital(this.word(part)) : this.chineseName(part)))
      .join(' ');
  }

  /** 歐陽修 is Ouyang Xiu; what is longer than a Chinese name is a foreign one, which is one word. */
  private chineseName(name: string): string {
    const folded = foldScript(name);
    const double = folded.length > 2 && this.surnames.has(folded.slice(0, 2)) ? 2 : 1;
    if (name.length < 2 || name.length > 3 + (double === 2 ? 1 : 0)) return capital(this.word(name));
    const surname = this.surnames.get(folded.slice(0, double)) ?? this.syllables(name.slice(0, double));
    return `${capital(surname.join(''))} ${capital(this.word(name.slice(double)))}`;
  }

  private pieces(text: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const run of text.matchAll(hanRun)) {
      if (run.index > at) pieces.push({ other: text.slice(at, run.index) });
      pieces.push(...this.wordsOf(run[0]));
      at = run.index + run[0].length;
    }
    if (at < text.length) pieces.push({ other: text.slice(at) });
    return pieces;
  }

  /** Names first, from the left and the longest, then the words between them. */
  private wordsOf(run: string): readonly Piece[] {
    const folded = foldScript(run);
    const pieces: Piece[] = [];
    let from = 0;
    for (const { start, end } of nameRanges(folded, this.names)) {
      pieces.push(...this.plainWords(run.slice(from, start)), this.name(run.slice(start, end)));
      from = end;
    }
    return [...pieces, ...this.plainWords(run.slice(from))];
  }

  private name(name: string): Piece {
    const isPerson = this.people.has(foldScript(name)) || name.includes('·');
    return isPerson ? { word: this.person(name), proper: false } : { word: this.word(name), proper: true };
  }

  private plainWords(text: string): readonly Piece[] {
    return [...this.words.segment(foldScript(text))].map(({ segment, index }) => ({
      word: this.word(text.slice(index, index + segment.length)),
      proper: false,
    }));
  }

  /** A word in Latin letters; an apostrophe before a syllable that begins with a vowel, as in Xi'an. */
  private word(text: string): string {
    return this.syllables(text)
      .map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
      .join('');
  }

  private syllables(text: string): readonly string[] {
    const folded = foldScript(text);
    const syllables: string[] = [];
    for (let at = 0; at < text.length;) {
      const length = this.phraseLength(folded, at);
      const phrase = this.phrases.get(folded.slice(at, at + length));
      if (phrase) {
        syllables.push(...phrase);
        at += length;
        continue;
      }
      const character = text.charAt(at);
      syllables.push(this.readings.get(character) ?? this.readings.get(folded.charAt(at)) ?? character);
      at += 1;
    }
    return syllables;
  }

  private phraseLength(folded: string, at: number): number {
    for (let length = Math.min(longestPhrase, folded.length - at); length > 1; length -= 1) {
      if (this.phrases.has(folded.slice(at, at + length))) return length;
    }
    return 1;
  }
}

/** A romanizer of the readings in a dictionary. Takes some milliseconds. */
export function createRomanizer(dictionary: PinyinDictionary): Romanizer {
  return new PinyinRomanizer(dictionary);
}

function syllablesOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table).map(([phrase, reading]) => [phrase, reading.split(' ')]));
}

/** What the platform calls countries and territories in Simplified Chinese. */
function regionNames(): readonly string[] {
  const names = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second) ?? ''))
    .filter((name) => name !== '');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function latinMark(mark: string, open: boolean): string {
  if (quotes.has(mark)) return open ? ' ‘' : '’ ';
  return marks[mark] ?? mark;
}

/** One blank between words, none before a mark; the first letter is a capital, and the one that begins a sentence or a subtitle. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?’)\]%])/g, '')
    .replace(/(?<=[‘([]) /g, '')
    .replace(/[,.;:]+(?=[,.;:!?])/g, '')
    .replace(/(?<=\p{L}):(?=\p{L})/gu, ': ')
    .trim()
    .replace(/^([‘([]*)(\p{Ll})/u, (_all, open: string, letter: string) => open + letter.toUpperCase())
    .replace(/([:?!] ‘?)(\p{Ll})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
