import * as vscode from 'vscode';
import { draftLanguage, requireDraft, showDraft, type DraftLanguage, type Drafts } from './drafts';

/** What is to stand at the cursor of a draft. */
export interface Insertion {
  readonly text: string;
  /** Whether it stands alone, with a blank line around it. */
  readonly isBlock?: boolean;
  /** Paragraphs that follow at the end of the draft, unless they stand there already. */
  readonly atEnd?: readonly string[];
}

/**
 * Puts something at the cursor of the draft that was active last, as one edit that can be undone. A draft that is to be
 * seen beside a reader leaves the keyboard to the reader. Throws an error with a message for people.
 */
export async function insertInDraft(
  drafts: Drafts,
  make: (language: DraftLanguage, draft: vscode.TextDocument) => Promise<Insertion | undefined>,
): Promise<boolean> {
  const draft = requireDraft(drafts);
  const insertion = await make(draftLanguage(draft) ?? 'markdown', draft);
  if (!insertion) {
    return false;
  }
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document === draft);
  const editor = visible ?? (await showDraft(draft));
  const change = changeAt(editor, insertion);
  const start = draft.offsetAt(change.range.start);
  const isDone = await editor.edit((edit) => {
    edit.replace(change.range, change.text);
    appendParagraphs(edit, draft, insertion.atEnd ?? []);
  });
  if (!isDone) {
    throw new Error(vscode.l10n.t('The draft cannot be written (read-only).'));
  }
  const lineEnds = draft.eol === vscode.EndOfLine.CRLF ? change.text.split('\n').length - 1 : 0;
  const active = draft.positionAt(start + change.text.length + lineEnds);
  editor.selection = new vscode.Selection(active, active);
  editor.revealRange(new vscode.Range(active, active), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

interface Change {
  readonly range: vscode.Range;
  readonly text: string;
}

function changeAt({ document, selection }: vscode.TextEditor, { text, isBlock = false }: Insertion): Change {
  const before = document.lineAt(selection.start.line).text.slice(0, selection.start.character);
  const grown = joinsGroup(text, before);
  if (grown !== undefined) {
    return { range: new vscode.Range(selection.start.translate(0, -1), selection.end), text: grown };
  }
  return { range: selection, text: isBlock ? asBlock(text, document, selection) : text };
}

/** At the end of the draft, what does not stand there already. */
function appendParagraphs(
  edit: vscode.TextEditorEdit,
  draft: vscode.TextDocument,
  paragraphs: readonly string[],
): void {
  const known = draft.getText();
  const added = paragraphs.filter((paragraph) => !known.includes(firstWord(paragraph)));
  if (added.length > 0) {
    const end = draft.lineAt(draft.lineCount - 1).range.end;
    edit.insert(end, `${blankLinesAfter(known)}${added.join('\n')}\n`);
  }
}

/** A key right behind another one becomes part of its brackets: `[@a; @b]`. */
function joinsGroup(text: string, before: string): string | undefined {
  const keys = /^\[(@.*)\]$/.exec(text)?.[1];
  return keys !== undefined && /\[@[^\]]*\]$/.test(before) ? `; ${keys}]` : undefined;
}

/** What a footnote begins with: `[^cna20230222]:`. */
function firstWord(paragraph: string): string {
  return /^\[\^[^\]]+\]:/.exec(paragraph)?.[0] ?? paragraph.trim();
}

function asBlock(text: string, document: vscode.TextDocument, { start, end }: vscode.Selection): string {
  const above = document.getText(new vscode.Range(new vscode.Position(0, 0), start));
  const below = document.getText(new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end));
  return `${blankLinesAfter(above)}${text.trimEnd()}${lineEndsBefore(below)}`;
}

/** Line ends that make a blank line follow a text. */
function blankLinesAfter(text: string): string {
  if (text.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(text)) {
    return '';
  }
  return text.endsWith('\n') ? '\n' : '\n\n';
}

/** Line ends that make a blank line stand before a text, one line end at the end of the draft. */
function lineEndsBefore(text: string): string {
  if (text === '') {
    return '\n';
  }
  if (text.trim() === '' || /^\r?\n[ \t]*\r?\n/.test(text)) {
    return '';
  }
  return /^\r?\n/.test(text) ? '\n' : '\n\n';
}
