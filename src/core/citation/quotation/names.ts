import { roleAlternation } from '../../names/roles';
import { outletNamesIn } from './outletNames';
import type { Gloss } from './unit';

const office = new RegExp(`^.*(?:${roleAlternation})(?![會会])(?=.)`, 'u');
const wholeOffice = new RegExp(`^(?:${roleAlternation}|.{1,4}[室處处會会部廳厅])$`, 'u');
const pronoun = /^(?:他們|他们|她們|她们|他|她|該報|该报|該社|该社|前者|後者|后者)$/;

/** Bodies, papers and unnamed people are no antecedents of 他 and 她. */
const body =
  /(?:[社報报部署局院司委會会處处廳厅黨党府館馆網网台臺網网]|公司|集團|集团|機構|机构|新聞|新闻|人士|媒體|媒体|官員|官员|專家|专家|分析師|分析师|政府|當局|当局|數據|数据|資料|资料|報告|报告|報導|报道|报导|聲明|声明|消息|國家|国家|[中美英法德俄日韓韩]國|[中美英法德俄日韩]国|香港|台灣|台湾|有人)$/;

export const isPronoun = (speaker: string): boolean => pronoun.test(speaker);

/** 俄羅斯總統蒲亭 → 蒲亭, 格罗西(Rafael Grossi) → 格罗西. */
export function coreName(speaker: string): string {
  const plain = speaker.replace(/[（(][^（）()]*[）)]/g, '').trim();
  const rest = plain.replace(office, '').replace(/^的/, '');
  return rest.length >= 2 && !wholeOffice.test(rest) ? rest : plain;
}

/** Remembers who was named, so that a pronoun or a surname leads to the fullest name the clipping gives. */
export class NameRegister {
  readonly #glossed = new Map<string, string>();
  #lastPerson: string | undefined;

  constructor(text: string, glosses: readonly Gloss[]) {
    for (const gloss of glosses) {
      if (!this.#glossed.has(gloss.term)) this.#glossed.set(gloss.term, text.slice(gloss.start, gloss.end));
    }
  }

  /** The fullest name for a speaker as printed, or undefined for a pronoun that leads to nobody. */
  nameOf(speaker: string): string | undefined {
    if (isPronoun(speaker)) return this.#lastPerson;
    const core = coreName(speaker);
    const name = this.#glossed.get(core) ?? this.#glossed.get(longestEnd(core, this.#glossed)) ?? core;
    if (!body.test(coreName(name)) && outletNamesIn(speaker).length === 0) this.#lastPerson = name;
    return name;
  }
}

/** The longest known term that a name ends with: 俄國外長拉夫羅夫 ends with 拉夫羅夫. */
function longestEnd(name: string, terms: ReadonlyMap<string, string>): string {
  let longest = '';
  for (const term of terms.keys()) {
    const fits = name.endsWith(term) || (name.length >= 2 && /[·‧．]/.test(term) && term.endsWith(name));
    if (fits && term.length > longest.length) longest = term;
  }
  return longest;
}
