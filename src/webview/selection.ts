import type { Range } from '../core/text/range';
import type { ReaderSnapshot, ReaderStrings, ReaderView } from '../protocol/reader';
import { rangeOf } from './offsets';
import { format } from './strings';

export interface SelectionActions {
  /** The stretch of a snapshot's text that is selected from now on; an empty one when nothing is. */
  select(version: number, range: Range): void;
  /** Puts the words as printed on the clipboard. */
  copyOriginal(range: Range): void;
  tell(message: string): void;
}

const nothing: Range = { start: 0, end: 0 };

/** What the menu of VS Code is told when it opens over selected words; a condition of the commands in it. */
const selectionContext = JSON.stringify({ webviewSection: 'selection' });

/** Follows what is selected in the article, and says what copying takes from it. */
export function listenToSelection(
  article: HTMLElement,
  strings: ReaderStrings,
  snapshot: () => ReaderSnapshot | undefined,
  actions: SelectionActions,
): void {
  const selected = (): Range | undefined => {
    const selection = document.getSelection();
    const shown = snapshot();
    return shown && selection ? rangeOf(article, shown.blocks, selection) : undefined;
  };
  followSelection(article, snapshot, selected, actions);
  listenToCopying(strings, snapshot, selected, actions);
}

function followSelection(
  article: HTMLElement,
  snapshot: () => ReaderSnapshot | undefined,
  selected: () => Range | undefined,
  actions: SelectionActions,
): void {
  let frame: number | undefined;
  let told = '';
  const follow = (): void => {
    if (frame !== undefined) {
      cancelAnimationFrame(frame);
      frame = undefined;
    }
    const shown = snapshot();
    const range = selected();
    const now = range === undefined ? '' : `${shown?.version} ${range.start} ${range.end}`;
    if (shown === undefined || now === told) {
      return;
    }
    told = now;
    if (range === undefined) {
      delete article.dataset['vscodeContext'];
    } else {
      article.dataset['vscodeContext'] = selectionContext;
    }
    actions.select(shown.version, range ?? nothing);
  };
  document.addEventListener('selectionchange', () => (frame ??= requestAnimationFrame(follow)));
  // A right click may select the word under it and open the menu within one frame.
  document.addEventListener('contextmenu', follow, { capture: true });
}

/** Says what is copied from a text in another script, or has the original copied in its place, as the settings want. */
function listenToCopying(
  strings: ReaderStrings,
  snapshot: () => ReaderSnapshot | undefined,
  selected: () => Range | undefined,
  actions: SelectionActions,
): void {
  document.addEventListener('copy', (event) => {
    const shown = snapshot();
    const range = shown?.view.converted === true ? selected() : undefined;
    if (shown === undefined || range === undefined) {
      return;
    }
    if (shown.view.copy === 'original') {
      event.preventDefault();
      actions.copyOriginal(range);
    } else {
      actions.tell(format(strings.copiedShown, shownAs(shown.view, strings)));
    }
  });
}

/** The script, or whose renderings of names stand in the text as it was printed. */
function shownAs({ name, names }: ReaderView, strings: ReaderStrings): string {
  return name === 'original' ? strings.names.places[names.region] : strings.viewNames[name];
}
