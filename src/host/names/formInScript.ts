import type { NameRegion } from '../../core/names/name';
import type { DictionaryFile } from '../platform/dictionaryFile';

const variants = { tw: 'hant-tw', hk: 'hant-hk', cn: 'hans', sg: 'hans' } as const;

/** Writes forms of names in the script of a place. Throws an error for people when the dictionaries cannot be read. */
export async function formConverter(
  dictionaries: DictionaryFile,
): Promise<(form: string, region: NameRegion) => string> {
  const [read, { createConverter }] = await Promise.all([dictionaries.read(), import('../../core/script')]);
  return (form, region) => {
    const to = variants[region];
    const from = to === 'hans' ? 'hant' : 'mixed';
    return createConverter(read, { from, to, houseStyle: true }).convert(form).text;
  };
}
