import type { CitationMessage, ReaderCitation } from '../../protocol/citations';
import type { ReaderIntent, ReaderSnapshot, ReaderStrings } from '../../protocol/reader';
import type { ArticleView } from '../articleView';
import type { FoldBook } from '../fold';
import type { Page } from '../page';
import type { StateKeeper } from '../state';
import { format } from '../strings';
import { CitationCard } from './citationCard';
import type { CitationAct } from './citationCard';
import { listenToCitationKeys } from './citationKeys';
import { describeCitation } from './citationMarks';
import { CitationPointer } from './citationPointer';
import { CitationSteps } from './citationSteps';
import { TextHighlight } from './textHighlight';
import { saidOf } from './verdictNews';

/** What citations need of the reader's page. */
export interface CitationsContext {
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

/** All that the page does with who said what. Nothing is done while it is switched off. */
export class Citations {
  private readonly card: CitationCard;
  private readonly steps: CitationSteps;
  private readonly pointer: CitationPointer;
  private readonly speaker: TextHighlight;
  private readonly cue: TextHighlight;
  private active: ReaderCitation | undefined;
  private previous: ReaderSnapshot['citations'] | undefined;
  /** A step that waits for the marks it needs. */
  private pendingStep: 1 | -1 | undefined;
  private pendingFocus: number | undefined;

  constructor(private readonly context: CitationsContext) {
    const { page, view } = context;
    const highlight = (name: string): TextHighlight =>
      new TextHighlight(
        name,
        () => context.snapshot(),
        (block) => view.elementOf(block),
      );
    this.speaker = highlight('speaker');
    this.cue = highlight('cue');
    this.card = new CitationCard(
      context.strings.citations,
      (act) => this.act(act),
      () => context.edge(),
    );
    this.steps = new CitationSteps(page.article, () => context.edge());
    this.pointer = new CitationPointer(page.article, this.card.element, {
      show: (word) => this.show(word),
      hide: () => this.hide(),
      isShown: () => this.active !== undefined,
      isHeld: () => this.isAtCitation(),
    });
    page.main.append(this.card.element);
    this.listen();
  }

  toggle(): void {
    this.context.intend({ type: 'toggleCitations' });
  }

  toggleLow(): void {
    if (this.context.snapshot()?.citations.shown === true) {
      this.context.intend({ type: 'toggleLowCitations' });
    }
  }

  receive(message: CitationMessage): void {
    switch (message.type) {
      case 'stepCitation':
        this.step(message.direction);
        break;
      case 'focusCitation':
        this.goTo(message.citation);
        break;
      case 'actOnCitation':
        if (this.active === undefined) {
          this.context.page.announce(this.context.strings.citations.none);
        } else {
          this.act(message.act);
        }
        break;
    }
  }

  /** To be called when a snapshot is in the page. */
  settle({ citations }: ReaderSnapshot): void {
    const { previous } = this;
    this.previous = citations;
    if (previous === undefined) {
      this.restore(citations.shown);
    } else if (citations !== previous) {
      this.tell(citations, previous);
    }
    if (this.active !== undefined) {
      this.stay(citations.citations);
    }
    this.goOn(citations.shown);
  }

  /** A page made anew has the marks that it had. */
  private restore(shown: boolean): void {
    const { state } = this.context;
    if (state.current.citationsShown === true && !shown) {
      this.toggle();
    } else if (shown) {
      state.update({ citationsShown: true });
    }
  }

  private tell(now: ReaderSnapshot['citations'], before: ReaderSnapshot['citations']): void {
    const { page, strings, state } = this.context;
    const news = saidOf(now, before, strings.citations);
    if (news !== '') {
      page.announce(news);
    }
    if (now.shown !== before.shown) {
      state.update({ citationsShown: now.shown });
    }
  }

  /** At the same unit, as it is now; away when it is gone. */
  private stay(units: readonly ReaderCitation[]): void {
    const { active } = this;
    const now = units.find(
      ({ kind, start, end }) => kind === active?.kind && start === active.start && end === active.end,
    );
    const word = now && this.steps.wordOf(now.citation);
    if (word === undefined) {
      this.leaveCard(active?.start ?? 0);
      this.hide();
    } else {
      this.show(word);
    }
  }

  private goOn(shown: boolean): void {
    const { pendingStep, pendingFocus } = this;
    if (!shown) {
      return;
    }
    this.pendingStep = undefined;
    this.pendingFocus = undefined;
    if (pendingFocus !== undefined) {
      this.goTo(pendingFocus);
    } else if (pendingStep !== undefined) {
      this.step(pendingStep);
    }
  }

  private step(direction: 1 | -1): void {
    const { page, strings } = this.context;
    if (this.context.snapshot()?.citations.shown !== true) {
      this.pendingStep = direction;
      this.toggle();
      return;
    }
    const { word, index, count } = this.steps.next(this.card.hasFocus ? this.active?.citation : undefined, direction);
    const unit = word && this.unitOf(word);
    if (word === undefined || unit === undefined) {
      page.announce(strings.citations.none);
      return;
    }
    this.moveTo(word);
    page.announce(format(strings.citations.position, index + 1, count, describeCitation(unit, strings.citations)));
  }

  private goTo(citation: number): void {
    const snapshot = this.context.snapshot();
    const unit = snapshot?.citations.citations[citation];
    if (snapshot === undefined || unit === undefined) {
      this.pendingFocus = citation;
      return;
    }
    this.context.folds.reveal(snapshot.blocks.findIndex(({ end }) => unit.start < end));
    const word = this.steps.wordOf(citation);
    if (word !== undefined) {
      this.moveTo(word);
    }
  }

  private moveTo(word: HTMLElement): void {
    word.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    word.focus({ preventScroll: true });
    this.show(word);
  }

  private show(word: HTMLElement): void {
    const unit = this.unitOf(word);
    if (unit === undefined) {
      return;
    }
    this.active = unit;
    this.steps.mark(unit.citation);
    this.speaker.show(unit.speakerRange ? [unit.speakerRange] : []);
    this.cue.show(unit.cueRange ? [unit.cueRange] : []);
    this.card.show(unit, word);
  }

  private hide(): void {
    if (this.active !== undefined) {
      this.active = undefined;
      this.steps.mark(undefined);
      this.speaker.clear();
      this.cue.clear();
      this.card.hide();
    }
  }

  private unitOf(word: HTMLElement): ReaderCitation | undefined {
    return this.context.snapshot()?.citations.citations[Number(word.dataset['citation'])];
  }

  private act(act: CitationAct | 'insert'): void {
    const { active } = this;
    if (active === undefined) {
      return;
    }
    const { citation } = active;
    switch (act) {
      case 'confirm':
        this.context.intend({ type: 'judgeCitation', citation, verdict: 'confirmed' });
        break;
      case 'reject':
        this.context.intend({ type: 'judgeCitation', citation, verdict: 'rejected' });
        break;
      case 'correct':
        // The question takes the keyboard from the page; it comes back to the words.
        this.steps.wordOf(citation)?.focus({ preventScroll: true });
        this.context.intend({ type: 'correctCitation', citation });
        break;
      case 'copy':
        this.context.intend({ type: 'copyCitation', citation });
        break;
      case 'insert':
        this.context.intend({ type: 'insertCitation', citation });
        break;
      case 'follow':
        this.context.intend({ type: 'followCitation', citation });
        break;
    }
  }

  private listen(): void {
    listenToCitationKeys({
      isAtCitation: () => this.isAtCitation(),
      isInCard: () => this.card.hasFocus,
      act: (act) => this.act(act),
      enter: () => (this.active?.kind === 'link' ? this.act('follow') : this.card.focus()),
      escape: () => this.escape(),
      toggle: () => this.toggle(),
      toggleLow: () => this.toggleLow(),
      toggleReference: () => this.context.intend({ type: 'toggleReference' }),
      step: (direction) => this.step(direction),
    });
  }

  private isAtCitation(): boolean {
    return this.active !== undefined && (this.card.hasFocus || document.activeElement?.matches('.citation') === true);
  }

  /** From the card to the words, from the words to their block. */
  private escape(): void {
    const { active } = this;
    const word = active && this.steps.wordOf(active.citation);
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
