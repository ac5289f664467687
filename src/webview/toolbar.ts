import type { ReaderSnapshot, ReaderStrings } from '../protocol/reader';
import { button, element } from './element';
import { NamesSwitch } from './names/namesSwitch';
import type { NamesSwitchActions } from './names/namesSwitch';
import { counted, format } from './strings';
import { ViewSwitch } from './viewSwitch';
import type { ViewSwitchActions } from './viewSwitch';

/** What the buttons do. */
export interface ToolbarActions extends ViewSwitchActions, NamesSwitchActions {
  toggleHidden(): void;
  toggleNotes(): void;
  toggleCitations(): void;
  toggleLowCitations(): void;
  toggleReference(): void;
  loadClipping(): void;
  loadAlways(): void;
  openSource(): void;
  openOriginal(): void;
}

/**
 * The row of words at the top of the page. Its left group is for ways of seeing and leaving the article, its right group for what
 * is drawn. A button without anything to do is not there. One button is a tab stop; the arrow keys lead to the others.
 */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly words = element('div', { class: 'words', role: 'toolbar' });
  private readonly views: ViewSwitch;
  private readonly names: NamesSwitch;
  private readonly hidden: HTMLButtonElement;
  private readonly notes: HTMLButtonElement;
  private readonly citations: HTMLButtonElement;
  private readonly low: HTMLButtonElement;
  private readonly reference: HTMLButtonElement;
  private readonly images: HTMLButtonElement;
  private readonly source: HTMLButtonElement;
  private readonly original: HTMLButtonElement;
  private readonly menu: HTMLElement;
  private readonly failure: HTMLElement;
  private readonly loadClipping: HTMLButtonElement;

  constructor(
    private readonly strings: ReaderStrings,
    actions: ToolbarActions,
    /** Lines that stand below the words. */
    lines: HTMLElement,
  ) {
    this.views = new ViewSwitch(strings, actions);
    this.names = new NamesSwitch(strings, actions);
    this.source = wordButton(strings.openSource, () => actions.openSource());
    this.source.classList.add('toSource');
    this.original = wordButton(strings.openOriginal, () => actions.openOriginal());
    this.original.classList.add('spare');
    this.hidden = wordButton('', () => actions.toggleHidden(), 'H');
    this.notes = wordButton('', () => actions.toggleNotes(), 'M');
    const { citations } = strings;
    this.citations = wordButton(citations.whoSaidWhat, () => actions.toggleCitations(), 'A');
    this.low = wordButton(citations.low, () => actions.toggleLowCitations(), 'Shift+A');
    this.low.title = citations.lowTooltip;
    this.low.classList.add('spare');
    this.reference = wordButton(citations.reference, () => actions.toggleReference(), 'R');
    this.reference.title = citations.referenceTooltip;
    this.images = wordButton('', () => undefined);
    this.loadClipping = menuButton('', () => this.choose(() => actions.loadClipping()));
    const loadAlways = menuButton(strings.loadAlways, () => this.choose(() => actions.loadAlways()));
    this.menu = element('div', { class: 'menu', popover: 'auto' }, this.loadClipping, loadAlways);
    this.images.popoverTargetElement = this.menu;
    const { words } = this;
    words.setAttribute('aria-label', strings.toolbar);
    words.append(
      this.views.element,
      this.names.element,
      this.citations,
      this.low,
      this.source,
      this.original,
      element('span', { class: 'gap' }),
      this.notes,
      this.hidden,
      this.images,
      this.reference,
    );
    this.failure = element('div', { class: 'failure', role: 'alert' });
    this.element = element('header', { class: 'bar' }, words, this.menu, this.names.menu, lines, this.failure);
    new ResizeObserver(() => this.fit()).observe(this.element);
    words.addEventListener('keydown', (event) => this.moveFocus(event));
    words.addEventListener('focusin', ({ target }) => this.setTabStop(target));
    this.all.forEach((one) => (one.hidden = true));
  }

  update(snapshot: ReaderSnapshot, allShown: boolean, notesShown: boolean): void {
    const hiddenCount = snapshot.blocks.filter((block) => !block.shown).length;
    const { blockedImages, original } = snapshot;
    this.views.update(snapshot.view);
    this.names.update(snapshot);
    this.source.hidden = false;
    this.original.hidden = original === undefined;
    this.original.title = original === undefined ? '' : format(this.strings.opensIn, original.host);
    this.hidden.hidden = hiddenCount === 0;
    this.hidden.replaceChildren(...counted(this.strings.hiddenCount, hiddenCount));
    this.hidden.title = allShown ? this.strings.hideHidden : this.strings.showHidden;
    this.hidden.setAttribute('aria-pressed', String(allShown));
    this.updateNotes(snapshot.annotations.notes.length, notesShown);
    this.updateCitations(snapshot);
    this.images.hidden = blockedImages === 0;
    this.images.replaceChildren(...counted(`${this.strings.images} {0}`, blockedImages));
    this.images.title = this.strings.imageBlocked;
    this.loadClipping.textContent = format(this.strings.loadClipping, blockedImages);
    if (blockedImages === 0 && this.menu.matches(':popover-open')) {
      this.menu.hidePopover();
    }
    this.fit();
  }

  private updateNotes(count: number, shown: boolean): void {
    const { notes } = this.strings;
    this.notes.hidden = count === 0;
    this.notes.replaceChildren(...counted(notes.notes, count));
    this.notes.title = shown ? notes.hideNotes : notes.showNotes;
    this.notes.setAttribute('aria-pressed', String(shown));
  }

  private updateCitations({ citations: { shown, low, citations }, reference }: ReaderSnapshot): void {
    const { citations: words } = this.strings;
    this.citations.hidden = false;
    this.citations.replaceChildren(
      ...(shown ? counted(words.whoSaidWhatCount, citations.length) : [words.whoSaidWhat]),
    );
    this.citations.title = shown ? words.hide : words.show;
    this.citations.setAttribute('aria-pressed', String(shown));
    this.low.hidden = !shown;
    this.low.setAttribute('aria-pressed', String(low));
    this.reference.hidden = false;
    this.reference.setAttribute('aria-pressed', String(reference !== undefined));
  }

  /** Lower edge in CSS pixels from the top of the window: what is above it is not seen. */
  get edge(): number {
    return this.element.getBoundingClientRect().bottom;
  }

  /** Below the words; an empty message takes it away. */
  showFailure(message: string): void {
    this.failure.textContent = message;
    this.tellHeight();
  }

  /** In a narrow pane some words are left out, maybe the one that was the tab stop. */
  private fit(): void {
    for (let level = 0; level <= tightest; level += 1) {
      this.words.dataset['tight'] = tightness.slice(0, level).join(' ');
      if (lineCount(this.words) <= (window.innerWidth <= narrowest ? 2 : 1)) {
        break;
      }
    }
    this.tellHeight();
    this.keepTabStop();
  }

  /** In a narrow pane the words may take two lines; what is scrolled into view must know. */
  private tellHeight(): void {
    document.documentElement.style.setProperty('--bar-height', `${this.element.offsetHeight}px`);
  }

  private get all(): readonly HTMLButtonElement[] {
    const { views, names, citations, low, source, original, notes, hidden, images, reference } = this;
    return [...views.buttons, ...names.buttons, citations, low, source, original, notes, hidden, images, reference];
  }

  private get visible(): readonly HTMLButtonElement[] {
    return this.all.filter((one) => !one.hidden && getComputedStyle(one).display !== 'none');
  }

  private keepTabStop(): void {
    const { visible } = this;
    this.setTabStop(visible.find((one) => one.tabIndex === 0) ?? visible[0] ?? null);
  }

  private choose(action: () => void): void {
    this.menu.hidePopover();
    action();
  }

  private setTabStop(target: EventTarget | null): void {
    this.all.forEach((one) => (one.tabIndex = one === target ? 0 : -1));
  }

  private moveFocus(event: KeyboardEvent): void {
    const buttons = this.visible;
    const current = buttons.findIndex((one) => one === document.activeElement);
    const next = targetOf(event.key, current, buttons.length);
    if (current !== -1 && next !== undefined) {
      event.preventDefault();
      buttons[next]?.focus();
    }
  }
}

/** What is left out or drawn nearer together, one after the other, until the words take no more lines than they must. */
const tightness = ['spare', 'badge', 'gaps', 'source', 'counts'] as const;
const tightest = tightness.length;
/** CSS pixels up to which the views have a line of their own. */
const narrowest = 480;

function lineCount(words: HTMLElement): number {
  const middles = [...words.children].flatMap((one) => {
    const { top, height } = one.getBoundingClientRect();
    return height === 0 ? [] : [top + height / 2];
  });
  middles.sort((a, b) => a - b);
  return middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] ?? middle) > 8).length;
}

function targetOf(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function wordButton(label: string, act: () => void, key?: string): HTMLButtonElement {
  const made = button(label, { class: 'word', 'aria-keyshortcuts': key });
  made.addEventListener('click', act);
  return made;
}

function menuButton(label: string, act: () => void): HTMLButtonElement {
  const made = button(label, { class: 'choice' });
  made.addEventListener('click', act);
  return made;
}
