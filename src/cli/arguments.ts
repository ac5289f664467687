import { UsageError } from './command';

/**
 * What a command accepts: `flag` stands alone, `value` takes the next argument or what follows `=`, `list` does so as
 * often as it is given.
 */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value' | 'list'>>;

export interface ParsedArguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** The values of each option that may be given several times, in the order given. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Everything that is no option, in the order given; `-` stands for standard input. */
  readonly files: readonly string[];
}

/**
 * Splits arguments into options and files. Options may stand anywhere before `--`; after it everything is a file.
 * Throws {@link UsageError} for an unknown option, an option given twice, a missing or an unwanted value.
 */
export function parseArguments(args: readonly string[], options: OptionKinds): ParsedArguments {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      files.push(...args.slice(index + 1));
      break;
    }
    if (argument === '-' || !argument.startsWith('-')) {
      files.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = argument.slice(0, equals < 0 ? undefined : equals);
    const key = name.slice(2);
    const kind = name.startsWith('--') && Object.hasOwn(options, key) ? options[key] : undefined;
    if (kind === undefined) throw new UsageError(`unknown option ${name}`);
    if (flags.has(key) || values.has(key)) throw new UsageError(`${name} is given twice`);
    if (kind === 'flag') {
      if (equals >= 0) throw new UsageError(`${name} takes no value`);
      flags.add(key);
      continue;
    }
    const value = equals >= 0 ? argument.slice(equals + 1) : args[(index += 1)];
    if (value === undefined) throw new UsageError(`${name} needs a value`);
    if (kind === 'list') lists.set(key, [...(lists.get(key) ?? []), value]);
    else values.set(key, value);
  }
  return { flags, values, lists, files };
}

/** The value of an option, checked against the words it may have. Throws {@link UsageError} for any other word. */
export function choice<T extends string>(parsed: ParsedArguments, option: string, words: readonly T[]): T | undefined {
  const value = parsed.values.get(option);
  if (value === undefined) return undefined;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new UsageError(`--${option} must be one of ${words.join(', ')}`);
  return word;
}

/** Throws {@link UsageError} when no file is named. */
export function requireFiles(parsed: ParsedArguments): readonly string[] {
  if (parsed.files.length === 0) throw new UsageError('no file given');
  return parsed.files;
}
