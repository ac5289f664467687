import { isChinese } from '../locale';
import { initials, type PersonName } from '../personName';
import { outletIsAuthor, type Reference } from '../reference';

type Edition = 2015 | 2025;

/** GB/T 7714—2015: half-width punctuation, Latin family names in capitals. */
export const writeGbt2015 = (reference: Reference): string => writeGbt(reference, 2015);

/** GB/T 7714—2025: full-width brackets and commas in Chinese entries, names in their own capitals. */
export const writeGbt2025 = (reference: Reference): string => writeGbt(reference, 2025);

/** More than three authors become three and 等 or et al. */
const mostAuthors = 3;

function writeGbt(reference: Reference, edition: Edition): string {
  const fullWidth = edition === 2025 && isChinese(reference);
  const authors = authorList(reference, edition, fullWidth);
  const title = reference.title?.value ?? '';
  const published =
    reference.outletType === 'newspaper' ? newspaperPart(reference, fullWidth) : onlinePart(reference, fullWidth);
  const head = authors === '' ? '' : `${authors}${authors.endsWith('.') ? '' : '.'} `;
  return `${head}${title}${published}${reference.url ? ` ${reference.url.value}.` : ''}\n`;
}

/** `[N/OL]. 聯合報, 2023-02-22[2023-02-23].` */
function newspaperPart(reference: Reference, fullWidth: boolean): string {
  const source = [reference.outlet?.value, reference.issued?.value].filter((part) => part !== undefined);
  return `[N/OL]. ${source.join(fullWidth ? '，' : ', ')}${accessPart(reference)}.`;
}

/**
 * `[EB/OL]. (2023-02-22)[2023-02-23].` An outlet that is not the author stands before it as the publisher, with the
 * year: `德國之聲，2023（2023-02-22）`.
 */
function onlinePart(reference: Reference, fullWidth: boolean): string {
  const day = reference.issued?.value;
  const dated = day === undefined ? '' : fullWidth ? `（${day}）` : `(${day})`;
  const publisher = outletIsAuthor(reference) ? undefined : reference.outlet?.value;
  const published = [publisher, publisher === undefined ? undefined : day?.slice(0, 4)];
  const source = published.filter((part) => part !== undefined).join(fullWidth ? '，' : ', ');
  const when = `${source}${dated}${accessPart(reference)}`;
  return when === '' ? '[EB/OL].' : `[EB/OL]. ${when}.`;
}

const accessPart = ({ accessed }: Reference): string => (accessed === undefined ? '' : `[${accessed}]`);

function authorList(reference: Reference, edition: Edition, fullWidth: boolean): string {
  const names = reference.authors.slice(0, mostAuthors).map(({ name }) => authorName(name, edition));
  if (reference.authors.length > mostAuthors) names.push(isChinese(reference) ? '等' : 'et al.');
  return names.join(fullWidth ? '，' : ', ');
}

function authorName(name: PersonName, edition: Edition): string {
  if ('literal' in name) return name.literal;
  const family = edition === 2015 ? name.family.toUpperCase() : name.family;
  return `${family} ${initials(name.given, false)}`;
}
