import { findNames } from '../core/names/findNames';
import { mainForm, nameRegions, type Name, type NameMention } from '../core/names/name';
import { countNames } from '../core/names/countNames';
import type { NameTable } from '../core/names/nameTable';
import { readClipping } from '../core/session';
import { parseArguments, requireFiles } from './arguments';
import { UsageError, type Command, type CommandIo } from './command';
import { forEachFile, jsonLine } from './files';
import { loadNames } from './namesFile';

/** `jianbao names`: whom and what articles name, or who has a rendering. */
export const namesCommand: Command = {
  name: 'names',
  usage: 'names FILE… [--project FILE] [--json] | --lookup NAME [--lookup NAME]… [--project FILE] [--json]',
  async run(args, io) {
    const parsed = parseArguments(args, { json: 'flag', lookup: 'list', project: 'value' });
    const isJson = parsed.flags.has('json');
    const wanted = parsed.lists.get('lookup');
    if (wanted && parsed.files.length > 0) throw new UsageError('--lookup takes no files');
    const table = await loadNames(parsed.values.get('project'), io);
    if (wanted) {
      if (table) for (const rendering of wanted) lookUp(rendering, table, isJson, io);
      return table ? 0 : 1;
    }
    const files = requireFiles(parsed);
    if (!table) return 1;
    return forEachFile(files, io, ({ name, text }) => {
      const { article } = readClipping(text);
      const mentions = findNames(article, table);
      if (!isJson) io.write(listed(mentions, article.text));
      else
        io.write(
          jsonLine({ file: name, text: article.text, names: mentions.map((one) => mentionRow(one, article.text)) }),
        );
    });
  },
};

function lookUp(rendering: string, table: NameTable, isJson: boolean, io: CommandIo): void {
  const names = table.lookup(rendering);
  if (names.length === 0) io.complain(`${rendering}: no name is known by this rendering`);
  for (const name of names)
    io.write(isJson ? jsonLine(nameRow(name)) : line([name.latin, name.kind, ...regionalForms(name)]));
}

/** One line for each name: Latin form, kind, how often, and how the text writes it. */
function listed(mentions: readonly NameMention[], text: string): string {
  return countNames(mentions, text)
    .map(({ name, count, renderings }) =>
      line([String(count), name.kind, renderings.map((one) => one.text).join(' '), name.latin, ...regionalForms(name)]),
    )
    .join('');
}

const line = (cells: readonly string[]): string => `${cells.join('\t')}\n`;

function mentionRow({ start, end, name, others, confidence, rule }: NameMention, text: string): object {
  const { latin, kind } = name;
  const also = others.map((other) => other.latin);
  const source = rule === 'table' ? name.source : rule;
  const row = { start, end, form: text.slice(start, end), latin, kind, ...byRegion(name), confidence, source };
  return also.length > 0 ? { ...row, also } : row;
}

function nameRow(name: Name): object {
  const { latin, aliases, kind, source, isChecked } = name;
  const alternatives = name.forms
    .filter(({ isMain }) => !isMain)
    .map(({ text, region, count }) => ({ form: text, region, ...(count !== undefined && { count }) }));
  return { latin, aliases, kind, ...byRegion(name), alternatives, source, checked: isChecked };
}

/** The usual rendering of each region; regions without one are left out. */
function byRegion(name: Name): Readonly<Record<string, string>> {
  return Object.fromEntries(
    nameRegions.flatMap((region) => {
      const form = mainForm(name, region);
      return form === undefined ? [] : [[region, form]];
    }),
  );
}

const regionalForms = (name: Name): readonly string[] => nameRegions.map((region) => mainForm(name, region) ?? '');
