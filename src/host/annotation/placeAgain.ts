import * as vscode from 'vscode';
import { Anchorer, type Candidate } from '../../core/annotation/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import { noteOf } from '../../core/annotation/note';
import { annotationsOf } from '../../core/annotation/sidecar';
import type { Article } from '../../core/article/article';
import { oneLine } from '../../core/text/oneLine';
import type { Range } from '../../core/text/range';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { Questions } from '../platform/questions';
import { editNotes, withDocument } from './editNotes';
import type { NoteServices } from './editNotes';
import { openNote } from './openNote';

export interface PlaceServices extends NoteServices {
  readonly readers: ReaderRegistry;
}

/** Places that are offered at most. */
const mostPlaces = 12;
/** Code points of the words that are shown. */
const longestWords = 120;
/** UTF-16 units of the surroundings that are shown on each side. */
const surroundings = 28;

/** Undefined stands for the words that the person will select. */
interface PlaceItem extends vscode.QuickPickItem {
  readonly range?: Range;
}

/**
 * Asks among the likeliest places of a note and puts it there, or waits for the person to select its words in the
 * reader. Throws an error with a message for people.
 */
export async function placeAgain(uri: vscode.Uri, id: string, services: PlaceServices): Promise<void> {
  const { article, annotation } = await readNote(uri, id, services);
  const items = placeItems(article, new Anchorer(article.text).candidates(annotation, mostPlaces));
  const title = vscode.l10n.t('Where does “{0}” belong?', oneLine(noteOf(annotation).quote, longestWords));
  const chosen = await askForPlace(title, items, (range) => preview(uri, article, range, services.readers));
  if (!chosen) {
    return;
  }
  if (!chosen.range) {
    await placeByHand(uri, id, services.readers);
    return;
  }
  await placeNote(uri, id, chosen.range, article, services);
}

/** Puts a note on a range of the text of the article. Throws an error for people when the text has changed since. */
async function placeNote(
  uri: vscode.Uri,
  id: string,
  range: Range,
  article: Article,
  services: PlaceServices,
): Promise<void> {
  await editNotes(uri, services, async (document) => {
    if ((await document.read())?.original.text !== article.text) {
      throw new Error(vscode.l10n.t('The article has just changed. Please try again.'));
    }
    await document.placeNote(id, { kind: 'words', range });
  });
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('The note has its place again')}`, 4_000);
}

async function readNote(
  uri: vscode.Uri,
  id: string,
  services: PlaceServices,
): Promise<{ readonly article: Article; readonly annotation: Annotation }> {
  return withDocument(uri, services, async (document) => {
    const reading = await document.read();
    const annotation = annotationsOf(document.sidecar.sidecar).find((one) => one.id === id);
    if (!reading || !annotation) {
      throw new Error(document.failure ?? vscode.l10n.t('This note is not there any more.'));
    }
    return { article: reading.original, annotation };
  });
}

function placeItems(article: Article, candidates: readonly Candidate[]): readonly PlaceItem[] {
  const places = candidates.map(({ start, end, likeness }) => ({
    label: oneLine(article.text.slice(start, end), longestWords),
    description: vscode.l10n.t('{0} % alike', Math.round(likeness * 100)),
    detail: around(article.text, { start, end }),
    range: { start, end },
  }));
  const byHand: PlaceItem = {
    label: `$(edit) ${vscode.l10n.t('Select the words by hand')}`,
    detail: vscode.l10n.t('Opens the reader; the next words that you select become the place of the note.'),
    alwaysShow: true,
  };
  return [...places, { label: '', kind: vscode.QuickPickItemKind.Separator }, byHand];
}

/** The words in brackets between what stands before and after them, on one line. */
function around(text: string, { start, end }: Range): string {
  const [before, words, after] = [
    text.slice(Math.max(0, start - surroundings), start),
    text.slice(start, end),
    text.slice(end, end + surroundings),
  ].map((part) => oneLine(part, longestWords));
  return `…${before}【${words}】${after}…`;
}

async function askForPlace(
  title: string,
  items: readonly PlaceItem[],
  show: (range: Range) => void,
): Promise<PlaceItem | undefined> {
  const questions = new Questions();
  const input = vscode.window.createQuickPick<PlaceItem>();
  input.items = items;
  input.matchOnDetail = true;
  input.placeholder =
    items.length > 2
      ? vscode.l10n.t('The likeliest places, the best first')
      : vscode.l10n.t('Nothing like these words is left in the text.');
  input.onDidChangeActive(([active]) => (active?.range ? show(active.range) : undefined));
  const step = { title, step: 1, totalSteps: 1 };
  const answer = await questions.ask(input, step, () => {
    const [picked] = input.activeItems;
    return picked && { value: picked };
  });
  questions.dispose();
  return typeof answer === 'object' ? answer.value : undefined;
}

/** Brings a place into view in a reader of the clipping that is in sight; opens none. */
function preview(uri: vscode.Uri, article: Article, { start }: Range, readers: ReaderRegistry): void {
  const block = article.blocks.find(({ end }) => end > start);
  if (block) {
    readers.panelsOf(uri).forEach((panel) => panel.revealSource(block.sourceStart));
  }
}

/** Opens the reader, which takes the next words that the person selects for the place of the note. */
async function placeByHand(uri: vscode.Uri, id: string, readers: ReaderRegistry): Promise<void> {
  await openNote(uri, id, readers);
  readers.panelsOf(uri).forEach((panel) => panel.notes.setPlacing(id));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Select the words in the article that the note belongs to. Escape leaves it where it is.'),
  );
}
