import * as vscode from 'vscode';
import type { NameMention } from '../../core/names/name';
import { hoverMarkdown } from '../language/hovers';
import { answerAbout } from '../language/sourceReadings';
import type { SourceReadings } from '../language/sourceReadings';
import type { Reading } from '../source/clippings';
import { articleNames } from './articleNames';
import { nameHoverLines } from './nameLines';
import type { NameServices } from './panelNames';
import { countMentions } from './readerNames';

/** What is known of the name at a place of a source text, if there is one. */
export async function nameHover(
  readings: SourceReadings,
  { names, countInWorkspace }: NameServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const offset = document.offsetAt(position);
  return answerAbout(document, token, readings.readClipping(document), async ({ article }) => {
    const mentions = await articleNames(article, document.uri, names);
    const mention = mentionAt(mentions, article, offset);
    if (!mention) {
      return undefined;
    }
    const { key } = mention.name;
    const lines = nameHoverLines({
      mention,
      printed: article.text.slice(mention.start, mention.end),
      inClipping: countMentions(mentions, article).get(key) ?? 1,
      inWorkspace: countInWorkspace?.(key),
    });
    const { start, end } = article.sourceMap.toSource(mention);
    return new vscode.Hover(
      hoverMarkdown(lines),
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
    );
  });
}

/** The mention at an offset of the file; its end counts too. */
function mentionAt(
  mentions: readonly NameMention[],
  { sourceMap }: Reading['article'],
  offset: number,
): NameMention | undefined {
  const at = sourceMap.toText(offset);
  return mentions.find((mention) => {
    const isNear = mention.start <= at && at <= mention.end;
    const source = isNear ? sourceMap.toSource(mention) : undefined;
    return source && source.start <= offset && offset <= source.end;
  });
}
