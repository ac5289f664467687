import * as vscode from 'vscode';
import type { SourceHover } from '../../core/source/hover';
import { dayText } from '../editor/factLine';
import { answerAbout } from './sourceReadings';
import type { SourceReadings } from './sourceReadings';
import { citationUnits } from './symbolGroups';

/** Tells what a date in the source means: the moment where the outlet has its home, the day, the article's own day. */
export class ClippingHoverProvider implements vscode.HoverProvider {
  constructor(private readonly readings: SourceReadings) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const read = this.readings.readClipping(document);
    const hover = await answerAbout(document, token, read, async (reading, { hoverAt }) => {
      const offset = document.offsetAt(position);
      return hoverAt(reading, offset) ?? hoverAt(reading, offset, await citationUnits(reading.article));
    });
    if (!hover) {
      return undefined;
    }
    const { start, end } = hover.source;
    return new vscode.Hover(hoverText(hover), new vscode.Range(document.positionAt(start), document.positionAt(end)));
  }
}

function hoverText(hover: SourceHover): vscode.MarkdownString {
  return hoverMarkdown([...meaningLines(hover), ...articleDayLines(hover)]);
}

/** Lines of plain text, one below another. */
export function hoverMarkdown(lines: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(lines.map(escapeMarkdown).join('\n\n'));
}

/** `MarkdownString.appendText` would let no line break. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~|<>&]/g, '\\$&');
}

function meaningLines(hover: SourceHover): readonly string[] {
  switch (hover.kind) {
    case 'instant': {
      const { day, time, zone } = hover.local;
      const utc = vscode.l10n.t('{0} in UTC', hover.utc.replace('T', ' ').replace(/(?::00)?(?:\.000)?Z$/, ''));
      return zone === 'UTC' ? [utc] : [vscode.l10n.t('{0} {1}, time of {2}', dayText(day), time, zone), utc];
    }
    case 'day':
      return [
        hover.calendar === 'republic'
          ? vscode.l10n.t('{0}, written in the Republican calendar (Minguo)', dayText(hover.day))
          : dayText(hover.day),
      ];
    case 'expression':
      return [vscode.l10n.t('Means {0}', dayText(hover.value))];
  }
}

function articleDayLines({ articleDay }: SourceHover): readonly string[] {
  return articleDay === undefined ? [] : [vscode.l10n.t('The article’s own day: {0}', dayText(articleDay))];
}
