import { citationVerdicts } from '../core/annotation/citationVerdict';
import { listedUnits } from '../core/citation/cited';
import { extractCitations } from '../core/citation/quotation/extractCitations';
import { confidences } from '../core/citation/quotation/unit';
import { buildReference } from '../core/citation/reference/reference';
import { CitationList } from '../core/citation/table';
import { judgeCitations } from '../core/citation/verdict';
import { readClipping } from '../core/session';
import { choice, parseArguments, requireFiles } from './arguments';
import { UsageError, type Command } from './command';
import { forEachFile, jsonLine } from './files';
import { readSidecar } from './sidecar';

const formats = ['json', 'csv', 'markdown'] as const;

/**
 * `jianbao citations`: what each article cites, with the verdicts of the annotations beside it: as one JSON object a
 * line, as one table of who said what, or as Markdown.
 */
export const citationsCommand: Command = {
  name: 'citations',
  usage: 'citations FILE… [--json | --csv | --markdown] [--confidence high | medium | low]',
  async run(args, io) {
    const parsed = parseArguments(args, { json: 'flag', csv: 'flag', markdown: 'flag', confidence: 'value' });
    const names = requireFiles(parsed);
    const least = choice(parsed, 'confidence', confidences) ?? 'medium';
    const [format = 'markdown', second] = formats.filter((flag) => parsed.flags.has(flag));
    if (second) throw new UsageError(`--${format} and --${second} exclude each other`);
    const list = format === 'json' ? undefined : new CitationList(format);
    const exitCode = await forEachFile(names, io, async ({ name, text }) => {
      const { article } = readClipping(text);
      const verdicts = citationVerdicts(article, await readSidecar(name, io));
      const units = listedUnits(judgeCitations(extractCitations(article), verdicts), least);
      if (list) list.take({ file: name, source: text, article, units, reference: buildReference(article) });
      else io.write(jsonLine({ file: name, text: article.text, units }));
    });
    if (list) io.write(list.write());
    return exitCode;
  },
};
