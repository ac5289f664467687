import { roleAlternation } from '../../names/roles';
import { foldScript } from '../../text/scriptFold';
import { bodyAtEnd, callings, officeAtEnd, surnames, unnamedKindAtEnd, wholePronoun } from './lexicon';
import { outletNamesIn } from './outletNames';
import type { Gloss } from './unit';

const office = new RegExp(`^.*(?:${roleAlternation})(?!会)(?=.)`, 'u');
const wholeOffice = new RegExp(`^(?:${roleAlternation}|.{1,4}[室处会部厅])$`, 'u');

/** A person's name in characters, transcribed names with their dots among them. */
const longestName = 14;

const isPronoun = (speaker: string): boolean => wholePronoun.test(foldScript(speaker));

const called = new RegExp(`(?:的|^.*)(?:${callings})(\\p{Script=Han}[\\p{Script=Han}·‧.]{1,11})$`, 'u');
const afterDescription = new RegExp(`的([${surnames}]\\p{Script=Han}{1,2})$`, 'u');
const bodyAtStart = /^[国团会组部队方]/;

/** 曾在網路公司工作的昌西 → 昌西, 博客的作者李如一 → 李如一. Folded. */
function personBehind(folded: string): string | undefined {
  const name = called.exec(folded)?.[1] ?? afterDescription.exec(folded)?.[1];
  if (name === undefined || name.includes('的') || (name.length > 4 && !/[·‧]/.test(name))) return undefined;
  const isNoun =
    wholeOffice.test(name) || officeAtEnd.test(name) || unnamedKindAtEnd.test(name) || bodyAtEnd.test(name);
  return isNoun || bodyAtStart.test(name) || office.test(name) ? undefined : name;
}

/** 俄羅斯總統蒲亭 → 蒲亭, 格罗西(Rafael Grossi) → 格罗西. */
function coreName(speaker: string): string {
  const plain = speaker.replace(/[（(][^（）()]*[）)]/g, '').trim();
  const folded = foldScript(plain);
  if (bodyAtEnd.test(folded)) return plain;
  const described = personBehind(folded);
  if (described !== undefined) return plain.slice(plain.length - described.length);
  const rest = folded.replace(office, '').replace(/^的/, '');
  return rest.length >= 2 && !wholeOffice.test(rest) ? plain.slice(plain.length - rest.length).trim() : plain;
}

/** Remembers who was named, so that a pronoun or a surname leads to the fullest name the clipping gives. */
export class NameRegister {
  /** By folded term: a clipping may print one name in both scripts. */
  readonly #glossed = new Map<string, string>();
  #lastPerson: string | undefined;
  #lastBody: string | undefined;

  constructor(text: string, glosses: readonly Gloss[]) {
    for (const gloss of glosses) {
      const term = foldScript(gloss.term);
      if (!this.#glossed.has(term)) this.#glossed.set(term, text.slice(gloss.start, gloss.end));
    }
  }

  /** True for somebody with an office, or whose name the clipping gives in another form too. */
  isPerson(speaker: string): boolean {
    const core = coreName(speaker);
    const name = foldScript(core);
    if (bodyAtEnd.test(name) || name.length > longestName) return false;
    return this.#glossed.has(name) || (core !== speaker && office.test(foldScript(speaker)));
  }

  /** The fullest name for a speaker as printed, or undefined for a pronoun that leads to nobody. */
  nameOf(speaker: string): string | undefined {
    if (isPronoun(speaker)) return this.#meantBy(foldScript(speaker));
    const core = coreName(speaker);
    const folded = foldScript(core);
    const name =
      this.#glossed.get(folded) ??
      this.#glossedAtEnd(folded) ??
      this.#glossedAtEnd(folded.slice(folded.lastIndexOf('的') + 1)) ??
      core;
    const isBody = bodyAtEnd.test(foldScript(coreName(name))) || unnamedKindAtEnd.test(folded);
    if (isBody || outletNamesIn(speaker, foldScript(speaker)).length > 0) this.#lastBody = name;
    else this.#lastPerson = name;
    return name;
  }

  #glossedAtEnd(name: string): string | undefined {
    return this.#glossed.get(longestEnd(name, this.#glossed));
  }

  /** 他 is the last person, 該公司 the last body; who 他們 and 雙方 are is left open. */
  #meantBy(pronoun: string): string | undefined {
    if (/^(?:他|她|此人|其人)$/.test(pronoun)) return this.#lastPerson;
    return /^(?:它|该(?:报|社|台|网|媒体|机构|组织|公司|部))$/.test(pronoun) ? this.#lastBody : undefined;
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
