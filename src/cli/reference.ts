import { referenceCorrections } from '../core/annotation/referenceCorrection';
import { parseSidecar } from '../core/annotation/sidecar';
import { writeReference, referenceFormats } from '../core/citation/reference/formats';
import type { ReferenceCorrections } from '../core/citation/reference/correction';
import { parseIsoDate } from '../core/citation/reference/isoDate';
import { styleLocales } from '../core/citation/reference/locale';
import { buildReference, distinguishKeys, type Reference } from '../core/citation/reference/reference';
import { sidecarSuffix } from '../core/library/entry';
import { readClipping } from '../core/session';
import { choice, parseArguments, requireFiles, type ParsedArguments } from './arguments';
import { UsageError, type Command, type CommandIo } from './command';
import { decodeText, forEachFile } from './files';
import { readRomanizer } from './romanizerFile';

/**
 * `jianbao reference`: a reference for each article, in the order given, with the corrections that lie beside it. Equal
 * keys get the endings a, b, c.
 */
export const referenceCommand: Command = {
  name: 'reference',
  usage: `reference FILE… --format ${referenceFormats.join('|')} [--accessed YYYY-MM-DD] [--locale ${styleLocales.join('|')}] [--romanize] [--no-corrections]`,
  async run(args, io) {
    const parsed = parseArguments(args, {
      format: 'value',
      accessed: 'value',
      locale: 'value',
      romanize: 'flag',
      'no-corrections': 'flag',
    });
    const format = choice(parsed, 'format', referenceFormats);
    if (format === undefined) throw new UsageError(`--format is missing: ${referenceFormats.join(', ')}`);
    const locale = choice(parsed, 'locale', styleLocales);
    const accessed = accessedDay(parsed);
    const names = requireFiles(parsed);
    const romanizer = parsed.flags.has('romanize') ? await readRomanizer(io) : undefined;
    if (parsed.flags.has('romanize') && !romanizer) return 1;
    const references: Reference[] = [];
    const code = await forEachFile(names, io, async ({ name, text }) => {
      const corrections = parsed.flags.has('no-corrections') ? undefined : await readCorrections(name, io);
      const { article } = readClipping(text);
      const options = { ...(accessed !== undefined && { accessed }), ...(corrections && { corrections }) };
      const reference = buildReference(article, options);
      if (!isCitable(reference)) throw new Error('nothing to cite: no title, author, outlet or address');
      references.push(reference);
    });
    const options = { ...(locale && { locale }), ...(romanizer && { romanizer }) };
    for (const reference of distinguishKeys(references)) io.write(writeReference(reference, format, options));
    return code;
  },
};

/** An empty or damaged file would print a reference to nothing. */
const isCitable = ({ title, url, outlet, authors }: Reference): boolean =>
  [title, url, outlet].some((fact) => fact !== undefined) || authors.length > 0;

function accessedDay(parsed: ParsedArguments): string | undefined {
  const text = parsed.values.get('accessed');
  if (text !== undefined && parseIsoDate(text)?.day === undefined) {
    throw new UsageError('--accessed must be a day as YYYY-MM-DD');
  }
  return text;
}

/** What a person has corrected; standard input and most clippings have no file of annotations. */
async function readCorrections(name: string, io: CommandIo): Promise<ReferenceCorrections | undefined> {
  if (name === '-') return undefined;
  const bytes = await io.readFile(name + sidecarSuffix).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return bytes && referenceCorrections(parseSidecar(decodeText(bytes).text));
}
