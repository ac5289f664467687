import type { Article, Block } from '../core/article/article';
import { articleImages, articleToText } from '../core/article/export';
import { articleToMarkdown } from '../core/article/markdown';
import { readClipping } from '../core/session';
import { parseArguments, requireFiles } from './arguments';
import { UsageError, type Command } from './command';
import { forEachFile } from './files';

/** `jianbao article`: the clean article of each file, as one JSON object a line, as Markdown or as text. */
export const articleCommand: Command = {
  name: 'article',
  usage: 'article FILE… --json | --markdown | --text',
  run(args, io) {
    const parsed = parseArguments(args, { json: 'flag', markdown: 'flag', text: 'flag' });
    const names = requireFiles(parsed);
    if (parsed.flags.size > 1) throw new UsageError('choose one of --json, --markdown and --text');
    let first = true;
    return forEachFile(names, io, ({ name, text }) => {
      const { article } = readClipping(text);
      if (parsed.flags.has('json')) io.write(`${JSON.stringify(articleRecord(name, article))}\n`);
      else
        io.write(
          (first ? '' : '\n') + (parsed.flags.has('text') ? articleToText(article) : articleToMarkdown(article)),
        );
      first = false;
    });
  },
};

/** The article in the shape that DESIGN.md's contract states. Offsets are UTF-16 units of `text` and of the file. */
export function articleRecord(file: string, article: Article): object {
  const { facts } = article;
  return {
    file,
    title: facts.title?.value ?? null,
    url: facts.url?.value ?? null,
    outlet: facts.outlet?.value ?? null,
    published: facts.published?.value ?? null,
    language: facts.language,
    region: facts.region ?? null,
    script: facts.script,
    dateline: facts.dateline?.value.text ?? null,
    byline: facts.byline.map(({ value }) => value),
    shape: article.shape,
    text: article.text,
    blocks: article.blocks.map(blockRecord),
    marks: article.marks,
    images: articleImages(article).map(({ url }) => url),
    problems: article.problems.map(({ code, message, source }) => ({
      code,
      message,
      sourceStart: source.start,
      sourceEnd: source.end,
    })),
  };
}

function blockRecord(block: Block): object {
  const { kind, role, reason, start, end, sourceStart, sourceEnd, ...rest } = block;
  return { kind, role, reason, start, end, sourceStart, sourceEnd, ...rest };
}
