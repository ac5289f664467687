import { FormIndex } from './formIndex';
import { glossedForm, isTransliteration } from './glossedForm';
import { findNameGlosses, type GlossedText, type NameGloss } from './glosses';
import { guessKind } from './guessKind';
import type { Name, NameForm, NameRegion } from './name';
import { foldName, nameDot } from './nameDots';
import { nameKey } from './nameKey';
import type { NameTable } from './nameTable';
import { isLikeSpelled } from './spelling';

/** What a clipping itself says of names: 蒲亭（Vladimir Putin）. */
export interface ClippingNames {
  /** Forms that the clipping explains, folded, with all whom they stand for there. */
  readonly forms: FormIndex<readonly Name[]>;
  /** Keys of names that the clipping explains. */
  readonly explained: ReadonlySet<string>;
  /** Whom the clipping explains, by the key of the Latin form that it has. */
  readonly byLatin: ReadonlyMap<string, Name>;
}

const latinPart = /^[\p{Script=Latin}\p{Mark}\d .'’&/‧·-]+/u;
const otherName =
  /[,，;；\s]*(?:[又亦也][译譯稱称]|[简簡下][稱称]|[音暂暫台港][译譯]|大[陆陸][译譯])(?:作|為|为)?[：:「“『]?/u;
/** 英文名 Karim Khan. */
const language =
  /^(?:[英法德俄]文名?|英[语語譯译]名?|西班牙[语語文]|外文名|拉丁[语語文]|原名)\s*[:：为為作]?\s*(?=\p{Script=Latin})/u;
/** EFA, European Ferry Authority. */
const leadingLetters = /^\p{Lu}{2,8}\s*[,，;；、]\s*(?=\p{Lu}[\p{Letter}'’-]* \p{Letter})/u;
const han = /^[\p{Script=Han}·‧・.．]{2,12}/u;
const marks = /^[「『“《〈]|[」』”》〉]$/g;

/** Reads the glosses of a clipping; `region` is that of its outlet, or of its script. */
export function learnNames(passages: readonly GlossedText[], table: NameTable, region: NameRegion): ClippingNames {
  const forms = new FormIndex<readonly Name[]>();
  const explained = new Set<string>();
  const byLatin = new Map<string, Name>();
  for (const gloss of findNameGlosses(passages)) {
    const read = readGloss(gloss);
    if (!read) continue;
    const name = whoIsMeant(read, table, region, byLatin);
    if (!name || isTerm(name, read, table)) continue;
    explained.add(name.key);
    if (!byLatin.has(nameKey(read.latin))) byLatin.set(nameKey(read.latin), name);
    for (const form of taughtForms(read, name, table)) {
      const others = forms.get(form) ?? [];
      if (!others.includes(name)) forms.set(form, [...others, name]);
    }
  }
  return { forms, explained, byLatin };
}

interface ReadGloss {
  readonly latin: string;
  /** Chinese, as printed, the one before the bracket first. */
  readonly printed: readonly string[];
  /** Whether the first of them may have words before it that are no part of the name. */
  readonly isOpen: boolean;
}

function readGloss({ term, gloss }: NameGloss): ReadGloss | undefined {
  const word = term.replace(marks, '');
  const [inner = '', other] = gloss.trim().replace(language, '').replace(leadingLetters, '').split(otherName, 2);
  const others = other === undefined ? [] : [han.exec(other)?.[0] ?? ''].filter((form) => form !== '');
  if (han.test(word)) {
    const latin = latinPart.exec(inner)?.[0].trim() ?? '';
    return /^\P{Ll}*\p{Lu}.*\p{Letter}/u.test(latin)
      ? { latin, printed: [word, ...others], isOpen: word === term }
      : undefined;
  }
  const printed = han.exec(inner)?.[0];
  return printed === undefined ? undefined : { latin: word, printed: [printed, ...others], isOpen: false };
}

/**
 * 國內生產毛額（GDP）: letters alone explain a term, unless the words before them sound like a name. Letters of somebody else
 * are kept, so that they are not taken for those.
 */
function isTerm(name: Name, { latin, printed }: ReadGloss, table: NameTable): boolean {
  if (name.kind !== 'other' || !letters.test(latin)) return false;
  if (table.lookupLatin(latin).some((known) => known !== name)) return false;
  return !printed.some((form) => isTransliteration(foldName(form), table));
}

const letters = /^[\p{Lu}\d&. -]{2,}$/u;

/** The letters of a body may stand for another one: MIT is also Made in Taiwan. */
const acronym = /^[A-Z]{2,5}$/;

/** The name of the table that is explained, or a new one; undefined when the bracket explains more than the words before it. */
function whoIsMeant(
  gloss: ReadGloss,
  table: NameTable,
  region: NameRegion,
  own: ReadonlyMap<string, Name>,
): Name | undefined {
  const { latin, printed } = gloss;
  const key = nameKey(latin);
  const byLatin = table.lookupLatin(latin).filter((name) => !isFirstName(latin, name));
  const fits = (name: Name): boolean => printed.some((form) => endsWithForm(name, foldName(form)));
  const known = byLatin.find(fits) ?? (acronym.test(latin) ? undefined : byLatin[0]) ?? own.get(key);
  if (known) return known;
  const alike = printed.flatMap((form) => table.lookup(form)).find((name) => isAlike(key, nameKey(name.latin)));
  if (alike) return alike;
  if ((printed[0]?.length ?? 0) * 2 < latin.split(' ').length) return undefined;
  const bare = foldedForms(gloss, table);
  const kind = guessKind(latin, bare[0] ?? '', table);
  const shown = printed.map((text, index) => asPrinted(bare[index] ?? '', text));
  const forms = shown.map((text, index): NameForm => ({ text, region, isMain: index === 0 }));
  return { key, latin, aliases: [], kind, forms, source: 'gloss', isChecked: false, note: '' };
}

/** 伽利略（Galileo） is no gloss of Galileo Galilei: people are explained by their surname or in full. */
function isFirstName(latin: string, { kind, latin: full }: Name): boolean {
  const words = nameKey(full).split(' ');
  return kind === 'person' && words.length > 1 && words[0] === nameKey(latin);
}

/** Folded. Of a dotted name the last part too, by which a text goes on; of a term with a head that is no part of it, the name. */
function taughtForms(gloss: ReadGloss, name: Name, table: NameTable): readonly string[] {
  return foldedForms(gloss, table).flatMap((folded) => {
    const known = name.forms.map((form) => foldName(form.text)).filter((form) => folded.endsWith(form));
    const longest = known.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined && !nameDot.test(folded)) return [longest];
    return name.kind === 'person' ? [folded, ...surnamesOf(folded, gloss.latin, table)] : [folded];
  });
}

/**
 * By which a text goes on of a dotted name: its last part, and of as many parts as the Latin name has words the one before,
 * 贝尼特斯 of 奥兰多·贝尼特斯·拉莫斯, unless it is a first name.
 */
function surnamesOf(folded: string, latin: string, table: NameTable): readonly string[] {
  const parts = folded.split(nameDot);
  const [last = '', middle = ''] = parts.reverse();
  if (parts.length < 2 || last.length < 2) return [];
  const isSurname = parts.length === 3 && latin.split(' ').length === 3 && middle.length > 2;
  return isSurname && !table.givenNames(middle) ? [last, middle] : [last];
}

/** The renderings of a gloss, folded, without what is no part of the name. */
function foldedForms({ latin, printed, isOpen }: ReadGloss, table: NameTable): readonly string[] {
  return printed.map((text, index) =>
    isOpen && index === 0 ? glossedForm(foldName(text), latin, table) : foldName(text),
  );
}

/** The part of printed words that is a folded form. */
function asPrinted(form: string, text: string): string {
  const at = Math.max(0, foldName(text).lastIndexOf(form));
  return text.slice(at, at + form.length);
}

/** Whether folded words end with a rendering of a name. */
function endsWithForm({ forms }: Name, folded: string): boolean {
  return forms.some(({ text }) => folded.endsWith(foldName(text)));
}

/** Whether two keys may be those of one person: 蒲亭（Putin）, and 狄亞布（Hasan Diab） who is Hassan Diab in the table. */
function isAlike(key: string, known: string): boolean {
  if (known.endsWith(` ${key}`)) return true;
  const [one, other] = [key.split(' '), known.split(' ')];
  return one.length > 1 && one.at(-1) === other.at(-1) && isLikeSpelled(one[0] ?? '', other[0] ?? '');
}
