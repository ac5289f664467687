/** The page's own keys. They act only without modifiers and outside of fields one types in. */
export interface KeyActions {
  toggleHidden(): void;
  /** To the next block (1) or the one before (-1). */
  step(direction: 1 | -1): void;
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
    case 'enter':
      return followLink(event.target);
    default:
      return false;
  }
}

/** An anchor without an address does not answer to Enter by itself. */
function followLink(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset['link'] === undefined) {
    return false;
  }
  target.click();
  return true;
}
