import type { Range } from '../core/text/range';
import type { ReaderSnapshot, ReaderStrings } from '../protocol/reader';
import { rangeOf } from './offsets';
import { format } from './strings';

export interface CopyActions {
  /** Puts the words as printed on the clipboard. */
  copyOriginal(range: Range): void;
  tell(message: string): void;
}

/** Says what is copied from a text in another script, or has the original copied in its place, as the settings want. */
export function listenToCopying(
  article: HTMLElement,
  strings: ReaderStrings,
  snapshot: () => ReaderSnapshot | undefined,
  actions: CopyActions,
): void {
  document.addEventListener('copy', (event) => {
    const shown = snapshot();
    const selection = document.getSelection();
    if (shown?.view.converted !== true || selection === null) {
      return;
    }
    const range = rangeOf(article, shown.blocks, selection);
    if (range === undefined) {
      return;
    }
    if (shown.view.copy === 'original') {
      event.preventDefault();
      actions.copyOriginal(range);
    } else {
      actions.tell(format(strings.copiedShown, strings.viewNames[shown.view.name]));
    }
  });
}
