import { parseIsoDate } from '../isoDate';
import { editorsNote } from '../locale';
import { sortedName } from '../personName';
import type { Reference } from '../reference';

/** A RIS record: CR LF, no folding, an empty last field. */
export function writeRis(reference: Reference): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const fields: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', reference.outletType === 'site' ? 'ELEC' : 'NEWS'],
    ['TI', reference.title?.value],
    ['TT', reference.translatedTitle?.value],
    ...reference.authors.map(({ name }) => ['AU', sortedName(name)] as const),
    ...reference.translators.map(({ name }) => ['A4', sortedName(name)] as const),
    ['T2', reference.outlet?.value],
    ['CY', reference.place?.value],
    ['PY', issued && String(issued.year)],
    ['DA', reference.issued?.value.replaceAll('-', '/')],
    ['Y2', reference.accessed?.replaceAll('-', '/')],
    ['LA', reference.language],
    ['UR', reference.url?.value],
    ['N1', editorsNote(reference)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

const oneLine = (value: string): string => value.replace(/[\r\n]+/g, ' ');
