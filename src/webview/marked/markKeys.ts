export interface MarkKeyActions<Act extends string> {
  /** What a key does at a mark, by its lower-case name. */
  readonly acts: Readonly<Record<string, Act>>;
  /** Whether the keyboard is at a mark, or in its card. */
  isAtMark(): boolean;
  isInCard(): boolean;
  act(act: Act): void;
  /** Enter on the words. */
  enter(): void;
  escape(): void;
  /** Other keys of the page; true when the key was one of them. */
  anywhere(event: KeyboardEvent): boolean;
}

/**
 * The page's keys for marks of one kind. At a mark they come before those of notes, which use some of the same; elsewhere
 * after them.
 */
export function listenToMarkKeys<Act extends string>(actions: MarkKeyActions<Act>): void {
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
  listen((event) => actions.isAtMark() && atMark(event, actions), true);
  listen((event) => actions.anywhere(event), false);
}

/** Without modifiers and outside of fields one types in. */
function isOwn({ target, defaultPrevented, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return !(defaultPrevented || isComposing || ctrlKey || metaKey || altKey || isField);
}

function atMark<Act extends string>({ key }: KeyboardEvent, actions: MarkKeyActions<Act>): boolean {
  const name = key.toLowerCase();
  const act = actions.acts[name];
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
