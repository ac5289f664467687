import type { CitationAct } from './citationCard';

export interface CitationKeyActions {
  /** Whether the keyboard is at a citation, or in its card. */
  isAtCitation(): boolean;
  isInCard(): boolean;
  act(act: CitationAct): void;
  /** Enter on the words. */
  enter(): void;
  escape(): void;
  toggle(): void;
  toggleLow(): void;
  toggleReference(): void;
  step(direction: 1 | -1): void;
}

const actKeys: Readonly<Record<string, CitationAct>> = {
  y: 'confirm',
  delete: 'reject',
  backspace: 'reject',
  e: 'correct',
  q: 'copy',
};

/**
 * The page's keys for citations. At a citation they come before those of notes, which use some of the same; elsewhere
 * after them.
 */
export function listenToCitationKeys(actions: CitationKeyActions): void {
  const listen = (run: (event: KeyboardEvent) => boolean, capture: boolean): void =>
    document.addEventListener(
      'keydown',
      (event) => {
        if (isOwn(event) && run(event)) {
          event.preventDefault();
        }
      },
      { capture },
    );
  listen((event) => actions.isAtCitation() && atCitation(event, actions), true);
  listen((event) => anywhere(event, actions), false);
}

/** Without modifiers and outside of fields one types in. */
function isOwn({ target, defaultPrevented, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return !(defaultPrevented || isComposing || ctrlKey || metaKey || altKey || isField);
}

function atCitation({ key }: KeyboardEvent, actions: CitationKeyActions): boolean {
  const name = key.toLowerCase();
  const act = actKeys[name];
  if (act !== undefined) {
    actions.act(act);
    return true;
  }
  if (name === 'escape') {
    actions.escape();
    return true;
  }
  if (name === 'enter' && !actions.isInCard()) {
    actions.enter();
    return true;
  }
  return false;
}

function anywhere({ key, shiftKey }: KeyboardEvent, actions: CitationKeyActions): boolean {
  switch (key.toLowerCase()) {
    case 'a':
      if (shiftKey) {
        actions.toggleLow();
      } else {
        actions.toggle();
      }
      return true;
    case 'r':
      actions.toggleReference();
      return true;
    case "'":
      actions.step(1);
      return true;
    case '"':
      actions.step(-1);
      return true;
    default:
      return false;
  }
}
