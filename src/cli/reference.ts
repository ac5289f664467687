import { referenceFormats, writeReference } from '../core/citation/reference/formats';
import { parseIsoDate } from '../core/citation/reference/isoDate';
import { styleLocales } from '../core/citation/reference/locale';
import { buildReference, distinguishKeys, type Reference } from '../core/citation/reference/reference';
import { readClipping } from '../core/session';
import { choice, parseArguments, requireFiles, type ParsedArguments } from './arguments';
import { UsageError, type Command } from './command';
import { forEachFile } from './files';

/** `jianbao reference`: a reference for each article, in the order given. Equal keys get the endings a, b, c. */
export const referenceCommand: Command = {
  name: 'reference',
  usage: `reference FILE… --format ${referenceFormats.join('|')} [--accessed YYYY-MM-DD] [--locale ${styleLocales.join('|')}]`,
  async run(args, io) {
    const parsed = parseArguments(args, { format: 'value', accessed: 'value', locale: 'value' });
    const format = choice(parsed, 'format', referenceFormats);
    if (format === undefined) throw new UsageError(`--format is missing: ${referenceFormats.join(', ')}`);
    const locale = choice(parsed, 'locale', styleLocales);
    const accessed = accessedDay(parsed);
    const names = requireFiles(parsed);
    const references: Reference[] = [];
    const code = await forEachFile(names, io, ({ text }) => {
      const { article } = readClipping(text);
      references.push(buildReference(article, accessed === undefined ? {} : { accessed }));
    });
    for (const reference of distinguishKeys(references)) io.write(writeReference(reference, format, locale));
    return code;
  },
};

function accessedDay(parsed: ParsedArguments): string | undefined {
  const text = parsed.values.get('accessed');
  if (text !== undefined && parseIsoDate(text)?.day === undefined) {
    throw new UsageError('--accessed must be a day as YYYY-MM-DD');
  }
  return text;
}
