import { foldScript } from '../text/scriptFold';
import { FormIndex } from './formIndex';
import { firstNameStart } from './firstNames';
import { findNameGlosses, type GlossedText, type NameGloss } from './glosses';
import type { Name, NameForm, NameKind, NameRegion } from './name';
import { nameKey } from './nameKey';
import type { NameTable } from './nameTable';
import { roleAlternation } from './roles';

/** What a clipping itself says of names: 蒲亭（Vladimir Putin）. */
export interface ClippingNames {
  /** Forms that the clipping explains, folded. */
  readonly forms: FormIndex<Name>;
  /** Keys of names that the clipping explains. */
  readonly explained: ReadonlySet<string>;
  /** Whom the clipping explains, by the key of the Latin form that it has. */
  readonly byLatin: ReadonlyMap<string, Name>;
}

const latinPart = /^[\p{Script=Latin}\p{Mark}\d .'’&/‧·-]+/u;
const otherName =
  /[,，;；\s]*(?:又[译譯稱称]|亦[译譯稱称]|也[译譯稱称]作?|[简簡]称|簡稱|[下]稱|[下]称|[音暂暫][译譯]|台[译譯]|[港大陆陸]+[译譯])(?:作|為|为)?[：:「“『]?/u;
const han = /^[\p{Script=Han}·‧・.．]{2,12}/u;
const marks = /^[「『“《〈]|[」』”》〉]$/g;
const dots = /[·‧・•．.]/;

/** Reads the glosses of a clipping; `region` is that of its outlet, or of its script. */
export function learnNames(passages: readonly GlossedText[], table: NameTable, region: NameRegion): ClippingNames {
  const forms = new FormIndex<Name>();
  const explained = new Set<string>();
  const byLatin = new Map<string, Name>();
  for (const gloss of findNameGlosses(passages)) {
    const read = readGloss(gloss);
    if (!read) continue;
    const name = whoIsMeant(read, table, region, byLatin);
    if (!name) continue;
    explained.add(name.key);
    byLatin.set(nameKey(read.latin), name);
    for (const form of taughtForms(read, name, table)) forms.set(form, name);
  }
  return { forms, explained, byLatin };
}

interface ReadGloss {
  readonly latin: string;
  /** Chinese, as printed, the one before the bracket first. */
  readonly printed: readonly string[];
}

function readGloss({ term, gloss }: NameGloss): ReadGloss | undefined {
  const word = term.replace(marks, '');
  const [inner = '', other] = gloss.trim().split(otherName, 2);
  const others = other === undefined ? [] : [han.exec(other)?.[0] ?? ''].filter((form) => form !== '');
  if (han.test(word)) {
    const latin = latinPart.exec(inner)?.[0].trim() ?? '';
    return /^\P{Ll}*\p{Lu}.*\p{Letter}/u.test(latin) ? { latin, printed: [word, ...others] } : undefined;
  }
  const printed = han.exec(inner)?.[0];
  return printed === undefined ? undefined : { latin: word, printed: [printed, ...others] };
}

/** The letters of a body may stand for another one: MIT is also Made in Taiwan. */
const acronym = /^[A-Z]{2,5}$/;

/** The name of the table that is explained, or a new one; undefined when the bracket explains more than the words before it. */
function whoIsMeant(
  { latin, printed }: ReadGloss,
  table: NameTable,
  region: NameRegion,
  own: ReadonlyMap<string, Name>,
): Name | undefined {
  const key = nameKey(latin);
  const byLatin = table.lookupKey(key).filter((name) => !isFirstName(latin, name));
  const fits = (name: Name): boolean => printed.some((form) => endsWithForm(name, foldScript(form)));
  const known = byLatin.find(fits) ?? (acronym.test(latin) ? undefined : byLatin[0]) ?? own.get(key);
  if (known) return known;
  const alike = printed.flatMap((form) => table.lookup(form)).find((name) => isAlike(key, nameKey(name.latin)));
  if (alike) return alike;
  if ((printed[0]?.length ?? 0) * 2 < latin.split(' ').length) return undefined;
  const kind = kindOf(latin, bareName(foldScript(printed[0] ?? ''), table), table);
  const forms = printed.map((text, index): NameForm => ({ text, region, isMain: index === 0 }));
  return { key, latin, aliases: [], kind, forms, source: 'gloss', isChecked: false, note: '' };
}

/** 伽利略（Galileo） is no gloss of Galileo Galilei: people are explained by their surname or in full. */
function isFirstName(latin: string, { kind, latin: full }: Name): boolean {
  const words = nameKey(full).split(' ');
  return kind === 'person' && words.length > 1 && words[0] === nameKey(latin);
}

/** Folded. Of a dotted name the last part too, by which a text goes on; of a term with a head that is no part of it, the name. */
function taughtForms({ printed }: ReadGloss, name: Name, table: NameTable): readonly string[] {
  return printed.flatMap((text) => {
    const folded = bareName(foldScript(text), table);
    const known = name.forms.map((form) => foldScript(form.text)).filter((form) => folded.endsWith(form));
    const longest = known.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined && !dots.test(folded)) return [longest];
    const last = name.kind === 'person' ? folded.split(dots).at(-1) : undefined;
    return last !== undefined && last.length > 1 && last !== folded ? [folded, last] : [folded];
  });
}

/** The words before a bracket without what is no part of the name. */
function bareName(folded: string, table: NameTable): string {
  if (dots.test(folded)) return withoutHead(folded, table);
  return withoutProvince(withoutOffice(folded, table), table);
}

/** 集团首脑叶夫根尼·普里戈任: what stands before a first name is not written in characters of transliterations. */
function withoutHead(folded: string, table: NameTable): string {
  const dotAt = folded.search(dots);
  const start = firstNameStart(folded, dotAt, table);
  return start < dotAt ? folded.slice(start) : folded;
}

/** 韦伯教授: the office behind a transliteration is no part of the name. */
function withoutOffice(folded: string, table: NameTable): string {
  const [office = ''] = officeBehind.exec(folded.slice(-longestOffice)) ?? [];
  const rest = folded.slice(0, folded.length - office.length);
  return rest.length > 1 && isTransliteration(rest, table) ? rest : folded;
}

/** 得克萨斯州威斯特肥料公司: where a body is at home is no part of its name. */
function withoutProvince(folded: string, table: NameTable): string {
  const place = table.longestAt(folded, 0, ({ names }) => names[0]?.kind === 'place');
  if (!place) return folded;
  const end = place.length + (province.test(folded.charAt(place.length)) ? 1 : 0);
  return province.test(folded.charAt(end - 1)) && folded.length - end > 3 ? folded.slice(end) : folded;
}

const province = /[州省市县郡]/;
const longestOffice = 6;
const officeBehind = new RegExp(`(?:${roleAlternation})$`);

/** Whether folded words end with a rendering of a name. */
function endsWithForm({ forms }: Name, folded: string): boolean {
  return forms.some(({ text }) => folded.endsWith(foldScript(text)));
}

/** Whether two keys may be those of one person: 蒲亭（Putin）, and 狄亞布（Hasan Diab） who is Hassan Diab in the table. */
function isAlike(key: string, known: string): boolean {
  if (known.endsWith(` ${key}`)) return true;
  const [one, other] = [key.split(' '), known.split(' ')];
  return one.length > 1 && one.at(-1) === other.at(-1) && known.startsWith(key.charAt(0));
}

/** What a bracket's Latin and the words before it tell of the kind: 'other' where they tell too little. */
function kindOf(latin: string, folded: string, table: NameTable): NameKind {
  if (bodyTail.test(folded)) return 'organisation';
  if (placeTail.test(folded)) return 'place';
  if (bodyWord.test(latin)) return /^[A-Z]{2,}$/.test(latin) || folded.length < 4 ? 'other' : 'organisation';
  const words = latin.split(/\s+/);
  const isWritten = dots.test(folded) || isTransliteration(folded, table);
  const isPerson = isWritten && words.length > 1 && words.length < 5 && words.every((word) => capitalised.test(word));
  return isPerson ? 'person' : 'other';
}

function isTransliteration(folded: string, table: NameTable): boolean {
  return [...folded].every((character) => dots.test(character) || table.isSound(character));
}

const capitalised = /^(?:\p{Lu}|de$|van$|von$|da$|bin$|al-|el-)/u;
const bodyWord =
  /\b(?:of|for|and|university|college|school|institute|institution|cent(?:er|re)|council|committee|commission|agency|administration|association|authority|union|party|group|inc|corp|corporation|company|ltd|bank|ministry|department|office|foundation|organi[sz]ation|league|club|fund|press|times|post|news|court|army|forces?|team|society|alliance|network|service|technologies|systems|international|airlines?|airways|museum|hospital|church)\b/i;
const bodyTail =
  /(?:大学|学院|研究所|研究院|中心|委员会|协会|公司|集团|银行|组织|党|部|局|署|院|学会|工会|教会|议会|社|报|基金会|联盟|法院|医院|俱乐部|军|队)$/;
const placeTail = /(?:[市省州县郡区镇村岛河湖海山湾港]|半岛|群岛|地区|海峡)$/;
