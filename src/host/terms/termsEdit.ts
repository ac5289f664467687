import * as vscode from 'vscode';
import type * as Script from '../../core/script';
import type { Term } from '../../core/script/term';
import type { TermEdit } from '../../core/script/termEdits';
import type { TermsEdit } from '../../protocol/terms';
import { termFaultMessage } from '../script/termsMessages';

type ScriptRoom = typeof Script;

/**
 * What an act in the table changes in the document: undefined when nothing. Throws an error for people when a line
 * cannot hold the words.
 */
export function documentEdit(text: string, edit: TermsEdit, room: ScriptRoom): TermEdit | undefined {
  switch (edit.kind) {
    case 'add':
      return addition(text, edit, room);
    case 'remove':
      return room.removeTermEdit(text, edit.line);
    case 'write':
      return writing(text, edit, room);
  }
}

function addition(text: string, { term }: Extract<TermsEdit, { kind: 'add' }>, room: ScriptRoom): TermEdit {
  const from = term.from.trim();
  const [read] = room.parseTerms(`x\t\t${term.views}`).lines;
  const added: Term = { from, to: term.to.trim() || from, targets: read?.term.targets ?? [], note: term.note };
  throwFault(room, added);
  return room.addTermEdit(text, added);
}

function writing(text: string, edit: Extract<TermsEdit, { kind: 'write' }>, room: ScriptRoom): TermEdit | undefined {
  const found = room.parseTerms(text).lines.find(({ line }) => line === edit.line);
  if (!found) {
    throw new Error(vscode.l10n.t('The dictionary has just changed. Please try again.'));
  }
  const { from } = found.term;
  if (edit.column === 'from') {
    throwFault(room, { from: edit.value, to: '' });
  } else if (edit.column === 'to' && from !== '') {
    throwFault(room, { from, to: edit.value });
  }
  return room.cellEdit(text, edit.line, edit.column, edit.value);
}

function throwFault(room: ScriptRoom, term: Pick<Term, 'from' | 'to'>): void {
  const fault = room.termFault(term);
  if (fault) {
    throw new Error(termFaultMessage(fault));
  }
}
