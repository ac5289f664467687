import * as vscode from 'vscode';
import type { NoteStrings } from '../../protocol/notes';

/** The webview's texts about notes in the language of the user interface. `{0}` and `{1}` are filled in by the webview. */
export function noteStrings(): NoteStrings {
  return { ...barStrings(), ...cardStrings(), ...stateStrings() };
}

function barStrings() {
  return {
    notes: vscode.l10n.t('Notes {0}'),
    hideNotes: vscode.l10n.t('Hide notes (M)'),
    showNotes: vscode.l10n.t('Show notes (M)'),
    notesShown: vscode.l10n.t('Notes shown'),
    notesHidden: vscode.l10n.t('Notes hidden'),
    bar: vscode.l10n.t('Selected words'),
    note: vscode.l10n.t({ message: 'Note', comment: ['A note on words of a clipping'] }),
    tags: vscode.l10n.t('Tags'),
    gloss: vscode.l10n.t('Gloss'),
    quotation: vscode.l10n.t({ message: 'Quotation', comment: ['Copies selected words with their reference'] }),
    placeHere: vscode.l10n.t('Place Here'),
    withKey: vscode.l10n.t({ message: '{0} ({1})', comment: ['A button and its key'] }),
    placing: vscode.l10n.t('Select the words that this note belongs to: {0}'),
    stopPlacing: vscode.l10n.t('Not Now'),
  };
}

function cardStrings() {
  return {
    edit: vscode.l10n.t('Edit'),
    deleteNote: vscode.l10n.t('Delete'),
    save: vscode.l10n.t('Save'),
    cancel: vscode.l10n.t('Cancel'),
    changeWords: vscode.l10n.t('Change Words'),
    label: vscode.l10n.t('Label'),
    comment: vscode.l10n.t('Comment (Markdown)'),
    glossField: vscode.l10n.t('Gloss: what it means'),
    noLabel: vscode.l10n.t('None'),
    configureLabels: vscode.l10n.t('Labels…'),
    removeTag: vscode.l10n.t('Remove {0}'),
    noteOn: vscode.l10n.t('Note on {0}'),
    noteOnClipping: vscode.l10n.t('Note on the whole clipping'),
    noteOnPicture: vscode.l10n.t('Note on a picture'),
    wholeClipping: vscode.l10n.t('Whole clipping'),
    goToWords: vscode.l10n.t('Go to the words'),
    draft: vscode.l10n.t('Draft'),
    highlight: vscode.l10n.t('Highlight'),
    withNote: vscode.l10n.t('{0}, with a note'),
  };
}

function stateStrings() {
  return {
    lost: vscode.l10n.t('Notes without a certain place: {0}'),
    unsure: vscode.l10n.t('The words have changed; the place is not certain'),
    orphan: vscode.l10n.t('The words are gone; the note has lost its place'),
    confirm: vscode.l10n.t('Confirm'),
    placeAgain: vscode.l10n.t('Place Again'),
    noteAdded: vscode.l10n.t('Note added'),
    noteChanged: vscode.l10n.t('Note changed'),
    noteDeleted: vscode.l10n.t('Note deleted'),
    selectFirst: vscode.l10n.t('Select words first'),
    noNotes: vscode.l10n.t('No notes here'),
    caretOn: vscode.l10n.t('Caret on: arrows move, Shift extends, W word, S sentence, B block, Escape leaves'),
    caretOff: vscode.l10n.t('Caret off'),
  };
}
