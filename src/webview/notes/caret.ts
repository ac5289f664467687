import type { NoteStrings } from '../../protocol/notes';
import { element } from '../element';
import type { SelectedWords, SelectionEnds } from './selectedWords';
import type { TextUnit } from './textWalk';

/** What the caret tells. */
export interface CaretListener {
  announce(message: string): void;
  tell(message: string): void;
  /** Lower edge of the toolbar in CSS pixels from the top of the window. */
  edge(): number;
}

/** Characters of passed words that are read out. */
const spokenLength = 80;
/** Room kept between the caret and the edges of the window, in CSS pixels. */
const margin = 24;

const unitKeys: Readonly<Record<string, TextUnit>> = { w: 'word', s: 'sentence', b: 'block' };

/**
 * A caret in the text: arrows move it by characters and lines, with Ctrl or Alt by words as the language cuts them; Shift
 * extends. W, S and B select the word, sentence or block at hand, then the one after, with Shift the one before. Words that
 * are selected with the mouse can be extended by the same keys without the caret.
 */
export class Caret {
  readonly element = element('div', { class: 'caret', 'aria-hidden': 'true', hidden: true });
  private ends: SelectionEnds | undefined;

  constructor(
    private readonly words: SelectedWords,
    private readonly strings: NoteStrings,
    private readonly listener: CaretListener,
  ) {
    document.addEventListener('selectionchange', () => this.follow());
    window.addEventListener('resize', () => this.draw());
  }

  get isOn(): boolean {
    return this.ends !== undefined;
  }

  /** Puts the caret where words are selected, else at `offset`; takes it away when it is there. */
  toggle(offset: number): void {
    if (this.ends !== undefined) {
      this.leave();
      return;
    }
    const selected = this.words.range === undefined ? undefined : this.words.ends;
    this.ends = selected ?? { anchor: offset, focus: offset };
    this.set(this.ends);
    this.listener.tell(this.strings.caretOn);
  }

  leave(): void {
    this.ends = undefined;
    this.draw();
    this.listener.announce(this.strings.caretOff);
  }

  /** After an update: the text may have changed beneath the caret. */
  refresh(): void {
    if (this.ends !== undefined && this.words.placeOf(this.ends.focus) === undefined) {
      this.ends = undefined;
    }
    this.draw();
  }

  /** True when the key was one of the caret's. */
  key(event: KeyboardEvent): boolean {
    const now = this.isOn ? this.ends : this.words.range && this.words.ends;
    if (now === undefined) {
      return false;
    }
    const unit = unitKeys[event.key.toLowerCase()];
    if (unit !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
      this.take(now, unit, event.shiftKey ? -1 : 1);
      return true;
    }
    if (!this.isOn && !event.shiftKey) {
      return false;
    }
    return this.move(now, event);
  }

  private move(now: SelectionEnds, { key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        const direction = key === 'ArrowRight' ? 1 : -1;
        const focus = this.words.walk()?.step(now.focus, ctrlKey || altKey ? 'word' : 'character', direction);
        this.go(now, metaKey ? this.byLine(now, 'lineboundary', direction) : focus, shiftKey);
        return true;
      }
      case 'ArrowUp':
      case 'ArrowDown':
        this.go(now, this.byLine(now, 'line', key === 'ArrowDown' ? 1 : -1), shiftKey);
        return true;
      case 'Home':
      case 'End':
        this.go(now, this.byLine(now, 'lineboundary', key === 'End' ? 1 : -1), shiftKey);
        return true;
      default:
        return false;
    }
  }

  private go({ anchor, focus: from }: SelectionEnds, focus: number | undefined, isExtending: boolean): void {
    if (focus !== undefined) {
      this.set({ anchor: isExtending ? anchor : focus, focus });
      this.speak(from, focus);
    }
  }

  /** The browser knows where lines break; it moves its selection, and the place is read off. */
  private byLine(now: SelectionEnds, granularity: string, direction: 1 | -1): number | undefined {
    const selection = document.getSelection();
    if (selection === null || !this.words.select({ anchor: now.focus, focus: now.focus })) {
      return undefined;
    }
    selection.modify('move', direction === 1 ? 'forward' : 'backward', granularity);
    return this.words.ends?.focus;
  }

  /** Selects the units that the selection lies in; when they are selected already, one more. */
  private take(now: SelectionEnds, unit: TextUnit, direction: 1 | -1): void {
    const walk = this.words.walk();
    const [start, end] = [Math.min(now.anchor, now.focus), Math.max(now.anchor, now.focus)];
    const first = walk?.unitAt(start, unit);
    const last = walk?.unitAt(start === end ? end : end - 1, unit);
    if (walk === undefined || first === undefined || last === undefined) {
      return;
    }
    let taken = { start: Math.min(start, first.start), end: Math.max(end, last.end) };
    if (start !== end && taken.start === start && taken.end === end) {
      taken = direction === 1 ? { start, end: walk.step(end, unit, 1) } : { start: walk.step(start, unit, -1), end };
    }
    const ends = { anchor: taken.start, focus: taken.end };
    this.set(direction === 1 ? ends : { anchor: ends.focus, focus: ends.anchor });
    this.speak(taken.start, taken.end);
  }

  private set(ends: SelectionEnds): void {
    if (this.words.select(ends)) {
      this.ends = this.ends && ends;
      this.bringIntoView(ends);
    }
    this.draw();
  }

  private speak(from: number, to: number): void {
    const text = this.words.textBetween(Math.min(from, to), Math.max(from, to));
    this.listener.announce(text.length > spokenLength ? `${text.slice(0, spokenLength)}…` : text);
  }

  /** Words selected with the mouse take the caret along. */
  private follow(): void {
    const now = this.ends && this.words.ends;
    if (now !== undefined && document.activeElement?.matches('input, textarea') !== true) {
      this.ends = now;
      this.draw();
    }
  }

  private bringIntoView(ends: SelectionEnds): void {
    const box = this.boxOf(ends);
    if (box === undefined) {
      return;
    }
    const [top, bottom] = [this.listener.edge() + margin, window.innerHeight - margin];
    const by = box.top < top ? box.top - top : box.bottom > bottom ? box.bottom - bottom : 0;
    if (by !== 0) {
      window.scrollBy({ top: by, behavior: 'instant' });
    }
  }

  private boxOf({ anchor, focus }: SelectionEnds): DOMRect | undefined {
    const place = this.words.placeOf(focus, focus > anchor);
    if (place === undefined) {
      return undefined;
    }
    const at = document.createRange();
    at.setStart(place.node, place.offset);
    return at.getClientRects()[0] ?? place.node.parentElement?.getBoundingClientRect();
  }

  private draw(): void {
    const box = this.ends && this.boxOf(this.ends);
    this.element.hidden = box === undefined;
    if (box !== undefined) {
      this.element.style.setProperty('left', `${box.left + window.scrollX}px`);
      this.element.style.setProperty('top', `${box.top + window.scrollY}px`);
      this.element.style.setProperty('height', `${box.height}px`);
    }
  }
}
