import type { ViewName } from '../protocol/reader';
import { viewOrder } from './viewSwitch';

/** The page's own keys. They act only without modifiers and outside of fields one types in. */
export interface KeyActions {
  toggleHidden(): void;
  /** To the next block (1) or the one before (-1). */
  step(direction: 1 | -1): void;
  setView(view: ViewName): void;
  toggleVocabulary(): void;
  /** To the next doubtful character or replaced word, or the one before. */
  stepWord(kind: 'doubt' | 'replaced', direction: 1 | -1): void;
  /** True when there was something to close. */
  escape(): boolean;
}

export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')) {
      return;
    }
    if (act(event, actions)) {
      event.preventDefault();
    }
  });
}

function act(event: KeyboardEvent, actions: KeyActions): boolean {
  const view = viewOrder[Number(event.key) - 1];
  if (view !== undefined) {
    actions.setView(view);
    return true;
  }
  switch (event.key.toLowerCase()) {
    case 'h':
      actions.toggleHidden();
      return true;
    case 'j':
      actions.step(1);
      return true;
    case 'k':
      actions.step(-1);
      return true;
    case 'v':
      actions.toggleVocabulary();
      return true;
    case '.':
      actions.stepWord('doubt', 1);
      return true;
    case ',':
      actions.stepWord('doubt', -1);
      return true;
    case '>':
      actions.stepWord('replaced', 1);
      return true;
    case '<':
      actions.stepWord('replaced', -1);
      return true;
    case 'escape':
      return actions.escape();
    case 'enter':
    case ' ':
      return press(event.target, event.key);
    default:
      return false;
  }
}

/** An anchor without an address does not answer to Enter by itself, nor does a doubt to Enter and Space. */
function press(target: EventTarget | null, key: string): boolean {
  const answers = key === 'Enter' ? '[data-link], [data-doubt]' : '[data-doubt]';
  if (!(target instanceof HTMLElement) || !target.matches(answers)) {
    return false;
  }
  target.click();
  return true;
}
