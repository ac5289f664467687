import type * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { withRoles } from '../../core/article/withRoles';
import { readingDecisions } from '../../core/annotation/readingDecision';
import { roleDecisions } from '../../core/annotation/roleDecision';
import { parseSidecar } from '../../core/annotation/sidecar';
import type { ChosenReading } from '../../core/script/scriptView';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { readSidecarText } from '../editor/sidecarText';

/** An article with what its reader decided: blocks restored or hidden, readings of doubtful characters. */
export interface DecidedArticle {
  readonly article: Article;
  readonly readings: readonly ChosenReading[];
}

/** Applies the decisions in a clipping's sidecar; those of an open reader with the unsaved ones. Throws for people. */
export async function decideArticle(
  uri: vscode.Uri,
  article: Article,
  readers: Pick<ReaderRegistry, 'findDocument'>,
): Promise<DecidedArticle> {
  const open = readers.findDocument(uri);
  if (open) {
    return open.decide(article);
  }
  const text = await readSidecarText(uri);
  if (text === '') {
    return { article, readings: [] };
  }
  const sidecar = parseSidecar(text);
  const verdicts = [...roleDecisions(article, sidecar)].map(
    ([block, { role }]) => [block, { role, reason: 'decided' }] as const,
  );
  return { article: withRoles(article, new Map(verdicts)), readings: readingDecisions(article, sidecar) };
}
