import type { Range } from '../../core/text/range';
import type { ReaderIntent, ReaderSnapshot, ReaderStrings } from '../../protocol/reader';
import type { ArticleView } from '../articleView';
import type { FoldBook } from '../fold';
import type { Page } from '../page';
import type { PageState, StateKeeper } from '../state';
import { format } from '../strings';
import { MarkCard } from './markCard';
import type { CardContent, CardStrings } from './markCard';
import { listenToMarkKeys } from './markKeys';
import { MarkPointer } from './markPointer';
import { MarkSteps } from './markSteps';

/** What marks need of the reader's page. */
export interface MarksContext {
  readonly page: Page;
  readonly view: ArticleView;
  readonly folds: FoldBook;
  readonly strings: ReaderStrings;
  readonly state: StateKeeper;
  /** Lower edge of the toolbar in CSS pixels from the top of the window. */
  edge(): number;
  snapshot(): ReaderSnapshot | undefined;
  intend(intent: ReaderIntent): void;
  /** Puts the keyboard on a block. */
  focusBlock(block: HTMLElement): void;
}

/** What tells one kind of marks from another. */
export interface MarkKind<Item extends Range, Act extends string> {
  /** `data-<name>` of a mark holds the index of its item. */
  readonly name: 'citation' | 'name';
  readonly markClass: string;
  /** Class of an element that stands for the mark in it. */
  readonly holderClass?: string;
  /** What the page remembers them by. */
  readonly kept: keyof PageState & ('citationsShown' | 'namesShown');
  /** `none`: there is nothing to go to; `position`: "{0} of {1}: {2}". */
  readonly strings: CardStrings & { readonly none: string; readonly position: string };
  /** What a key does at a mark, by its lower-case name. */
  readonly keys: Readonly<Record<string, Act>>;
  isShown(snapshot: ReaderSnapshot): boolean;
  items(snapshot: ReaderSnapshot): readonly Item[];
  /** Whether two items of different snapshots are the same. */
  isSame(a: Item, b: Item): boolean;
  content(item: Item, snapshot: ReaderSnapshot): CardContent<Act>;
  /** What is read out. */
  describe(item: Item, snapshot: ReaderSnapshot): string;
  /** What has changed, for those who do not see it; empty when nothing has. */
  news(now: ReaderSnapshot, before: ReaderSnapshot): string;
  toggle(): void;
  act(act: Act, item: Item, index: number): void;
  /** What Enter on the words does; the keyboard goes into the card otherwise. */
  entered?(item: Item): Act | undefined;
  /** Another item is active, or none. */
  activated?(item: Item | undefined): void;
  /** Other keys of the page; true when the key was one of them. */
  anywhere(event: KeyboardEvent): boolean;
}

interface Active<Item> {
  readonly item: Item;
  readonly index: number;
}

/** What the page does with words that are marked and have a card. Nothing is done while they are switched off. */
export class MarkedWords<Item extends Range, Act extends string> {
  readonly steps: MarkSteps;
  private readonly card: MarkCard<Act>;
  private readonly pointer: MarkPointer;
  private active: Active<Item> | undefined;
  private previous: ReaderSnapshot | undefined;
  /** A step that waits for the marks it needs. */
  private pendingStep: 1 | -1 | undefined;
  private pendingFocus: number | undefined;

  constructor(
    private readonly context: MarksContext,
    private readonly kind: MarkKind<Item, Act>,
  ) {
    const { page } = context;
    this.card = new MarkCard(
      kind.strings,
      (act) => this.act(act),
      () => context.edge(),
    );
    this.steps = new MarkSteps(page.article, kind.name, () => context.edge());
    this.pointer = new MarkPointer(page.article, this.card.element, kind.markClass, kind.holderClass, {
      show: (word) => this.show(word),
      hide: () => this.hide(),
      isShown: () => this.active !== undefined,
    });
    page.main.append(this.card.element);
    this.listen();
  }

  /** The item whose card is shown. */
  get atHand(): Item | undefined {
    return this.active?.item;
  }

  /** To be called when a snapshot is in the page. */
  settle(snapshot: ReaderSnapshot): void {
    const { previous } = this;
    this.previous = snapshot;
    const shown = this.kind.isShown(snapshot);
    if (previous === undefined) {
      this.restore(shown);
    } else if (previous !== snapshot) {
      this.tell(snapshot, previous);
    }
    if (this.active !== undefined) {
      this.stay(this.active.item, snapshot);
    }
    if (shown) {
      this.goOn();
    }
  }

  step(direction: 1 | -1): void {
    const { page } = this.context;
    const { strings } = this.kind;
    const snapshot = this.context.snapshot();
    if (snapshot === undefined || !this.kind.isShown(snapshot)) {
      this.pendingStep = direction;
      this.kind.toggle();
      return;
    }
    const { word, index, count } = this.steps.next(this.card.hasFocus ? this.active?.index : undefined, direction);
    const item = word && this.itemOf(word);
    if (word === undefined || item === undefined) {
      page.announce(strings.none);
      return;
    }
    this.moveTo(word);
    page.announce(format(strings.position, index + 1, count, this.kind.describe(item, snapshot)));
  }

  goTo(index: number): void {
    const snapshot = this.context.snapshot();
    const item = snapshot && this.kind.items(snapshot)[index];
    if (snapshot === undefined || item === undefined) {
      this.pendingFocus = index;
      return;
    }
    this.context.folds.reveal(snapshot.blocks.findIndex(({ end }) => item.start < end));
    const word = this.steps.wordOf(index);
    if (word !== undefined) {
      this.moveTo(word);
    }
  }

  act(act: Act): void {
    if (this.active !== undefined) {
      this.kind.act(act, this.active.item, this.active.index);
    }
  }

  /** Draws the card anew where what it shows has changed. */
  refresh(): void {
    const word = this.active && this.steps.wordOf(this.active.index);
    if (word !== undefined) {
      this.show(word);
    }
  }

  /** Puts the keyboard back on the words, which a question may take away from the page. */
  focusWords(): void {
    if (this.active !== undefined) {
      this.steps.wordOf(this.active.index)?.focus({ preventScroll: true });
    }
  }

  /** A page made anew has the marks that it had. */
  private restore(shown: boolean): void {
    const { state } = this.context;
    if (state.current[this.kind.kept] === true && !shown) {
      this.kind.toggle();
    } else if (shown) {
      state.update({ [this.kind.kept]: true });
    }
  }

  private tell(now: ReaderSnapshot, before: ReaderSnapshot): void {
    const news = this.kind.news(now, before);
    if (news !== '') {
      this.context.page.announce(news);
    }
    const shown = this.kind.isShown(now);
    if (shown !== this.kind.isShown(before)) {
      this.context.state.update({ [this.kind.kept]: shown });
    }
  }

  /** At the same item, as it is now; away when it is gone. */
  private stay(item: Item, snapshot: ReaderSnapshot): void {
    const index = this.kind.items(snapshot).findIndex((other) => this.kind.isSame(other, item));
    const word = index === -1 ? undefined : this.steps.wordOf(index);
    if (word === undefined) {
      this.leaveCard(item.start);
      this.hide();
    } else {
      this.show(word);
    }
  }

  private goOn(): void {
    const { pendingStep, pendingFocus } = this;
    this.pendingStep = undefined;
    this.pendingFocus = undefined;
    if (pendingFocus !== undefined) {
      this.goTo(pendingFocus);
    } else if (pendingStep !== undefined) {
      this.step(pendingStep);
    }
  }

  private moveTo(word: HTMLElement): void {
    word.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    word.focus({ preventScroll: true });
    this.show(word);
  }

  private show(word: HTMLElement): void {
    const snapshot = this.context.snapshot();
    const item = this.itemOf(word);
    if (snapshot === undefined || item === undefined) {
      return;
    }
    const index = this.steps.itemOf(word);
    this.active = { item, index };
    this.steps.mark(index);
    this.kind.activated?.(item);
    this.card.show(this.kind.content(item, snapshot), word);
  }

  private hide(): void {
    if (this.active !== undefined) {
      this.active = undefined;
      this.steps.mark(undefined);
      this.kind.activated?.(undefined);
      this.card.hide();
    }
  }

  private itemOf(word: HTMLElement): Item | undefined {
    const snapshot = this.context.snapshot();
    return snapshot && this.kind.items(snapshot)[this.steps.itemOf(word)];
  }

  private listen(): void {
    listenToMarkKeys<Act>({
      acts: this.kind.keys,
      isAtMark: () => this.isAtMark(),
      isInCard: () => this.card.hasFocus,
      act: (act) => this.act(act),
      enter: () => this.enter(),
      escape: () => this.escape(),
      anywhere: (event) => this.kind.anywhere(event),
    });
  }

  private isAtMark(): boolean {
    const isAtWords = document.activeElement?.classList.contains(this.kind.markClass) === true;
    return this.active !== undefined && (this.card.hasFocus || isAtWords);
  }

  private enter(): void {
    const act = this.active && this.kind.entered?.(this.active.item);
    if (act === undefined) {
      this.card.focus();
    } else {
      this.act(act);
    }
  }

  /** From the card to the words, from the words to their block. */
  private escape(): void {
    const word = this.active && this.steps.wordOf(this.active.index);
    if (this.card.hasFocus && word !== undefined) {
      word.focus({ preventScroll: true });
      return;
    }
    const block = word?.closest<HTMLElement>('[data-block]');
    this.hide();
    if (block) {
      this.context.focusBlock(block);
    }
    this.pointer.rest();
  }

  /** The keyboard may not stay in a card whose words are gone. */
  private leaveCard(start: number): void {
    const blocks = this.context.snapshot()?.blocks ?? [];
    const block = this.card.hasFocus && this.context.view.elementOf(blocks.findIndex(({ end }) => start < end));
    if (block) {
      this.context.focusBlock(block);
    }
  }
}
