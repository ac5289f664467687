import { roleAlternation } from '../../names/roles';
import { foldScript } from '../../text/scriptFold';
import { bodyAtEnd, unnamedKindAtEnd, wholePronoun } from './lexicon';
import { outletNamesIn } from './outletNames';
import type { Gloss } from './unit';

const office = new RegExp(`^.*(?:${roleAlternation})(?!会)(?=.)`, 'u');
const wholeOffice = new RegExp(`^(?:${roleAlternation}|.{1,4}[室处会部厅])$`, 'u');

const isPronoun = (speaker: string): boolean => wholePronoun.test(foldScript(speaker));

/** 俄羅斯總統蒲亭 → 蒲亭, 格罗西(Rafael Grossi) → 格罗西. */
function coreName(speaker: string): string {
  const plain = speaker.replace(/[（(][^（）()]*[）)]/g, '').trim();
  const folded = foldScript(plain);
  const rest = folded.replace(office, '').replace(/^的/, '');
  return rest.length >= 2 && !wholeOffice.test(rest) ? plain.slice(plain.length - rest.length) : plain;
}

/** Remembers who was named, so that a pronoun or a surname leads to the fullest name the clipping gives. */
export class NameRegister {
  /** By folded term: a clipping may print one name in both scripts. */
  readonly #glossed = new Map<string, string>();
  #lastPerson: string | undefined;

  constructor(text: string, glosses: readonly Gloss[]) {
    for (const gloss of glosses) {
      const term = foldScript(gloss.term);
      if (!this.#glossed.has(term)) this.#glossed.set(term, text.slice(gloss.start, gloss.end));
    }
  }

  /** The fullest name for a speaker as printed, or undefined for a pronoun that leads to nobody. */
  nameOf(speaker: string): string | undefined {
    if (isPronoun(speaker)) return this.#lastPerson;
    const core = coreName(speaker);
    const folded = foldScript(core);
    const name = this.#glossed.get(folded) ?? this.#glossed.get(longestEnd(folded, this.#glossed)) ?? core;
    const isBody = bodyAtEnd.test(foldScript(coreName(name))) || unnamedKindAtEnd.test(folded);
    if (!isBody && outletNamesIn(speaker, foldScript(speaker)).length === 0) this.#lastPerson = name;
    return name;
  }
}

/** The longest known term that a name ends with: 俄國外長拉夫羅夫 ends with 拉夫羅夫. */
function longestEnd(name: string, terms: ReadonlyMap<string, string>): string {
  let longest = '';
  for (const term of terms.keys()) {
    const fits = name.endsWith(term) || (name.length >= 2 && /[·‧.]/.test(term) && term.endsWith(name));
    if (fits && term.length > longest.length) longest = term;
  }
  return longest;
}
