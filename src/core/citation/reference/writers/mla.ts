import { dayFirst, parseIsoDate } from '../isoDate';
import { fullName, sortedName } from '../personName';
import type { Reference } from '../reference';
import { endSentence } from '../sentence';

/** MLA, 9th edition. MLA has no Chinese form; Chinese titles are printed as they are. */
export function writeMla(reference: Reference): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const accessed = reference.accessed === undefined ? undefined : parseIsoDate(reference.accessed);
  const translators = reference.translators.map(({ name }) => fullName(name)).join(' and ');
  const container = [
    translators === '' ? undefined : `Translated by ${translators}`,
    reference.outlet?.value,
    issued && dayFirst(issued),
    reference.url?.value.replace(/^https?:\/\//, ''),
  ].filter((part) => part !== undefined);
  const parts = [
    authors(reference),
    reference.title && `“${endSentence(reference.title.value, '.')}”${bracketed(reference.translatedTitle?.value)}`,
    container.length === 0 ? undefined : `${container.join(', ')}.`,
    accessed && `Accessed ${dayFirst(accessed)}.`,
  ];
  return `${parts.filter((part) => part !== undefined).join(' ')}\n`;
}

const bracketed = (translation: string | undefined): string => (translation === undefined ? '' : ` [${translation}].`);

function authors({ authors: people }: Reference): string | undefined {
  const [first, second, ...others] = people;
  if (!first) return undefined;
  const name = sortedName(first.name);
  if (others.length > 0) return `${name}, et al.`;
  const names = second ? `${name}, and ${fullName(second.name)}` : name;
  return endSentence(names, '.');
}
