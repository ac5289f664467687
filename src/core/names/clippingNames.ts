import { foldScript } from '../text/scriptFold';
import { FormIndex } from './formIndex';
import { firstNameStart } from './firstNames';
import { findNameGlosses, type GlossedText, type NameGloss } from './glosses';
import { guessKind } from './guessKind';
import type { Name, NameForm, NameRegion } from './name';
import { isNameDot, nameDot } from './nameDots';
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
  /[,，;；\s]*(?:[又亦也][译譯稱称]|[简簡下][稱称]|[音暂暫台港][译譯]|大[陆陸][译譯])(?:作|為|为)?[：:「“『]?/u;
const han = /^[\p{Script=Han}·‧・.．]{2,12}/u;
const marks = /^[「『“《〈]|[」』”》〉]$/g;

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
  const kind = guessKind(latin, bareName(foldScript(printed[0] ?? ''), table), (one) => table.isSound(one));
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
    if (longest !== undefined && !nameDot.test(folded)) return [longest];
    const last = name.kind === 'person' ? folded.split(nameDot).at(-1) : undefined;
    return last !== undefined && last.length > 1 && last !== folded ? [folded, last] : [folded];
  });
}

/** The words before a bracket without what is no part of the name. */
function bareName(folded: string, table: NameTable): string {
  if (nameDot.test(folded)) return withoutHead(folded, table);
  return withoutProvince(withoutOffice(folded, table), table);
}

/** 集团首脑叶夫根尼·普里戈任: what stands before a first name is not written in characters of transliterations. */
function withoutHead(folded: string, table: NameTable): string {
  const dotAt = folded.search(nameDot);
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

function isTransliteration(folded: string, table: NameTable): boolean {
  return [...folded].every((character) => isNameDot(character) || table.isSound(character));
}
