import type { ReaderNote } from '../../protocol/notes';
import type { ReaderStrings } from '../../protocol/reader';
import { button, element, interfaceLanguage } from '../element';
import type { Wanted } from '../reconcile';
import { format } from '../strings';
import { drawComment } from './commentView';
import { isCertain, cardContext, shortQuote } from './noteMarks';

/** What the buttons of the list do; `note` is an identifier. */
export interface LostNoteActions {
  confirm(note: string): void;
  placeAgain(note: string): void;
  remove(note: string): void;
}

/** The list, at the end of the article, of notes that have no certain place. Undefined when there are none. */
export function lostNotes(
  notes: readonly ReaderNote[],
  language: string,
  strings: ReaderStrings,
  actions: LostNoteActions,
): Omit<Wanted, 'from' | 'to'> | undefined {
  const lost = notes.filter((note) => !isCertain(note));
  if (lost.length === 0) {
    return undefined;
  }
  return {
    signature: `lost ${language} ${JSON.stringify(lost)}`,
    draw: () => drawLost(lost, language, strings, actions),
  };
}

function drawLost(
  lost: readonly ReaderNote[],
  language: string,
  strings: ReaderStrings,
  actions: LostNoteActions,
): HTMLElement {
  const heading = element('h2', { id: 'lost-notes' }, format(strings.notes.lost, lost.length));
  const items = lost.map((note) => drawItem(note, language, strings, actions));
  const attributes = { class: 'lost', 'aria-labelledby': 'lost-notes', lang: interfaceLanguage() };
  return element('section', attributes, heading, element('ul', {}, ...items));
}

function drawItem(note: ReaderNote, language: string, strings: ReaderStrings, actions: LostNoteActions): HTMLElement {
  const { notes } = strings;
  const quote = note.quote === '' ? notes.noteOnPicture : note.quote;
  const act = (label: string, run: (id: string) => void): HTMLElement => {
    // Several notes have the same buttons; the words tell them apart for those who hear them.
    const made = button(label, { class: 'word', 'aria-label': `${label}: ${shortQuote(quote)}` });
    made.addEventListener('click', () => run(note.id));
    return made;
  };
  const tags = note.tags.map((tag) => `#${tag}`).join(' ');
  const meta = [note.state === 'unsure' ? notes.unsure : notes.orphan, note.made, tags].filter((part) => part !== '');
  const acts = element('div', { class: 'acts' });
  if (note.state === 'unsure') {
    acts.append(act(notes.confirm, (id) => actions.confirm(id)));
  }
  acts.append(
    act(notes.placeAgain, (id) => actions.placeAgain(id)),
    act(notes.deleteNote, (id) => actions.remove(id)),
  );
  const data = { 'data-card': note.id, 'data-vscode-context': cardContext(note.id) };
  const item = element(
    'li',
    { tabindex: -1, ...data },
    element('div', { class: 'quote', dir: 'auto', lang: language }, quote),
  );
  if (note.gloss !== '') {
    item.append(element('div', { class: 'glossText', dir: 'auto' }, note.gloss));
  }
  if (note.comment !== '') {
    item.append(element('div', { class: 'comment', dir: 'auto' }, ...drawComment(note.commentNodes, strings)));
  }
  item.append(element('div', { class: 'meta', dir: 'auto' }, meta.join(' · ')), acts);
  return item;
}
