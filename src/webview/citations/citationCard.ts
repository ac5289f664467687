import type { CitationStrings, ReaderCitation } from '../../protocol/citations';
import { button, element, interfaceLanguage } from '../element';
import { format } from '../strings';

export type CitationAct = 'confirm' | 'reject' | 'correct' | 'copy' | 'follow';

/** Between a word and the card, in CSS pixels. */
const distance = 5;

/** What can be done with each kind; a card has a button for each. */
export function actsOf({ kind, verdict }: ReaderCitation): readonly CitationAct[] {
  const correctable = kind === 'direct' || kind === 'indirect' || kind === 'date';
  return [
    ...(kind === 'link' ? (['follow'] as const) : []),
    ...(verdict === 'corrected' ? [] : (['confirm'] as const)),
    'reject',
    ...(correctable ? (['correct'] as const) : []),
    ...(kind === 'direct' || kind === 'indirect' ? (['copy'] as const) : []),
  ];
}

/** Keys of the acts, as they are told. */
const keys: Readonly<Record<CitationAct, string>> = {
  follow: 'Enter',
  confirm: 'Y',
  reject: 'Delete',
  correct: 'E',
  copy: 'Q',
};

/** The card of one citation: what it is, and what can be done with it. It moves nothing of the page. */
export class CitationCard {
  readonly element: HTMLElement;
  private word: HTMLElement | undefined;
  private signature = '';

  constructor(
    private readonly strings: CitationStrings,
    private readonly act: (act: CitationAct) => void,
    /** Lower edge of the toolbar in CSS pixels from the top of the window. */
    private readonly edge: () => number,
  ) {
    this.element = element('div', {
      class: 'citationCard',
      role: 'group',
      'aria-label': strings.card,
      hidden: true,
      lang: interfaceLanguage(),
    });
    window.addEventListener('scroll', () => this.follow(), { passive: true });
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Shows what is known of a unit at the piece of it that is pointed at or in focus. */
  show(unit: ReaderCitation, word: HTMLElement): void {
    this.word = word;
    this.element.hidden = false;
    const signature = JSON.stringify([unit.lines, unit.kind, unit.verdict]);
    if (signature !== this.signature) {
      this.signature = signature;
      this.fill(unit);
    }
    this.follow();
  }

  hide(): void {
    this.word = undefined;
    this.element.hidden = true;
  }

  /** Moves the keyboard to the first button. */
  focus(): void {
    this.element.querySelector('button')?.focus({ preventScroll: true });
  }

  private fill(unit: ReaderCitation): void {
    const focused = document.activeElement?.closest<HTMLElement>('.citationCard [data-act]')?.dataset['act'];
    const [kind = '', ...lines] = unit.lines;
    const parts = [element('div', { class: 'kind' }, kind), ...lines.map((line) => element('div', {}, line))];
    const acts = actsOf(unit).map((act) => this.button(act, unit));
    this.element.replaceChildren(...parts, element('div', { class: 'acts' }, ...acts));
    if (focused !== undefined) {
      const same = acts.find(({ dataset }) => dataset['act'] === focused) ?? acts[0];
      same?.focus({ preventScroll: true });
    }
  }

  private button(act: CitationAct, { verdict }: ReaderCitation): HTMLButtonElement {
    const isPressed =
      (act === 'confirm' && verdict === 'confirmed') ||
      (act === 'reject' && verdict === 'rejected') ||
      (act === 'correct' && verdict === 'corrected');
    const label = this.strings[act];
    const made = button(label, {
      class: 'word',
      'data-act': act,
      title: format(this.strings.withKey, label, keys[act]),
      'aria-keyshortcuts': keys[act],
      'aria-pressed': act === 'copy' || act === 'follow' ? undefined : String(isPressed),
    });
    made.append(
      element('kbd', { 'aria-hidden': 'true' }, act === 'reject' ? 'Del' : act === 'follow' ? '↵' : keys[act]),
    );
    made.addEventListener('click', () => this.act(act));
    return made;
  }

  /** Below the words, or above them where there is no room below; gone while they are out of view. */
  private follow(): void {
    if (this.word === undefined) {
      return;
    }
    const boxes = [...this.word.getClientRects()].filter(({ width }) => width > 0);
    const top = this.edge();
    const seen = boxes.filter((box) => box.bottom > top && box.top < window.innerHeight);
    const [first, last] = [seen[0], seen.at(-1)];
    this.element.hidden = first === undefined;
    if (first === undefined || last === undefined) {
      return;
    }
    const { offsetWidth, offsetHeight, style } = this.element;
    const room = document.documentElement.clientWidth - offsetWidth - distance;
    const below = last.bottom + distance;
    const above = first.top - distance - offsetHeight;
    const isRoom = below + offsetHeight <= window.innerHeight || above < top;
    const y = isRoom ? Math.min(below, window.innerHeight - offsetHeight - distance) : above;
    style.setProperty('left', `${Math.max(distance, Math.min((isRoom ? last : first).left, room))}px`);
    style.setProperty('top', `${y}px`);
  }
}
