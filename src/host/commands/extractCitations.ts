import * as vscode from 'vscode';
import type { CitationLabels } from '../../core/citation/document';
import type { Command } from './command';
import { openMarkdownBeside, withCancellableProgress } from './outcome';
import { readTargets } from './targets';
import type { TargetServices } from './targets';

/** Opens what an article cites, and a reference to it, as a new Markdown document. */
export function extractCitations(services: TargetServices): Command {
  return {
    id: 'jianbao.extractCitations',
    async run(...context) {
      const documents = await withCancellableProgress(vscode.l10n.t('Extracting citations…'), (token) =>
        citationDocuments(services, context, token),
      );
      await openMarkdownBeside(documents.join('\n---\n\n'));
    },
  };
}

async function citationDocuments(
  services: TargetServices,
  context: readonly unknown[],
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const { citationsToMarkdown, extractCitations: extract, buildReference } = await import('../../core/citation');
  const labels = citationLabels();
  const documents: string[] = [];
  for (const { article } of await readTargets(services, context, token)) {
    if (token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    documents.push(citationsToMarkdown(article, extract(article), buildReference(article), labels));
  }
  return documents;
}

function citationLabels(): CitationLabels {
  return {
    title: vscode.l10n.t('Citations'),
    reference: vscode.l10n.t('Reference'),
    quotations: vscode.l10n.t('Quotations'),
    speaker: vscode.l10n.t('Speaker'),
    quotation: vscode.l10n.t('Quotation'),
    via: vscode.l10n.t('Via'),
    links: vscode.l10n.t('Links'),
    names: vscode.l10n.t('Names'),
    name: vscode.l10n.t('Name'),
    otherForm: vscode.l10n.t('Other form'),
    dates: vscode.l10n.t('Dates'),
    expression: vscode.l10n.t('Expression'),
    date: vscode.l10n.t('Date'),
  };
}
