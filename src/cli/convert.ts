import { configurations, type Configuration } from '../core/script/configuration';
import { articleScript, convertArticle } from '../core/script/convertArticle';
import { applySourceEdits, convertSource } from '../core/script/convertSource';
import { createConfigurationConverter } from '../core/script/configurationConverter';
import { createConverter, type Conversion } from '../core/script/converter';
import { parseDictionaries, type Dictionaries } from '../core/script/dictionaries';
import { createScriptView, type ViewOptions } from '../core/script/scriptView';
import type { Term } from '../core/script/term';
import { scriptVariants, type ViewScript } from '../core/script/variant';
import { readClipping } from '../core/session';
import { choice, parseArguments, requireFiles, type OptionKinds, type ParsedArguments } from './arguments';
import { UsageError, type Command, type CommandIo } from './command';
import { convertStreams } from './convertStream';
import { forEachFile, jsonLine } from './files';
import { loadNames } from './namesFile';
import { readTerms } from './termsFile';

const dictionaryFile = 'dictionaries.json';
const styles = ['none', 'press'] as const;
/** Whose renderings of names there are: also without `--to`, in the script of the clipping. */
const nameRegions = ['tw', 'cn', 'hk'] as const;
const optionKinds: OptionKinds = {
  to: 'value',
  config: 'value',
  vocabulary: 'flag',
  style: 'value',
  punctuation: 'flag',
  terms: 'value',
  names: 'value',
  project: 'value',
  source: 'flag',
  map: 'flag',
  'rare-characters': 'flag',
};
const rareCharacters = 'rare-characters';
/** What says how articles are converted; OpenCC's configurations say that by themselves. */
const articleOptions = ['vocabulary', 'style', 'punctuation', 'terms', 'names', 'project', 'source'] as const;

/** `jianbao convert`: the clean article in another script, or plain text through one of OpenCC's configurations. */
export const convertCommand: Command = {
  name: 'convert',
  usage: [
    `convert FILE… [--to ${scriptVariants.join('|')}] [--names ${nameRegions.join('|')} [--project FILE]] [--vocabulary]`,
    `[--style ${styles.join('|')}] [--punctuation] [--terms FILE] [--source | --map] |`,
    ' --config s2t|t2s|… [--rare-characters] [--map]',
  ].join(' '),
  async run(args, io) {
    const parsed = parseArguments(args, optionKinds);
    const request = readRequest(parsed);
    const names = requireFiles(parsed);
    const dictionaries = await loadDictionaries(io);
    if (!dictionaries) return 1;
    if ('to' in request) return convertArticles(names, request, dictionaries, io);
    const converter = createConfigurationConverter(dictionaries, request.configuration, request);
    if (!request.map) return convertStreams(names, converter, io);
    return forEachFile(names, io, ({ text }) => io.write(mapLine(converter.convert(text))));
  },
};

interface ArticleRequest {
  readonly to: ViewScript;
  readonly names: (typeof nameRegions)[number] | undefined;
  /** Name of the file with a project's names. */
  readonly project: string | undefined;
  readonly vocabulary: boolean;
  readonly houseStyle: boolean;
  readonly punctuation: boolean;
  /** Name of the file with a project's dictionary. */
  readonly terms: string | undefined;
  /** What is printed: the clean text, the clipping with its HTML, or the text and the map. */
  readonly form: 'text' | 'source' | 'map';
}

interface ConfigurationRequest {
  readonly configuration: Configuration;
  readonly rareCharacters: boolean;
  readonly map: boolean;
}

type Request = ArticleRequest | ConfigurationRequest;

function readRequest(parsed: ParsedArguments): Request {
  const to = choice(parsed, 'to', scriptVariants);
  const configuration = choice(parsed, 'config', configurations);
  const style = choice(parsed, 'style', styles) ?? 'press';
  const { flags, values } = parsed;
  const map = flags.has('map');
  const region = choice(parsed, 'names', nameRegions);
  if (to !== undefined && configuration !== undefined) throw new UsageError('give either --to or --config');
  if (to !== undefined || (region !== undefined && configuration === undefined)) {
    if (flags.has(rareCharacters)) throw new UsageError(`--${rareCharacters} goes with --config`);
    if (map && flags.has('source')) throw new UsageError('choose one of --source and --map');
    if (region !== undefined && flags.has('source')) throw new UsageError('names are not written into the source');
    return {
      to: to ?? 'original',
      names: region,
      project: values.get('project'),
      vocabulary: flags.has('vocabulary'),
      houseStyle: style === 'press',
      punctuation: flags.has('punctuation'),
      terms: values.get('terms'),
      form: flags.has('source') ? 'source' : map ? 'map' : 'text',
    };
  }
  if (configuration === undefined) throw new UsageError('give --to, --names or --config');
  if (flags.has('vocabulary')) {
    throw new UsageError('--vocabulary goes with --to; the configurations that end in p have it');
  }
  const wrong = articleOptions.find((name) => flags.has(name) || values.has(name));
  if (wrong !== undefined) throw new UsageError(`--${wrong} goes with --to`);
  return { configuration, rareCharacters: flags.has(rareCharacters), map };
}

async function convertArticles(
  files: readonly string[],
  request: ArticleRequest,
  dictionaries: Dictionaries,
  io: CommandIo,
): Promise<number> {
  const terms = request.terms === undefined ? [] : await readTerms(request.terms, io);
  const table = request.names && (await loadNames(request.project, io));
  if (!terms || (request.names && !table)) return 1;
  const region = request.names;
  const names = table && region && ({ table, region, latin: false, quoted: 'printed' } as const);
  const options = optionsOf(request, terms);
  return forEachFile(files, io, ({ text }) => {
    if (request.form === 'source') {
      io.write(convertedSource(text, dictionaries, options));
      return;
    }
    const { article } = readClipping(text);
    const converter = createConverter(dictionaries, { from: articleScript(article), ...options });
    const conversion = convertArticle(article, converter, names);
    io.write(request.form === 'map' ? mapLine(conversion) : conversion.text);
  });
}

/** What converters and views alike are told. */
function optionsOf(request: ArticleRequest, terms: readonly Term[]): Omit<ViewOptions, 'readings'> {
  const { to, vocabulary, houseStyle, punctuation } = request;
  return { to, vocabulary, houseStyle, punctuation, terms };
}

/** Codes of a clipping that was read in part. */
const partial: ReadonlySet<string> = new Set(['file-too-large', 'nesting-too-deep', 'too-many-nodes']);

/** The clipping's own file in another script. Throws when it cannot be read whole. */
function convertedSource(source: string, dictionaries: Dictionaries, options: Omit<ViewOptions, 'readings'>): string {
  const reading = readClipping(source);
  const cut = reading.article.problems.find(({ code }) => partial.has(code));
  if (cut) throw new Error(`not converted: ${cut.message}`);
  const view = createScriptView(reading.article, dictionaries, { ...options, readings: [] });
  return applySourceEdits(source, convertSource(reading, view));
}

async function loadDictionaries(io: CommandIo): Promise<Dictionaries | undefined> {
  const text = await io.readResource(dictionaryFile).catch(() => undefined);
  const dictionaries = text === undefined ? undefined : parseDictionaries(text);
  if (!dictionaries) io.complain(`${dictionaryFile} is missing or damaged beside the program`);
  return dictionaries;
}

const mapLine = ({ text, map }: Conversion): string => jsonLine({ text, map: map.toTuples() });
