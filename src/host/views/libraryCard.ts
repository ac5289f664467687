import * as vscode from 'vscode';
import { isProblemCode } from '../../core/clipping/problem';
import { bylineTexts, dayText } from '../editor/factLine';
import { problemMessage } from '../editor/problemMessages';
import type { ClippingNode } from './libraryNodes';
import { scriptName } from './libraryText';

/** What a line tells when the pointer rests on it: title, facts, lead, what is wrong with the file, where it lies. */
export function clippingCard({ entry, uri, versions }: ClippingNode): vscode.MarkdownString {
  const { title, outlet, day, script, people, tags, lead, problems } = entry;
  const card = new vscode.MarkdownString(undefined, true);
  card.appendMarkdown('**');
  card.appendText(title);
  card.appendMarkdown('**\n\n');
  const facts = [outlet, day && dayText(day), script === 'none' ? undefined : scriptName(script)];
  appendParagraph(card, facts.filter(Boolean).join(' · '));
  const otherTags = tags.filter((tag) => tag !== outlet).map((tag) => `#${tag}`);
  appendParagraph(card, [...bylineTexts(people), ...otherTags].join(' · '));
  if (lead) {
    appendParagraph(card, `${lead}…`);
  }
  if (versions.length > 0) {
    const others = versions.map((version) => [version.outlet, version.day].filter(Boolean).join(' '));
    appendIcon(card, 'versions', vscode.l10n.t('Other versions: {0}', others.join('; ')));
  }
  for (const code of problems) {
    appendIcon(card, 'warning', isProblemCode(code) ? problemMessage(code) : code);
  }
  appendIcon(card, 'file', vscode.workspace.asRelativePath(uri));
  return card;
}

function appendParagraph(card: vscode.MarkdownString, text: string): void {
  if (text) {
    card.appendText(text);
    card.appendMarkdown('\n\n');
  }
}

function appendIcon(card: vscode.MarkdownString, icon: string, text: string): void {
  card.appendMarkdown(`$(${icon}) `);
  appendParagraph(card, text);
}
