import type { CardBook } from './cardBook';
import { noteContext } from './noteMarks';

/** A mark or a card that is pointed at shows the other; one that is pressed or focused makes its note the active one. */
export function followPointer(article: HTMLElement, cards: CardBook): void {
  let hovered: readonly Element[] = [];
  article.addEventListener('pointerover', ({ target }) => {
    const note = noteOf(target);
    hovered.forEach((one) => one.classList.remove('hovered'));
    hovered =
      note === undefined
        ? []
        : [...cards.marksOf(note), ...article.querySelectorAll(`[data-card="${CSS.escape(note)}"]`)];
    hovered.forEach((one) => one.classList.add('hovered'));
  });
  // Over selected words of a mark the menu is that of the selection.
  const tellMenu = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('.highlight') : null;
    const note = mark?.dataset['note'];
    if (mark !== null && note !== undefined) {
      const isSelected = document.getSelection()?.isCollapsed === false;
      mark.dataset['vscodeContext'] = noteContext(note, isSelected ? 'selection' : 'note');
    }
  };
  article.addEventListener('contextmenu', tellMenu, { capture: true });
  article.addEventListener('focusin', ({ target }) => {
    const note = noteOf(target);
    if (note !== undefined) {
      cards.activate(note);
    }
  });
  article.addEventListener('click', (event) => {
    const { target, detail } = event;
    const isSelecting = detail > 0 && document.getSelection()?.isCollapsed === false;
    // A button of a card may have drawn the card anew and be out of the page by now.
    const isOnCard = event.composedPath().some((one) => one instanceof Element && one.matches('[data-card]'));
    if (isSelecting || isOnCard || !(target instanceof Element)) {
      return;
    }
    const note = noteOf(target);
    cards.activate(note);
    if (note !== undefined && target.closest('[data-link], [data-doubt]') === null) {
      cards.cardOf(note)?.focus('comment');
    }
  });
}

function noteOf(target: EventTarget | null): string | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-note], [data-card]') : null;
  return found?.dataset['card'] ?? found?.dataset['note'];
}
