import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { ForeignBlock, ScriptReport } from '../../core/script/scriptReport';
import type { Script, ScriptCounts } from '../../core/text/hanScript';
import { LineStarts } from '../platform/lineStarts';
import type { Command } from './command';
import { readTargets, type TargetServices } from './targets';

/** Says which script a clipping is written in and leads to the paragraphs that are in another. */
export function detectScript(services: TargetServices): Command {
  return {
    id: 'jianbao.detectScript',
    async run(...context) {
      const inReader = services.readers.active !== undefined;
      const [reading] = await readTargets(services, context);
      if (!reading) {
        return;
      }
      const { reportScripts } = await import('../../core/script');
      const { article, clipping, uri } = reading;
      const report = reportScripts(article);
      const picked = await vscode.window.showQuickPick(itemsOf(report, article), {
        title: vscode.l10n.t('Detect Script'),
        placeHolder:
          report.foreign.length > 0
            ? vscode.l10n.t('Choose a paragraph to go there')
            : vscode.l10n.t('Every paragraph is in this script.'),
        matchOnDescription: true,
      });
      if (!picked?.block) {
        return;
      }
      const { sourceStart } = picked.block;
      if (inReader) {
        await services.readers.open(uri, vscode.ViewColumn.Active, sourceStart);
      } else {
        await showInText(uri, clipping.source, sourceStart);
      }
    },
  };
}

type ScriptItem = vscode.QuickPickItem & { readonly block?: ForeignBlock['block'] };

/** UTF-16 units of a paragraph that are shown. */
const firstWords = 40;

/** What the whole is, and the paragraphs that are something else, in reading order. */
export function itemsOf({ script, counts, foreign }: ScriptReport, article: Article): readonly ScriptItem[] {
  const whole = { label: scriptName(script), description: countText(counts) };
  if (foreign.length === 0) {
    return [whole];
  }
  return [
    whole,
    { label: vscode.l10n.t('Paragraphs in another script'), kind: vscode.QuickPickItemKind.Separator },
    ...foreign.map(({ block, script: own, counts: ownCounts }) => ({
      label: article.text.slice(block.start, Math.min(block.end, block.start + firstWords)).replaceAll('\n', ' '),
      description: scriptName(own),
      detail: countText(ownCounts),
      block,
    })),
  ];
}

function scriptName(script: Script): string {
  switch (script) {
    case 'hant':
      return '繁體';
    case 'hans':
      return '简体';
    case 'mixed':
      return vscode.l10n.t('Mixed: 繁體 and 简体');
    case 'none':
      return vscode.l10n.t('Not Chinese, or no character that tells');
  }
}

function countText({ hant, hans }: ScriptCounts): string {
  return vscode.l10n.t('Characters that tell: 繁體 {0}, 简体 {1}', hant, hans);
}

async function showInText(uri: vscode.Uri, source: string, offset: number): Promise<void> {
  const { line, character } = new LineStarts(source).positionAt(offset);
  const place = new vscode.Position(line, character);
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
}
