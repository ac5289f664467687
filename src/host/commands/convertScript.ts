import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { ScriptVariant } from '../../core/script/variant';
import type { Range } from '../../core/text/range';
import type { DictionaryFile } from '../platform/dictionaryFile';
import type { Reading } from '../source/clippings';
import type { Command } from './command';
import { openMarkdownBeside, withCancellableProgress } from './outcome';
import { readTargets } from './targets';
import type { TargetServices } from './targets';

/** Opens the clean article in another script, as a new document. The clipping is not touched. */
export function convertScript(services: TargetServices, dictionaries: DictionaryFile): Command {
  return {
    id: 'jianbao.convertScript',
    async run(...context) {
      const readings = await readTargets(services, context);
      const choice = await chooseTarget();
      if (!choice) {
        return;
      }
      const converted = await withCancellableProgress(vscode.l10n.t('Converting the script…'), (token) =>
        convert(readings, choice, dictionaries, token),
      );
      await openMarkdownBeside(converted.join('\n---\n\n'));
    },
  };
}

interface Target {
  readonly to: ScriptVariant;
  readonly vocabulary: boolean;
}

type TargetItem = vscode.QuickPickItem & { readonly target?: Target };

async function chooseTarget(): Promise<Target | undefined> {
  const vocabulary = vscode.l10n.t('and its vocabulary, outside quotations, titles and names');
  const items: readonly TargetItem[] = [
    ...variantItems(false, vscode.l10n.t('characters')),
    { label: vscode.l10n.t('With regional vocabulary'), kind: vscode.QuickPickItemKind.Separator },
    ...variantItems(true, vocabulary),
  ];
  const title = vscode.l10n.t('Convert Script');
  const placeHolder = vscode.l10n.t('Which script shall the article be shown in? The file stays as it is.');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  return picked?.target;
}

/** The names are those that readers of each script use, in every language of the user interface. */
function variantItems(vocabulary: boolean, description: string): readonly TargetItem[] {
  return [
    { label: '简体（大陆）', description, target: { to: 'hans', vocabulary } },
    { label: '正體（臺灣）', description, target: { to: 'hant-tw', vocabulary } },
    { label: '繁體（香港）', description, target: { to: 'hant-hk', vocabulary } },
  ];
}

async function convert(
  readings: readonly Reading[],
  { to, vocabulary }: Target,
  file: DictionaryFile,
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const [{ articleScript, createConverter }, { articleToMarkdown }] = await Promise.all([
    import('../../core/script'),
    import('../../core/article/markdown'),
  ]);
  const dictionaries = await file.read();
  const converted: string[] = [];
  for (const { article } of readings) {
    if (token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    const converter = createConverter(dictionaries, { from: articleScript(article), to, vocabulary });
    const markdown = articleToMarkdown(article);
    converted.push(converter.convert(markdown, { wording: titleRanges(article, markdown) }).text);
  }
  return converted;
}

/** The first line of the Markdown when it is the title: its words are kept. */
function titleRanges({ facts }: Article, markdown: string): readonly Range[] {
  return facts.title && markdown.startsWith('# ') ? [{ start: 2, end: markdown.indexOf('\n') }] : [];
}
