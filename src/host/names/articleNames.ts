import type * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { NameMention } from '../../core/names/name';
import type { NameSource } from './nameSource';

/** The names of a file's article. Loads the names; throws an error with a message for people when they cannot be read. */
export async function articleNames(
  article: Article,
  uri: vscode.Uri,
  source: NameSource,
): Promise<readonly NameMention[]> {
  const [table, { findNames }] = await Promise.all([source.tableFor(uri), import('../../core/names')]);
  return findNames(article, table);
}
