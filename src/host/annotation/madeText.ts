import * as vscode from 'vscode';
import type { Note } from '../../core/annotation/note';
import { dateFormat } from '../../core/text/dateFormat';

/** Who made a note and when it was last changed, for people; empty when it does not say. */
export function madeText({ creator, modified }: Note): string {
  const time = Date.parse(modified);
  const when = Number.isNaN(time) ? '' : timeText(new Date(time));
  return [creator, when].filter((part) => part !== '').join(' · ');
}

function timeText(time: Date): string {
  const { language } = vscode.env;
  const day = time.toDateString();
  const clock = dateFormat(language, { hour: 'numeric', minute: '2-digit' }).format(time);
  const now = new Date();
  if (day === now.toDateString()) {
    return vscode.l10n.t('today {0}', clock);
  }
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === yesterday.toDateString()) {
    return vscode.l10n.t('yesterday {0}', clock);
  }
  return dateFormat(language, { dateStyle: 'medium' }).format(time);
}
