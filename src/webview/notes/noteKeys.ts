import type { ReaderLabel } from '../../protocol/notes';
import type { FormField } from './noteForm';

export interface NoteKeyActions {
  labels(): readonly ReaderLabel[];
  /** True when the key was one of the caret's. */
  caretKey(event: KeyboardEvent): boolean;
  toggleCaret(): void;
  mark(label: string): void;
  write(field: FormField): void;
  quote(): void;
  toggleNotes(): void;
  step(direction: 1 | -1): void;
  /** To the bar at the selected words; false when there is none. */
  focusBar(): boolean;
  /** The note in focus, by its marks or its card. */
  focusedNote(): string | undefined;
  remove(note: string): void;
  /** True when there was something to leave. */
  escape(): boolean;
}

/** The page's keys for notes. They act outside of fields, and never while words are composed. */
export function listenToNoteKeys(actions: NoteKeyActions): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) {
      return;
    }
    if (target.matches('input, textarea, select, [contenteditable]')) {
      return;
    }
    if (actions.caretKey(event) || actByLabel(event, actions) || act(event, actions)) {
      event.preventDefault();
    }
  });
}

function actByLabel({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, actions: NoteKeyActions): boolean {
  const label = actions.labels().find((one) => one.key !== '' && one.key === key);
  if (label === undefined || ctrlKey || metaKey || altKey) {
    return false;
  }
  actions.mark(label.id);
  return true;
}

function act(event: KeyboardEvent, actions: NoteKeyActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  return run?.(actions, event) ?? false;
}

const done = (act: (actions: NoteKeyActions) => void) => (actions: NoteKeyActions) => {
  act(actions);
  return true;
};

const keys: Readonly<Record<string, (actions: NoteKeyActions, event: KeyboardEvent) => boolean>> = {
  c: done((actions) => actions.toggleCaret()),
  n: done((actions) => actions.write('comment')),
  g: done((actions) => actions.write('tags')),
  x: done((actions) => actions.write('gloss')),
  q: done((actions) => actions.quote()),
  m: done((actions) => actions.toggleNotes()),
  ']': done((actions) => actions.step(1)),
  '[': done((actions) => actions.step(-1)),
  Escape: (actions) => actions.escape(),
  Enter: (actions, { target }) => enter(actions, target),
  Delete: (actions) => {
    const note = actions.focusedNote();
    if (note !== undefined) {
      actions.remove(note);
    }
    return note !== undefined;
  },
};

/** On a mark as a click; elsewhere in the text to the bar. Buttons and links keep the key. */
function enter(actions: NoteKeyActions, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.matches('button, [role="button"], [data-link], summary')) {
    return false;
  }
  if (target.matches('[data-note]')) {
    target.click();
    return true;
  }
  return actions.focusBar();
}
