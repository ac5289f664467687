import { configurations, type Configuration } from '../core/script/configuration';
import { articleScript, convertArticle } from '../core/script/convertArticle';
import { createConfigurationConverter, createConverter, type Conversion } from '../core/script/converter';
import { parseDictionaries, type Dictionaries } from '../core/script/dictionaries';
import { scriptVariants, type ScriptVariant } from '../core/script/variant';
import { readClipping } from '../core/session';
import { choice, parseArguments, requireFiles, type ParsedArguments } from './arguments';
import { UsageError, type Command, type CommandIo } from './command';
import { forEachFile, jsonLine } from './files';

const dictionaryFile = 'dictionaries.json';

/** `jianbao convert`: the clean article in another script, or plain text through one of OpenCC's configurations. */
export const convertCommand: Command = {
  name: 'convert',
  usage: `convert FILE… --to ${scriptVariants.join('|')} [--vocabulary] [--map] | --config s2t|t2s|… [--map]`,
  async run(args, io) {
    const parsed = parseArguments(args, { to: 'value', config: 'value', vocabulary: 'flag', map: 'flag' });
    const request = readRequest(parsed);
    const names = requireFiles(parsed);
    const dictionaries = await loadDictionaries(io);
    if (!dictionaries) return 1;
    const convert = converterFor(request, dictionaries);
    return forEachFile(names, io, ({ text }) => {
      const conversion = convert(text);
      io.write(parsed.flags.has('map') ? mapLine(conversion) : conversion.text);
    });
  },
};

type Request = { readonly to: ScriptVariant; readonly vocabulary: boolean } | { readonly configuration: Configuration };

function readRequest(parsed: ParsedArguments): Request {
  const to = choice(parsed, 'to', scriptVariants);
  const configuration = choice(parsed, 'config', configurations);
  const vocabulary = parsed.flags.has('vocabulary');
  if (to !== undefined && configuration === undefined) return { to, vocabulary };
  if (configuration === undefined) throw new UsageError('give --to or --config');
  if (to !== undefined) throw new UsageError('give either --to or --config');
  if (vocabulary) throw new UsageError('--vocabulary goes with --to; the configurations that end in p have it');
  return { configuration };
}

function converterFor(request: Request, dictionaries: Dictionaries): (text: string) => Conversion {
  if ('configuration' in request) {
    const converter = createConfigurationConverter(dictionaries, request.configuration);
    return (text) => converter.convert(text);
  }
  return (text) => {
    const { article } = readClipping(text);
    return convertArticle(article, createConverter(dictionaries, { from: articleScript(article), ...request }));
  };
}

async function loadDictionaries(io: CommandIo): Promise<Dictionaries | undefined> {
  const text = await io.readResource(dictionaryFile).catch(() => undefined);
  const dictionaries = text === undefined ? undefined : parseDictionaries(text);
  if (!dictionaries) io.complain(`${dictionaryFile} is missing or damaged beside the program`);
  return dictionaries;
}

const mapLine = ({ text, map }: Conversion): string => jsonLine({ text, map: map.toTuples() });
