import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { articleToText } from '../../core/article/export';
import { articleToMarkdown } from '../../core/article/markdown';
import type { Command } from './command';
import { readTargets } from './targets';
import type { TargetServices } from './targets';

export function copyCleanText(services: TargetServices): Command {
  return {
    id: 'jianbao.copyCleanText',
    async run(...context) {
      await copy(services, context, articleToText, '\n\n\n');
    },
  };
}

export function copyMarkdown(services: TargetServices): Command {
  return {
    id: 'jianbao.copyMarkdown',
    async run(...context) {
      await copy(services, context, articleToMarkdown, '\n\n---\n\n');
    },
  };
}

async function copy(
  services: TargetServices,
  context: readonly unknown[],
  write: (article: Article) => string,
  separator: string,
): Promise<void> {
  const readings = await readTargets(services, context);
  await vscode.env.clipboard.writeText(readings.map(({ article }) => write(article).trim()).join(separator) + '\n');
  const message =
    readings.length === 1 ? vscode.l10n.t('Copied the article') : vscode.l10n.t('Copied {0} articles', readings.length);
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 4_000);
}
