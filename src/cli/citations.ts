import { citationsToMarkdown } from '../core/citation/document';
import { extractCitations } from '../core/citation/quotation/extractCitations';
import { buildReference } from '../core/citation/reference/reference';
import { readClipping } from '../core/session';
import { parseArguments, requireFiles } from './arguments';
import type { Command } from './command';
import { forEachFile, jsonLine } from './files';

/** `jianbao citations`: what each article cites, as one JSON object a line or as a Markdown document. */
export const citationsCommand: Command = {
  name: 'citations',
  usage: 'citations FILE… [--json]',
  run(args, io) {
    const parsed = parseArguments(args, { json: 'flag' });
    const names = requireFiles(parsed);
    let first = true;
    return forEachFile(names, io, ({ name, text }) => {
      const { article } = readClipping(text);
      const units = extractCitations(article);
      if (parsed.flags.has('json')) io.write(jsonLine({ file: name, text: article.text, units }));
      else io.write((first ? '' : '\n') + citationsToMarkdown(article, units, buildReference(article)));
      first = false;
    });
  },
};
